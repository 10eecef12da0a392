import { bangkokInstant, type Instant, type LocalDate, plusDays, plusMs, weekday } from '@biz/kernel/instant.ts';
import type { Holidays } from '@biz/kernel/working-days.ts';

/** A time of day in Bangkok in minutes after midnight; on a quarter of an hour. */
export type MinuteOfDay = number;

/** When an officer is free for appointments: the same hours on chosen weekdays of a stretch of days. */
export type SlotPlan = {
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  /** Days of the week that count, 0 = Sunday. */
  readonly weekdays: readonly number[];
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
  /** Length of each slot in minutes; a rest that is shorter makes no slot. */
  readonly minutes: number;
};

/** A stretch of time. */
export type Span = { readonly from: Instant; readonly to: Instant };

/** More slots than this at once are a slip of the pen. */
export const MOST_SLOTS = 200;

/**
 * The slots of a plan, first to last, without those that have begun and without public holidays. At most `MOST_SLOTS + 1`,
 * so that the caller sees when there are too many.
 */
export function plannedSlots(plan: SlotPlan, now: Instant, holidays: Holidays): readonly Span[] {
  const slots: Span[] = [];
  for (let day = plan.firstDay; day <= plan.lastDay; day = plusDays(day, 1)) {
    if (!plan.weekdays.includes(weekday(day)) || holidays.has(day)) continue;
    for (let start = plan.from; start + plan.minutes <= plan.to; start += plan.minutes) {
      const from = bangkokInstant(day, { hour: Math.floor(start / 60), minute: start % 60 });
      if (from > now) slots.push({ from, to: plusMs(from, plan.minutes * 60_000) });
      if (slots.length > MOST_SLOTS) return slots;
    }
  }
  return slots;
}
