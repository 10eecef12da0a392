import { canonicalJson, sha256 } from '@biz/kernel/digest.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Tx } from './ports/store.ts';
import type { ActionRefusal } from './refusal.ts';

/** Identifies one press of a button: the same key with the same content is done once and answered alike. */
export type Once = { readonly scope: string; readonly key: string; readonly content: unknown };

const KEY = /^[\w-]{8,80}$/;

/** The key is missing, or came before with other content. */
export type KeyRefusal = Extract<ActionRefusal, { readonly kind: 'KeyMissing' | 'KeyReused' }>;

/**
 * Runs `work` at most once per (scope, key). A repetition gets the first reply; the same key with other content is
 * refused. A refusal is not remembered: it changed nothing and may be tried again.
 */
export function doOnce<T>(
  tx: Tx,
  once: Once,
  work: () => Promise<Result<T, ActionRefusal>>,
): Promise<Result<T, ActionRefusal>> {
  return doOnceRefusing<T, ActionRefusal>(tx, once, work);
}

/**
 * The same in a transaction that fails when the key is known. Nothing is waited for; who calls it does it over with `doOnce`
 * when it fails, which then tells why.
 */
export async function doFirst<T, E>(
  tx: Tx,
  once: Once,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | KeyRefusal>> {
  if (!KEY.test(once.key)) return err({ kind: 'KeyMissing' });
  await tx.idempotency.take(once.scope, once.key, sha256(canonicalJson(once.content)));
  const done = await work();
  if (done.ok) await tx.idempotency.finish(once.scope, once.key, done.value);
  return done;
}

/** The same for commands with refusals of their own. */
export function doOnceRefusing<T, E>(
  tx: Tx,
  once: Once,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | KeyRefusal>> {
  return doOnceWith(tx, once, async () => null, work);
}

/** The same for work on something that is read first: it is asked for together with the key, in one round trip. */
export async function doOnceWith<T, E, Read>(
  tx: Tx,
  once: Once,
  read: () => Promise<Read>,
  work: (found: Read) => Promise<Result<T, E>>,
): Promise<Result<T, E | KeyRefusal>> {
  if (!KEY.test(once.key)) return err({ kind: 'KeyMissing' });
  const claiming = tx.idempotency.claim(once.scope, once.key, sha256(canonicalJson(once.content)));
  const [claim, found] = await Promise.all([claiming, read()]);
  if (claim.kind === 'replay') return ok(claim.reply as T);
  if (claim.kind === 'other-content') return err({ kind: 'KeyReused' });
  const done = await work(found);
  if (done.ok) await tx.idempotency.finish(once.scope, once.key, done.value);
  return done;
}
