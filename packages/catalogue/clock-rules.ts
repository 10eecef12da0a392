import type { Localised } from '@biz/kernel/localised.ts';
import type { Certainty } from './model.ts';

/**
 * Which count of days binds the agency: `gross` = the applicant's turns included, as the training slides have it; `net` =
 * without them. The sources do not settle it, so each definition says so and why.
 */
export type ClockBinding = 'net' | 'gross';

/** How often, and by how many days each time, a law lets the agency extend its time (ขยายระยะเวลา), days of the definition's basis. */
export type ExtensionRule = {
  readonly times: number;
  readonly days: number;
  readonly clause: Localised;
  readonly certainty: Certainty;
};
