import { bangkokDate, type Instant, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import type { Holidays } from '@biz/kernel/working-days.ts';
import type { ApplicationState, LatenessNotice } from '../application-state.ts';
import { clockOf } from '../clock-of.ts';

/** Calendar days between two written reasons (Licensing Facilitation Act B.E. 2558, s. 10). */
export const NOTICE_EVERY_DAYS = 7;

/** A written reason that the law wants, numbered from 1, from the first day of its seven to the last. */
export type OwedNotice = { readonly notice: number; readonly from: LocalDate; readonly by: LocalDate };

/** How late an application is and how its agency has answered for it. */
export type Lateness = {
  /** The last day that was not kept. */
  readonly due: LocalDate;
  /** Late days of the definition's basis. */
  readonly days: number;
  /** The reason that is owed now, if one is; `isOverdue` when its seven days are over too. */
  readonly owed?: OwedNotice & { readonly isOverdue: boolean };
  /** The newest reason that was written. */
  readonly latest?: LatenessNotice;
  /** Notices whose seven days passed without a reason. */
  readonly missed: number;
};

/** Lateness (ล่าช้า) of a running clock on a day; undefined while it is in time, stands still or has stopped. */
export function latenessOf(state: ApplicationState, now: Instant, holidays: Holidays): Lateness | undefined {
  const reading = clockOf(state, now, holidays);
  if (reading.kind !== 'running' || reading.daysLeft >= 0) return undefined;
  const today = bangkokDate(now);
  const notices = [...noticesOf(state), ...noticesBegun(state, reading.due, today)];
  const last = notices.at(-1);
  const owed = last && !isExplained(last) ? { owed: { ...placeOf(last), isOverdue: last.by < today } } : {};
  const latest = notices.findLast(isExplained);
  const missed = notices.filter((notice) => !isExplained(notice) && notice.by < today).length;
  return { due: reading.due, days: -reading.daysLeft, ...owed, ...(latest ? { latest } : {}), missed };
}

/**
 * The notices whose seven days have begun since the last one was noted. The n-th begins seven days after the one before;
 * the first on the day after the last day. When the last day moves, those to come move with it.
 */
export function noticesBegun(state: ApplicationState, due: LocalDate, today: LocalDate): readonly OwedNotice[] {
  const begun: OwedNotice[] = [];
  for (let notice = noticesOf(state).length + 1; ; notice += 1) {
    const from = plusDays(due, 1 + NOTICE_EVERY_DAYS * (notice - 1));
    if (from > today) return begun;
    begun.push({ notice, from, by: plusDays(from, NOTICE_EVERY_DAYS - 1) });
  }
}

/** The last day of the reason that is owed, for lists; undefined when none is, or when the matter is over. */
export function noticeOwedBy(state: ApplicationState): LocalDate | undefined {
  const last = noticesOf(state).at(-1);
  return last && !isExplained(last) && state.clock.stoppedAt === undefined ? last.by : undefined;
}

/** How many reasons were owed, and how many of those were never written in their seven days, at the end of a matter. */
export function noticeTally(state: ApplicationState): { readonly owed: number; readonly missed: number } {
  const notices = noticesOf(state);
  return { owed: notices.length, missed: notices.filter((notice) => !wasInTime(notice)).length };
}

function wasInTime({ explained, by }: LatenessNotice): boolean {
  return explained !== undefined && bangkokDate(explained.at) <= by;
}

function noticesOf(state: ApplicationState): readonly LatenessNotice[] {
  return state.lateness ?? [];
}

function isExplained(notice: OwedNotice & Partial<LatenessNotice>): boolean {
  return notice.explained !== undefined;
}

function placeOf({ notice, from, by }: OwedNotice): OwedNotice {
  return { notice, from, by };
}
