import type { KeptRevision } from '@biz/actions/ports/definitions.ts';
import { compareDefinitions, type DefinitionDifference } from '@biz/catalogue/compare-definitions.ts';
import { definitionFile } from '@biz/catalogue/definition.ts';
import { contentOf, type DefinitionContent } from '@biz/catalogue/definition-content.ts';
import type { LoadedCatalogue } from '@biz/catalogue/link-catalogue.ts';
import { beyondLocal } from '@biz/catalogue/local-overrides.ts';
import { type Trial, tryDefinition } from '@biz/catalogue/try-definition.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import type { DefinitionId } from '@biz/kernel/ids.ts';
import { bangkokDate, type LocalDate } from '@biz/kernel/instant.ts';
import type { RecordedRevisionEvent } from '@biz/licensing/definitions/revision.ts';
import type { Page } from '../../backend-app.ts';
import type { SeenRevision } from '../../definition-authority.ts';
import type { RouteDeps } from '../../deps.ts';

/** A revision with what comes of its text beside what holds on its day. */
export type RevisionView = {
  readonly seen: SeenRevision;
  readonly events: readonly RecordedRevisionEvent[];
  readonly today: LocalDate;
  /** Everything else as it holds on the revision's day, with the definition that it changes. */
  readonly before: LoadedCatalogue;
  readonly trial: Trial;
  /** The definition as the revision has it; absent while the text cannot be linked. */
  readonly after?: DefinitionContent;
  /** Absent while it cannot be compared. */
  readonly differences?: readonly DefinitionDifference[];
  /** Members of an agency that it changes and that the agency's own administrators may not. */
  readonly beyond: readonly string[];
};

/** Where a revision stands, for people: approved ones are told apart by their day. */
export type Standing = 'draft' | 'submitted' | 'approved' | 'inEffect' | 'withdrawn';

/** Reads and tries the revision of the request. */
export async function revisionView(deps: RouteDeps, page: Page): Promise<RevisionView> {
  const seen = deps.revisionOf(page.request);
  const { revision, id } = seen;
  const today = bangkokDate(page.now());
  const events = await deps.queries.definitions.history(id);
  const day = revision.proposal && revision.proposal.from > today ? revision.proposal.from : today;
  const edition = deps.definitions.on(day);
  const before = beforeIt(edition, seen, events);
  const trial = tried(edition, revision.definition, revision.text);
  const after = trial.loaded && contentOf(trial.loaded, seen.definition);
  const then = contentOf(before, seen.definition);
  const differences = after && then && compareDefinitions(then, after);
  const isAgencys = then?.kind === 'agency' && after?.kind === 'agency';
  return {
    ...{ seen, events, today, before, trial, beyond: isAgencys ? beyondLocal(then.says, after.says) : [] },
    ...(after ? { after } : {}),
    ...(differences ? { differences } : {}),
  };
}

/** Where a revision stands on a day. */
export function standingOf({ revision }: Pick<KeptRevision, 'revision'>, today: LocalDate): Standing {
  const { status, proposal } = revision;
  return status === 'approved' && proposal && proposal.from <= today ? 'inEffect' : status;
}

/** Trials by the edition that they stand in: the pages of a revision ask for the same one again and again. */
const trials = new WeakMap<LoadedCatalogue, Map<string, Trial>>();
const MOST_TRIALS = 8;

function tried(edition: LoadedCatalogue, definition: DefinitionId, text: string): Trial {
  const known = trials.get(edition) ?? new Map<string, Trial>();
  trials.set(edition, known);
  const key = `${definition} ${sha256(text)}`;
  const trial = known.get(key) ?? tryDefinition(edition, definition, text);
  known.set(key, trial);
  for (const oldest of [...known.keys()].slice(0, -MOST_TRIALS)) known.delete(oldest);
  return trial;
}

/** What is published already would be compared with itself: it is compared with what it began from. */
function beforeIt(
  edition: LoadedCatalogue,
  { revision }: SeenRevision,
  events: readonly RecordedRevisionEvent[],
): LoadedCatalogue {
  if (definitionFile(edition.files, revision.definition)?.text !== revision.text) return edition;
  const [begun] = events.flatMap(({ event }) =>
    'text' in event && event.type !== 'RevisionTextSaved.v1' ? [event.text] : [],
  );
  return (begun === undefined ? undefined : tried(edition, revision.definition, begun).loaded) ?? edition;
}
