import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { ChangedAnswer, RecordedEvent, Verdict } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { messages } from '../../messages/messages.ts';
import { type Change, documentName, type Reading, shortHash } from './change.ts';

export function verdictChanges(
  event: Extract<RecordedEvent['event'], { type: 'VerdictRecorded.v1' }>,
  before: ApplicationState | undefined,
  reading: Reading,
): readonly Change[] {
  const t = messages.t[reading.lang];
  const word = (verdict: Verdict | undefined) => t(verdict ? `verdict.${verdict}` : 'verdict.unchecked');
  const former = before?.verdicts[event.document]?.verdict;
  const what = documentName(event.document, reading);
  const verdict = { what, before: word(former), after: word(event.verdict) };
  return event.note ? [verdict, { what: t('change.note'), after: event.note }] : [verdict];
}

export function assignmentChanges(
  event: Extract<RecordedEvent['event'], { type: 'ApplicationAssigned.v1' }>,
  before: ApplicationState | undefined,
  reading: Reading,
): readonly Change[] {
  const t = messages.t[reading.lang];
  const none = t('assignee.none');
  const who = {
    what: t('change.assignee'),
    before: before?.assignee?.name ?? none,
    after: event.to?.name ?? none,
  };
  return event.reason ? [who, { what: t('change.reason'), after: event.reason }] : [who];
}

export function sectionChanges(
  event: Extract<RecordedEvent['event'], { type: 'SectionVerdictRecorded.v1' }>,
  before: ApplicationState | undefined,
  reading: Reading,
): readonly Change[] {
  const t = messages.t[reading.lang];
  const former = before?.sectionVerdicts[event.section]?.verdict;
  const what = t(`application.section.${event.section}`);
  const verdict = {
    what,
    before: t(former ? `verdict.${former}` : 'verdict.unchecked'),
    after: t(`verdict.${event.verdict}`),
  };
  return event.note ? [verdict, { what: t('change.note'), after: event.note }] : [verdict];
}

/** Which answers changed; what they were and became is on the page of the corrections, never in history. */
export function answerChanges(answers: readonly ChangedAnswer[], { catalogue, lang }: Reading): readonly Change[] {
  const t = messages.t[lang];
  return answers.map(({ concept }) => ({
    what: t('change.answer', { question: catalogue.concepts.get(concept)?.label[lang] ?? concept }),
    after: t('change.corrected'),
  }));
}

export function fileChange(
  document: DocumentTypeId,
  sha256: string,
  before: ApplicationState | undefined,
  reading: Reading,
): Change {
  const what = messages.t[reading.lang]('change.file', { document: documentName(document, reading) });
  const former = before?.documents.find((held) => held.document === document);
  return former
    ? { what, before: shortHash(former.sha256), after: shortHash(sha256) }
    : { what, after: shortHash(sha256) };
}
