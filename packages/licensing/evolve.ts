import type { Instant } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { Actor } from './actor.ts';
import type { ApplicationEvent, Move } from './application-events.ts';
import { type ApplicationState, type ClockFacts, moveOf, type OfficerMark } from './application-state.ts';
import { type AppointmentEvent, isAppointmentEvent } from './appointments/appointment-events.ts';
import { withAppointment } from './appointments/fold-appointments.ts';
import { withoutResolution, withResolution } from './committee/fold-resolution.ts';
import {
  withAnswers,
  withOfficerDocument,
  withoutCorrections,
  withRequest,
  withSharedAnswers,
  withSharedDocument,
} from './corrections/fold-corrections.ts';
import { foldEnding } from './ending/fold-ending.ts';
import { withLicence } from './issuing/fold-licence.ts';
import { foldLateness } from './lateness/fold-lateness.ts';
import { isLatenessEvent, type LatenessEvent } from './lateness/lateness-events.ts';

/** One event with the time and the actor it is recorded with. */
export type Happening = { readonly event: ApplicationEvent; readonly at: Instant; readonly actor: Actor };

/**
 * Folds one event into the state. Total and pure: the same events always give the same state. The first event must be
 * `ApplicationSubmitted.v1`; anything else before it is a broken stream and throws.
 */
export function evolve(state: ApplicationState | undefined, happening: Happening): ApplicationState {
  const { event, at, actor } = happening;
  if (event.type === 'ApplicationSubmitted.v1') {
    return {
      filing: event.filing,
      number: event.number,
      licence: event.licence,
      agency: event.agency,
      process: event.process,
      ...(event.area === undefined ? {} : { area: event.area }),
      ...(event.about ? { about: event.about } : {}),
      catalogueVersion: event.catalogueVersion,
      days: event.days,
      dayBasis: event.dayBasis,
      submittedAt: at,
      submittedBy: actor.name,
      ...position(event.move),
      reached: { [event.move.station]: at },
      documents: event.documents,
      verdicts: {},
      sections: event.sections ?? [],
      sectionVerdicts: {},
      rounds: 0,
      demanded: [],
      extras: [],
      officerDocuments: [],
      filingVersion: 1,
      clock: { pauses: [], ...(event.clockBinding ? { binding: event.clockBinding } : {}) },
      papers: [],
    };
  }
  if (!state) throw new Error(`event ${event.type} before ApplicationSubmitted.v1`);
  const move = moveOf(event);
  const moved = move ? applyMove(state, move, at) : state;
  if (isAppointmentEvent(event)) return withAppointment(moved, event, at);
  if (isLatenessEvent(event)) return foldLateness(moved, event, { at, name: actor.name });
  const officer = actor.kind === 'officer' ? { subject: actor.subject, name: actor.name, at } : undefined;
  return applyFacts(moved, event, { officer, actor, at });
}

/** Folds a whole stream. */
export function replay(happenings: readonly Happening[]): ApplicationState | undefined {
  return happenings.reduce<ApplicationState | undefined>((state, happening) => evolve(state, happening), undefined);
}

function applyMove(state: ApplicationState, move: Move, at: Instant): ApplicationState {
  return {
    ...state,
    ...position(move),
    reached: { ...state.reached, [move.station]: state.reached[move.station] ?? at },
    clock: moveClock(state.clock, move, at),
    ...(move.turn === 'done' ? { endedAt: at } : {}),
  };
}

function moveClock(clock: ClockFacts, move: Move, at: Instant): ClockFacts {
  const started = move.clock === 'start' ? { ...clock, startedAt: at } : clock;
  const isRunning = started.startedAt !== undefined && started.stoppedAt === undefined;
  const open = started.pauses.at(-1);
  const isPaused = open !== undefined && open.to === undefined;
  let pauses = started.pauses;
  if (isPaused && move.turn !== 'user') pauses = [...pauses.slice(0, -1), { from: open.from, to: at }];
  if (isRunning && !isPaused && move.turn === 'user') pauses = [...pauses, { from: at }];
  return move.clock === 'stop' ? { ...started, pauses, stoppedAt: at } : { ...started, pauses };
}

function applyFacts(
  state: ApplicationState,
  event: Exclude<ApplicationEvent, { type: 'ApplicationSubmitted.v1' } | LatenessEvent | AppointmentEvent>,
  { officer, actor, at }: { readonly officer: OfficerMark | undefined; readonly actor: Actor; readonly at: Instant },
): ApplicationState {
  switch (event.type) {
    case 'VerdictRecorded.v1':
      return {
        ...state,
        verdicts: { ...state.verdicts, [event.document]: { verdict: event.verdict, note: event.note } },
      };
    case 'SectionVerdictRecorded.v1': {
      const { section, verdict, note } = event;
      return { ...state, sectionVerdicts: { ...state.sectionVerdicts, [section]: { verdict, note } } };
    }
    case 'CorrectionsRequested.v1':
      return withRequest(state, event, at);
    case 'CorrectionsSubmitted.v1':
      return withAnswers(withoutCorrections(withoutResolution(state)), event, at);
    case 'SharedDocumentReplaced.v1':
      return withSharedDocument(withoutResolution(state), event);
    case 'SharedAnswersCorrected.v1':
      return withSharedAnswers(withoutResolution(state), event);
    case 'ResolutionFiled.v1':
      return withResolution(state, event);
    case 'OfficerDocumentSent.v1':
      return withOfficerDocument(state, event, at);
    case 'CompletenessConfirmed.v1':
      return {
        ...state,
        clock: { ...state.clock, promisedDue: event.due },
        ...(officer ? { checkedBy: officer } : {}),
      };
    case 'ApplicationReturned.v1':
      return { ...state, ending: { kind: 'returned', reason: event.reason, ...(officer ? { by: officer } : {}) } };
    case 'ApplicationApproved.v1':
      return {
        ...state,
        fee: event.fee,
        ...(event.payBy ? { payBy: event.payBy } : {}),
        ...(officer ? { approvedBy: officer } : {}),
      };
    case 'ApplicationRefused.v1': {
      const { type: _type, move: _move, ...why } = event;
      return { ...state, ending: { kind: 'refused', ...why, ...(officer ? { by: officer } : {}) } };
    }
    case 'ApplicationAssigned.v1': {
      const { assignee: _former, ...rest } = state;
      return event.to ? { ...rest, assignee: event.to } : rest;
    }
    case 'BillIssued.v1':
      return { ...state, bill: event.bill };
    case 'PaperFiled.v1':
      return { ...state, papers: [...state.papers, filedPaper(event)] };
    case 'PaymentRecorded.v1': {
      const { channel, amount, paidAt, receiptNumber } = event;
      return { ...state, payment: { channel, amount, paidAt, receiptNumber } };
    }
    case 'LicenceDrafted.v1':
    case 'LicenceSigned.v1':
    case 'PaperLicenceIssued.v1':
      return withLicence(state, event, actor);
    case 'DeliveryChosen.v1':
      return { ...state, delivery: event.channel };
    case 'LicenceDispatched.v1':
      return { ...state, trackingNumber: event.trackingNumber };
    case 'ReadyToCollect.v1':
      return state;
    case 'PaymentProofSent.v1':
      return { ...state, paymentProof: { file: event.file } };
    case 'PaymentProofRejected.v1':
      return { ...state, paymentProof: { ...state.paymentProof, rejection: event.reason } };
    case 'WithdrawalAsked.v1':
    case 'WithdrawalDropped.v1':
    case 'WithdrawalConfirmed.v1':
    case 'ApplicationLapsed.v1':
    case 'PaymentLapsed.v1':
    case 'ReopeningAsked.v1':
    case 'PaymentReopened.v1':
    case 'UnpaidClosed.v1':
      return foldEnding(state, event, at);
    case 'CollectionConfirmed.v1':
      return event.trackingNumber ? { ...state, trackingNumber: event.trackingNumber } : state;
    default:
      return assertNever(event);
  }
}

function position(move: Move): Pick<ApplicationState, 'step' | 'phase' | 'turn' | 'station'> {
  return { step: move.step, phase: move.phase, turn: move.turn, station: move.station };
}

function filedPaper({ paper, number, file }: Extract<ApplicationEvent, { type: 'PaperFiled.v1' }>) {
  return number === undefined ? { paper, file } : { paper, number, file };
}
