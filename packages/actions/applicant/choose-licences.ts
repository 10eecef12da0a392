import type { FilingId, LicenceId, SubjectId } from '@biz/kernel/ids.ts';
import { err, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { changeDraft } from './change-draft.ts';

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
  if (licences.length === 0) return err({ kind: 'NoLicenceChosen' });
  const unknown = licences.find((licence) => !deps.catalogue.licences.has(licence));
  if (unknown) return err({ kind: 'LicenceUnknown', licence: unknown });
  return changeDraft(deps, owner, draft, (held) => (held.operation ? {} : { licences: [...new Set(licences)] }));
}
