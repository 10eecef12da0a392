import type { Counters } from '@biz/catalogue/counters.ts';
import { bangkokDate, bangkokInstant, type Instant, type LocalDate, plusDays, plusMs } from '@biz/kernel/instant.ts';
import { type Holidays, isWorkingDay } from '@biz/kernel/working-days.ts';
import { isOpenTicket, type Ticket } from './ticket.ts';

/** How many days ahead visits can be booked, today included. */
export const BOOKABLE_DAYS = 14;

/** One time that can be booked, and how many places it has left. */
export type BookingTime = { readonly from: Instant; readonly to: Instant; readonly left: number };

/** Working days of the agency on which visits can be booked, today first. */
export function bookableDays(now: Instant, holidays: Holidays): readonly LocalDate[] {
  const today = bangkokDate(now);
  return Array.from({ length: BOOKABLE_DAYS }, (_, ahead) => plusDays(today, ahead)).filter((day) =>
    isWorkingDay(day, holidays),
  );
}

/**
 * The times of a day that have not begun, with the places left in each. Empty on days that cannot be booked.
 * `perSlot` leaves room for walk-ins.
 */
export function bookingTimes(
  counters: Counters,
  day: LocalDate,
  context: { readonly now: Instant; readonly holidays: Holidays; readonly tickets: readonly Ticket[] },
): readonly BookingTime[] {
  if (!bookableDays(context.now, context.holidays).includes(day)) return [];
  const length = counters.slotMinutes * 60_000;
  const closes = at(day, counters.closes);
  const times: BookingTime[] = [];
  for (let from = at(day, counters.opens); plusMs(from, length) <= closes; from = plusMs(from, length)) {
    const taken = context.tickets.filter((ticket) => ticket.slot === from && isOpenTicket(ticket)).length;
    if (from > context.now) times.push({ from, to: plusMs(from, length), left: Math.max(0, counters.perSlot - taken) });
  }
  return times;
}

function at(day: LocalDate, clock: string): Instant {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return bangkokInstant(day, { hour, minute });
}
