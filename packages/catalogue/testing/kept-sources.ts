import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type SourceFile, sourceFile } from '../source-file.ts';

/** The repository's own catalogue folder. */
export const FOLDER = new URL('../../../catalogue/', import.meta.url);

/**
 * The files of the repository's catalogue with their examples, in the order of their names. Parsing them takes a process half a
 * second, so what was parsed is kept among the temporary files under the digest of the texts and of the parser. A file is
 * parsed again when a problem in it has to be located.
 */
export async function keptSources(): Promise<readonly SourceFile[]> {
  const texts = await readTexts();
  const place = join(tmpdir(), `biz-catalogue-${digestOf(texts)}-${process.getuid?.() ?? 'user'}`);
  const kept = readKept(place);
  if (kept) return [...texts].map(([name, text]) => keptFile(name, text, kept.get(name)));
  const parsed = [...texts].map(([name, text]) => sourceFile(name, text));
  if (parsed.every(({ syntaxProblems }) => syntaxProblems.length === 0)) {
    writeWhole(place, serialize(new Map(parsed.map(({ name, data }) => [name, data]))));
  }
  return parsed;
}

function keptFile(name: string, text: string, data: unknown): SourceFile {
  return { name, text, data, syntaxProblems: [], problem: (at) => sourceFile(name, text).problem(at) };
}

async function readTexts(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(FOLDER, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, FOLDER), 'utf8')] as const)),
  );
}

function digestOf(texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(new URL('../source-file.ts', import.meta.url)));
  hash.update(readFileSync(createRequire(import.meta.url).resolve('yaml/package.json')));
  for (const [name, text] of texts) hash.update(`${name}\n${text.length}\n${text}`);
  return hash.digest('hex').slice(0, 24);
}

function readKept(place: string): ReadonlyMap<string, unknown> | undefined {
  try {
    return deserialize(readFileSync(place)) as ReadonlyMap<string, unknown>;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Appears complete or not at all, for processes that read meanwhile. */
function writeWhole(place: string, bytes: Uint8Array): void {
  const unfinished = `${place}.${randomUUID()}`;
  writeFileSync(unfinished, bytes, { mode: 0o600 });
  renameSync(unfinished, place);
}
