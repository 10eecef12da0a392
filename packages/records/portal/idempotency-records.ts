import type { IdempotencyClaim } from '@biz/actions/ports/store.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type { TxScope } from './tx-scope.ts';

/**
 * Claims a key for this transaction. Another transaction with the same key makes this one wait in the database until it
 * commits (then its reply is found) or rolls back (then the key is free).
 */
export async function claimKey(
  { db }: TxScope,
  scope: string,
  key: string,
  contentHash: Sha256,
): Promise<IdempotencyClaim> {
  const claimed = await db
    .insertInto('idempotency_keys')
    .values({ scope, key, content_hash: contentHash })
    .onConflict((conflict) => conflict.columns(['scope', 'key']).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return { kind: 'new' };
  const known = await db
    .selectFrom('idempotency_keys')
    .select(['content_hash', 'reply'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return known.content_hash === contentHash ? { kind: 'replay', reply: known.reply } : { kind: 'other-content' };
}

/** Keeps the reply for repetitions; it becomes visible with the commit. */
export async function finishKey({ db }: TxScope, scope: string, key: string, reply: unknown): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set({ reply: JSON.stringify(reply ?? null) })
    .where('scope', '=', scope)
    .where('key', '=', key)
    .execute();
}
