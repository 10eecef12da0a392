import type { BackendApp } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { addCompletenessRoutes } from './completeness-routes.tsx';
import { addFileRoute } from './file-route.ts';
import { addReturnRoutes } from './return-routes.tsx';
import { addReviewRoutes } from './review-routes.tsx';
import { addSectionRoutes } from './section-routes.tsx';

/** The check: documents one by one, then all defects at once, completeness, or the application's return. */
export function addDocumentRoutes(app: BackendApp, deps: RouteDeps): void {
  addReviewRoutes(app, deps);
  addSectionRoutes(app, deps);
  addFileRoute(app, deps);
  addCompletenessRoutes(app, deps);
  addReturnRoutes(app, deps);
}
