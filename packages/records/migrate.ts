import { readdir, readFile } from 'node:fs/promises';
import { sha256 } from '@biz/kernel/digest.ts';
import type { ClientBase } from 'pg';
import type { Database } from './database.ts';

/** Why a schema cannot be brought up to date; what was applied before the problem stays applied. */
export type MigrationProblem =
  | { readonly kind: 'changed'; readonly file: string }
  | { readonly kind: 'out-of-order'; readonly file: string; readonly after: string }
  | { readonly kind: 'bad-name'; readonly file: string };

/** Thrown by `migrate`; a failing statement throws the driver's own error instead. */
export class MigrationError extends Error {
  readonly problem: MigrationProblem;

  constructor(problem: MigrationProblem) {
    super(`migration ${problem.file}: ${problem.kind}`);
    this.name = 'MigrationError';
    this.problem = problem;
  }
}

type Migration = { readonly file: string; readonly sql: string; readonly checksum: string };

const FILE_NAME = /^\d{4}-[a-z0-9-]+\.sql$/;
const SYSTEM = /^[a-z][a-z_]{0,30}$/;
/** First line of a file whose statements cannot run inside a transaction, e.g. `create index concurrently`. */
const NO_TRANSACTION = '-- no transaction';

/**
 * Brings the schema `system` up to the numbered SQL files of a folder. Each file runs once, in its own transaction, with the
 * schema first on the search path. Any number of processes may start at once: they take turns. Refuses, by
 * `MigrationError`, a file that changed after it was applied and a new file numbered below an applied one.
 */
export async function migrate(database: Database, options: { system: string; folder: URL }): Promise<void> {
  const { system } = options;
  if (!SYSTEM.test(system)) throw new Error(`not a schema name: ${system}`);
  const migrations = await readMigrations(options.folder);
  await database.session(async (client) => {
    await client.query("select pg_advisory_lock(hashtext('migrate'), hashtext($1))", [system]);
    try {
      await prepare(client, system);
      const pending = pendingOf(migrations, await appliedOf(client, system));
      for (const migration of pending) await apply(client, system, migration);
    } finally {
      await client.query("select pg_advisory_unlock(hashtext('migrate'), hashtext($1))", [system]);
    }
  });
}

async function readMigrations(folder: URL): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file) => {
      if (!FILE_NAME.test(file)) throw new MigrationError({ kind: 'bad-name', file });
      const sql = await readFile(new URL(file, `${folder.href.replace(/\/?$/, '/')}`), 'utf8');
      return { file, sql, checksum: sha256(sql.replaceAll('\r\n', '\n')) };
    }),
  );
}

async function prepare(client: ClientBase, system: string): Promise<void> {
  const { rows } = await client.query<{ table: string | null }>('select to_regclass($1)::text as table', [
    `${system}.migrations`,
  ]);
  if (rows[0]?.table) return;
  await client.query(`
    create schema if not exists ${system};
    create table if not exists ${system}.migrations (
      file text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`);
}

async function appliedOf(client: ClientBase, system: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ file: string; checksum: string }>(
    `select file, checksum from ${system}.migrations order by file`,
  );
  return new Map(rows.map(({ file, checksum }) => [file, checksum]));
}

/** Files that the database knows and the folder does not are left alone: an older release may start on a newer schema. */
function pendingOf(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): readonly Migration[] {
  const last = [...applied.keys()].at(-1) ?? '';
  return migrations.filter(({ file, checksum }) => {
    const known = applied.get(file);
    if (known !== undefined && known !== checksum) throw new MigrationError({ kind: 'changed', file });
    if (known === undefined && file < last) throw new MigrationError({ kind: 'out-of-order', file, after: last });
    return known === undefined;
  });
}

async function apply(client: ClientBase, system: string, migration: Migration): Promise<void> {
  const record = () =>
    client.query(`insert into ${system}.migrations (file, checksum) values ($1, $2)`, [
      migration.file,
      migration.checksum,
    ]);
  if (migration.sql.startsWith(NO_TRANSACTION)) {
    await client.query(`set search_path to ${system}, public`);
    for (const statement of migration.sql.split(/;\s*$/m)) if (hasCode(statement)) await client.query(statement);
    await client.query('reset search_path');
    await record();
    return;
  }
  await client.query('begin');
  try {
    await client.query(`set local search_path to ${system}, public`);
    await client.query(migration.sql);
    await record();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function hasCode(statement: string): boolean {
  return statement.replace(/--.*$/gm, '').trim() !== '';
}
