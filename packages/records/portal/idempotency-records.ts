import type { IdempotencyClaim } from '@biz/actions/ports/store.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import { compileOnce, type Values } from '../compile-once.ts';
import { insertRow } from './insert-row.ts';
import type { Reader, TxScope } from './tx-scope.ts';

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
  const isNew = await insertRow(db, 'idempotency_keys', { scope, key, content_hash: contentHash }, 'once');
  if (isNew) return { kind: 'new' };
  const known = await db
    .selectFrom('idempotency_keys')
    .select(['content_hash', 'reply'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return known.content_hash === contentHash ? { kind: 'replay', reply: known.reply } : { kind: 'other-content' };
}

/** Takes a key that nobody has for this transaction, which fails otherwise. */
export async function takeKey({ db }: TxScope, scope: string, key: string, contentHash: Sha256): Promise<void> {
  await insertRow(db, 'idempotency_keys', { scope, key, content_hash: contentHash });
}

const replied = compileOnce((db: Reader, { value }: Values<{ scope: string; key: string; reply: string }>) =>
  db
    .updateTable('idempotency_keys')
    .set({ reply: value('reply') })
    .where('scope', '=', value('scope'))
    .where('key', '=', value('key')),
);

/** Keeps the reply for repetitions; it becomes visible with the commit. */
export async function finishKey({ db }: TxScope, scope: string, key: string, reply: unknown): Promise<void> {
  await replied(db, { scope, key, reply: JSON.stringify(reply ?? null) });
}
