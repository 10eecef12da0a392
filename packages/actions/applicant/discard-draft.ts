import type { FilingId, SubjectId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';

/** Throws a draft away. A filing that was sent is no draft any more and is not found here. */
export function discardDraft(
  deps: ActionDeps,
  owner: SubjectId,
  draftId: FilingId,
): Promise<Result<null, ActionRefusal>> {
  return deps.store.transact<null, ActionRefusal>(async (tx) => {
    const draft = await tx.drafts.load(draftId);
    if (!draft || draft.owner !== owner) return err({ kind: 'NotFound' });
    await tx.drafts.delete(draftId);
    return ok(null);
  });
}
