import type { Kysely } from 'kysely';
import type { SandboxTables, Source, SourceState } from '../tables.ts';

/** The parts of the outside world that can be made to fail, in the order of the page. */
export const SOURCES: readonly Source[] = ['dopa', 'dbd', 'payment', 'messages'];

/** How they can behave, in the order of the page. */
export const STATES: readonly SourceState[] = ['up', 'slow', 'hung', 'down', 'wrong-json', 'reset'];

/** How a source behaves now; it answers unless somebody switched it. */
export async function stateOf(tables: Kysely<SandboxTables>, source: Source): Promise<SourceState> {
  const row = await tables.selectFrom('switches').select('state').where('source', '=', source).executeTakeFirst();
  return row?.state ?? 'up';
}

/** How every source behaves now. */
export async function statesOf(tables: Kysely<SandboxTables>): Promise<ReadonlyMap<Source, SourceState>> {
  const rows = await tables.selectFrom('switches').selectAll().execute();
  return new Map(rows.map((row) => [row.source, row.state]));
}

/** Switches a source. */
export async function switchSource(tables: Kysely<SandboxTables>, source: Source, state: SourceState): Promise<void> {
  await tables
    .insertInto('switches')
    .values({ source, state })
    .onConflict((conflict) => conflict.column('source').doUpdateSet({ state }))
    .execute();
}

/** A source by its name in a form. */
export function parseSource(raw: string): Source | undefined {
  return SOURCES.find((source) => source === raw);
}

/** A state by its name in a form. */
export function parseState(raw: string): SourceState | undefined {
  return STATES.find((state) => state === raw);
}
