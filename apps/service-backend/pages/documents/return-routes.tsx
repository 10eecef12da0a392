import { returnApplication } from '@biz/actions/officer/return-application.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCaseTask } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { ReturnPage, ReturnPreviewPage } from './return-page.tsx';

/** What is written to return an application. */
export type ReturnTexts = Readonly<Record<'reason', string>>;

/** O8: คืนเรื่อง, with the reason that the applicant reads. */
export function addReturnRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<ReturnTexts>(app, deps, {
    path: 'return',
    deed: 'return',
    as: 'officer',
    shows: 'decision',
    initial: () => ({ reason: '' }),
    read: (page) => readTexts(page, ['reason'], { reason: page.t('error.reason') }),
    form: (visit, typed) => <ReturnPage {...visit} {...typed} />,
    preview: (visit, values) => <ReturnPreviewPage {...visit} values={values} />,
    run: (routeDeps, target, { reason }) => returnApplication(routeDeps, target, { reason }),
    kept: (page, { reason }) => [{ label: page.t('return.reason'), text: reason }],
  });
}
