import type { Sha256 } from '@biz/kernel/digest.ts';
import type { OfficerAccountId } from '@biz/kernel/ids.ts';
import type { RecordedAccountEvent } from '@biz/licensing/officers/officer-account.ts';
import { chainHash } from '../chain.ts';
import type { Keyring } from '../keyring.ts';
import { sealOf } from './event-chain.ts';
import type { TxScope } from './tx-scope.ts';

/** What the hash of an event of an account covers besides the hash before it. */
export function accountContent(account: OfficerAccountId, { seq, at, by, event }: RecordedAccountEvent): unknown {
  return { accountId: account, seq, at, by, event };
}

/**
 * Where the chain of an account ends: the hash of its last event. Events from before there were hashes are chained here as if
 * they had one, so that the next event covers them.
 */
export async function accountHead(
  { db }: Pick<TxScope, 'db'>,
  account: OfficerAccountId,
): Promise<{ readonly hash: Sha256 | '' }> {
  const rows = await db
    .selectFrom('officer_account_events')
    .select(['seq', 'at', 'by_actor as by', 'event', 'hash'])
    .where('account_id', '=', account)
    .orderBy('seq')
    .execute();
  const hash = rows.reduce<Sha256 | ''>(
    (before, row) => row.hash ?? chainHash(before, accountContent(account, row)),
    '',
  );
  return { hash };
}

/** The hash and seal of one more event. */
export function linkAccountEvent(
  keyring: Keyring,
  account: OfficerAccountId,
  prevHash: Sha256 | '',
  event: RecordedAccountEvent,
): { readonly prev_hash: Sha256 | ''; readonly hash: Sha256; readonly seal: string } {
  const hash = chainHash(prevHash, accountContent(account, event));
  return { prev_hash: prevHash, hash, seal: sealOf(keyring, hash) };
}
