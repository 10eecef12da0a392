import { computeFee } from '@biz/catalogue/compute-fee.ts';
import type { Catalogue, Licence } from '@biz/catalogue/model.ts';
import { planLicences } from '@biz/catalogue/plan-licences.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { type Filing, plainAnswers } from '@biz/licensing/filing.ts';

/** What corrected answers change besides themselves: the licences that the business needs, and the fee of this one. */
export type PlanChanges = {
  /** Needed now and not part of the filing. */
  readonly added: readonly Licence[];
  /** Part of the filing and no longer needed. */
  readonly removed: readonly Licence[];
  /** Fee by rule in satang; absent when it stays or cannot be computed. */
  readonly fee?: { readonly before: Satang; readonly after: Satang };
};

/**
 * Compares the plan and the fee by the submitted answers with those by the answers now, on the day of filing. Nothing is
 * decided by it: people are told, so that a corrected answer never changes anything in silence.
 */
export function planChanges(
  catalogue: Catalogue,
  before: Filing,
  after: Filing,
  state: Pick<ApplicationState, 'licence' | 'agency'>,
): PlanChanges {
  const sealed = catalogue.asOf(after.catalogueVersion);
  const filed = new Set(after.applications.map(({ licence }) => licence));
  const [then, now] = [neededBy(sealed, before), neededBy(sealed, after)];
  const isIn = (plan: readonly Licence[], licence: Licence) => plan.some(({ id }) => id === licence.id);
  const [feeBefore, feeAfter] = [feeOf(sealed, before, state), feeOf(sealed, after, state)];
  const isOther = feeBefore !== undefined && feeAfter !== undefined && feeBefore !== feeAfter;
  return {
    added: now.filter((licence) => !isIn(then, licence) && !filed.has(licence.id)),
    removed: then.filter((licence) => !isIn(now, licence) && filed.has(licence.id)),
    ...(isOther ? { fee: { before: feeBefore, after: feeAfter } } : {}),
  };
}

/** True when there is something to tell. */
export function hasPlanChanges({ added, removed, fee }: PlanChanges): boolean {
  return added.length > 0 || removed.length > 0 || fee !== undefined;
}

function neededBy(catalogue: Catalogue, filing: Filing): readonly Licence[] {
  const { business, answers, submittedAt, applicant } = filing;
  const plan = planLicences(catalogue, business, plainAnswers(answers), bangkokDate(submittedAt), applicant.kind);
  return plan.filter(({ isCertain }) => isCertain).map(({ licence }) => licence);
}

function feeOf(
  catalogue: Catalogue,
  { answers, submittedAt }: Filing,
  state: Pick<ApplicationState, 'licence' | 'agency'>,
): Satang | undefined {
  const agency = catalogue.agencies.get(state.agency);
  const fee = computeFee(catalogue, state.licence, agency, plainAnswers(answers), bangkokDate(submittedAt));
  return fee.ok ? fee.value.total : undefined;
}
