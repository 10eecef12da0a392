import { changeOperation } from '@biz/actions/register/change-operation.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { portalRefusals, refuse } from '../../refusals.ts';
import { type Asked, readChanges, type TypedOperation, typedOperation } from '../licences/operation-form.ts';
import { ChangesPage } from './changes-page.tsx';
import { changesOf, type DraftContext, withDraft } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';

/** What has changed since the licences of a draft were issued. */
export function addChangesRoutes(app: PortalApp, deps: RouteDeps): void {
  const path = '/drafts/:draft/changes';
  app.route({
    method: 'GET',
    path,
    policy: 'reader-of-draft',
    handler: (page) => withDraft(deps, page, (context) => withChanges(context, (asked) => show(context, asked))),
  });
  app.route({
    method: 'POST',
    path,
    policy: 'owner-of-draft',
    handler: (page) =>
      withDraft(deps, page, (context) => withChanges(context, (asked) => change(deps, page, context, asked))),
  });
}

type Offered = Pick<Asked, 'kind' | 'changes'>;

/** A draft without anything that may have changed has no such page. */
function withChanges(
  context: DraftContext,
  answer: (asked: Offered) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const { operation } = context.draft;
  const changes = changesOf(context);
  if (!operation || changes.length === 0) return portalRefusals.refusal('not-found');
  return answer({ kind: operation.kind, changes });
}

function show(
  context: DraftContext,
  asked: Offered,
  typed?: TypedOperation,
  errors: readonly FieldError[] = [],
): Reply {
  const changes = context.draft.operation?.changes ?? [];
  const now: TypedOperation = typed ?? { changed: changes.length > 0 ? 'yes' : 'no', changes, also: [] };
  const view = <ChangesPage context={context} asked={asked} typed={now} errors={errors} />;
  return html(view, { status: errors.length > 0 ? 422 : 200 });
}

async function change(deps: RouteDeps, page: Page, context: DraftContext, asked: Offered): Promise<Reply> {
  const { draft } = context;
  const typed = typedOperation(page.form, { ...asked, others: [] });
  const changes = readChanges(asked, typed, page.lang);
  if (!changes.ok) return show(context, asked, typed, changes.error);
  const changed = await changeOperation(deps, draft.owner, draft.id, changes.value);
  return changed.ok ? redirect(draftPaths.hub(draft.id)) : refuse(changed.error);
}
