import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@biz/kernel/digest.ts';
import { openDatabase } from '../database.ts';
import { migratePortal, openPortalJobs } from '../portal/portal-schema.ts';

/** The engine's own databases `template1` and `template0`, a third of the folder: no session opens them, so nothing writes to them. */
const UNTOUCHED = /\/base\/[14]$/;
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
  putEach(template, copy, copyFileSync);
  return copy;
}

/** Puts every file of a folder into another one; what stays as it is becomes a link. */
function putEach(from: string, to: string, put: (file: string, place: string) => void): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!entry.isDirectory()) put(source, target);
    else {
      mkdirSync(target, { mode: 0o700 });
      putEach(source, target, UNTOUCHED.test(source) ? linkSync : put);
    }
  }
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
