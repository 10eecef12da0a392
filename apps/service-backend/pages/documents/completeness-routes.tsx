import { confirmComplete } from '@biz/actions/officer/confirm-complete.ts';
import type { BackendApp } from '../../backend-app.ts';
import { addCaseTask } from '../../case/task-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { CompletenessPage } from './completeness-page.tsx';

/** O9: เอกสารครบถ้วนถูกต้อง, the act that starts the clock. Its page is the page to check; there is nothing to type. */
export function addCompletenessRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<null>(app, deps, {
    path: 'completeness',
    deed: 'confirm-complete',
    as: 'officer',
    shows: 'documents',
    initial: () => null,
    read: () => ({ values: null, errors: [] }),
    form: (visit) => <CompletenessPage {...visit} />,
    run: (routeDeps, target) => confirmComplete(routeDeps, target),
  });
}
