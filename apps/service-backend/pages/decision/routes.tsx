import type { BackendApp } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { addAgencyBillRoutes } from './agency-bill-routes.tsx';
import { addApprovalRoutes } from './approval-routes.tsx';
import { addRefusalRoutes } from './refusal-routes.tsx';

/** O14: the decision at consideration. */
export function addDecisionRoutes(app: BackendApp, deps: RouteDeps): void {
  addApprovalRoutes(app, deps);
  addAgencyBillRoutes(app, deps);
  addRefusalRoutes(app, deps);
}
