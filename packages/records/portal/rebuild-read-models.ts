import type { Catalogue } from '@biz/catalogue/model.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { replay } from '@biz/licensing/evolve.ts';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../database.ts';
import type { Keyring } from '../keyring.ts';
import { applicationRow } from './application-row.ts';
import { alignSlots } from './calendar-records.ts';
import { historyOf } from './filing-queries.ts';
import { keepFinishedCase } from './finished-cases.ts';
import { rebuildTickets } from './queue-records.ts';
import { rebuildRegister } from './rebuild-register.ts';
import { searchText } from './search-text.ts';
import type { PortalTables } from './tables/portal-tables.ts';
import type { FilingFacts } from './tx-scope.ts';

/** What was made anew, and how many rows were wrong before. */
export type RebuildReport = { readonly applications: number; readonly changed: number; readonly licences: number };

type RebuildConfig = { readonly database: Database; readonly keyring: Keyring; readonly catalogue: Catalogue };

const BATCH = 500;

/**
 * Makes applications, the use of calendar slots, licences and worklist counters anew from events and filings, one
 * application at a time, so that the system can go on working meanwhile. Throws when an application has events but no
 * filing: that is damage, not drift.
 */
export async function rebuildReadModels(config: RebuildConfig): Promise<RebuildReport> {
  const db = config.database.tables<PortalTables>('portal');
  const report = { applications: 0, changed: 0 };
  let ids = await nextIds(db, undefined);
  while (ids.length > 0) {
    for (const id of ids) {
      const isChanged = await db.transaction().execute((tx) => rebuildOne(config, tx, id));
      report.applications += 1;
      report.changed += isChanged ? 1 : 0;
    }
    ids = await nextIds(db, ids.at(-1));
  }
  await db.transaction().execute(removeOrphans);
  await db.transaction().execute(recount);
  await db.transaction().execute(rebuildTickets);
  return { ...report, licences: await rebuildRegister(config) };
}

async function nextIds(db: Kysely<PortalTables>, after: ApplicationId | undefined): Promise<readonly ApplicationId[]> {
  const first = db.selectFrom('application_events').select('application_id').where('seq', '=', 1);
  const rows = await (after === undefined ? first : first.where('application_id', '>', after))
    .orderBy('application_id')
    .limit(BATCH)
    .execute();
  return rows.map((row) => row.application_id);
}

async function rebuildOne(
  { keyring, catalogue }: RebuildConfig,
  db: Transaction<PortalTables>,
  id: ApplicationId,
): Promise<boolean> {
  await db.selectFrom('applications').select('id').where('id', '=', id).forUpdate().execute();
  const events = await historyOf({ db, keyring }, id);
  const [state, last] = [replay(events), events.at(-1)];
  if (!state || !last) throw new Error(`application ${id} has no events`);
  const filing = await db
    .selectFrom('filings')
    .select(['owner', 'applicant_name', 'title'])
    .where('id', '=', state.filing)
    .executeTakeFirst();
  if (!filing) throw new Error(`application ${id} has no filing ${state.filing}`);
  const facts = { owner: filing.owner, applicantName: filing.applicant_name, businessName: filing.title };
  const row = applicationRow(id, state, last, facts, catalogue);
  await alignSlots(db, id, state);
  const { id: _id, agency: _agency, ...rest } = row;
  const written = await db
    .insertInto('applications')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['id', 'agency'])
        .doUpdateSet(rest)
        .where(sql<boolean>`(${isDifferent(Object.keys(rest))})`),
    )
    .executeTakeFirst();
  await keepFinishedCase(db, id, state, catalogue);
  const isSearchChanged = await rebuildSearch(db, id, state, facts);
  return written.numInsertedOrUpdatedRows === 1n || isSearchChanged;
}

async function rebuildSearch(
  db: Transaction<PortalTables>,
  id: ApplicationId,
  state: ApplicationState,
  facts: FilingFacts,
): Promise<boolean> {
  const { agency } = state;
  const found = searchText(state, facts);
  const written = await db
    .insertInto('application_search')
    .values({ application_id: id, agency, ...found })
    .onConflict((conflict) =>
      conflict
        .columns(['application_id', 'agency'])
        .doUpdateSet(found)
        .where(sql<boolean>`application_search.text <> excluded.text or application_search.grams <> excluded.grams`),
    )
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}

function isDifferent(columns: readonly string[]) {
  const pairs = columns.map((name) => sql`applications.${sql.ref(name)} is distinct from excluded.${sql.ref(name)}`);
  return sql.join(pairs, sql` or `);
}

/** Rows that no event speaks for. */
async function removeOrphans(db: Transaction<PortalTables>): Promise<void> {
  await sql`delete from portal.applications as a where not exists
    (select from portal.application_events as e where e.application_id = a.id)`.execute(db);
  await sql`delete from portal.application_search as s where not exists
    (select from portal.applications as a where a.id = s.application_id and a.agency = s.agency)`.execute(db);
}

/** Writers wait for the length of one count. */
async function recount(db: Transaction<PortalTables>): Promise<void> {
  await sql`lock table portal.worklist_deltas in share row exclusive mode`.execute(db);
  await sql`delete from portal.worklist_deltas`.execute(db);
  await sql`delete from portal.worklist_counts`.execute(db);
  await sql`insert into portal.worklist_counts (agency, tab, total)
    select agency, tab, count(*) from portal.applications group by agency, tab`.execute(db);
}
