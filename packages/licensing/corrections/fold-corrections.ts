import type { SectionId } from '@biz/catalogue/model.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { ApplicationEvent, ChangedAnswer, CorrectionItem, DocumentFile } from '../application-events.ts';
import type { ApplicationState, ExtraDocument, OfficerDocument } from '../application-state.ts';
import { documentOf, itemKey } from './correction-items.ts';

type EventOf<Type extends ApplicationEvent['type']> = Extract<ApplicationEvent, { type: Type }>;

/** The request is open; what it names is on record as asked. */
export function withRequest(
  state: ApplicationState,
  event: EventOf<'CorrectionsRequested.v1'>,
  at: Instant,
): ApplicationState {
  const { items, due, note, lateDemandReason } = event;
  const sent = items.flatMap((item): readonly OfficerDocument[] => {
    if (item.kind !== 'reply') return [];
    const { file, sha256, title, note: words } = item;
    return [{ file, sha256, title, note: words, at, needsReply: true }];
  });
  return {
    ...state,
    rounds: event.round,
    corrections: { items, due, ...(note ? { note } : {}), ...(lateDemandReason ? { lateDemandReason } : {}) },
    demanded: [...new Set([...state.demanded, ...items.map(itemKey)])],
    extras: [...state.extras, ...newExtras(state, items)],
    officerDocuments: [...state.officerDocuments, ...sent],
  };
}

/** The request is answered. */
export function withoutCorrections(state: ApplicationState): ApplicationState {
  const { corrections: _answered, ...rest } = state;
  return rest;
}

/** What was sent back takes its place: each new file and each changed answer reopens only the check that shows it. */
export function withAnswers(
  state: ApplicationState,
  event: EventOf<'CorrectionsSubmitted.v1'>,
  at: Instant,
): ApplicationState {
  const replaced = event.replaced.reduce(replaceDocument, state);
  const answered = withChangedAnswers(replaced, event.answers ?? [], event.sections, event.filingVersion);
  const replies = event.replies ?? [];
  if (replies.length === 0) return answered;
  const officerDocuments = answered.officerDocuments.map((sent) => {
    const reply = replies.find(({ file }) => file === sent.file);
    return reply ? { ...sent, reply: { at, ...(reply.answer ? { file: reply.answer.file } : {}) } } : sent;
  });
  return { ...answered, officerDocuments };
}

/** A request for a document that a sibling replaced since is answered; what is left is still asked. */
export function withSharedDocument(
  state: ApplicationState,
  { replaced }: EventOf<'SharedDocumentReplaced.v1'>,
): ApplicationState {
  return withoutItems(replaceDocument(state, replaced), (item) => documentOf(item) === replaced.document);
}

/** The same for answers. */
export function withSharedAnswers(
  state: ApplicationState,
  event: EventOf<'SharedAnswersCorrected.v1'>,
): ApplicationState {
  const changed = withChangedAnswers(state, event.answers, event.sections, event.filingVersion);
  return withoutItems(
    changed,
    (item) => item.kind === 'answer' && event.answers.some(({ concept }) => concept === item.concept),
  );
}

/** A document for the applicant to read. */
export function withOfficerDocument(
  state: ApplicationState,
  { file, sha256, title, note }: EventOf<'OfficerDocumentSent.v1'>,
  at: Instant,
): ApplicationState {
  const sent: OfficerDocument = { file, sha256, title, note, at, needsReply: false };
  return { ...state, officerDocuments: [...state.officerDocuments, sent] };
}

function newExtras(state: ApplicationState, items: readonly CorrectionItem[]): readonly ExtraDocument[] {
  return items.flatMap((item) => {
    if (item.kind !== 'extra' || state.extras.some(({ document }) => document === item.document)) return [];
    const { document, title, formats } = item;
    return [{ document, title, formats }];
  });
}

function withChangedAnswers(
  state: ApplicationState,
  answers: readonly ChangedAnswer[],
  sections: readonly SectionId[] | undefined,
  filingVersion: number | undefined,
): ApplicationState {
  if (answers.length === 0) return state;
  const reopened = new Set(answers.map(({ section }) => section));
  const now = sections ?? state.sections;
  const kept = now.filter((section) => !reopened.has(section));
  const verdicts = kept.flatMap((section) => {
    const found = state.sectionVerdicts[section];
    return found ? [[section, found] as const] : [];
  });
  return {
    ...state,
    sections: now,
    sectionVerdicts: Object.fromEntries(verdicts),
    filingVersion: filingVersion ?? state.filingVersion,
  };
}

function withoutItems(state: ApplicationState, isAnswered: (item: CorrectionItem) => boolean): ApplicationState {
  if (!state.corrections) return state;
  const items = state.corrections.items.filter((item) => !isAnswered(item));
  return { ...state, corrections: { ...state.corrections, items } };
}

/** A new file reopens only the check that looked at the old one. */
function replaceDocument(state: ApplicationState, next: DocumentFile): ApplicationState {
  const { [next.document]: _reopened, ...verdicts } = state.verdicts;
  const kept = state.documents.filter((held) => held.document !== next.document);
  return { ...state, documents: [...kept, next], verdicts };
}
