import type { BusinessId, LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Result } from '@biz/kernel/result.ts';
import { composeForm } from './compose-form.ts';
import { computeFee, computeOutsideCharge, type FeeAssessment, type FeeProblem } from './compute-fee.ts';
import type { Agency, Answers, ApplicantKind, Catalogue, DayBasis, Licence } from './model.ts';
import { resolveAgency } from './resolve-agency.ts';
import { judge, rulesOf } from './rules.ts';

/** A licence that the guide's answers lead to. */
export type PlannedLicence = {
  readonly licence: Licence;
  /** False while an answer that decides it is still missing. */
  readonly isCertain: boolean;
  /** Undefined when nobody in the catalogue serves the place, or the place is not answered. */
  readonly agency: Agency | undefined;
  readonly why: Localised;
  readonly fee: Result<FeeAssessment, FeeProblem>;
  /** An estimate of money owed outside the portal. */
  readonly outsideCharge?: {
    readonly label: Localised;
    readonly note?: Localised;
    readonly amount: Result<FeeAssessment, FeeProblem>;
  };
  readonly days: number;
  readonly dayBasis: DayBasis;
  /** Required documents to upload for this licence alone. */
  readonly documents: number;
  /** Those of the plan that are considered first. */
  readonly after: readonly LicenceId[];
};

/**
 * The licences that a business needs, by its answers, with fees on that day; each stands behind those it waits for. Throws on
 * a business that the catalogue does not hold.
 */
export function planLicences(
  catalogue: Catalogue,
  businessId: BusinessId,
  answers: Answers,
  on: LocalDate,
  applicantKind: ApplicantKind = 'person',
): readonly PlannedLicence[] {
  const business = catalogue.businesses.get(businessId);
  if (business === undefined) throw new Error(`${businessId} is not in the catalogue`);
  const verdictOf = judge(rulesOf(catalogue), answers);
  const needed = business.licences.flatMap((id) => {
    const licence = catalogue.licences.get(id);
    const verdict = licence === undefined ? false : verdictOf(licence.neededWhen);
    return licence === undefined || verdict === false ? [] : [{ licence, isCertain: verdict === true }];
  });
  const ids = needed.map(({ licence }) => licence.id);
  const planned = needed.map(({ licence, isCertain }) => ({
    ...plan(catalogue, licence, answers, on, applicantKind),
    isCertain,
    after: licence.after.filter((id) => ids.includes(id)),
  }));
  return inOrder(planned);
}

function plan(
  catalogue: Catalogue,
  licence: Licence,
  answers: Answers,
  on: LocalDate,
  applicantKind: ApplicantKind,
): Omit<PlannedLicence, 'isCertain' | 'after'> {
  const place = answers['premises.subdistrict'];
  const agency = typeof place === 'string' ? resolveAgency(catalogue, licence.id, place) : undefined;
  const verdictOf = judge(rulesOf(catalogue), answers);
  const reason = licence.reasons?.find(({ when }) => verdictOf(when) === true);
  const amount = computeOutsideCharge(catalogue, licence.id, answers, on);
  const { label, note } = licence.outsideCharge ?? {};
  return {
    licence,
    agency,
    why: reason?.text ?? licence.why,
    fee: computeFee(catalogue, licence.id, agency, answers, on),
    ...(amount && label ? { outsideCharge: { label, amount, ...(note ? { note } : {}) } } : {}),
    days: licence.operations.new.days,
    dayBasis: licence.operations.new.dayBasis,
    documents: composeForm(catalogue, [licence.id], applicantKind, answers).counts.documentsOnce,
  };
}

/** Keeps the business's order except that a licence stands behind those it waits for. */
function inOrder(planned: readonly PlannedLicence[]): readonly PlannedLicence[] {
  const placed: PlannedLicence[] = [];
  const left = [...planned];
  while (left.length > 0) {
    const index = left.findIndex((it) => it.after.every((id) => placed.some(({ licence }) => licence.id === id)));
    placed.push(...left.splice(Math.max(0, index), 1));
  }
  return placed;
}
