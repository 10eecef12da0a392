import { CompiledQuery, type Insertable, type Kysely } from 'kysely';
import type { PortalTables } from './tables/portal-tables.ts';

/** Statements by table and columns: each is written once. */
const statements = new Map<string, string>();

/** Inserts one row. `once`: leaves a row that is already there under the same key. Answers whether it was inserted. */
export async function insertRow<Table extends keyof PortalTables & string>(
  db: Pick<Kysely<PortalTables>, 'executeQuery'>,
  table: Table,
  row: Insertable<PortalTables[Table]>,
  once?: 'once',
): Promise<boolean> {
  const columns = Object.keys(row);
  const statement = statementFor(table, columns, once === 'once');
  const { numAffectedRows } = await db.executeQuery(CompiledQuery.raw(statement, Object.values(row)));
  return numAffectedRows === 1n;
}

function statementFor(table: string, columns: readonly string[], isOnce: boolean): string {
  const key = `${isOnce} ${table} ${columns}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const places = columns.map((_, index) => `$${index + 1}`);
  const conflict = isOnce ? ' on conflict do nothing' : '';
  const statement = `insert into portal.${table} (${columns.join(', ')}) values (${places.join(', ')})${conflict}`;
  statements.set(key, statement);
  return statement;
}
