import { compareForms, type FormDifferences, isSame } from '@biz/catalogue/compare-forms.ts';
import { composeForm } from '@biz/catalogue/compose-form.ts';
import { computeFee } from '@biz/catalogue/compute-fee.ts';
import type { Catalogue, Licence } from '@biz/catalogue/model.ts';
import { operationOf } from '@biz/catalogue/operation.ts';
import { resolveAgency } from '@biz/catalogue/resolve-agency.ts';
import type { FilingId, SubjectId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import { askingOfFiling, type Draft, plainAnswers } from '@biz/licensing/filing.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { changeDraft } from './change-draft.ts';
import { askedAnswers } from './draft-form.ts';

/** Before and after. */
export type Moved<T> = { readonly before: T; readonly after: T };

/** What the definitions of a draft's licences ask otherwise than when somebody last looked (สิ่งที่เปลี่ยนตั้งแต่ดูครั้งก่อน). */
export type DefinitionChanges = {
  readonly form: FormDifferences;
  /** Licences that cost something else, or take longer or less. */
  readonly licences: readonly {
    readonly licence: Licence;
    readonly fee?: Moved<Satang>;
    readonly days?: Moved<number>;
  }[];
};

/**
 * What has changed for a draft by its answers as they are; undefined when nothing that its owner would notice has. A draft that
 * knows no version has nothing to compare.
 */
export function definitionChanges(catalogue: Catalogue, draft: Draft, today: LocalDate): DefinitionChanges | undefined {
  const { definitions } = draft;
  if (!definitions || definitions.version === catalogue.version) return undefined;
  const former = catalogue.asOf(definitions.version);
  const [before, after] = [former, catalogue].map((one) =>
    composeForm(one, draft.licences, draft.applicant.kind, plainAnswers(draft.answers), askingOfFiling(draft)),
  );
  if (!before || !after) return undefined;
  const form = compareForms(before, after);
  const licences = draft.licences.flatMap((id) => {
    const licence = catalogue.licences.get(id);
    if (!licence) return [];
    const fee = moved(feeOf(former, draft, licence, today), feeOf(catalogue, draft, licence, today));
    const days = moved(daysOf(former, draft, licence), daysOf(catalogue, draft, licence));
    return fee || days ? [{ licence, ...(fee ? { fee } : {}), ...(days ? { days } : {}) }] : [];
  });
  return isSame(form.questions) && isSame(form.documents) && licences.length === 0 ? undefined : { form, licences };
}

/** Notes that the owner has read what changed; from now on the draft is compared with what holds today. */
export function acknowledgeDefinitions(
  deps: ActionDeps,
  owner: SubjectId,
  draft: FilingId,
): Promise<Result<null, ActionRefusal>> {
  return changeDraft(deps, owner, draft, () => ({ definitions: seenNow(deps) }));
}

/** What a draft that is looked at now remembers of the definitions. */
export function seenNow({ catalogue, clock }: Pick<ActionDeps, 'catalogue' | 'clock'>): Draft['definitions'] & object {
  return { version: catalogue.version, seenAt: clock.now() };
}

function moved<T>(before: T | undefined, after: T | undefined): Moved<T> | undefined {
  return before === undefined || after === undefined || before === after ? undefined : { before, after };
}

function feeOf(catalogue: Catalogue, draft: Draft, { id }: Licence, on: LocalDate): Satang | undefined {
  const answers = askedAnswers(catalogue, draft);
  const place = answers['premises.subdistrict'];
  const agency = typeof place === 'string' ? resolveAgency(catalogue, id, place) : undefined;
  const fee = computeFee(catalogue, id, agency, answers, on, askingOfFiling(draft).kind);
  return fee.ok ? fee.value.total : undefined;
}

function daysOf({ licences }: Catalogue, draft: Draft, { id }: Licence): number | undefined {
  const licence = licences.get(id);
  return licence && operationOf(licence, askingOfFiling(draft).kind)?.days;
}
