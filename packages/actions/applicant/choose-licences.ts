import type { FilingId, LicenceId, SubjectId } from '@biz/kernel/ids.ts';
import { err, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { changeDraft } from './change-draft.ts';
import { refusalOfChoice } from './refusal-of-choice.ts';

/**
 * Puts licences into a draft or takes them out; their order is the order in which they are sent. Answers stay. A draft about
 * licences of the register keeps those that it is about.
 */
export async function chooseLicences(
  deps: ActionDeps,
  owner: SubjectId,
  draft: FilingId,
  licences: readonly LicenceId[],
): Promise<Result<null, ActionRefusal>> {
  const refusal = refusalOfChoice(deps.catalogue, licences);
  if (refusal) return err(refusal);
  return changeDraft(deps, owner, draft, (held) => (held.operation ? {} : { licences: [...new Set(licences)] }));
}
