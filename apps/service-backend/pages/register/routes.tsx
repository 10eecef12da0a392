import type { BackendApp } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { addCancellationTask } from './cancellation-routes.tsx';
import { addDecisionTask } from './decision-routes.tsx';
import { addEntryRoute } from './entry-routes.tsx';
import { addRegisterListRoute } from './list-routes.tsx';
import { addProposalTask } from './proposal-routes.tsx';

/** ทะเบียนใบอนุญาต: the agency's licences, one of them, and what is ordered or recorded about it. */
export function addRegisterRoutes(app: BackendApp, deps: RouteDeps): void {
  addRegisterListRoute(app, deps);
  addEntryRoute(app, deps);
  addProposalTask(app, deps);
  addDecisionTask(app, deps);
  addCancellationTask(app, deps);
}
