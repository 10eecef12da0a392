import { fromEpoch, type Instant, plusMs, toEpoch } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { sql } from 'kysely';
import type { Stores } from './stores.ts';

/** How many wrong passwords in one window are let through, by user name and by network address. */
export type AttemptLimits = { readonly windowMs: number; readonly perAccount: number; readonly perAddress: number };

/** Five wrong passwords for one user name, fifty from one address (an office shares one), per quarter of an hour. */
export const attemptLimits: AttemptLimits = { windowMs: 15 * 60 * 1000, perAccount: 5, perAddress: 50 };

/** Too many wrong passwords; `until` is when the next try is possible. */
export type TooManyAttempts = { readonly kind: 'TooManyAttempts'; readonly until: Instant };

/** Who tries to sign in, from where. */
export type Attempt = { readonly username: string; readonly address: string };

/** Counts wrong passwords; knows nothing about which accounts exist, so that the answer does not tell. */
export type SignInAttempts = {
  /**
   * Counts an attempt before its password is looked at, so that parallel guesses cannot slip through; refuses when the
   * window is used up.
   */
  begin(attempt: Attempt): Promise<Result<true, TooManyAttempts>>;
  /** Takes the attempt back: the password was right. The user name starts anew. */
  succeeded(attempt: Attempt): Promise<void>;
};

/** Attempts in the database, shared by every process; names and addresses are kept as blind indexes only. */
export function createSignInAttempts(stores: Stores, limits: AttemptLimits = attemptLimits): SignInAttempts {
  return {
    async begin(attempt) {
      const { start, end } = windowOf(stores.clock.now(), limits.windowMs);
      const { account, address } = indexes(stores, attempt);
      const byAddress = await count(stores, address, start, 1);
      const byAccount = await count(stores, account, start, 1);
      const isOver = byAccount > limits.perAccount || byAddress > limits.perAddress;
      return isOver ? err({ kind: 'TooManyAttempts', until: end }) : ok(true);
    },
    async succeeded(attempt) {
      const { start } = windowOf(stores.clock.now(), limits.windowMs);
      const { account, address } = indexes(stores, attempt);
      await count(stores, address, start, -1);
      await stores.tables.deleteFrom('sign_in_attempts').where('subject_index', '=', account).execute();
    },
  };
}

function windowOf(now: Instant, windowMs: number): { readonly start: Instant; readonly end: Instant } {
  const start = fromEpoch(Math.floor(toEpoch(now) / windowMs) * windowMs);
  return { start, end: plusMs(start, windowMs) };
}

function indexes(stores: Stores, attempt: Attempt): { readonly account: string; readonly address: string } {
  return {
    account: stores.keyring.blindIndex(attempt.username, 'digital_id.attempt.username'),
    address: stores.keyring.blindIndex(attempt.address, 'digital_id.attempt.address'),
  };
}

async function count(stores: Stores, subject: string, windowStart: Instant, step: 1 | -1): Promise<number> {
  const row = await stores.tables
    .insertInto('sign_in_attempts')
    .values({ subject_index: subject, window_start: windowStart, failures: Math.max(step, 0) })
    .onConflict((conflict) =>
      conflict
        .columns(['subject_index', 'window_start'])
        .doUpdateSet({ failures: sql<number>`greatest(sign_in_attempts.failures + ${step}, 0)` }),
    )
    .returning('failures')
    .executeTakeFirstOrThrow();
  return row.failures;
}
