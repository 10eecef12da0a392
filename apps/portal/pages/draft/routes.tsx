import { acknowledgeDefinitions } from '@biz/actions/applicant/definition-changes.ts';
import { misfitIn } from '@biz/actions/applicant/draft-form.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { refuse } from '../../refusals.ts';
import { addChangesRoutes } from './changes-routes.tsx';
import { movedDefinitions } from './definition-notice.tsx';
import { addDraftChangeRoutes } from './draft-change-routes.tsx';
import { type DraftContext, withDraft } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';
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
  app.route({
    method: 'POST',
    path: '/drafts/:draft/definitions',
    policy: 'owner-of-draft',
    handler: (page) => withDraft(deps, page, (context) => acknowledge(deps, context)),
  });
  addQuestionRoutes(app, deps);
  addRowRoutes(app, deps);
  addDraftChangeRoutes(app, deps);
  addChangesRoutes(app, deps);
}

async function acknowledge(deps: RouteDeps, { draft }: DraftContext): Promise<Reply> {
  const done = await acknowledgeDefinitions(deps, draft.owner, draft.id);
  return done.ok ? redirect(draftPaths.hub(draft.id)) : refuse(done.error);
}

async function showHub(deps: RouteDeps, context: DraftContext, page: Page): Promise<Reply> {
  const { draft } = context;
  const change = planChange(licenceOptions(deps.catalogue, draft, page.now()), draft);
  const agencies = context.licences.map((licence) => ({ licence, agency: agencyFor(deps.catalogue, draft, licence) }));
  const isMisfit = misfitIn(deps.catalogue, draft) !== undefined;
  const moved = await movedDefinitions(deps, draft, page.now());
  return html(<HubPage {...{ context, change, agencies, isMisfit, moved }} />);
}
