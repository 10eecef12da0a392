import type { LicenceEntryId } from '@biz/kernel/ids.ts';
import { replayEntry } from '@biz/licensing/register/register-entry.ts';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../database.ts';
import type { Keyring } from '../keyring.ts';
import { registerHistory } from './register-queries.ts';
import { takerIndexOf } from './register-records.ts';
import { numbersOf, registerRow } from './register-row.ts';
import type { PortalTables } from './tables/portal-tables.ts';

const BATCH = 500;

/** Makes the register and its numbers anew from its events, one licence at a time; answers how many there are. */
export async function rebuildRegister(config: {
  readonly database: Database;
  readonly keyring: Keyring;
}): Promise<number> {
  const db = config.database.tables<PortalTables>('portal');
  let licences = 0;
  let ids = await nextIds(db, undefined);
  while (ids.length > 0) {
    for (const id of ids) await db.transaction().execute((tx) => rebuildOne(tx, config.keyring, id));
    licences += ids.length;
    ids = await nextIds(db, ids.at(-1));
  }
  await sql`delete from portal.register_entries as r where not exists
    (select from portal.register_events as e where e.entry_id = r.id)`.execute(db);
  await sql`delete from portal.licence_numbers as n where not exists
    (select from portal.register_entries as r where r.id = n.entry_id
      and (r.number = n.number or r.state->'former' @> jsonb_build_array(jsonb_build_object('number', n.number))))`.execute(
    db,
  );
  return licences;
}

async function nextIds(
  db: Kysely<PortalTables>,
  after: LicenceEntryId | undefined,
): Promise<readonly LicenceEntryId[]> {
  const first = db.selectFrom('register_events').select('entry_id').where('seq', '=', 1);
  const rows = await (after === undefined ? first : first.where('entry_id', '>', after))
    .orderBy('entry_id')
    .limit(BATCH)
    .execute();
  return rows.map((row) => row.entry_id);
}

async function rebuildOne(db: Transaction<PortalTables>, keyring: Keyring, id: LicenceEntryId): Promise<void> {
  await db.selectFrom('register_entries').select('id').where('id', '=', id).forUpdate().execute();
  const events = await registerHistory(db, id);
  const [entry, last] = [replayEntry(events), events.at(-1)];
  if (!entry || !last) throw new Error(`licence ${id} has no events`);
  const taker = await takerIndexOf({ db, keyring }, entry);
  const row = registerRow(id, entry, last, taker);
  const { id: _id, agency: _agency, ...rest } = row;
  await db
    .insertInto('register_entries')
    .values(row)
    .onConflict((conflict) => conflict.columns(['id', 'agency']).doUpdateSet(rest))
    .execute();
  for (const number of numbersOf(entry)) {
    await db
      .insertInto('licence_numbers')
      .values({ number, entry_id: id })
      .onConflict((conflict) => conflict.column('number').doUpdateSet({ entry_id: id }))
      .execute();
  }
}
