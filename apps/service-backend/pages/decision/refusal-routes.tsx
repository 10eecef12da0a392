import { refuseApplication } from '@biz/actions/officer/refuse-application.ts';
import { refusalReasonOf } from '@biz/licensing/deciding/refusal-reasons.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCaseTask } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { RefusalPage } from './refusal-page.tsx';
import { RefusalPreviewPage } from './refusal-preview-page.tsx';

/** What a refusal must state (Administrative Procedure Act B.E. 2539, s. 37). */
export const REFUSAL_TEXTS = ['facts', 'law', 'reasons'] as const;
/** The texts, and the kind of reason for statistics; empty when none was chosen. */
export type RefusalTexts = Readonly<Record<(typeof REFUSAL_TEXTS)[number] | 'reasonCode', string>>;

/** ไม่อนุญาต: facts, law and reasons, read once more as the letter that the applicant gets. */
export function addRefusalRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<RefusalTexts>(app, deps, {
    path: 'refusal',
    deed: 'refuse',
    as: 'officer',
    shows: 'decision',
    initial: () => ({ facts: '', law: '', reasons: '', reasonCode: '' }),
    read: (page) =>
      readTexts(page, [...REFUSAL_TEXTS, 'reasonCode'], {
        facts: page.t('refuse.error.facts'),
        law: page.t('refuse.error.law'),
        reasons: page.t('refuse.error.reasons'),
      }),
    form: (visit, typed) => <RefusalPage {...visit} {...typed} />,
    preview: (visit, values) => <RefusalPreviewPage {...visit} values={values} />,
    run: (routeDeps, target, { reasonCode: raw, ...texts }) => {
      const reasonCode = refusalReasonOf(raw);
      return refuseApplication(routeDeps, target, reasonCode ? { ...texts, reasonCode } : texts);
    },
    kept: (page, values) => REFUSAL_TEXTS.map((name) => ({ label: page.t(`refuse.${name}`), text: values[name] })),
  });
}
