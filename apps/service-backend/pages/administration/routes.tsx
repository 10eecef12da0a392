import type { BackendApp } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { addAccountRoutes } from './account-routes.tsx';
import { addClosingDayRoutes } from './closing-days-routes.tsx';
import { addIssueRoutes } from './issue-routes.tsx';
import { addAccountListRoutes } from './list-routes.tsx';
import { addMessageRoutes } from './message-routes.tsx';

/** A1, A7, A11: what administrators do: officer accounts, closing days, messages. */
export function addAdministrationRoutes(app: BackendApp, deps: RouteDeps): void {
  addAccountListRoutes(app, deps);
  addIssueRoutes(app, deps);
  addAccountRoutes(app, deps);
  addClosingDayRoutes(app, deps);
  addMessageRoutes(app, deps);
}
