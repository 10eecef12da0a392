import { html } from '@biz/web/reply.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCasePage } from '../../case/case-routes.tsx';
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
      const changes = await planChangesOf(deps, visit.officerCase);
      return html(<ApplicationPage {...visit} changes={changes} />);
    },
  });
}
