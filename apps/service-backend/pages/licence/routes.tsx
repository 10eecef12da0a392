import type { BackendApp } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { addCollectionRoutes } from './collection-routes.tsx';
import { addFeeRoutes } from './fee-routes.tsx';
import { addHandoverRoutes } from './handover-routes.tsx';
import { addLicenceTab } from './licence-tab.tsx';
import { addPaperLicenceRoutes } from './paper-licence-routes.tsx';
import { addSignatureRoutes } from './signature-routes.tsx';

/** From the fee to the licence in the entrepreneur's hands. */
export function addLicenceRoutes(app: BackendApp, deps: RouteDeps): void {
  addFeeRoutes(app, deps);
  addLicenceTab(app, deps);
  addSignatureRoutes(app, deps);
  addPaperLicenceRoutes(app, deps);
  addHandoverRoutes(app, deps);
  addCollectionRoutes(app, deps);
}
