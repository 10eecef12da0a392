import type { Localised } from '@biz/kernel/localised.ts';
import type { Certainty } from './model.ts';

/** What the holder receives. What the portal issues has a `template`, a layout that `documents` knows, and a `numberPrefix`. */
export type Deliverable = {
  readonly name: Localised;
  readonly template?: 'certificate' | 'assessment' | 'paper';
  readonly formNumber?: string;
  readonly numberPrefix?: string;
  /** Absent: no expiry. */
  readonly validYears?: number;
  /** Ends with the calendar year for which it was given. */
  readonly endsWithYear?: true;
  readonly yearlyFee?: boolean;
  readonly conditions: readonly Localised[];
  readonly certainty: Certainty;
};
