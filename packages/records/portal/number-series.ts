import { sha256 } from '@biz/kernel/digest.ts';
import { sql } from 'kysely';
import type { TxScope } from './tx-scope.ts';

/**
 * Series that every submission draws from. A row that is locked until the commit would line all submissions up behind each
 * other, so these come from a sequence: a submission that fails leaves a gap.
 */
const BUSY_SERIES = /^filing:/;

/** The next number of a series, starting at 1; never given twice. Receipts and licences have no gaps, filings may. */
export async function nextNumber(scope: TxScope, series: string): Promise<number> {
  if (BUSY_SERIES.test(series)) return nextOfSequence(scope, series);
  const row = await scope.db
    .insertInto('number_series')
    .values({ series, last: 1 })
    .onConflict((conflict) => conflict.column('series').doUpdateSet({ last: sql`number_series.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

async function nextOfSequence(scope: TxScope, series: string): Promise<number> {
  const name = `series_${sha256(series).slice(0, 24)}`;
  if (!scope.knownSequences.has(name)) await ensureSequence(scope, name);
  const { rows } = await sql<{ next: number }>`select nextval(${`portal.${name}`}::regclass) as next`.execute(scope.db);
  const next = rows[0]?.next;
  if (next === undefined) throw new Error(`sequence ${name} gave no number`);
  return next;
}

/** Made by the first transaction of a series. Remembered only once committed: a rollback takes a new sequence back. */
async function ensureSequence({ db, knownSequences, newSequences }: TxScope, name: string): Promise<void> {
  if (newSequences.has(name)) return;
  // The catalogue table itself, because name look-ups such as to_regclass remember a miss until the next transaction.
  const exists = async () => {
    const { rows } = await sql`
      select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = 'portal' and relname = ${name}`.execute(db);
    return rows.length > 0;
  };
  if (await exists()) {
    knownSequences.add(name);
    return;
  }
  await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(db);
  newSequences.add(name);
  if (!(await exists())) await sql`create sequence ${sql.id('portal', name)}`.execute(db);
}
