import { approveApplication } from '@biz/actions/officer/approve-application.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCaseTask } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { ApprovalPage, ApprovalPreviewPage } from './approval-page.tsx';

/** What may be written with an approval. */
export type ApprovalTexts = Readonly<Record<'note', string>>;

/** อนุมัติ: the fee is computed by rule, shown with its lines and clauses, and never typed. */
export function addApprovalRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<ApprovalTexts>(app, deps, {
    path: 'approval',
    deed: 'approve',
    as: 'officer',
    shows: 'decision',
    initial: () => ({ note: '' }),
    read: (page) => readTexts(page, ['note'], {}),
    form: (visit, typed) => <ApprovalPage {...visit} {...typed} />,
    preview: (visit, values) => <ApprovalPreviewPage {...visit} values={values} />,
    run: (routeDeps, target, { note }) => approveApplication(routeDeps, target, { note }),
    kept: (page, { note }) => [{ label: page.t('approve.note'), text: note }],
  });
}
