import type { ClockBinding } from '@biz/catalogue/clock-rules.ts';
import type { DayBasis } from '@biz/catalogue/model.ts';
import { bangkokDate, daysBetween, type Instant, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { addWorkingDays, type Holidays, isWorkingDay, workingDaysBetween } from '@biz/kernel/working-days.ts';
import type { ApplicationState } from './application-state.ts';

/** Days by one way of counting, in the definition's basis. */
export type ClockCount = {
  readonly used: number;
  /** Days left; negative when late. */
  readonly left: number;
  /** The last day. Net of an open turn of the applicant it moves on with every day. */
  readonly due: LocalDate;
};

/** How the legal clock stands on a day: by both ways of counting, and by the one that binds. */
export type ClockReading =
  | { readonly kind: 'not-started' }
  | {
      /** `paused`: the applicant has the turn and their time does not count. A gross clock never pauses. */
      readonly kind: 'running' | 'paused' | 'stopped';
      readonly startedOn: LocalDate;
      /** The day on which it stopped. */
      readonly endedOn?: LocalDate;
      readonly binding: ClockBinding;
      /** The definition's days with every extension. */
      readonly allowed: number;
      /** Net of the applicant's turns. */
      readonly net: ClockCount;
      /** The applicant's turns included: the clock as the training slides have it. */
      readonly gross: ClockCount;
      /** The count that binds. */
      readonly due: LocalDate;
      readonly daysUsed: number;
      readonly daysLeft: number;
    };

/** A clock that has started. */
export type StartedClock = Exclude<ClockReading, { readonly kind: 'not-started' }>;

/**
 * Reads the clock (Licensing Facilitation Act B.E. 2558, s. 10) with the closing days of the agency. Counting begins the day
 * after the start and includes the last day even if offices are closed on it (Administrative Procedure Act B.E. 2539,
 * s. 64); a pause takes out the days from the day after it began to the day it ended. Days that become closing days while it
 * runs make the last day later, and no change of the calendar makes it earlier than it was told.
 */
export function clockOf(state: ApplicationState, now: Instant, holidays: Holidays): ClockReading {
  const { startedAt, stoppedAt, promisedDue, pauses } = state.clock;
  if (!startedAt || !promisedDue) return { kind: 'not-started' };
  const end = stoppedAt ?? now;
  const startedOn = bangkokDate(startedAt);
  const extended = extendedDays(state);
  const allowed = state.days + extended;
  const elapsed = elapsedOn(state, end, state.dayBasis, holidays);
  const first = later(promisedDue, addDays(startedOn, state.days, state.dayBasis, holidays));
  const count = (used: number, added: number): ClockCount => ({
    used,
    left: allowed - used,
    due: addDays(first, extended + added, state.dayBasis, holidays),
  });
  const net = count(elapsed.net, elapsed.gross - elapsed.net);
  const gross = count(elapsed.gross, 0);
  const binding = state.clock.binding ?? 'net';
  const bound = kept(binding === 'net' ? net : gross, state, holidays);
  const isPaused = binding === 'net' && pauses.length > 0 && pauses.at(-1)?.to === undefined;
  const kind = stoppedAt ? 'stopped' : isPaused ? 'paused' : 'running';
  const ended = stoppedAt ? { endedOn: bangkokDate(stoppedAt) } : {};
  const { due, used: daysUsed, left: daysLeft } = bound;
  const counts = binding === 'net' ? { net: bound, gross } : { net, gross: bound };
  return { kind, startedOn, ...ended, binding, allowed, ...counts, due, daysUsed, daysLeft };
}

/** A last day that people were told when it moved is kept, with the days up to it, even when the reason has gone. */
function kept(count: ClockCount, state: ApplicationState, holidays: Holidays): ClockCount {
  const { keptDue } = state.clock;
  if (keptDue === undefined || keptDue <= count.due) return count;
  return { ...count, due: keptDue, left: count.left + daysOn(state.dayBasis, count.due, keptDue, holidays) };
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}

/** Days of one basis from the start of a clock to an instant, with and without the applicant's turns. */
export type Elapsed = { readonly gross: number; readonly net: number };

/** How long a started clock has run in working and in calendar days, whatever the definition's basis; until it stopped. */
export function elapsedOf(
  state: ApplicationState,
  now: Instant,
  holidays: Holidays,
): { readonly [basis in DayBasis]: Elapsed } {
  const end = state.clock.stoppedAt ?? now;
  return {
    working: elapsedOn(state, end, 'working', holidays),
    calendar: elapsedOn(state, end, 'calendar', holidays),
  };
}

/** Days that were added to the definition's (ขยายระยะเวลา). */
export function extendedDays(state: ApplicationState): number {
  return (state.clock.extensions ?? []).reduce((sum, extension) => sum + extension.days, 0);
}

/** The day on which the `count`-th day of a basis after `from` falls. */
export function addDays(from: LocalDate, count: number, basis: DayBasis, holidays: Holidays): LocalDate {
  return basis === 'working' ? addWorkingDays(from, count, holidays) : plusDays(from, count);
}

function daysOn(basis: DayBasis, from: LocalDate, to: LocalDate, holidays: Holidays): number {
  return basis === 'working' ? workingDaysBetween(from, to, holidays) : daysBetween(from, to);
}

function elapsedOn(state: ApplicationState, end: Instant, basis: DayBasis, holidays: Holidays): Elapsed {
  const { startedAt, pauses } = state.clock;
  if (!startedAt) return { gross: 0, net: 0 };
  const last = bangkokDate(end);
  const count = (from: LocalDate, to: LocalDate) => daysOn(basis, from, to, holidays);
  const gross = count(bangkokDate(startedAt), last);
  const paused = pauses.reduce((sum, pause) => sum + count(bangkokDate(pause.from), bangkokDate(pause.to ?? end)), 0);
  return { gross, net: gross - paused };
}

/** The days of the strip from the start to the due date, with what each is. */
export function daysOfClock(
  reading: StartedClock,
  today: LocalDate,
  holidays: Holidays,
): readonly { readonly date: LocalDate; readonly kind: 'used' | 'today' | 'left' | 'due' | 'gap' }[] {
  const days: { date: LocalDate; kind: 'used' | 'today' | 'left' | 'due' | 'gap' }[] = [];
  for (let date = plusDays(reading.startedOn, 1); date <= reading.due; date = plusDays(date, 1)) {
    const kind = !isWorkingDay(date, holidays) ? 'gap' : kindOfDay(date, today, reading.due);
    days.push({ date, kind });
  }
  return days;
}

function kindOfDay(date: LocalDate, today: LocalDate, due: LocalDate): 'used' | 'today' | 'left' | 'due' {
  if (date === today) return 'today';
  if (date < today) return 'used';
  return date === due ? 'due' : 'left';
}
