import type { AgencyId, SubjectId } from '@biz/kernel/ids.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnce } from '../once.ts';
import type { SavedView } from '../ports/desk.ts';
import type { ActionRefusal } from '../refusal.ts';

/** Whose view it is: an officer keeps views for one agency. */
export type ViewOwner = { readonly agency: AgencyId; readonly officer: SubjectId };

/** Keeps a view of the worklist under its name; one of that name is replaced, and the first one to open is the only one. */
export function keepView(
  deps: Pick<ActionDeps, 'store'>,
  owner: ViewOwner,
  view: SavedView,
  key: string,
): Promise<Result<null, ActionRefusal>> {
  const once = { scope: `keep-view:${owner.officer}`, key, content: view };
  return deps.store.transact((tx) =>
    doOnce(tx, once, async () => {
      await tx.desk.saveView(owner, view);
      return ok(null);
    }),
  );
}

/** Forgets a view; one that is not there is forgotten already. */
export function forgetView(
  deps: Pick<ActionDeps, 'store'>,
  owner: ViewOwner,
  name: string,
  key: string,
): Promise<Result<null, ActionRefusal>> {
  const once = { scope: `forget-view:${owner.officer}`, key, content: name };
  return deps.store.transact((tx) =>
    doOnce(tx, once, async () => {
      await tx.desk.deleteView(owner, name);
      return ok(null);
    }),
  );
}
