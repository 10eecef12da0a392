import type { ApplicantKind } from '@biz/catalogue/model.ts';
import type { BusinessId, FilingId, LicenceId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { ActedBy } from '@biz/licensing/acting/capacity.ts';
import { type Applicant, type Draft, plainAnswers } from '@biz/licensing/filing.ts';
import { recordUse, thingOf } from '../acting/record-use.ts';
import { type ActionDeps, newId } from '../deps.ts';
import { doOnce } from '../once.ts';
import type { Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { seenNow } from './definition-changes.ts';
import { asApplicant, capacityOf, type Filer, fullName, ownerOf } from './filer.ts';
import { type LookUpDeps, lookUpApplicant } from './look-up-applicant.ts';
import { refusalOfChoice } from './refusal-of-choice.ts';

/** What the guide gave: the chosen licences and the answers that need not be asked again. */
export type DraftStart = {
  readonly applicantKind: ApplicantKind;
  /** The company to act for; must be one that the registry links to the filer. */
  readonly juristicId?: Applicant['juristicId'];
  readonly business: BusinessId;
  readonly licences: readonly LicenceId[];
  readonly guideAnswers: Draft['answers'];
};

/**
 * Opens a draft (ร่างคำร้อง) and fills it from the registries. When a registry does not answer, the draft opens all the
 * same and the page asks instead; acting for a company is refused unless the registry confirms the filer as director.
 */
export async function startDraft(
  deps: ActionDeps & LookUpDeps,
  filer: Filer,
  start: DraftStart,
  key: string,
): Promise<Result<{ readonly draft: FilingId }, ActionRefusal>> {
  const refusal = refusalOfChoice(deps.catalogue, start.licences);
  if (refusal) return err(refusal);
  const found = await lookUpApplicant(deps, filer, start.juristicId);
  if (!found.ok) return found;
  const now = deps.clock.now();
  const draft: Draft = {
    id: newId<FilingId>(deps.ids),
    owner: ownerOf(filer),
    applicant: found.value.applicant,
    business: start.business,
    licences: start.licences,
    answers: { ...start.guideAnswers, ...found.value.answers },
    documents: [],
    registries: found.value.registries,
    ...(filer.behalf ? { preparedBy: preparedBy(filer, found.value.applicant.kind) } : {}),
    definitions: seenNow(deps),
    version: 1,
    createdAt: now,
    savedAt: now,
  };
  return deps.store.transact((tx) =>
    doOnce(tx, { scope: `start-draft:${filer.subject}`, key, content: chosenIn(start) }, async () => {
      const allowed = await takeUp(tx, filer, draft, now);
      if (!allowed.ok) return allowed;
      await tx.drafts.insert(draft);
      return ok({ draft: draft.id });
    }),
  );
}

/** Who opens the draft for somebody else: the attorney, or the staff who help. */
export function preparedBy(filer: Filer, kind: ApplicantKind): ActedBy {
  return { subject: filer.subject, name: fullName(filer), capacity: capacityOf(filer, kind) };
}

/** Enters the new draft into the mandate's log, or makes it the one draft of the visit. */
export async function takeUp(tx: Tx, filer: Filer, draft: Draft, at: Instant): Promise<Result<null, ActionRefusal>> {
  if (filer.behalf?.kind === 'assistance') {
    const visit = await tx.assistances.load(filer.behalf.assistance.id);
    if (!visit) return err({ kind: 'NotFound' });
    if (visit.draft && (await tx.drafts.load(visit.draft))) return err({ kind: 'AssistanceHasDraft' });
    await tx.assistances.save({ ...visit, draft: draft.id });
  }
  const { juristicId, juristicName } = draft.applicant;
  if (!filer.behalf && juristicId && juristicName) {
    await tx.people.rememberCompany(filer.subject, { id: juristicId, name: juristicName, usedAt: at });
  }
  const used = await recordUse(tx, asApplicant(filer), { act: 'prepare', thing: thingOf(draft), at });
  // The draft is new, so what the mandate does not reach can only be a licence that it does not name.
  return !used.ok && used.error.kind === 'NotFound' ? err({ kind: 'MandateNotCovering' }) : used;
}

/** What was chosen, without the moment at which the page was sent: pressing twice is the same choice. */
function chosenIn({ guideAnswers, ...chosen }: DraftStart) {
  return { ...chosen, guideAnswers: plainAnswers(guideAnswers) };
}
