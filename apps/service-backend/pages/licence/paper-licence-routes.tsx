import { issuePaperLicence } from '@biz/actions/officer/issue-paper-licence.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCaseTask } from '../../case/task-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { PaperLicencePage } from './paper-licence-page.tsx';

/** A licence on paper: printed and signed at the agency, numbered and registered here. */
export function addPaperLicenceRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<null>(app, deps, {
    path: 'paperLicence',
    deed: 'issue-paper-licence',
    as: 'officer',
    shows: 'licence',
    initial: () => null,
    read: () => ({ values: null, errors: [] }),
    form: (visit) => <PaperLicencePage {...visit} />,
    run: (routeDeps, target) => issuePaperLicence(routeDeps, target),
  });
}
