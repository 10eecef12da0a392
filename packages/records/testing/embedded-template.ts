import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@biz/kernel/digest.ts';
import { openDatabase } from '../database.ts';
import { migratePortal, openPortalJobs } from '../portal/portal-schema.ts';

const MIGRATIONS = new URL('../migrations/', import.meta.url);

/**
 * A data folder with an embedded database in which the portal's schema and its job queues are in place. Making that takes
 * seconds, copying it milliseconds, so one folder per engine and schema is kept among the temporary files and copied. The
 * caller removes the copy. On PostgreSQL every suite migrates an empty database, so that the migrations themselves are run.
 */
export async function copyEmbeddedTemplate(): Promise<string> {
  const template = join(tmpdir(), `biz-pglite-${contentName()}-${process.getuid?.() ?? 'user'}`);
  if (!existsSync(template)) await makeTemplate(template);
  const copy = mkdtempSync(join(tmpdir(), 'biz-db-'));
  cpSync(template, copy, { recursive: true });
  return copy;
}

/** Two processes may do this at once: the first rename wins and the other folder is thrown away. */
async function makeTemplate(template: string): Promise<void> {
  const draft = `${template}.${randomUUID()}`;
  mkdirSync(draft, { mode: 0o700 });
  const database = await openDatabase({ kind: 'pglite', folder: draft });
  await migratePortal(database);
  const jobs = await openPortalJobs(database, rethrow);
  await jobs.stop();
  await database.close();
  try {
    renameSync(draft, template);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
}

/** Names what the template is made of: a changed migration or another version of an engine makes another template. */
function contentName(): string {
  const migrations = readdirSync(MIGRATIONS)
    .sort()
    .map((file) => file + readFileSync(new URL(file, MIGRATIONS), 'utf8'));
  const versions = ['@electric-sql/pglite', 'pg-boss'].map(versionOf);
  return sha256([...versions, ...migrations].join('\n')).slice(0, 16);
}

function versionOf(library: string): string {
  const entry = createRequire(import.meta.url).resolve(library);
  const about: { version?: unknown } = JSON.parse(readFileSync(join(entry, '../../package.json'), 'utf8'));
  return String(about.version);
}

function rethrow(error: unknown): never {
  throw error;
}
