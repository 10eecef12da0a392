import { misfitIn } from '@biz/actions/applicant/draft-form.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { addChangesRoutes } from './changes-routes.tsx';
import { addDraftChangeRoutes } from './draft-change-routes.tsx';
import { type DraftContext, withDraft } from './draft-context.ts';
import { HubPage } from './hub-page.tsx';
import { agencyFor, licenceOptions, planChange } from './plan-change.ts';
import { addQuestionRoutes } from './question-routes.tsx';
import { DraftRequirementsPage } from './requirements-page.tsx';
import { addRowRoutes } from './rows-routes.tsx';

/** The draft: its hub, the pages of the form, its registry facts, its licences. */
export function addDraftRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: '/drafts/:draft',
    policy: 'reader-of-draft',
    handler: (page) => withDraft(deps, page, (context) => showHub(deps, context, page)),
  });
  app.route({
    method: 'GET',
    path: '/drafts/:draft/requirements',
    policy: 'reader-of-draft',
    handler: (page) => withDraft(deps, page, (context) => html(<DraftRequirementsPage context={context} />)),
  });
  addQuestionRoutes(app, deps);
  addRowRoutes(app, deps);
  addDraftChangeRoutes(app, deps);
  addChangesRoutes(app, deps);
}

function showHub(deps: RouteDeps, context: DraftContext, page: Page): Reply {
  const { draft } = context;
  const change = planChange(licenceOptions(deps.catalogue, draft, page.now()), draft);
  const agencies = context.licences.map((licence) => ({ licence, agency: agencyFor(deps.catalogue, draft, licence) }));
  const isMisfit = misfitIn(deps.catalogue, draft) !== undefined;
  return html(<HubPage context={context} change={change} agencies={agencies} isMisfit={isMisfit} />);
}
