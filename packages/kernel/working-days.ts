import { type LocalDate, plusDays, weekday } from './instant.ts';

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
  let count = 0;
  for (let date = plusDays(from, 1); date <= to; date = plusDays(date, 1)) {
    if (isWorkingDay(date, holidays)) count += 1;
  }
  return count;
}
