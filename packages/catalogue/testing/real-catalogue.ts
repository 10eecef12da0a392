import { readdir, readFile } from 'node:fs/promises';
import type { AgencyId, BusinessId, ConceptId, LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatProblem } from '../catalogue-problem.ts';
import { checkCatalogue } from '../check-catalogue.ts';
import { type LoadedCatalogue, linkCatalogue } from '../link-catalogue.ts';
import type { Agency, Catalogue, Concept } from '../model.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';

/** The repository's own catalogue folder. */
export const FOLDER = new URL('../../../catalogue/', import.meta.url);

const texts = await readTexts();

/** The repository's catalogue with its examples, loaded once for each test file. */
export const loaded: LoadedCatalogue = linked(texts);
export const catalogue: Catalogue = loaded.catalogue;

export const licenceId = (raw: string) => raw as LicenceId;
export const agencyId = (raw: string) => raw as AgencyId;
export const businessId = (raw: string) => raw as BusinessId;
export const conceptId = (raw: string) => raw as ConceptId;
export const day = (raw: string) => raw as LocalDate;

/** A concept of the repository's catalogue; throws when it is gone. */
export function concept(id: string): Concept {
  return catalogue.concepts.get(conceptId(id)) ?? missing(id);
}

/** An agency of the repository's catalogue; throws when it is gone. */
export function agency(id: string): Agency {
  return catalogue.agencies.get(agencyId(id)) ?? missing(id);
}

/** What loading and checking say when one file is changed: the problems as lines. Throws when `from` is not in the file. */
export function problemsWhen(file: string, from: string, to: string): readonly string[] {
  const text = texts.get(file) ?? missing(file);
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return problemsOf(new Map([...texts, [file, text.replace(from, to)]]));
}

/** As `problemsWhen` with a whole file added or replaced. */
export function problemsWith(file: string, text: string): readonly string[] {
  return problemsOf(new Map([...texts, [file, text]]));
}

function problemsOf(files: ReadonlyMap<string, string>): readonly string[] {
  const result = linkCatalogue(
    [...files].map(([name, text]) => (texts.get(name) === text ? sourceOf(name) : sourceFile(name, text))),
  );
  return (result.ok ? checkCatalogue(result.value) : result.error).map(formatProblem);
}

const sources = new Map<string, SourceFile>();

/** The unchanged files are parsed once. */
function sourceOf(name: string): SourceFile {
  const source = sources.get(name) ?? sourceFile(name, texts.get(name) ?? missing(name));
  sources.set(name, source);
  return source;
}

function linked(files: ReadonlyMap<string, string>): LoadedCatalogue {
  const result = linkCatalogue([...files].map(([name, text]) => sourceFile(name, text)));
  if (!result.ok) throw new Error(result.error.map(formatProblem).join('\n'));
  return result.value;
}

async function readTexts(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(FOLDER, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, FOLDER), 'utf8')] as const)),
  );
}

function missing(what: string): never {
  throw new Error(`${what} is not in the catalogue`);
}
