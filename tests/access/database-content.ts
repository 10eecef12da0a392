import type { Database } from '@biz/records/database.ts';

/** Sessions count their activity, the queue its rounds; the rest must stay as it is when a request is refused. */
const VOLATILE = new Set(['portal.sessions']);

/** Every row of every table of our schemas, as text. */
export async function contentOf(database: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await database.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
     order by 1, 2`,
  );
  const content: Record<string, readonly string[]> = {};
  for (const { schema, name } of tables) {
    if (VOLATILE.has(`${schema}.${name}`) || (schema.endsWith('_jobs') && !name.startsWith('job'))) continue;
    const rows = await database.query<{ row: string }>(
      `select row_to_json(t)::text as row from "${schema}"."${name}" t`,
    );
    content[`${schema}.${name}`] = rows.map(({ row }) => row).sort();
  }
  return content;
}
