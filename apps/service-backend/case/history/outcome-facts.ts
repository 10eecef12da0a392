import type { LocalDate } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { formatBaht } from '@biz/kernel/satang.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import type { AppointmentEvent } from '@biz/licensing/appointments/appointment-events.ts';
import type { EndingEvent } from '@biz/licensing/ending/ending-events.ts';
import type { LatenessEvent } from '@biz/licensing/lateness/lateness-events.ts';
import { messages } from '../../messages/messages.ts';
import { type Change, type Reading, shortHash } from './change.ts';
import { resolutionFacts } from './resolution-facts.ts';

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
/** What the events say that follow the check. Total by type: a new event does not compile without. */
export function decisionFacts(event: EventAfterCheck, reading: Reading): readonly Change[] {
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
