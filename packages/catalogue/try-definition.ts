import type { LicenceId } from '@biz/kernel/ids.ts';
import type { CatalogueProblem } from './catalogue-problem.ts';
import { checkOffer } from './check-catalogue.ts';
import { withDefinitions } from './definition.ts';
import { type LoadedCatalogue, linkCatalogue } from './link-catalogue.ts';

/** What comes of a text in place of a licence's definition. */
export type Trial = {
  /** What keeps it from being published, with file and line. Empty = sound. */
  readonly problems: readonly CatalogueProblem[];
  /** What is worth knowing and keeps nothing back, such as a question that no licence asks any more. */
  readonly notes: readonly CatalogueProblem[];
  /** The catalogue with it; absent when the text cannot be linked. */
  readonly loaded?: LoadedCatalogue;
};

/** Folders whose content is shared: a definition that stops using some of it breaks nothing. */
const SHARED = ['concepts/', 'documents/'];

/** Reads, links and checks a text as the definition of a licence beside everything else. Examples are not run. Pure. */
export function tryDefinition(loaded: LoadedCatalogue, licence: LicenceId, text: string): Trial {
  const linked = linkCatalogue(withDefinitions(loaded.files, [{ licence, text }]));
  if (!linked.ok) return { problems: linked.error, notes: [] };
  const found = checkOffer(linked.value);
  const isShared = ({ file }: CatalogueProblem) => SHARED.some((folder) => file.startsWith(folder));
  return {
    problems: found.filter((problem) => !isShared(problem)),
    notes: found.filter(isShared),
    loaded: linked.value,
  };
}
