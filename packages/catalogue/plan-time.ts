import type { LicenceId } from '@biz/kernel/ids.ts';
import type { DayBasis } from './model.ts';
import type { PlannedLicence } from './plan-licences.ts';

/** Days in a row, kept apart by how they are counted: working days cannot be turned into calendar days before they begin. */
export type Span = { readonly working: number; readonly calendar: number };

/**
 * Licences that wait for each other (ใบที่ต้องรอกัน), in order, with the days of all of them one after the other. `unknown`: those
 * of which no days are known; they are counted as none.
 */
export type Chain = {
  readonly licences: readonly LicenceId[];
  readonly span: Span;
  readonly unknown: readonly LicenceId[];
};

/** What of a planned licence decides how long it takes. */
export type Timed = Pick<PlannedLicence, 'licence' | 'after'> & {
  readonly days: number | undefined;
  readonly dayBasis: DayBasis;
};

/** The days of a planned licence: of what the agency takes itself the most it names, or none where it names none. */
export function timed(planned: PlannedLicence): Timed {
  const { licence, after } = planned;
  if (planned.takenBy === 'portal') return { licence, after, days: planned.days, dayBasis: planned.dayBasis };
  const { days, daysAtMost, dayBasis = 'calendar' } = planned.operation ?? {};
  return { licence, after, days: daysAtMost ?? days, dayBasis };
}

/**
 * The longest chain that ends with each licence of a plan, by its id: what it waits for is over before it begins, the rest
 * runs beside it. What a licence waits for outside the plan is not counted.
 */
export function chainsOf(plan: readonly Timed[]): ReadonlyMap<LicenceId, Chain> {
  const chains = new Map<LicenceId, Chain>();
  const chainTo = (id: LicenceId): Chain => {
    const before = chains.get(id);
    if (before) return before;
    const its = plan.find(({ licence }) => licence.id === id);
    if (!its) return NOTHING;
    const chain = extended(longest(its.after.map(chainTo)), its);
    chains.set(id, chain);
    return chain;
  };
  for (const { licence } of plan) chainTo(licence.id);
  return chains;
}

/** The chain of a plan that ends last: nothing shortens the whole but shortening it. Undefined for a plan without licences. */
export function criticalChain(plan: readonly Timed[]): Chain | undefined {
  const chains = [...chainsOf(plan).values()];
  return chains.length === 0 ? undefined : longest(chains);
}

const NOTHING: Chain = { licences: [], span: { working: 0, calendar: 0 }, unknown: [] };

function extended(chain: Chain, { licence, days, dayBasis }: Timed): Chain {
  const { working, calendar } = chain.span;
  const more = days ?? 0;
  return {
    licences: [...chain.licences, licence.id],
    span: dayBasis === 'working' ? { working: working + more, calendar } : { working, calendar: calendar + more },
    unknown: days === undefined ? [...chain.unknown, licence.id] : chain.unknown,
  };
}

/** Five working days make a week; of chains that are equally long the one with more licences. */
function longest(chains: readonly Chain[]): Chain {
  const weight = ({ span, licences }: Chain) => (span.working * 7) / 5 + span.calendar + licences.length / 1_000;
  return chains.reduce((most, chain) => (weight(chain) > weight(most) ? chain : most), NOTHING);
}
