import { type LocalDate, plusDays, weekday } from './instant.ts';

const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday. */
const DAYS_SINCE_MONDAY = 3;

/** Days on which offices are closed besides Saturday and Sunday. */
export type Holidays = ReadonlySet<LocalDate>;

/** Working day (วันทำการ): Monday to Friday and no public holiday. */
export function isWorkingDay(date: LocalDate, holidays: Holidays): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !holidays.has(date);
}

/** The day on which the `count`-th working day after `from` falls; counting starts the day after. */
export function addWorkingDays(from: LocalDate, count: number, holidays: Holidays): LocalDate {
  let date = from;
  for (let left = count; left > 0; ) {
    date = plusDays(date, 1);
    if (isWorkingDay(date, holidays)) left -= 1;
  }
  return date;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, holidays: Holidays): number {
  if (to < from) return -workingDaysBetween(to, from, holidays);
  let count = weekdaysUpTo(to) - weekdaysUpTo(from);
  for (const holiday of holidays) {
    if (holiday > from && holiday <= to && isWorkingDay(holiday, NO_HOLIDAYS)) count -= 1;
  }
  return count;
}

const NO_HOLIDAYS: Holidays = new Set();

/** Mondays to Fridays up to and including a day, counted from Monday 29 December 1969: arithmetic, not day by day. */
function weekdaysUpTo(date: LocalDate): number {
  const sinceMonday = Date.parse(`${date}T00:00:00Z`) / DAY_MS + DAYS_SINCE_MONDAY;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}
