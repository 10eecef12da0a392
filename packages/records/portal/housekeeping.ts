import { type Clock, plusMs } from '@biz/kernel/instant.ts';
import type { Database } from '../database.ts';

/** Rows that were deleted because nobody may need them any more. */
export type HousekeepingReport = { readonly [table: string]: number };

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * How long rows are kept after the moment in their column. Sessions lapse by themselves after 15 idle minutes; a repeated command
 * comes within a week; a used OTP is evidence for 90 days, as long as the traffic log.
 */
const KEPT = [
  { table: 'sessions', column: 'seen_at', forMs: HOUR_MS },
  { table: 'rate_limits', column: 'window_start', forMs: DAY_MS },
  { table: 'idempotency_keys', column: 'created_at', forMs: 7 * DAY_MS },
  { table: 'queue_contacts', column: 'visit_on', forMs: 7 * DAY_MS },
  { table: 'submission_otps', column: 'expires_at', forMs: 90 * DAY_MS },
] as const;

/** One pass; may run at any time and in several processes at once. */
export async function keepHouse(config: {
  readonly database: Database;
  readonly clock: Clock;
}): Promise<HousekeepingReport> {
  const report: Record<string, number> = {};
  for (const { table, column, forMs } of KEPT) {
    const before = plusMs(config.clock.now(), -forMs);
    const [gone] = await config.database.query<{ n: number }>(
      `with gone as (delete from portal.${table} where ${column} < $1 returning 1) select count(*) as n from gone`,
      [before],
    );
    report[table] = gone?.n ?? 0;
  }
  return report;
}
