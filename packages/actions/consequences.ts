import type { Catalogue } from '@biz/catalogue/model.ts';
import { operationOf } from '@biz/catalogue/operation.ts';
import type { Attachment } from '@biz/catalogue/process.ts';
import { endOfBangkokDay, type Instant, type LocalDate, plusMs } from '@biz/kernel/instant.ts';
import type { ApplicationEvent, MadePaper } from '@biz/licensing/application-events.ts';
import { type ApplicationState, operationKindOf } from '@biz/licensing/application-state.ts';
import { isAppointmentEvent } from '@biz/licensing/appointments/appointment-events.ts';
import { appointmentConsequence } from './appointment-consequences.ts';
import type { Job, LoadedApplication, MessageKind, Tx } from './ports/store.ts';
import { tell } from './tell.ts';

/** The bank is asked about an unpaid bill even if it never calls: first after two minutes. */
const FIRST_POLL_MS = 2 * 60_000;

/** One thing that follows from an event: a job, a message, or both. */
export type Consequence = { readonly jobs: readonly { job: Job; after?: Instant }[]; readonly message?: MessageKind };

/**
 * Enqueues what follows from events - papers, bills, messages - in the transaction that writes them. Keys are derived
 * from the position in the stream, so a repetition enqueues nothing twice.
 */
export async function enqueueConsequences(
  tx: Tx,
  catalogue: Catalogue,
  before: LoadedApplication,
  after: ApplicationState,
  events: readonly ApplicationEvent[],
  at: Instant,
): Promise<void> {
  for (const [index, event] of events.entries()) {
    const key = `${before.id}:${before.seq + index + 1}`;
    const { jobs, message } = consequenceOf(event, before.id, after, catalogue, at);
    for (const { job, after: startAfter } of jobs) {
      const name = 'paper' in job ? `${job.name}:${job.paper}` : job.name;
      await tx.enqueue(job, { key: `${key}:${name}`, ...(startAfter ? { after: startAfter } : {}) });
    }
    if (message) {
      await tell(tx, { filing: after.filing, application: before.id, message, owner: before.owner, at, key });
    }
  }
}

function consequenceOf(
  event: ApplicationEvent,
  application: LoadedApplication['id'],
  state: ApplicationState,
  catalogue: Catalogue,
  at: Instant,
): Consequence {
  if (isAppointmentEvent(event)) return appointmentConsequence(event, application, state, at);
  switch (event.type) {
    case 'CorrectionsRequested.v1':
      return { jobs: [lapseAfter(application, event.due)], message: 'corrections-requested' };
    case 'OfficerDocumentSent.v1':
      return { jobs: [], message: 'document-sent' };
    case 'CompletenessConfirmed.v1': {
      const gives = operationOfState(catalogue, state)?.acknowledgement === true;
      return { jobs: gives ? [paper(application, 'acknowledgement')] : [], message: 'completeness-confirmed' };
    }
    case 'ApplicationReturned.v1':
      return { jobs: [paper(application, 'return-letter')], message: 'returned' };
    case 'ApplicationRefused.v1':
      return { jobs: [paper(application, 'refusal-letter')], message: 'refused' };
    case 'ApplicationApproved.v1':
      return approved(event, application, state, catalogue);
    case 'BillIssued.v1': {
      const { reference1, reference2 } = event.bill;
      const poll: Job = { name: 'match-payment', reference1, reference2 };
      return {
        jobs: [paper(application, 'bill-slip'), { job: poll, after: plusMs(at, FIRST_POLL_MS) }],
        message: 'bill-ready',
      };
    }
    case 'PaymentRecorded.v1': {
      const draft: Job = { name: 'draft-licence', application };
      const isMadeHere = systemMayDraft(state, catalogue);
      return { jobs: [paper(application, 'receipt'), ...(isMadeHere ? [{ job: draft }] : [])], message: 'paid' };
    }
    case 'LicenceSigned.v1':
      return signed(application, state, catalogue);
    case 'ReadyToCollect.v1':
      return { jobs: [], message: 'ready-to-collect' };
    case 'LicenceDispatched.v1':
      return { jobs: [], message: 'dispatched' };
    case 'PaymentProofRejected.v1':
      return { jobs: [], message: 'payment-proof-rejected' };
    case 'WithdrawalConfirmed.v1':
      return { jobs: [], message: 'withdrawn' };
    case 'ApplicationLapsed.v1':
    case 'UnpaidClosed.v1':
      return { jobs: [], message: 'lapsed' };
    case 'PaymentLapsed.v1':
      return { jobs: [], message: 'payment-lapsed' };
    case 'PaymentReopened.v1':
      return { jobs: toPay(application, state, catalogue), message: 'payment-reopened' };
    case 'PaperLicenceIssued.v1':
      return { jobs: [], message: 'ready-to-collect' };
    case 'CollectionConfirmed.v1':
      return { jobs: [], message: 'collected' };
    case 'LatenessExplained.v1': {
      const copy: Job = { name: 'send-lateness-copy', application, notice: event.notice };
      const letter = paper(application, 'lateness-notice', event.notice);
      return { jobs: [letter, { job: copy }], message: 'lateness-explained' };
    }
    case 'DueExtended.v1':
      return { jobs: [paper(application, 'extension-notice', event.extension)], message: 'due-extended' };
    case 'DueMoved.v1':
      return { jobs: [], message: 'due-moved' };
    case 'ResolutionFiled.v1': {
      const isPostponed = event.resolution.outcome === 'postpone';
      return { jobs: [], message: isPostponed ? 'committee-postponed' : 'committee-resolved' };
    }
    case 'ApplicationSubmitted.v1':
    case 'VerdictRecorded.v1':
    case 'SectionVerdictRecorded.v1':
    case 'SharedAnswersCorrected.v1':
    case 'CorrectionsSubmitted.v1':
    case 'SharedDocumentReplaced.v1':
    case 'ApplicationAssigned.v1':
    case 'LatenessNoticeDue.v1':
    case 'LatenessCopySent.v1':
    case 'PaperFiled.v1':
    case 'LicenceDrafted.v1':
    case 'DeliveryChosen.v1':
    case 'PaymentProofSent.v1':
    case 'WithdrawalAsked.v1':
    case 'WithdrawalDropped.v1':
    case 'ReopeningAsked.v1':
      return { jobs: [] };
  }
}

/** The definition of what is asked. */
function operationOfState(catalogue: Catalogue, state: ApplicationState) {
  const licence = catalogue.licences.get(state.licence);
  return licence && operationOf(licence, operationKindOf(state));
}

function approved(
  event: Extract<ApplicationEvent, { type: 'ApplicationApproved.v1' }>,
  application: LoadedApplication['id'],
  state: ApplicationState,
  catalogue: Catalogue,
): Consequence {
  const process = catalogue.processes.get(state.process);
  const row = Object.values(process?.steps ?? {})
    .flatMap((step) => step.actions)
    .find((action) => action.action === 'approve');
  const isFree = event.fee.total === 0;
  const attached = (row?.attach ?? []).flatMap((kind) => (isMade(kind, isFree) ? [paper(application, kind)] : []));
  const draft: Job = { name: 'draft-licence', application };
  const made = systemMayDraft(state, catalogue) ? [{ job: draft }] : [];
  const jobs = [...attached, ...made];
  // Where a licence ends with it, the register tells so.
  if (operationKindOf(state) === 'cancel' && state.phase === 'COMPLETED') return { jobs };
  if (isFree) return { jobs, message: 'approved-free' };
  const pays = process?.steps[state.step]?.pay !== undefined;
  return pays
    ? { jobs: [...jobs, ...toPay(application, state, catalogue)], message: 'approved-pay' }
    : { jobs, message: 'approved-preparing' };
}

/** The agency's own slip is filed by the officer; nobody needs a slip for nothing. */
function isMade(attachment: Attachment, isFree: boolean): attachment is Exclude<Attachment, 'agency-bill'> {
  return attachment !== 'agency-bill' && !(attachment === 'payment-slip' && isFree);
}

/** A signature ends the matter, or opens the payment where the table signs first. */
function signed(application: LoadedApplication['id'], state: ApplicationState, catalogue: Catalogue): Consequence {
  if (state.phase === 'COMPLETED') return { jobs: [], message: 'licence-delivered' };
  const pays = catalogue.processes.get(state.process)?.steps[state.step]?.pay !== undefined;
  return pays ? { jobs: toPay(application, state, catalogue), message: 'approved-pay' } : { jobs: [] };
}

/** The fee is due: the portal's own bill where it is paid with one, and a look on the day after the last. */
function toPay(
  application: LoadedApplication['id'],
  state: ApplicationState,
  catalogue: Catalogue,
): Consequence['jobs'] {
  const isOnline = catalogue.processes.get(state.process)?.steps[state.step]?.pay === 'online';
  const bill: Job = { name: 'issue-bill', application };
  return [...(isOnline ? [{ job: bill }] : []), ...(state.payBy ? [lapseAfter(application, state.payBy)] : [])];
}

/** Looks on the day after a last day whether what was owed has come. */
function lapseAfter(application: LoadedApplication['id'], lastDay: LocalDate): { job: Job; after: Instant } {
  return { job: { name: 'lapse', application }, after: endOfBangkokDay(lastDay) };
}

function systemMayDraft(state: ApplicationState, catalogue: Catalogue): boolean {
  const rows = catalogue.processes.get(state.process)?.steps[state.step]?.actions ?? [];
  return rows.some((row) => row.action === 'draft-licence' && row.by === 'system');
}

function paper(application: LoadedApplication['id'], kind: MadePaper, number?: number): { job: Job } {
  return { job: { name: 'make-paper', application, paper: kind, ...(number === undefined ? {} : { number }) } };
}
