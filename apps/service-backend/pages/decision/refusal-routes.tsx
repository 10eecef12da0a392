import { refuseApplication } from '@biz/actions/officer/refuse-application.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCaseTask } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { RefusalPage } from './refusal-page.tsx';
import { RefusalPreviewPage } from './refusal-preview-page.tsx';

/** What a refusal must state (Administrative Procedure Act B.E. 2539, s. 37). */
export const REFUSAL_TEXTS = ['facts', 'law', 'reasons'] as const;
export type RefusalTexts = Readonly<Record<(typeof REFUSAL_TEXTS)[number], string>>;

/** ไม่อนุญาต: facts, law and reasons, read once more as the letter that the applicant gets. */
export function addRefusalRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<RefusalTexts>(app, deps, {
    path: 'refusal',
    deed: 'refuse',
    as: 'officer',
    shows: 'decision',
    initial: () => ({ facts: '', law: '', reasons: '' }),
    read: (page) =>
      readTexts(page, REFUSAL_TEXTS, {
        facts: page.t('refuse.error.facts'),
        law: page.t('refuse.error.law'),
        reasons: page.t('refuse.error.reasons'),
      }),
    form: (visit, typed) => <RefusalPage {...visit} {...typed} />,
    preview: (visit, values) => <RefusalPreviewPage {...visit} values={values} />,
    run: (routeDeps, target, values) => refuseApplication(routeDeps, target, values),
    kept: (page, values) => REFUSAL_TEXTS.map((name) => ({ label: page.t(`refuse.${name}`), text: values[name] })),
  });
}
