import type { WorklistTab } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { bangkokDate, type Instant, type LocalDate, toEpoch } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { type ClockReading, clockOf } from '@biz/licensing/clock-of.ts';

/**
 * Where an application stands in its agency's worklist. `rank` sorts ascending within a tab. `outcome` is what the legal
 * clock said when it stopped, for the report on times.
 */
export type WorklistPlace = {
  readonly tab: WorklistTab;
  readonly rank: string;
  readonly due?: LocalDate;
  readonly outcome: ClockOutcome;
};

type ClockOutcome = {
  readonly clock_stopped_on: LocalDate | null;
  readonly days_used: number | null;
  readonly was_late: boolean | null;
};

/** After every real day, so that applications without a due date come last. */
const NO_DUE_DATE = '9999-12-31';
/** Larger than every time in milliseconds that fits in 15 digits. */
const LATEST = 10 ** 15;

/** Open tabs are sorted by due date, then by the day of filing; the finished ones by what was finished last. */
export function worklistPlace(state: ApplicationState, catalogue: Catalogue, at: Instant): WorklistPlace {
  const reading = clockOf(state, at, catalogue.holidaysOf(state.agency));
  const due = reading.kind === 'not-started' ? undefined : reading.due;
  const tab = tabOf(state, catalogue);
  const rank = tab === 'done' ? String(LATEST - toEpoch(at)) : `${due ?? NO_DUE_DATE}/${state.submittedAt}`;
  return { tab, rank, ...(due ? { due } : {}), outcome: outcomeOf(state, reading) };
}

function outcomeOf({ clock }: ApplicationState, reading: ClockReading): ClockOutcome {
  if (reading.kind !== 'stopped' || !clock.stoppedAt)
    return { clock_stopped_on: null, days_used: null, was_late: null };
  const stoppedOn = bangkokDate(clock.stoppedAt);
  return { clock_stopped_on: stoppedOn, days_used: reading.net.used, was_late: stoppedOn > reading.due };
}

function tabOf(state: ApplicationState, catalogue: Catalogue): WorklistTab {
  switch (state.turn) {
    case 'done':
      return 'done';
    case 'user':
      return 'waiting';
    case 'agent':
      return isAtSigner(state, catalogue) ? 'sign' : 'todo';
    default:
      return assertNever(state.turn);
  }
}

function isAtSigner(state: ApplicationState, catalogue: Catalogue): boolean {
  const actions = catalogue.asOf(state.catalogueVersion).processes.get(state.process)?.steps[state.step]?.actions ?? [];
  return actions.some((action) => action.by === 'signer');
}
