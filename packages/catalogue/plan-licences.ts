import type { BusinessId, LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Result } from '@biz/kernel/result.ts';
import { composeForm } from './compose-form.ts';
import { computeFee, computeOutsideCharge, type FeeAssessment, type FeeProblem } from './compute-fee.ts';
import { assumedAnswers, businessOf, neededIn } from './guide.ts';
import type {
  Agency,
  AgencyKind,
  Answers,
  ApplicantKind,
  Catalogue,
  DayBasis,
  DocumentType,
  Licence,
  Operation,
} from './model.ts';
import { type AgencyOperation, agencyOperationOf } from './operation.ts';
import { resolveAgency } from './resolve-agency.ts';
import { judge, rulesOf } from './rules.ts';

/** A licence that the guide's answers lead to: applied for through the portal, or at the agency itself. */
export type PlannedLicence = PlannedHere | PlannedAtAgency;

type Planned = {
  readonly licence: Licence;
  /** False while an answer that decides it is still missing. */
  readonly isCertain: boolean;
  /** Undefined when nobody in the catalogue serves the place, or the place is not answered. */
  readonly agency: Agency | undefined;
  readonly why: Localised;
  /** Those of the plan that are considered first. */
  readonly after: readonly LicenceId[];
};

/** A licence that the portal takes, with its fee, days and documents. */
export type PlannedHere = Planned & {
  readonly takenBy: 'portal';
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
};

/** A licence that one asks the agency for, with what is known of it. */
export type PlannedAtAgency = Planned & {
  readonly takenBy: 'agency';
  /** What kind of office to go to. */
  readonly office: AgencyKind;
  /** What is known of applying there; undefined when nothing is. */
  readonly operation: AgencyOperation | undefined;
  /** What is known to be handed in there. */
  readonly documents: readonly DocumentType[];
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
  const business = businessOf(catalogue, businessId);
  const counted = assumedAnswers(business, answers);
  const verdictOf = judge(rulesOf(catalogue), counted);
  const needed = business.licences.flatMap((id) => {
    const licence = catalogue.licences.get(id);
    const verdict = licence === undefined ? false : verdictOf(neededIn(business, licence));
    return licence === undefined || verdict === false ? [] : [{ licence, isCertain: verdict === true }];
  });
  const ids = needed.map(({ licence }) => licence.id);
  const planned = needed.map(({ licence, isCertain }): PlannedLicence => {
    const place = placeOf(catalogue, licence, counted);
    const base = { ...place, isCertain, after: licence.after.filter((id) => ids.includes(id)) };
    const { new: first } = licence.operations;
    return first
      ? { ...base, ...planHere(catalogue, place, first, { answers, on, applicantKind }) }
      : { ...base, ...planAtAgency(catalogue, licence) };
  });
  return inOrder(planned);
}

type Place = Pick<Planned, 'licence' | 'agency' | 'why'>;

function placeOf(catalogue: Catalogue, licence: Licence, answers: Answers): Place {
  const place = answers['premises.subdistrict'];
  const agency = typeof place === 'string' ? resolveAgency(catalogue, licence.id, place) : undefined;
  const verdictOf = judge(rulesOf(catalogue), answers);
  const reason = licence.reasons?.find(({ when }) => verdictOf(when) === true);
  return { licence, agency, why: reason?.text ?? licence.why };
}

function planHere(
  catalogue: Catalogue,
  { licence, agency }: Place,
  { days, dayBasis }: Operation,
  { answers, on, applicantKind }: { answers: Answers; on: LocalDate; applicantKind: ApplicantKind },
): Omit<PlannedHere, keyof Planned> {
  const amount = computeOutsideCharge(catalogue, licence.id, answers, on);
  const { label, note } = licence.outsideCharge ?? {};
  return {
    takenBy: 'portal',
    fee: computeFee(catalogue, licence.id, agency, answers, on),
    ...(amount && label ? { outsideCharge: { label, amount, ...(note ? { note } : {}) } } : {}),
    days,
    dayBasis,
    documents: composeForm(catalogue, [licence.id], applicantKind, answers).counts.documentsOnce,
  };
}

function planAtAgency(catalogue: Catalogue, licence: Licence): Omit<PlannedAtAgency, keyof Planned> {
  const office = catalogue.agencyKinds.get(licence.agencyKind);
  if (office === undefined) throw new Error(`${licence.agencyKind} is no kind of agency`);
  const operation = agencyOperationOf(licence, 'new') ?? licence.atAgency[0];
  const documents = (operation?.documents ?? []).flatMap((id) => catalogue.documents.get(id) ?? []);
  return { takenBy: 'agency', office, operation, documents };
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
