import { html } from '@biz/web/reply.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCasePage } from '../../case/case-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { LicencePage } from './licence-page.tsx';

/** O17: the licence, from its draft on. */
export function addLicenceTab(app: BackendApp, deps: RouteDeps): void {
  addCasePage(app, deps, {
    method: 'GET',
    path: 'licence',
    policy: 'case-of-agency',
    shows: 'licence',
    async show(visit) {
      const events = await deps.queries.history(visit.officerCase.application.id);
      return html(<LicencePage {...visit} events={events} />);
    },
  });
}
