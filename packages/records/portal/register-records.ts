import type { LoadedEntry } from '@biz/actions/ports/store.ts';
import type { LaterOperationKind } from '@biz/catalogue/operation.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type { LicenceEntryId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { evolveEntry, type RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { RecordedRegisterEvent, RegisterHappening } from '@biz/licensing/register/register-events.ts';
import { chainHash } from '../chain.ts';
import type { Keyring } from '../keyring.ts';
import { sealOf } from './event-chain.ts';
import { applicantIndex, toFiling } from './filing-records.ts';
import { numbersOf, registerRow } from './register-row.ts';
import type { Reader, TxScope } from './tx-scope.ts';

type Head = { readonly seq: number; readonly hash: Sha256 | '' };

/** Reads an entry and locks it until the transaction ends. */
export async function loadEntry(scope: TxScope, id: LicenceEntryId): Promise<LoadedEntry | undefined> {
  const row = await lockedRow(scope, id);
  return row && { id, seq: row.seq, entry: row.state };
}

/** The same, found by a number that it has or had. */
export async function loadEntryByNumber(scope: TxScope, number: string): Promise<LoadedEntry | undefined> {
  const row = await scope.db
    .selectFrom('licence_numbers')
    .select('entry_id')
    .where('number', '=', number)
    .executeTakeFirst();
  return row && loadEntry(scope, row.entry_id);
}

/**
 * Appends events after `expectedSeq` and brings the read models up to date. False, with nothing written, when the stream is
 * not at `expectedSeq`. A number that another licence has throws: numbers are never given twice.
 */
export async function appendToRegister(
  scope: TxScope,
  id: LicenceEntryId,
  expectedSeq: number,
  happenings: readonly RegisterHappening[],
): Promise<boolean> {
  const before = await lockedRow(scope, id);
  if ((before?.seq ?? 0) !== expectedSeq) return false;
  const head: Head = before ? { seq: before.seq, hash: before.head_hash } : { seq: 0, hash: '' };
  const events = chainRegister(id, head, happenings);
  const last = events.at(-1);
  const entry = happenings.reduce<RegisterEntry | undefined>(evolveEntry, before?.state);
  if (!last || !entry) return true;
  const taker = await takerIndexOf(scope, entry);
  const row = registerRow(id, entry, last, taker);
  await scope.db
    .insertInto('register_events')
    .values(
      events.map((event) => ({
        ...{ entry_id: id, seq: event.seq, agency: entry.agency, at: event.at, type: event.event.type },
        actor: JSON.stringify(event.actor),
        event: JSON.stringify(event.event),
        prev_hash: event.prevHash,
        hash: event.hash,
        seal: sealOf(scope.keyring, event.hash),
      })),
    )
    .execute();
  const { id: _id, agency: _agency, ...rest } = row;
  await scope.db
    .insertInto('register_entries')
    .values(row)
    .onConflict((conflict) => conflict.columns(['id', 'agency']).doUpdateSet(rest))
    .execute();
  const known = before ? numbersOf(before.state) : [];
  for (const number of numbersOf(entry).filter((it) => !known.includes(it))) {
    await scope.db.insertInto('licence_numbers').values({ number, entry_id: id }).execute();
  }
  return true;
}

/** Operations on a licence that are not finished. */
export async function operationsUnderWay(
  scope: TxScope,
  numbers: readonly string[],
): Promise<readonly LaterOperationKind[]> {
  if (numbers.length === 0) return [];
  await scope.writes.after('applications');
  const rows = await scope.db
    .selectFrom('applications')
    .select('operation')
    .distinct()
    .where('about', 'in', numbers)
    .where('turn', '<>', 'done')
    .execute();
  return rows.flatMap(({ operation }) => (operation === 'new' ? [] : [operation]));
}

/** Notes a reminder; the same one once. */
export async function markReminded(
  { db }: TxScope,
  id: LicenceEntryId,
  end: LocalDate,
  daysBefore: number,
): Promise<boolean> {
  const written = await db
    .insertInto('renewal_reminders')
    .values({ entry_id: id, ends_on: end, days_before: daysBefore })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}

/** Numbers happenings after a head and chains them to it. */
export function chainRegister(
  entryId: LicenceEntryId,
  head: Head,
  happenings: readonly RegisterHappening[],
): readonly RecordedRegisterEvent[] {
  let { seq, hash } = head;
  return happenings.map(({ event, at, actor }) => {
    const prevHash = hash;
    seq += 1;
    hash = chainHash(prevHash, { entryId, seq, at, actor, event });
    return { entryId, seq, at, actor, event, prevHash, hash };
  });
}

/** The blind index of who takes a licence over, while nobody has confirmed it; from the sealed filing, never from an event. */
export async function takerIndexOf(
  { db, keyring }: { readonly db: Reader; readonly keyring: Keyring },
  entry: RegisterEntry,
): Promise<string | undefined> {
  if (entry.holder.owner !== undefined) return undefined;
  const row = await db.selectFrom('filings').selectAll().where('id', '=', entry.document.filing).executeTakeFirst();
  const taker = row && toFiling(keyring, row).answers['transfer.to-id']?.value;
  return typeof taker === 'string' ? applicantIndex(keyring, taker) : undefined;
}

async function lockedRow(scope: TxScope, id: LicenceEntryId) {
  return scope.db
    .selectFrom('register_entries')
    .select(['seq', 'state', 'head_hash'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}
