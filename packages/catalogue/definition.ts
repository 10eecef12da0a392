import {
  type AgencyId,
  type AgencyKindId,
  type DefinitionId,
  definitionIdOf,
  type LicenceId,
  parseSlug,
} from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Result } from '@biz/kernel/result.ts';
import { writtenOut } from './like-licence.ts';
import { type SourceFile, sourceFile } from './source-file.ts';

/** What a definition is about: one licence, the shared questions or documents of a topic, or what one agency does in its own way. */
export type DefinitionKind = Definition['kind'];

/** A definition (ข้อกำหนด): a file of the catalogue that is revised in service. Processes, businesses and holidays are not. */
export type Definition = { readonly id: DefinitionId; readonly title: Localised } & (
  | { readonly kind: 'licence'; readonly licence: LicenceId; readonly agencyKind: AgencyKindId }
  | { readonly kind: 'questions' | 'documents' }
  | { readonly kind: 'agency'; readonly agency: AgencyId }
);

/** A definition as it was published: its YAML source, and the first day on which it holds. */
export type PublishedDefinition = {
  readonly definition: DefinitionId;
  readonly text: string;
  readonly from: LocalDate;
};

/** All definitions among these files, in their order. */
export function definitionsIn(files: readonly SourceFile[]): readonly Definition[] {
  return files.flatMap((file) => definitionOfFile(file) ?? []);
}

/** The definition with this id; undefined when the files have none. */
export function findDefinition(files: readonly SourceFile[], id: string): Definition | undefined {
  const file = files.find(({ name }) => idOfFile(name) === id);
  return file && definitionOfFile(file);
}

/**
 * The file that holds a definition. One of a licence that is like another is written out: what is published of one licence does
 * not change with others. Undefined when there is none.
 */
export function definitionFile(files: readonly SourceFile[], id: DefinitionId): SourceFile | undefined {
  const file = files.find(({ name }) => idOfFile(name) === id);
  return file && writtenOut(file, files);
}

/** What holds on a day: of each definition the last published that has begun by then. `published` is in the order of publication. */
export function definitionsOn(
  published: readonly PublishedDefinition[],
  day: LocalDate,
): ReadonlyMap<DefinitionId, PublishedDefinition> {
  const begun = published.filter(({ from }) => from <= day);
  return new Map(begun.map((one) => [one.definition, one]));
}

/** The files with these definitions in place of their own. A definition that the files do not have is left out. */
export function withDefinitions(
  files: readonly SourceFile[],
  definitions: Iterable<Pick<PublishedDefinition, 'definition' | 'text'>>,
): readonly SourceFile[] {
  const replaced = new Map<string, SourceFile>();
  for (const { definition, text } of definitions) {
    const file = definitionFile(files, definition);
    if (file && file.text !== text) replaced.set(file.name, sourceFile(file.name, text));
  }
  return replaced.size === 0 ? files : files.map((file) => replaced.get(file.name) ?? file);
}

/** The kinds of files that are revised, by where they stand; the last group is the file's own name. */
const PLACES = {
  licence: /^licences\/([^/]+)\/([^/]+)\/licence\.yaml$/,
  questions: /^(concepts)\/([^/]+)\.yaml$/,
  documents: /^(documents)\/([^/]+)\.yaml$/,
  agency: /^(agencies)\/([^/]+)\.yaml$/,
} as const satisfies Record<DefinitionKind, RegExp>;

type Place = { readonly kind: DefinitionKind; readonly folder: string; readonly own: string };

function placeOf(name: string): Place | undefined {
  for (const kind of ['licence', 'questions', 'documents', 'agency'] as const) {
    const [, folder, own] = PLACES[kind].exec(name) ?? [];
    if (folder !== undefined && own !== undefined) return { kind, folder, own };
  }
  return undefined;
}

function idOfFile(name: string): DefinitionId | undefined {
  const place = placeOf(name);
  return place && definitionIdOf(place.kind, place.own);
}

function definitionOfFile({ name, data }: SourceFile): Definition | undefined {
  const place = placeOf(name);
  if (!place) return undefined;
  const { kind, folder, own } = place;
  const title = localisedIn(data, kind === 'licence' ? 'shortName' : 'name') ?? { th: own, en: own };
  const common = { id: definitionIdOf(kind, own), title };
  switch (kind) {
    case 'licence': {
      const [licence, agencyKind] = [parseSlug<LicenceId>(own), parseSlug<AgencyKindId>(folder)];
      return licence.ok && agencyKind.ok
        ? { ...common, kind, licence: licence.value, agencyKind: agencyKind.value }
        : undefined;
    }
    case 'agency': {
      const agency: Result<AgencyId, unknown> = parseSlug<AgencyId>(own);
      return agency.ok ? { ...common, kind, agency: agency.value } : undefined;
    }
    case 'questions':
    case 'documents':
      return { ...common, kind };
  }
}

function localisedIn(data: unknown, member: string): Localised | undefined {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, member) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const [th, en]: unknown[] = [Reflect.get(value, 'th'), Reflect.get(value, 'en')];
  return typeof th === 'string' && typeof en === 'string' ? { th, en } : undefined;
}
