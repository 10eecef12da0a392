import { canonicalJson, type Sha256, sha256 } from '@biz/kernel/digest.ts';
import type { JuristicId, NationalId } from '@biz/kernel/identifiers.ts';
import type { FilingId, LicenceId, MandateId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate, daysBetween, type Instant, type LocalDate } from '@biz/kernel/instant.ts';
import type { IdentifiedPerson } from './identified-person.ts';

/** What an attorney may be let do, in the order in which it is asked. */
export const MANDATE_ACTS = ['prepare', 'submit', 'correct', 'pay', 'receive'] as const;

/** One power: prepare drafts, submit, answer corrections, pay fees, receive papers and licences. */
export type MandateAct = (typeof MANDATE_ACTS)[number];

/** Version of the words of the mandate that the principal's code confirms; part of what is sealed. */
export const MANDATE_TEXT_VERSION = '2569-1';

/** The longest time a mandate may run, days. A rule of this service, not of a law. */
export const LONGEST_MANDATE_DAYS = 366;

/** What the principal grants. Dates are whole days in Bangkok; both count. */
export type MandateTerms = {
  readonly attorneyId: NationalId;
  readonly licences: 'all' | readonly LicenceId[];
  readonly acts: readonly MandateAct[];
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** Something that happened to a mandate. `used` is the log that both sides see. */
export type MandateEvent =
  | { readonly kind: 'sealed'; readonly digest: Sha256; readonly otpReference: string }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'declined' }
  | { readonly kind: 'revoked'; readonly side: 'principal' | 'attorney' }
  | {
      readonly kind: 'used';
      readonly act: MandateAct;
      readonly filing: FilingId;
      /** Number of the filing or application, once there is one. */
      readonly number?: string;
    };

/** An event with who did it and when. */
export type MandateRecord = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: SubjectId;
  readonly byName: string;
  readonly event: MandateEvent;
};

/**
 * Mandate (หนังสือมอบอำนาจ): a person, for themselves or for a company that they bind, lets an attorney act. Its terms never
 * change; what happened to it is in `records`, which only grow.
 */
export type Mandate = MandateTerms & {
  readonly id: MandateId;
  readonly principal: IdentifiedPerson;
  readonly company?: { readonly id: JuristicId; readonly name: string };
  readonly createdAt: Instant;
  /** Everything but uses, oldest first. */
  readonly records: readonly MandateRecord[];
};

/**
 * Where a mandate stands on a day: still written by the principal, offered to the attorney, declined, revoked, accepted but not
 * begun, in force, or over.
 */
export type MandateStanding = 'draft' | 'offered' | 'declined' | 'revoked' | 'not-yet' | 'active' | 'expired';

/** Where the mandate stands at this moment. A revocation counts at once, an end date from the next day in Bangkok. */
export function standingOf(mandate: Mandate, now: Instant): MandateStanding {
  const has = (kind: MandateEvent['kind']) => mandate.records.some(({ event }) => event.kind === kind);
  const today = bangkokDate(now);
  if (has('revoked')) return 'revoked';
  if (has('declined')) return 'declined';
  if (today > mandate.to) return 'expired';
  if (!has('sealed')) return 'draft';
  if (!has('accepted')) return 'offered';
  return today < mandate.from ? 'not-yet' : 'active';
}

/** The attorney who accepted, if one did. */
export function attorneyOf(mandate: Mandate): { readonly subject: SubjectId; readonly name: string } | undefined {
  const accepted = mandate.records.find(({ event }) => event.kind === 'accepted');
  return accepted && { subject: accepted.by, name: accepted.byName };
}

/** The digest that the principal's code confirms: every term, the parties, the version of the words. */
export function mandateDigest(mandate: Mandate): Sha256 {
  const { id, principal, company, attorneyId, licences, acts, from, to } = mandate;
  const parties = { principal: principal.nationalId, company, attorneyId };
  return sha256(canonicalJson({ id, parties, licences, acts, from, to, text: MANDATE_TEXT_VERSION }));
}

/** What keeps terms from being granted. */
export type MandateProblem =
  | 'attorney-is-principal'
  | 'no-acts'
  | 'no-licences'
  | 'starts-in-the-past'
  | 'ends-before-start'
  | 'too-long';

/** Everything that is wrong with the terms on this day; empty = they may be granted. */
export function problemsOfTerms(
  terms: MandateTerms,
  principal: Pick<IdentifiedPerson, 'nationalId'>,
  today: LocalDate,
): readonly MandateProblem[] {
  const isBackwards = terms.to < terms.from;
  const found: Record<MandateProblem, boolean> = {
    'attorney-is-principal': terms.attorneyId === principal.nationalId,
    'no-acts': terms.acts.length === 0,
    'no-licences': terms.licences !== 'all' && terms.licences.length === 0,
    'starts-in-the-past': terms.from < today,
    'ends-before-start': isBackwards,
    'too-long': !isBackwards && daysBetween(terms.from, terms.to) > LONGEST_MANDATE_DAYS,
  };
  const isProblem = (name: string): name is MandateProblem => name in found;
  return Object.entries(found).flatMap(([name, holds]) => (holds && isProblem(name) ? [name] : []));
}
