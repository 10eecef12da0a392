import type { AgencyId, ClosingDayId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { type Holidays, isWorkingDay } from '@biz/kernel/working-days.ts';
import type { Administrator } from '../officers/decide-account.ts';

/** A day to be closed, with its name in both languages. */
export type NamedDay = { readonly date: LocalDate; readonly name: Localised };

/**
 * A closing day that was added in service: a special or substitute holiday of the whole country (วันหยุดพิเศษ, วันหยุดชดเชย), or
 * with `agency`, a day on which that agency alone is closed. `source`: the resolution or announcement it comes from.
 */
export type ClosingDay = NamedDay & {
  readonly id: ClosingDayId;
  readonly agency?: AgencyId;
  readonly source: string;
};

/** What is done to the calendar; append-only. */
export type ClosingDayEvent =
  | { readonly type: 'ClosingDayAdded.v1'; readonly day: ClosingDay }
  | { readonly type: 'ClosingDayRemoved.v1'; readonly day: ClosingDay; readonly reason: string };

/** Why a change of the calendar is refused. Nothing was changed. */
export type ClosingDayRefusal =
  | { readonly kind: 'BeyondReach' }
  | { readonly kind: 'NoDays' }
  | { readonly kind: 'SourceMissing' }
  | { readonly kind: 'DayReasonMissing' }
  /** What was a working day stays one: days are added from today on, and taken back while they are ahead. */
  | { readonly kind: 'DayPassed'; readonly date: LocalDate }
  /** A weekend, a holiday, or twice in one list: it would move nothing. */
  | { readonly kind: 'DayClosedAlready'; readonly date: LocalDate };

/** Where days are added: at one agency, or with none named, in the whole country. */
export type AddedDays = { readonly days: readonly NamedDay[]; readonly source: string; readonly agency?: AgencyId };

/**
 * Decides whether days may be added: national ones by the central office, an agency's by its own administrators. All or none.
 * `closed` are the days on which it is closed already.
 */
export function decideClosingDays(
  added: AddedDays,
  context: { readonly by: Pick<Administrator, 'reach'>; readonly today: LocalDate; readonly closed: Holidays },
): Result<readonly NamedDay[], ClosingDayRefusal> {
  const { days, source, agency } = added;
  const { by, today, closed } = context;
  if (!mayClose(by, agency)) return err({ kind: 'BeyondReach' });
  if (days.length === 0) return err({ kind: 'NoDays' });
  if (source.trim() === '') return err({ kind: 'SourceMissing' });
  const seen = new Set(closed);
  for (const { date } of days) {
    if (date < today) return err({ kind: 'DayPassed', date });
    if (!isWorkingDay(date, seen)) return err({ kind: 'DayClosedAlready', date });
    seen.add(date);
  }
  return ok(days);
}

/** Decides whether a day may be taken back: with a reason, while it is ahead. Promised due dates stay where they are. */
export function decideReopening(
  day: ClosingDay,
  reason: string,
  context: { readonly by: Pick<Administrator, 'reach'>; readonly today: LocalDate },
): Result<ClosingDayEvent, ClosingDayRefusal> {
  const { by, today } = context;
  if (!mayClose(by, day.agency)) return err({ kind: 'BeyondReach' });
  if (reason.trim() === '') return err({ kind: 'DayReasonMissing' });
  if (day.date <= today) return err({ kind: 'DayPassed', date: day.date });
  return ok({ type: 'ClosingDayRemoved.v1', day, reason: reason.trim() });
}

/** The whole country is the central office's matter, an agency its own administrators'. */
export function mayClose({ reach }: Pick<Administrator, 'reach'>, agency: AgencyId | undefined): boolean {
  if (agency === undefined) return reach === 'all';
  return reach !== 'all' && reach.includes(agency);
}
