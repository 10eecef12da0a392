import type { DefinitionId } from '@biz/kernel/ids.ts';
import { type CatalogueProblem, formatProblem } from './catalogue-problem.ts';
import { checkOffer } from './check-catalogue.ts';
import { checkUnused } from './check-unused.ts';
import { definitionFile, withDefinitions } from './definition.ts';
import { type LoadedCatalogue, linkCatalogue } from './link-catalogue.ts';

/** What comes of a text in place of a definition. */
export type Trial = {
  /** What keeps it from being published, with file and line. Empty = sound. */
  readonly problems: readonly CatalogueProblem[];
  /** What is worth knowing and keeps nothing back, such as a question that no licence asks yet or any more. */
  readonly notes: readonly CatalogueProblem[];
  /** The catalogue with it; absent when the text cannot be linked. */
  readonly loaded?: LoadedCatalogue;
};

/** Folders whose content is shared: a definition that stops using some of it breaks nothing. */
const SHARED = ['concepts/', 'documents/'];

/** Reads, links and checks a text as a definition beside everything else. Examples are not run. Pure. */
export function tryDefinition(loaded: LoadedCatalogue, definition: DefinitionId, text: string): Trial {
  const linked = linkCatalogue(withDefinitions(loaded.files, [{ definition, text }]));
  if (!linked.ok) return { problems: linked.error, notes: [] };
  const own = definitionFile(loaded.files, definition)?.name;
  const unused = new Set(linked.value.locate(checkUnused(linked.value.catalogue)).map(formatProblem));
  const isNote = (problem: CatalogueProblem) =>
    SHARED.some((folder) => problem.file.startsWith(folder)) &&
    (problem.file !== own || unused.has(formatProblem(problem)));
  const found = checkOffer(linked.value);
  return {
    problems: found.filter((problem) => !isNote(problem)),
    notes: found.filter(isNote),
    loaded: linked.value,
  };
}
