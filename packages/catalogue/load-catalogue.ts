import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { CatalogueProblem } from './catalogue-problem.ts';
import { type LoadedCatalogue, linkCatalogue } from './link-catalogue.ts';
import type { Catalogue } from './model.ts';
import { type SourceFile, sourceFile } from './source-file.ts';

/**
 * Reads the catalogue's folder. Guarantees that every file has its shape, every id that is named exists, and every condition
 * and amount compiles to its type; otherwise says everything that is wrong, with file and line. The result is frozen.
 */
export async function loadCatalogue(folder: URL | string): Promise<Result<Catalogue, readonly CatalogueProblem[]>> {
  const loaded = await loadWithSources(folder, { examples: false });
  return loaded.ok ? ok(loaded.value.catalogue) : loaded;
}

/** As `loadCatalogue`, for the checker: keeps the sources, and reads the examples when asked. */
export async function loadWithSources(
  folder: URL | string,
  options: { readonly examples: boolean },
): Promise<Result<LoadedCatalogue, readonly CatalogueProblem[]>> {
  return linkCatalogue(await readSources(folder, (name) => options.examples || !name.includes('/examples/')));
}

/** Reads the files of the catalogue's folder whose names are wanted, in the order of their names. */
export async function readSources(
  folder: URL | string,
  isWanted: (name: string) => boolean,
): Promise<readonly SourceFile[]> {
  const root = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const names = (await readdir(root, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml') && isWanted(name))
    .sort();
  return Promise.all(names.map(async (name) => sourceFile(name, await readFile(join(root, name), 'utf8'))));
}
