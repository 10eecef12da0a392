import { html } from '@biz/web/reply.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCasePage } from '../../case/case-routes.tsx';
import { changedAnswersOf } from '../../case/changed-answers.ts';
import { planChangesOf } from '../../case/plan-changes-of.ts';
import type { RouteDeps } from '../../deps.ts';
import { ApplicationPage } from './application-page.tsx';

/** O3: what was applied for, with the source of every answer. */
export function addCaseRoutes(app: BackendApp, deps: RouteDeps): void {
  addCasePage(app, deps, {
    method: 'GET',
    path: 'application',
    policy: 'case-of-agency',
    shows: 'application',
    show: async (visit) => {
      const [changes, changed] = await Promise.all([
        planChangesOf(deps, visit.officerCase),
        changedAnswersOf(deps, visit.officerCase),
      ]);
      return html(<ApplicationPage {...visit} changes={changes} changed={changed} />);
    },
  });
}
