import type { AgencyId, BusinessId, ConceptId, LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatProblem } from '../catalogue-problem.ts';
import { checkCatalogue } from '../check-catalogue.ts';
import { type LoadedCatalogue, linkCatalogue } from '../link-catalogue.ts';
import type { Agency, Catalogue, Concept } from '../model.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { keptSources } from './kept-sources.ts';

const sources: ReadonlyMap<string, SourceFile> = new Map((await keptSources()).map((file) => [file.name, file]));

/** The repository's catalogue with its examples, loaded once for each test file. */
export const loaded: LoadedCatalogue = linked();
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
  const { text } = sources.get(file) ?? missing(file);
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return problemsWith(file, text.replace(from, to));
}

/** As `problemsWhen` with a whole file added or replaced. */
export function problemsWith(file: string, text: string): readonly string[] {
  const files = new Map([...sources, [file, sourceFile(file, text)]]);
  const result = linkCatalogue([...files.values()]);
  return (result.ok ? checkCatalogue(result.value) : result.error).map(formatProblem);
}

function linked(): LoadedCatalogue {
  const result = linkCatalogue([...sources.values()]);
  if (!result.ok) throw new Error(result.error.map(formatProblem).join('\n'));
  return result.value;
}

function missing(what: string): never {
  throw new Error(`${what} is not in the catalogue`);
}
