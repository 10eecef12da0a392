import { bangkokDate, endOfBangkokDay, type Instant, type LocalDate, plusDays, plusMs } from '@biz/kernel/instant.ts';
import { type Holidays, isWorkingDay } from '@biz/kernel/working-days.ts';

/** When a registry's counter opens, in minutes after midnight in Bangkok. */
export type OpeningTime = { readonly minutes: number; readonly holidays: Holidays };

/** 08:30 on weekdays, as the manual of the civil registration data service of 2018 has it. */
export const DEFAULT_OPENING: OpeningTime = { minutes: 8 * 60 + 30, holidays: new Set() };

/** The first opening after `now`: later today or on a following working day. */
export function nextOpening(now: Instant, opening: OpeningTime): Instant {
  let day = bangkokDate(now);
  while (!isWorkingDay(day, opening.holidays) || openingOf(day, opening) <= now) day = plusDays(day, 1);
  return openingOf(day, opening);
}

/** The first opening of a later day: when a daily quota is fresh again. */
export function nextDayOpening(now: Instant, opening: OpeningTime): Instant {
  const first = nextOpening(now, opening);
  return bangkokDate(first) > bangkokDate(now) ? first : nextOpening(first, opening);
}

function openingOf(day: LocalDate, opening: OpeningTime): Instant {
  return plusMs(endOfBangkokDay(plusDays(day, -1)), 1 + opening.minutes * 60_000);
}
