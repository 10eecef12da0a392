import { itemLabel } from '@biz/actions/corrections/item-label.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { isAppointmentEvent } from '@biz/licensing/appointments/appointment-events.ts';
import { evolve } from '@biz/licensing/evolve.ts';
import { countedItems } from '../../components/counted.ts';
import { messages } from '../../messages/messages.ts';
import { appointmentDetail, appointmentFacts } from './appointment-facts.ts';
import { type Change, documentName, type Reading } from './change.ts';
import { answerChanges, assignmentChanges, fileChange, sectionChanges, verdictChanges } from './check-facts.ts';
import { latenessFacts } from './lateness-facts.ts';
import { decisionFacts } from './outcome-facts.ts';

/** An event as people read it. */
export type HistoryLine = {
  readonly recorded: RecordedEvent;
  readonly title: string;
  /** What tells it from others of its kind, such as which document; empty where the title says all. */
  readonly detail: string;
  readonly changes: readonly Change[];
};

/** Every event in the order in which it happened, with what it changed, found by replaying the stream. */
export function historyLines(
  events: readonly RecordedEvent[],
  catalogue: Catalogue,
  lang: Lang,
): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  let state: ApplicationState | undefined;
  for (const recorded of events) {
    const before = state;
    state = evolve(before, recorded);
    const title = messages.t[lang](`event.${recorded.event.type}`);
    const reading = { catalogue, lang, state };
    const changes = changesOf(recorded, before, state, reading);
    lines.push({ recorded, title, detail: detailOf(recorded.event, before, reading), changes });
  }
  return lines;
}

function detailOf(event: RecordedEvent['event'], before: ApplicationState | undefined, reading: Reading): string {
  const t = messages.t[reading.lang];
  switch (event.type) {
    case 'VerdictRecorded.v1':
      return `${documentName(event.document, reading)} (${t(`verdict.${event.verdict}`)})`;
    case 'CorrectionsRequested.v1':
      return countedItems(t, event.items.length);
    case 'CorrectionsSubmitted.v1':
      return countedItems(t, event.replaced.length + (event.answers?.length ?? 0) + (event.replies?.length ?? 0));
    case 'SharedAnswersCorrected.v1':
      return countedItems(t, event.answers.length);
    case 'SharedDocumentReplaced.v1':
      return documentName(event.replaced.document, reading);
    case 'SectionVerdictRecorded.v1':
      return `${t(`application.section.${event.section}`)} (${t(`verdict.${event.verdict}`)})`;
    case 'OfficerDocumentSent.v1':
      return event.title;
    case 'ResolutionFiled.v1':
      return t(`outcome.${event.resolution.outcome}`);
    case 'PaperFiled.v1':
      return t(`paper.${event.paper}`);
    case 'ApplicationAssigned.v1':
      return event.to?.name ?? t('assignee.none');
    default:
      return isAppointmentEvent(event) ? appointmentDetail(event, before, reading.lang) : '';
  }
}

function changesOf(
  { event }: RecordedEvent,
  before: ApplicationState | undefined,
  after: ApplicationState,
  reading: Reading,
): readonly Change[] {
  return [...moved(before, after, reading), ...facts(event, before, reading)];
}

function moved(before: ApplicationState | undefined, after: ApplicationState, reading: Reading): readonly Change[] {
  if (before?.step === after.step) return [];
  const what = messages.t[reading.lang]('change.step');
  const now = stepName(after, reading);
  return [before ? { what, before: stepName(before, reading), after: now } : { what, after: now }];
}

/** What an event says besides where it moves the application. Total by type: a new event does not compile without. */
function facts(
  event: RecordedEvent['event'],
  before: ApplicationState | undefined,
  reading: Reading,
): readonly Change[] {
  const { lang } = reading;
  const t = messages.t[lang];
  if (isAppointmentEvent(event)) return appointmentFacts(event, before, lang);
  const file = (document: DocumentTypeId, sha256: string) => fileChange(document, sha256, before, reading);
  switch (event.type) {
    case 'ApplicationSubmitted.v1':
      return event.documents.map(({ document, sha256 }) => file(document, sha256));
    case 'VerdictRecorded.v1':
      return verdictChanges(event, before, reading);
    case 'CorrectionsRequested.v1':
      return [
        ...event.items.map((item) => ({
          what: itemLabel(reading.catalogue, reading.state, item)[lang],
          after: item.note,
        })),
        { what: t('change.due'), after: formatDate(event.due, lang) },
        ...(event.note ? [{ what: t('change.note'), after: event.note }] : []),
        ...(event.lateDemandReason ? [{ what: t('change.late'), after: event.lateDemandReason }] : []),
      ];
    case 'CorrectionsSubmitted.v1':
      return [
        ...event.replaced.map(({ document, sha256 }) => file(document, sha256)),
        ...answerChanges(event.answers ?? [], reading),
      ];
    case 'SharedAnswersCorrected.v1':
      return answerChanges(event.answers, reading);
    case 'SectionVerdictRecorded.v1':
      return sectionChanges(event, before, reading);
    case 'OfficerDocumentSent.v1':
      return [{ what: t('change.note'), after: event.note }];
    case 'SharedDocumentReplaced.v1':
      return [file(event.replaced.document, event.replaced.sha256)];
    case 'ApplicationAssigned.v1':
      return assignmentChanges(event, before, reading);
    case 'CompletenessConfirmed.v1':
      return [{ what: t('change.due'), after: formatDate(event.due, lang) }];
    case 'LatenessNoticeDue.v1':
    case 'LatenessExplained.v1':
    case 'LatenessCopySent.v1':
    case 'DueExtended.v1':
    case 'DueMoved.v1':
      return latenessFacts(event, lang);
    default:
      return decisionFacts(event, reading);
  }
}

function stepName(state: ApplicationState, { catalogue, lang }: Reading): string {
  return catalogue.processes.get(state.process)?.steps[state.step]?.label[lang] ?? state.step;
}
