import type { FilingId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { changeDraft } from './change-draft.ts';
import { type Filer, ownerOf } from './filer.ts';
import { type LookUpDeps, lookUpApplicant } from './look-up-applicant.ts';

/**
 * Asks the registries again for a draft: after an outage, or when something was mended there. What they say takes the
 * place of what was typed meanwhile; contact details that the person typed stay.
 */
export async function refreshApplicant(
  deps: ActionDeps & LookUpDeps,
  filer: Filer,
  draftId: FilingId,
): Promise<Result<null, ActionRefusal>> {
  const juristicId = await companyOf(deps, filer, draftId);
  if (!juristicId.ok) return juristicId;
  const found = await lookUpApplicant(deps, filer, juristicId.value);
  if (!found.ok) return found;
  const { applicant, answers, registries } = found.value;
  return changeDraft(deps, ownerOf(filer), draftId, (draft) => ({
    applicant,
    registries,
    answers: { ...draft.answers, ...verified(deps, answers) },
  }));
}

function companyOf(
  deps: ActionDeps,
  filer: Filer,
  draftId: FilingId,
): Promise<Result<Draft['applicant']['juristicId'], ActionRefusal>> {
  return deps.store.transact<Draft['applicant']['juristicId'], ActionRefusal>(async (tx) => {
    const draft = await tx.drafts.load(draftId);
    if (!draft || draft.owner !== ownerOf(filer)) return err({ kind: 'NotFound' });
    return ok(draft.applicant.juristicId);
  });
}

/** Only what a registry or the sign-in vouches for; the rest was a suggestion at the start. */
function verified(deps: ActionDeps, answers: Draft['answers']): Draft['answers'] {
  const vouched = [...deps.catalogue.concepts.values()].filter((concept) => concept.registry && answers[concept.id]);
  return Object.fromEntries(vouched.map((concept) => [concept.id, answers[concept.id]]));
}
