import { fromEpoch, type Instant, toEpoch } from '@biz/kernel/instant.ts';
import { sql } from 'kysely';
import type { TxScope } from './tx-scope.ts';

/** Counts a hit in this transaction: one that is rolled back was not counted. Keys carry no personal data. */
export async function countHit({ db }: TxScope, key: string, windowSeconds: number, at: Instant): Promise<number> {
  const windowMs = windowSeconds * 1000;
  const start = Math.floor(toEpoch(at) / windowMs) * windowMs;
  const { hits } = await db
    .insertInto('rate_limits')
    .values({ key: `${key}:${windowSeconds}`, window_start: fromEpoch(start), hits: 1 })
    .onConflict((conflict) =>
      conflict.columns(['key', 'window_start']).doUpdateSet({ hits: sql`rate_limits.hits + 1` }),
    )
    .returning('hits')
    .executeTakeFirstOrThrow();
  return hits;
}
