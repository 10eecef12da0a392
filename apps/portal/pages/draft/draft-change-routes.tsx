import { chooseLicences } from '@biz/actions/applicant/choose-licences.ts';
import { discardDraft } from '@biz/actions/applicant/discard-draft.ts';
import { refreshApplicant } from '@biz/actions/applicant/refresh-applicant.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { draftMessages } from '../../messages/draft.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { refuse } from '../../refusals.ts';
import { filerOf } from '../../subject.ts';
import { type DraftContext, withDraft } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';
import { DiscardPage, LICENCES_FIELD, LicencesPage } from './licences-page.tsx';
import { licenceOptions } from './plan-change.ts';
import { RegistryPage } from './registry-page.tsx';

/** What changes a draft as a whole: fetching registry facts again, its licences, deleting it. */
export function addDraftChangeRoutes(app: PortalApp, deps: RouteDeps): void {
  const policy = 'owner-of-draft' as const;
  const get = (path: string, show: (context: DraftContext, page: Page) => Reply) =>
    app.route({
      method: 'GET',
      path,
      policy,
      handler: (page) => withDraft(deps, page, (context) => show(context, page)),
    });
  const post = (path: string, act: (context: DraftContext, page: Page) => Promise<Reply>) =>
    app.route({
      method: 'POST',
      path,
      policy,
      handler: (page) => withDraft(deps, page, (context) => act(context, page)),
    });
  get('/drafts/:draft/registry', (context, page) =>
    html(<RegistryPage context={context} isRefreshed={page.query.get('fetched') === '1' && isRead(context)} />),
  );
  post('/drafts/:draft/registry', (context, page) => fetchAgain(deps, context, page));
  get('/drafts/:draft/licences', (context, page) => showLicences(deps, context, page, context.draft.licences, []));
  post('/drafts/:draft/licences', (context, page) => changeLicences(deps, context, page));
  get('/drafts/:draft/removal', (context) => html(<DiscardPage context={context} />));
  post('/drafts/:draft/removal', (context) => discard(deps, context));
}

/** True when every register that was asked has answered. */
function isRead({ draft }: DraftContext): boolean {
  return Object.values(draft.registries).every((status) => status.kind === 'found');
}

async function fetchAgain(deps: RouteDeps, context: DraftContext, page: Page): Promise<Reply> {
  const refreshed = await refreshApplicant(deps, filerOf(page.subject), context.draft.id);
  return refreshed.ok ? redirect(`${draftPaths.registry(context.draft.id)}?fetched=1`) : refuse(refreshed.error);
}

/** A draft about licences that exist keeps them. */
function isFixed({ draft }: DraftContext): boolean {
  return draft.operation !== undefined;
}

function showLicences(
  deps: RouteDeps,
  context: DraftContext,
  page: Page,
  chosen: readonly string[],
  errors: readonly FieldError[],
): Reply {
  if (isFixed(context)) return redirect(draftPaths.hub(context.draft.id));
  const options = licenceOptions(deps.catalogue, context.draft, page.now());
  const view = <LicencesPage context={context} options={options} chosen={chosen} errors={errors} />;
  return html(view, { status: errors.length > 0 ? 422 : 200 });
}

async function changeLicences(deps: RouteDeps, context: DraftContext, page: Page): Promise<Reply> {
  const { draft } = context;
  if (isFixed(context)) return redirect(draftPaths.hub(draft.id));
  const chosen = page.form.all(LICENCES_FIELD);
  // In the order of the business, so that the same choice is always the same draft.
  const licences = licenceOptions(deps.catalogue, draft, page.now())
    .map(({ licence }) => licence.id)
    .filter((id) => chosen.includes(id));
  const changed = await chooseLicences(deps, draft.owner, draft.id, licences);
  if (changed.ok) return redirect(draftPaths.hub(draft.id));
  if (changed.error.kind !== 'NoLicenceChosen') return refuse(changed.error);
  const message = draftMessages.t[page.lang]('licences.error');
  return showLicences(deps, context, page, chosen, [{ field: LICENCES_FIELD, message }]);
}

async function discard(deps: RouteDeps, context: DraftContext): Promise<Reply> {
  const discarded = await discardDraft(deps, context.draft.owner, context.draft.id);
  return discarded.ok ? redirect(paths.home) : refuse(discarded.error);
}
