import { type Clock, fromEpoch, type Instant, toEpoch } from '@biz/kernel/instant.ts';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** The outcome of one hit. `resetsAt` is when the window ends and everything is allowed again. */
export type RateVerdict = { readonly isAllowed: boolean; readonly hits: number; readonly resetsAt: Instant };

/** Counts hits in fixed windows, over all processes. Keys must not carry personal data: use a blind index. */
export type RateLimiter = {
  /** Counts one hit now; allowed up to `limit` per window. */
  hit(key: string, windowSeconds: number, limit: number): Promise<RateVerdict>;
  /** Deletes windows that ended more than a day ago; answers how many. */
  sweep(): Promise<number>;
};

type RateTables = { rate_limits: { key: string; window_start: string; hits: number } };

const DAY_MS = 24 * 60 * 60_000;

/** Counters in the table `rate_limits` of a schema. */
export function createRateLimiter(config: { database: Database; schema: string; clock: Clock }): RateLimiter {
  const tables = config.database.tables<RateTables>(config.schema);
  return {
    async hit(key, windowSeconds, limit) {
      const windowMs = windowSeconds * 1000;
      const start = Math.floor(toEpoch(config.clock.now()) / windowMs) * windowMs;
      const { hits } = await tables
        .insertInto('rate_limits')
        .values({ key: `${key}:${windowSeconds}`, window_start: fromEpoch(start), hits: 1 })
        .onConflict((conflict) =>
          conflict.columns(['key', 'window_start']).doUpdateSet({ hits: sql`rate_limits.hits + 1` }),
        )
        .returning('hits')
        .executeTakeFirstOrThrow();
      return { isAllowed: hits <= limit, hits, resetsAt: fromEpoch(start + windowMs) };
    },
    async sweep() {
      const before = fromEpoch(toEpoch(config.clock.now()) - DAY_MS);
      const gone = await tables.deleteFrom('rate_limits').where('window_start', '<', before).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}
