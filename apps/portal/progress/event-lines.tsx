import type { Instant } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { ApplicationEvent, PaperKind, RecordedEvent } from '@biz/licensing/application-events.ts';
import { type AppointmentEvent, isAppointmentEvent } from '@biz/licensing/appointments/appointment-events.ts';
import type { LatenessEvent } from '@biz/licensing/lateness/lateness-events.ts';
import { Link } from '@biz/web/components/link.tsx';
import type { TimelineEvent } from '@biz/web/components/timeline.tsx';
import { Baht, Day, Moment } from '@biz/web/components/when.tsx';
import type { Content } from '@biz/web/markup/markup.ts';
import { trackingMessages } from '../messages/tracking.ts';
import { paths } from '../paths.ts';
import { useTexts } from '../use-texts.ts';
import { appointmentLine } from './appointment-lines.tsx';
import type { Case } from './case.ts';
import { useProgressTexts } from './progress-texts.ts';

/** An application with everything that happened to it. */
export type Told = { readonly its: Case; readonly events: readonly RecordedEvent[] };

type Words = {
  readonly lang: Lang;
  readonly t: (typeof trackingMessages.t)[Lang];
  readonly tx: (typeof trackingMessages.tx)[Lang];
  readonly paperName: (paper: PaperKind) => string;
};

/**
 * What happened to applications of one filing, newest first: the filing's own beginning once, what the officers note for
 * themselves not at all, and officers by their unit, never by name.
 */
export function useEventLines(told: readonly Told[]): readonly TimelineEvent[] {
  const { lang, t, tx } = useTexts(trackingMessages);
  const progress = useProgressTexts();
  const words: Words = { lang, t, tx, paperName: (paper) => progress.t(`paper.${paper}`) };
  const lines = told.flatMap(({ its, events }, application) =>
    events.flatMap((recorded) => {
      if (recorded.event.type === 'ApplicationSubmitted.v1' && application > 0) return [];
      const what = whatOf(its, recorded.event, words);
      return what === undefined
        ? []
        : [{ at: recorded.at, seq: recorded.seq, line: lineOf(its, recorded, what, words) }];
    }),
  );
  return lines.sort(newestFirst).map(({ line }) => line);
}

function newestFirst(a: { at: Instant; seq: number }, b: { at: Instant; seq: number }): number {
  return a.at === b.at ? b.seq - a.seq : b.at.localeCompare(a.at);
}

function lineOf(its: Case, { at, actor }: RecordedEvent, what: Content, words: Words): TimelineEvent {
  return { when: <Moment instant={at} />, what, by: byOf(its, actor, words) };
}

function byOf({ agency }: Case, actor: RecordedEvent['actor'], { t, lang }: Words): string {
  switch (actor.kind) {
    case 'applicant':
      return byApplicant(actor, t);
    case 'officer':
    case 'signer':
      return t('event.byUnit', { agency: agency.name[lang], unit: agency.unit[lang] });
    case 'system':
      return t('event.bySystem');
    default:
      return assertNever(actor);
  }
}

function byApplicant(
  { name, capacity }: Extract<RecordedEvent['actor'], { kind: 'applicant' }>,
  t: Words['t'],
): string {
  if (capacity?.kind === 'attorney') return t('event.byAttorney', { name });
  return capacity?.kind === 'assisted' ? t('event.byAssisted', { name, staff: capacity.staff.name }) : name;
}

function whatOf(its: Case, event: ApplicationEvent, words: Words): Content {
  const { t, tx, lang } = words;
  const licence = its.licence.shortName[lang];
  if (isAppointmentEvent(event)) return appointmentLine(its, event, lang);
  switch (event.type) {
    case 'ApplicationSubmitted.v1':
      return t('event.submitted', { count: its.filing.applications.length });
    case 'VerdictRecorded.v1':
    case 'ApplicationAssigned.v1':
    case 'SectionVerdictRecorded.v1':
      return undefined;
    case 'CorrectionsRequested.v1':
      return tx('event.corrections', { licence, count: event.items.length, date: <Day date={event.due} /> });
    case 'CorrectionsSubmitted.v1':
      return t('event.corrected', { licence, count: answeredItems(event) });
    case 'SharedDocumentReplaced.v1': {
      const document = its.documentName(event.replaced.document)[lang];
      return t('event.shared', { licence, document, number: event.through });
    }
    case 'SharedAnswersCorrected.v1':
      return t('event.sharedAnswers', { licence, count: event.answers.length, number: event.through });
    case 'OfficerDocumentSent.v1':
      return t('event.officerDocument', { licence, title: event.title });
    case 'CompletenessConfirmed.v1':
      return tx('event.complete', { licence, date: <Day date={event.due} /> });
    case 'ApplicationReturned.v1':
      return t('event.returned', { licence });
    case 'ApplicationApproved.v1':
      return event.fee.total === 0
        ? t('event.approvedFree', { licence })
        : tx('event.approved', { licence, amount: <Baht amount={event.fee.total} /> });
    case 'ApplicationRefused.v1':
      return t('event.refused', { licence });
    case 'LatenessNoticeDue.v1':
    case 'LatenessExplained.v1':
    case 'LatenessCopySent.v1':
    case 'DueExtended.v1':
    case 'DueMoved.v1':
      return latenessOf(its, event, words);
    default:
      return laterOf(its, event, words);
  }
}

/** How many things a round sent back. */
function answeredItems(event: Extract<ApplicationEvent, { type: 'CorrectionsSubmitted.v1' }>): number {
  return event.replaced.length + (event.answers?.length ?? 0) + (event.replies?.length ?? 0);
}

/** The copy to the overseeing office is between offices. */
function latenessOf(its: Case, event: LatenessEvent, { tx, lang }: Words): Content {
  const licence = its.licence.shortName[lang];
  switch (event.type) {
    case 'LatenessNoticeDue.v1':
      return tx('event.late', { licence, due: <Day date={event.due} />, date: <Day date={event.by} /> });
    case 'LatenessExplained.v1':
      return tx('event.explained', { licence, date: <Day date={event.newExpectedDate} /> });
    case 'DueMoved.v1':
      return tx('event.dueMoved', { licence, date: <Day date={event.to} /> });
    case 'DueExtended.v1':
      return tx('event.extended', { licence, date: <Day date={event.to} /> });
    case 'LatenessCopySent.v1':
      return undefined;
    default:
      return assertNever(event);
  }
}

type Later = Exclude<
  Exclude<ApplicationEvent, LatenessEvent | AppointmentEvent>,
  {
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
      | 'ApplicationReturned.v1'
      | 'ApplicationApproved.v1'
      | 'ApplicationRefused.v1'
      | 'ApplicationAssigned.v1';
  }
>;

function laterOf(its: Case, event: Later, { t, tx, lang, paperName }: Words): Content {
  const licence = its.licence.shortName[lang];
  switch (event.type) {
    case 'BillIssued.v1':
      return tx('event.bill', { licence, amount: <Baht amount={event.bill.amount} /> });
    case 'PaperFiled.v1': {
      if (event.paper === 'bill-slip') return undefined;
      const paper = <Link href={paths.filingFile(its.filing.id, event.file)}>{paperName(event.paper)}</Link>;
      return tx('event.paper', { licence, paper });
    }
    case 'PaymentRecorded.v1':
      return tx(`event.paid.${event.channel}`, { licence, amount: <Baht amount={event.amount} /> });
    case 'LicenceDrafted.v1':
      return t('event.drafted', { licence });
    case 'LicenceSigned.v1':
      return tx('event.signed', { licence, number: event.licenceNumber });
    case 'PaperLicenceIssued.v1':
      return tx('event.printed', { licence, number: event.licenceNumber });
    case 'CollectionConfirmed.v1':
      return t('event.collected', { licence });
    case 'DeliveryChosen.v1':
      return t(`event.delivery.${event.channel}`, { licence });
    case 'ReadyToCollect.v1':
      return t('event.ready', { licence });
    case 'LicenceDispatched.v1':
      return tx('event.dispatched', { licence, number: event.trackingNumber });
    case 'PaymentProofSent.v1':
      return t('event.proof', { licence });
    case 'PaymentProofRejected.v1':
      return t('event.proofRejected', { licence, reason: event.reason });
    case 'ResolutionFiled.v1': {
      const { committee, meetingNumber, outcome } = event.resolution;
      return t(`event.resolution.${outcome}`, { licence, committee, number: meetingNumber });
    }
    default:
      return endingOf(event, licence, { t, tx });
  }
}

type Ending = Extract<
  ApplicationEvent,
  {
    type:
      | 'WithdrawalAsked.v1'
      | 'WithdrawalDropped.v1'
      | 'WithdrawalConfirmed.v1'
      | 'ApplicationLapsed.v1'
      | 'PaymentLapsed.v1'
      | 'ReopeningAsked.v1'
      | 'PaymentReopened.v1'
      | 'UnpaidClosed.v1';
  }
>;

function endingOf(event: Ending, licence: string, { t, tx }: Pick<Words, 't' | 'tx'>): Content {
  switch (event.type) {
    case 'WithdrawalAsked.v1':
      return t('event.withdrawalAsked', { licence });
    case 'WithdrawalDropped.v1':
      return t('event.withdrawalDropped', { licence });
    case 'WithdrawalConfirmed.v1':
      return t('event.withdrawn', { licence });
    case 'ApplicationLapsed.v1':
      return tx('event.lapsed', { licence, date: <Day date={event.due} /> });
    case 'PaymentLapsed.v1':
      return tx('event.paymentLapsed', { licence, date: <Day date={event.payBy} /> });
    case 'ReopeningAsked.v1':
      return t('event.reopeningAsked', { licence });
    case 'PaymentReopened.v1':
      return tx('event.paymentReopened', { licence, date: <Day date={event.payBy} /> });
    case 'UnpaidClosed.v1':
      return t('event.unpaidClosed', { licence });
    default:
      return assertNever(event);
  }
}
