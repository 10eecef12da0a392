import type { AgencyId, ApplicationId, ClosingDayId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { ClosingDay, ClosingDayEvent } from '@biz/licensing/closing-days/closing-days.ts';
import type { AccountActor } from '@biz/licensing/officers/officer-account.ts';

/** A change of the calendar as it is kept. */
export type RecordedClosingDayEvent = {
  readonly position: number;
  readonly at: Instant;
  readonly by: AccountActor;
  readonly event: ClosingDayEvent;
};

/** The added closing days inside a transaction. Whoever changes them waits for the one before. */
export type ClosingDayRegister = {
  /** The added days of the country, and with `agency` also that agency's; nobody else changes any until the end. */
  lock(agency?: AgencyId): Promise<readonly ClosingDay[]>;
  /** Writes the events and what they make of the days. */
  append(events: readonly ClosingDayEvent[], at: Instant, by: AccountActor): Promise<void>;
};

/** A running clock, by the last day that people were told. */
export type RunningClock = { readonly application: ApplicationId; readonly told: LocalDate };

/** Reads of the added closing days. */
export type ClosingDayQueries = {
  /** The added days of the country and of these agencies from the first to the last day, by date. */
  between(first: LocalDate, last: LocalDate, agencies: readonly AgencyId[]): Promise<readonly ClosingDay[]>;
  find(id: ClosingDayId): Promise<ClosingDay | undefined>;
  /** Changes of the calendar of the country and of these agencies, the newest first. */
  events(agencies: readonly AgencyId[], limit: number): Promise<readonly RecordedClosingDayEvent[]>;
  /** How many running clocks would have their last day moved if these working days were closed, at one agency or everywhere. */
  countMovedBy(days: readonly LocalDate[], agency?: AgencyId): Promise<number>;
  /** Clocks of working days that may run past a day, page by page by application. */
  runningPast(
    day: LocalDate,
    page: { readonly agency?: AgencyId; readonly after?: ApplicationId; readonly limit: number },
  ): Promise<readonly RunningClock[]>;
};
