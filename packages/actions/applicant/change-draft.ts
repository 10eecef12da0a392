import type { FilingId, SubjectId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';

/** Changes a draft of this owner and saves it under the next version. */
export function changeDraft(
  deps: ActionDeps,
  owner: SubjectId,
  draftId: FilingId,
  change: (draft: Draft) => Partial<Draft>,
): Promise<Result<null, ActionRefusal>> {
  return deps.store.transact<null, ActionRefusal>(async (tx) => {
    const draft = await tx.drafts.load(draftId);
    if (!draft || draft.owner !== owner) return err({ kind: 'NotFound' });
    const saved = await tx.drafts.save({ ...draft, ...change(draft), savedAt: deps.clock.now() });
    return saved ? ok(null) : err({ kind: 'DraftStale' });
  });
}
