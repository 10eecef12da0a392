import { signLicence } from '@biz/actions/officer/sign-licence.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCaseTask } from '../../case/task-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { SignaturePage } from './signature-page.tsx';

/** O18: the authorised signer reads the locked draft and signs it; whoever approved may not. */
export function addSignatureRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<null>(app, deps, {
    path: 'signature',
    deed: 'sign-licence',
    as: 'signer',
    shows: 'licence',
    initial: () => null,
    read: () => ({ values: null, errors: [] }),
    form: (visit) => <SignaturePage {...visit} />,
    refusal: ({ application, officer }) =>
      application.state.approvedBy?.subject === officer.subject ? { kind: 'SignerIsReviewer' } : undefined,
    run: (routeDeps, target) => signLicence(routeDeps, target),
  });
}
