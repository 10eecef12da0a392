import type { FilingVersion, HeldCorrection } from '@biz/actions/ports/corrections.ts';
import type { FileRecord } from '@biz/actions/ports/store.ts';
import type { AnswerValue, Concept } from '@biz/catalogue/model.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type {
  ApplicationEvent,
  ChangedAnswer,
  DocumentFile,
  RecordedEvent,
} from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { evolve } from '@biz/licensing/evolve.ts';
import { recordOf } from '../../case/case-files.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import type { RouteDeps } from '../../deps.ts';

/** An answer as it was and as it became. */
export type AnswerChange = { readonly concept: Concept; readonly before?: AnswerValue; readonly after?: AnswerValue };

/** A document before and after. */
export type FileChange = {
  readonly document: DocumentTypeId;
  readonly before?: FileRecord;
  readonly after: FileRecord;
};

/** A reply to a document of the officer. */
export type ShownReply = { readonly title: string; readonly words?: string; readonly file?: FileRecord };

/** What came back, or what a sibling application changed for this one too. */
export type Answered = {
  readonly at: Instant;
  readonly by: string;
  readonly answers: readonly AnswerChange[];
  readonly files: readonly FileChange[];
  readonly replies: readonly ShownReply[];
  /** Number of the sibling application through which it came. */
  readonly through?: string;
};

/** A request that was sent, and its answer when it came. */
export type Round = {
  readonly request: Extract<ApplicationEvent, { type: 'CorrectionsRequested.v1' }>;
  readonly at: Instant;
  readonly by: string;
  readonly answered?: Answered;
};

/** Everything that was asked and changed, newest first. */
export type Corrections = { readonly rounds: readonly Round[]; readonly shared: readonly Answered[] };

/** Reads what the officers asked and what came back, with the answers and files before and after. */
export async function correctionsOf(deps: RouteDeps, officerCase: OfficerCase): Promise<Corrections> {
  const { id } = officerCase.application;
  const events = await deps.queries.history(id);
  const versions = officerCase.filing.version ? await deps.queries.corrections.versions(officerCase.filing.id) : [];
  const rounds: Round[] = [];
  const shared: Answered[] = [];
  let state: ApplicationState | undefined;
  for (const recorded of events) {
    const before = state;
    state = evolve(before, recorded);
    const { event, at, actor } = recorded;
    if (event.type === 'CorrectionsRequested.v1') rounds.unshift({ request: event, at, by: actor.name });
    const reading = { deps, officerCase, versions, before, recorded };
    if (event.type === 'CorrectionsSubmitted.v1') {
      const held = await deps.queries.corrections.held(id, event.round);
      const answered = await answeredBy(reading, event, held);
      rounds.splice(0, 1, ...rounds.slice(0, 1).map((round) => ({ ...round, answered })));
    }
    if (event.type === 'SharedAnswersCorrected.v1') {
      const answers = answerChanges(reading, event.answers, event.filingVersion);
      shared.unshift({ at, by: actor.name, answers, files: [], replies: [], through: event.through });
    }
    if (event.type === 'SharedDocumentReplaced.v1') {
      const files = [await fileChange(reading, event.replaced)];
      shared.unshift({ at, by: actor.name, answers: [], files, replies: [], through: event.through });
    }
  }
  return { rounds, shared };
}

type Reading = {
  readonly deps: RouteDeps;
  readonly officerCase: OfficerCase;
  readonly versions: readonly FilingVersion[];
  readonly before: ApplicationState | undefined;
  readonly recorded: RecordedEvent;
};

async function answeredBy(
  reading: Reading,
  event: Extract<ApplicationEvent, { type: 'CorrectionsSubmitted.v1' }>,
  held: readonly HeldCorrection[],
): Promise<Answered> {
  const { deps, before, recorded } = reading;
  const replies = (event.replies ?? []).map(async ({ file, answer }): Promise<ShownReply> => {
    const words = held.find(({ key }) => key === `reply:${file}`)?.words;
    const title = before?.officerDocuments.find((sent) => sent.file === file)?.title ?? '';
    return {
      title,
      ...(words ? { words } : {}),
      ...(answer ? { file: await recordOf(deps.queries, answer.file) } : {}),
    };
  });
  return {
    at: recorded.at,
    by: recorded.actor.name,
    answers: answerChanges(reading, event.answers ?? [], event.filingVersion),
    files: await Promise.all(event.replaced.map((replaced) => fileChange(reading, replaced))),
    replies: await Promise.all(replies),
  };
}

function answerChanges(
  { officerCase, versions }: Reading,
  changed: readonly ChangedAnswer[],
  made: number | undefined,
): readonly AnswerChange[] {
  const valueIn = (version: number, concept: string) =>
    versions.find((one) => one.version === version)?.answers[concept]?.value;
  return changed.flatMap(({ concept: id }) => {
    const concept = officerCase.catalogue.concepts.get(id);
    if (!concept || made === undefined) return [];
    const [before, after] = [valueIn(made - 1, id), valueIn(made, id)];
    return [{ concept, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  });
}

async function fileChange({ deps, before }: Reading, replaced: DocumentFile): Promise<FileChange> {
  const { document, file } = replaced;
  const former = before?.documents.find((held) => held.document === document);
  return {
    document,
    ...(former ? { before: await recordOf(deps.queries, former.file) } : {}),
    after: await recordOf(deps.queries, file),
  };
}
