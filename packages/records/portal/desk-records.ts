import type { Absence, DeskWrites, SavedView } from '@biz/actions/ports/desk.ts';
import type { AgencyId, FilingId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { sql } from 'kysely';
import { toAbsence } from './desk-queries.ts';
import { officerAt } from './officer-queries.ts';
import type { TxScope } from './tx-scope.ts';

type Owner = { readonly agency: AgencyId; readonly officer: SubjectId };

/** What officers keep for themselves, as a part of one transaction. */
export function deskWrites(scope: TxScope): DeskWrites {
  const { defer, after } = scope.writes;
  return {
    colleague: (agency, subject) => after('other').then(() => officerAt(scope.db, agency, subject)),
    journalExport: (access, filings) => after('filings').then(() => journalExport(scope, access, filings)),
    saveView: (owner, view) => after('other').then(() => saveView(scope, owner, view)),
    deleteView: (owner, name) => after('other').then(() => deleteView(scope, owner, name)),
    absencesDuring: (agency, officers, time) =>
      after('other').then(() => absencesDuring(scope, agency, officers, time)),
    recordAbsence: (absence, by, at) => defer('other', recordAbsence(scope, absence, by, at)),
    endAbsence: (agency, id, at) => after('other').then(() => endAbsence(scope, agency, id, at)),
  };
}

/** One statement, because an export is of thousands. */
async function journalExport(
  { db }: TxScope,
  { by, byName, agency, purpose, what, at }: Parameters<DeskWrites['journalExport']>[0],
  filings: readonly FilingId[],
): Promise<void> {
  const written = await db
    .insertInto('access_journal')
    .columns(['filing_id', 'owner', 'agency', 'by_subject', 'by_name', 'purpose', 'what', 'at'])
    .expression((is) =>
      is
        .selectFrom('filings')
        .select([
          'id',
          'owner',
          sql<AgencyId | null>`${agency ?? null}::text`.as('agency'),
          sql<typeof by>`${by}::text`.as('by_subject'),
          sql<string>`${byName}::text`.as('by_name'),
          sql<string>`${purpose}::text`.as('purpose'),
          sql<string>`${what}::text`.as('what'),
          sql<Instant>`${at}::timestamptz`.as('at'),
        ])
        .where(sql<boolean>`id = any(${[...filings]}::uuid[])`)
        .orderBy('id'),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== BigInt(filings.length)) throw new Error('a filing to export does not exist');
}

async function saveView({ db }: TxScope, { agency, officer }: Owner, view: SavedView): Promise<void> {
  if (view.isDefault) {
    await db
      .updateTable('officer_views')
      .set({ is_default: false })
      .where('agency', '=', agency)
      .where('subject', '=', officer)
      .execute();
  }
  const kept = { query: view.query, is_default: view.isDefault };
  await db
    .insertInto('officer_views')
    .values({ agency, subject: officer, name: view.name, ...kept })
    .onConflict((conflict) => conflict.columns(['agency', 'subject', 'name']).doUpdateSet(kept))
    .execute();
}

async function deleteView({ db }: TxScope, { agency, officer }: Owner, name: string): Promise<void> {
  await db
    .deleteFrom('officer_views')
    .where('agency', '=', agency)
    .where('subject', '=', officer)
    .where('name', '=', name)
    .execute();
}

async function absencesDuring(
  { db }: TxScope,
  ...[agency, officers, { firstDay, lastDay }]: Parameters<DeskWrites['absencesDuring']>
): Promise<readonly Absence[]> {
  const rows = await db
    .selectFrom('officer_absences')
    .selectAll()
    .where('agency', '=', agency)
    .where('subject', 'in', officers)
    .where('first_day', '<=', lastDay)
    .where('last_day', '>=', firstDay)
    .where('ended_at', 'is', null)
    .orderBy('first_day')
    .execute();
  return rows.map(toAbsence);
}

async function recordAbsence({ db }: TxScope, absence: Absence, by: SubjectId, at: Instant): Promise<void> {
  await db
    .insertInto('officer_absences')
    .values({
      id: absence.id,
      agency: absence.agency,
      subject: absence.officer.subject,
      name: absence.officer.name,
      deputy: absence.deputy.subject,
      deputy_name: absence.deputy.name,
      first_day: absence.firstDay,
      last_day: absence.lastDay,
      recorded_by: by,
      recorded_at: at,
      ended_at: null,
    })
    .execute();
}

async function endAbsence({ db }: TxScope, agency: AgencyId, id: string, at: Instant): Promise<boolean> {
  const ended = await db
    .updateTable('officer_absences')
    .set({ ended_at: at })
    .where('agency', '=', agency)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}
