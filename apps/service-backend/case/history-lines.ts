import { documentLabel, itemLabel } from '@biz/actions/corrections/item-label.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { formatBaht } from '@biz/kernel/satang.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import type { ChangedAnswer, RecordedEvent, Verdict } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { type AppointmentEvent, isAppointmentEvent } from '@biz/licensing/appointments/appointment-events.ts';
import { evolve } from '@biz/licensing/evolve.ts';
import type { LatenessEvent } from '@biz/licensing/lateness/lateness-events.ts';
import { countedItems } from '../components/counted.ts';
import { messages } from '../messages/messages.ts';
import { appointmentDetail, appointmentFacts } from './appointment-history.ts';
import { latenessFacts } from './lateness-facts.ts';
import { resolutionFacts } from './resolution-facts.ts';

/** One value that an event set, with what stood there before, where something did. */
export type Change = { readonly what: string; readonly before?: string; readonly after: string };

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

type DecisionType = 'ApplicationReturned.v1' | 'ApplicationApproved.v1' | 'ApplicationRefused.v1';
type EventAfterCheck = Exclude<
  RecordedEvent['event'],
  | AppointmentEvent
  | {
      type:
        | 'ApplicationSubmitted.v1'
        | 'VerdictRecorded.v1'
        | 'SectionVerdictRecorded.v1'
        | 'SharedAnswersCorrected.v1'
        | 'OfficerDocumentSent.v1'
        | 'CorrectionsRequested.v1'
        | 'CorrectionsSubmitted.v1'
        | 'SharedDocumentReplaced.v1'
        | 'CompletenessConfirmed.v1'
        | 'ApplicationAssigned.v1'
        | LatenessEvent['type'];
    }
>;
type EndingEvent = Extract<
  RecordedEvent['event'],
  {
    type:
      | 'WithdrawalAsked.v1'
      | 'WithdrawalDropped.v1'
      | 'WithdrawalConfirmed.v1'
      | 'ApplicationLapsed.v1'
      | 'PaymentLapsed.v1'
      | 'PaymentProofRejected.v1'
      | 'ReopeningAsked.v1'
      | 'PaymentReopened.v1'
      | 'UnpaidClosed.v1'
      | 'ReadyToCollect.v1'
      | 'CollectionConfirmed.v1';
  }
>;
type Reading = { readonly catalogue: Catalogue; readonly lang: Lang; readonly state: Pick<ApplicationState, 'extras'> };

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

/** The half of the events that follow the check. */
function decisionFacts(event: EventAfterCheck, reading: Reading): readonly Change[] {
  const t = messages.t[reading.lang];
  switch (event.type) {
    case 'ApplicationReturned.v1':
      return [{ what: t('change.reason'), after: event.reason }];
    case 'ApplicationApproved.v1':
      return [
        { what: t('change.fee'), after: t('unit.baht', { amount: formatBaht(event.fee.total) }) },
        ...(event.note ? [{ what: t('change.note'), after: event.note }] : []),
      ];
    case 'ApplicationRefused.v1':
      return [
        { what: t('change.facts'), after: event.facts },
        { what: t('change.law'), after: event.law },
        { what: t('change.reason'), after: event.reasons },
      ];
    default:
      return outcomeFacts(event, reading);
  }
}

/** Papers, money and the licence. */
function outcomeFacts(event: Exclude<EventAfterCheck, { type: DecisionType }>, reading: Reading): readonly Change[] {
  const t = messages.t[reading.lang];
  switch (event.type) {
    case 'BillIssued.v1':
      return [{ what: t('change.reference'), after: `${event.bill.reference1} ${event.bill.reference2}` }];
    case 'PaperFiled.v1':
      return [{ what: t('change.paper'), after: t(`paper.${event.paper}`) }];
    case 'PaymentRecorded.v1':
      return [
        { what: t('change.fee'), after: t('unit.baht', { amount: formatBaht(event.amount) }) },
        { what: t('change.reference'), after: event.receiptNumber },
      ];
    case 'LicenceDrafted.v1':
    case 'PaperLicenceIssued.v1':
      return [{ what: t('change.licence'), after: event.licenceNumber }];
    case 'LicenceSigned.v1':
      return [
        { what: t('change.licence'), after: event.licenceNumber },
        { what: t('change.certificate'), after: `${event.certificateSubject} ${event.certificateSerial}` },
      ];
    case 'DeliveryChosen.v1':
      return [{ what: t('change.delivery'), after: t(`delivery.${event.channel}`) }];
    case 'LicenceDispatched.v1':
      return [
        { what: t('change.delivery'), after: t(`delivery.${event.channel}`) },
        { what: t('change.tracking'), after: event.trackingNumber },
      ];
    case 'ResolutionFiled.v1':
      return resolutionFacts(event.resolution, reading.lang);
    case 'PaymentProofSent.v1':
      return [{ what: t('change.proof'), after: shortHash(event.sha256) }];
    default:
      return endingFacts(event, reading);
  }
}

/** Withdrawals, lapses, reopenings and what ends in somebody's hands. */
function endingFacts(event: EndingEvent, reading: Reading): readonly Change[] {
  const t = messages.t[reading.lang];
  const day = (date: LocalDate) => formatDate(date, reading.lang);
  switch (event.type) {
    case 'WithdrawalAsked.v1':
    case 'PaymentProofRejected.v1':
    case 'ReopeningAsked.v1':
    case 'UnpaidClosed.v1':
      return event.reason ? [{ what: t('change.reason'), after: event.reason }] : [];
    case 'ApplicationLapsed.v1':
      return [{ what: t('change.due'), after: day(event.due) }];
    case 'PaymentLapsed.v1':
      return [{ what: t('change.payBy'), after: day(event.payBy) }];
    case 'PaymentReopened.v1':
      return [
        { what: t('change.payBy'), after: day(event.payBy) },
        ...(event.note ? [{ what: t('change.note'), after: event.note }] : []),
      ];
    case 'WithdrawalDropped.v1':
    case 'WithdrawalConfirmed.v1':
    case 'ReadyToCollect.v1':
      return [];
    case 'CollectionConfirmed.v1':
      return [
        ...(event.trackingNumber ? [{ what: t('change.tracking'), after: event.trackingNumber }] : []),
        ...(event.note ? [{ what: t('change.note'), after: event.note }] : []),
      ];
    default:
      return assertNever(event);
  }
}

function verdictChanges(
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

function assignmentChanges(
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

function sectionChanges(
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
function answerChanges(answers: readonly ChangedAnswer[], { catalogue, lang }: Reading): readonly Change[] {
  const t = messages.t[lang];
  return answers.map(({ concept }) => ({
    what: t('change.answer', { question: catalogue.concepts.get(concept)?.label[lang] ?? concept }),
    after: t('change.corrected'),
  }));
}

function fileChange(
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

/** The first twelve digits: enough to compare by eye; the whole hash is on the document's own page. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

function stepName(state: ApplicationState, { catalogue, lang }: Reading): string {
  return catalogue.processes.get(state.process)?.steps[state.step]?.label[lang] ?? state.step;
}

function documentName(document: DocumentTypeId, { catalogue, lang, state }: Reading): string {
  return documentLabel(catalogue, state, document)[lang];
}
