import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../database.ts';

/**
 * A data folder with a freshly initialised embedded database. Initialising takes seconds, copying takes milliseconds, so
 * one initialised folder per engine version is kept among the temporary files and copied. The caller removes the copy.
 */
export async function copyEmbeddedTemplate(): Promise<string> {
  const template = join(tmpdir(), `biz-pglite-${engineVersion()}-${process.getuid?.() ?? 'user'}`);
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
  await database.close();
  try {
    renameSync(draft, template);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
}

function engineVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const about: { version?: unknown } = JSON.parse(readFileSync(join(entry, '../../package.json'), 'utf8'));
  return String(about.version);
}
