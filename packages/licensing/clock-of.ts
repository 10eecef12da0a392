import { bangkokDate, type Instant, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { addWorkingDays, type Holidays, isWorkingDay, workingDaysBetween } from '@biz/kernel/working-days.ts';
import type { ApplicationState } from './application-state.ts';

/** How the legal clock stands on a day. Days are of the definition's basis; the applicant's turns do not count. */
export type ClockReading =
  | { readonly kind: 'not-started' }
  | {
      readonly kind: 'running' | 'paused' | 'stopped';
      readonly startedOn: LocalDate;
      /** The last day, with the applicant's turns added. While paused it moves on with every day. */
      readonly due: LocalDate;
      readonly daysUsed: number;
      /** Days left; negative when late. */
      readonly daysLeft: number;
    };

/**
 * Reads the clock (Licensing Facilitation Act B.E. 2558, s. 10). Counting begins the day after the start; a pause takes
 * out the days from the day after it began to the day it ended.
 */
export function clockOf(state: ApplicationState, now: Instant, holidays: Holidays): ClockReading {
  const { startedAt, stoppedAt, promisedDue, pauses } = state.clock;
  if (!startedAt || !promisedDue) return { kind: 'not-started' };
  const end = bangkokDate(stoppedAt ?? now);
  const startedOn = bangkokDate(startedAt);
  const count = (from: LocalDate, to: LocalDate) => daysBetweenOn(state, from, to, holidays);
  const paused = pauses.reduce((sum, pause) => sum + count(bangkokDate(pause.from), bangkokDate(pause.to ?? now)), 0);
  const due =
    state.dayBasis === 'working' ? addWorkingDays(promisedDue, paused, holidays) : plusDays(promisedDue, paused);
  const daysUsed = count(startedOn, end) - paused;
  const isPaused = pauses.at(-1) !== undefined && pauses.at(-1)?.to === undefined;
  const kind = stoppedAt ? 'stopped' : isPaused ? 'paused' : 'running';
  return { kind, startedOn, due, daysUsed, daysLeft: state.days - daysUsed };
}

/** The days of the strip from the start to the due date, with what each is. */
export function daysOfClock(
  reading: Extract<ClockReading, { due: LocalDate }>,
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

function daysBetweenOn(state: ApplicationState, from: LocalDate, to: LocalDate, holidays: Holidays): number {
  if (state.dayBasis === 'working') return workingDaysBetween(from, to, holidays);
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
