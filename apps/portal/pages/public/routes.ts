import type { RouteDeps } from '../../deps.ts';
import type { PortalApp } from '../../portal-app.ts';
import { addTextPageRoutes } from './text-pages.tsx';

/** Pages that anybody may read: the landing page, the search, and the texts about the site. */
export function addPublicRoutes(app: PortalApp, deps: RouteDeps): void {
  addTextPageRoutes(app, deps);
}
