import { html } from '@biz/web/reply.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCasePage } from '../../case/case-routes.tsx';
import { planChangesOf } from '../../case/plan-changes-of.ts';
import type { RouteDeps } from '../../deps.ts';
import { addItemRoutes } from './item-routes.tsx';
import { RequestsPage } from './requests-page.tsx';
import { correctionsOf } from './rounds-of.ts';
import { addSendingRoutes } from './sending-routes.tsx';

/** รายการแก้ไข: drafting together, sending once, and what came back. */
export function addRequestRoutes(app: BackendApp, deps: RouteDeps): void {
  addCasePage(app, deps, {
    method: 'GET',
    path: 'requests',
    policy: 'case-of-agency',
    shows: 'corrections',
    async show(visit) {
      const { officerCase } = visit;
      const corrections = await correctionsOf(deps, officerCase);
      const opened = await deps.queries.corrections.opened(officerCase.application.id);
      const changes = await planChangesOf(deps, officerCase);
      return html(<RequestsPage {...visit} corrections={corrections} opened={opened} changes={changes} />);
    },
  });
  addItemRoutes(app, deps);
  addSendingRoutes(app, deps);
}
