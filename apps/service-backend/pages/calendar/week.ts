import {
  bangkokInstant,
  type Instant,
  type LocalDate,
  parseLocalDate,
  plusDays,
  weekday,
} from '@biz/kernel/instant.ts';
import { paths } from '../../paths.ts';

/** A week from Monday to Sunday, and whose slots are shown. */
export type WeekView = { readonly monday: LocalDate; readonly isMine: boolean };

const MIDNIGHT = { hour: 0, minute: 0 };

/** Reads the week from the address: the one that holds the day, or today's; anything unreadable is today's. */
export function readWeek(query: URLSearchParams, today: LocalDate): WeekView {
  const asked = parseLocalDate(query.get('week') ?? '');
  return { monday: mondayOf(asked.ok ? asked.value : today), isMine: query.get('mine') === '1' };
}

/** The Monday of the week that holds a day. */
export function mondayOf(day: LocalDate): LocalDate {
  return plusDays(day, -((weekday(day) + 6) % 7));
}

/** The seven days of a week. */
export function daysOf({ monday }: WeekView): readonly LocalDate[] {
  return Array.from({ length: 7 }, (_, index) => plusDays(monday, index));
}

/** From the first to the last moment of a week in Bangkok. */
export function spanOf({ monday }: WeekView): { readonly from: Instant; readonly to: Instant } {
  return { from: bangkokInstant(monday, MIDNIGHT), to: bangkokInstant(plusDays(monday, 7), MIDNIGHT) };
}

/** The address of a week. */
export function weekHref({ monday, isMine }: WeekView): string {
  return `${paths.calendar}?week=${monday}${isMine ? '&mine=1' : ''}`;
}
