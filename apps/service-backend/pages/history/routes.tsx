import { html } from '@biz/web/reply.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCasePage } from '../../case/case-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { HistoryPage } from './history-page.tsx';

/** O20: everything that happened to an application. */
export function addHistoryRoutes(app: BackendApp, deps: RouteDeps): void {
  addCasePage(app, deps, {
    method: 'GET',
    path: 'history',
    policy: 'case-of-agency',
    shows: 'history',
    async show(visit) {
      const events = await deps.queries.history(visit.officerCase.application.id);
      return html(<HistoryPage {...visit} events={events} />);
    },
  });
}
