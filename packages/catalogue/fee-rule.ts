import type { ConceptId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Certainty, Condition } from './model.ts';

/**
 * One line of a fee: charged when the condition holds; `amount` is CEL yielding baht as a double. With `forEach` the line is
 * charged once for every row of that group, and both expressions read the row as `item`.
 */
export type FeeLine = {
  readonly forEach?: ConceptId;
  readonly label: Localised;
  readonly when?: Condition;
  readonly amount: string;
  readonly clause: Localised;
};

/** A fee rule, valid from a date; the newest that is not later than the date of filing counts. */
export type FeeRule = {
  readonly from: LocalDate;
  /** The last day of a local rate that was given up for the general one; absent = until a newer rule. */
  readonly until?: LocalDate;
  readonly lines: readonly FeeLine[];
  readonly minimumBaht?: number;
  readonly maximumBaht?: number;
  readonly certainty: Certainty;
};

/** Money owed outside the portal because of a licence or return (e.g. signboard tax): rules for an estimate, and what to know about it. */
export type OutsideCharge = {
  readonly label: Localised;
  readonly note?: Localised;
  readonly rules: readonly FeeRule[];
};
