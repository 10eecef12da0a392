import type { LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { writtenOut } from './like-licence.ts';
import { type SourceFile, sourceFile } from './source-file.ts';

/** A definition of a licence (ข้อกำหนดของใบอนุญาต) as it was published: its YAML source, and the first day on which it holds. */
export type PublishedDefinition = { readonly licence: LicenceId; readonly text: string; readonly from: LocalDate };

/**
 * The file that holds the definition of a licence, written out when it is like another: what is published of one licence does
 * not change with others. Undefined when there is none.
 */
export function definitionFile(files: readonly SourceFile[], licence: LicenceId): SourceFile | undefined {
  const file = files.find(({ name }) => name.startsWith('licences/') && name.endsWith(`/${licence}/licence.yaml`));
  return file && writtenOut(file, files);
}

/** What holds on a day: of each licence the last published that has begun by then. `published` is in the order of publication. */
export function definitionsOn(
  published: readonly PublishedDefinition[],
  day: LocalDate,
): ReadonlyMap<LicenceId, PublishedDefinition> {
  const begun = published.filter(({ from }) => from <= day);
  return new Map(begun.map((definition) => [definition.licence, definition]));
}

/** The files with these definitions in place of their own. A definition of a licence that the files do not have is left out. */
export function withDefinitions(
  files: readonly SourceFile[],
  definitions: Iterable<Pick<PublishedDefinition, 'licence' | 'text'>>,
): readonly SourceFile[] {
  const replaced = new Map<string, SourceFile>();
  for (const { licence, text } of definitions) {
    const file = definitionFile(files, licence);
    if (file && file.text !== text) replaced.set(file.name, sourceFile(file.name, text));
  }
  return replaced.size === 0 ? files : files.map((file) => replaced.get(file.name) ?? file);
}
