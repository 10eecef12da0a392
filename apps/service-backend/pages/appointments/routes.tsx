import { html } from '@biz/web/reply.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCasePage } from '../../case/case-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { addAbsenceRoutes } from './absence-routes.tsx';
import { AppointmentsPage } from './appointments-page.tsx';
import { addCancellationRoutes } from './cancellation-routes.tsx';
import { addOfferRoutes } from './offer-routes.tsx';
import { addResultRoutes } from './result-routes.tsx';

/** Appointments of a case: the list, an offer, taking one back, nobody there, what came of it. */
export function addAppointmentRoutes(app: BackendApp, deps: RouteDeps): void {
  addCasePage(app, deps, {
    method: 'GET',
    path: 'appointments',
    policy: 'case-of-agency',
    shows: 'appointments',
    show: (visit) => html(<AppointmentsPage {...visit} />),
  });
  addOfferRoutes(app, deps);
  addCancellationRoutes(app, deps);
  addAbsenceRoutes(app, deps);
  addResultRoutes(app, deps);
}
