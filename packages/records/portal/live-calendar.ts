import { type AddedClosingDay, type ClosingDays, closingDays, withClosingDays } from '@biz/catalogue/calendar.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Database } from '../database.ts';
import { lookAgain } from '../look-again.ts';

/** How often another process's change is looked for. One's own counts at once. */
const LOOK_EVERY_MS = 3000;

/** The catalogue with the closing days as they stand in the database. */
export type LiveCalendar = {
  readonly catalogue: Catalogue;
  /** The closing days as they stand now. */
  current(): ClosingDays;
  /** Reads what has changed, if anything has; afterwards the catalogue knows it. */
  refresh(): Promise<void>;
  /** Looks no more; resolves when nothing is under way. */
  close(): Promise<void>;
};

/**
 * Merges the shipped holidays with those in the database and follows every change: at once in the process that makes it, within
 * seconds in the others. Asking costs the last position of a table; the days are read only when it has moved.
 */
export async function openLiveCalendar(config: {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly onError: (error: unknown) => void;
}): Promise<LiveCalendar> {
  const { database, onError } = config;
  const shipped = config.catalogue.publicHolidays.map(({ date }) => date);
  let version = -1;
  let current: ClosingDays = closingDays(shipped, []);
  async function refresh(): Promise<void> {
    const [newest] = await database.query<{ version: number }>(
      `select coalesce(max(position), 0) as version from portal.closing_day_events`,
    );
    if (!newest || newest.version === version) return;
    const added = await database.query<AddedClosingDay & { agency: string | null }>(
      `select date, agency from portal.closing_days`,
    );
    current = closingDays(
      shipped,
      added.map(({ date, agency }) => ({ date, ...(agency === null ? {} : { agency }) })),
    );
    version = newest.version;
  }
  await refresh();
  const looking = lookAgain(refresh, LOOK_EVERY_MS, onError);
  return {
    catalogue: withClosingDays(config.catalogue, () => current),
    current: () => current,
    refresh,
    close: looking.stop,
  };
}
