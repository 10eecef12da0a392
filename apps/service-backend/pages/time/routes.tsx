import type { BackendApp } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { addExtensionRoutes } from './extension-routes.tsx';
import { addLatenessRoutes } from './lateness-routes.tsx';

/** The agency's own time: reasons for lateness, and more days. */
export function addTimeRoutes(app: BackendApp, deps: RouteDeps): void {
  addLatenessRoutes(app, deps);
  addExtensionRoutes(app, deps);
}
