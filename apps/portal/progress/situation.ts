import type { PayPlace, Process } from '@biz/catalogue/process.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { CorrectionItem } from '@biz/licensing/application-events.ts';
import type { ApplicationState, Ending } from '@biz/licensing/application-state.ts';
import { type AppointmentThat, offeredAppointment } from '@biz/licensing/appointments/appointment.ts';

/**
 * Where an application stands for the person who filed it: the two axes of the state, phase and turn, as one of the few
 * things that a page says. `isLate` is about the applicant's own last day.
 */
export type Situation =
  | { readonly kind: 'checking' }
  | {
      readonly kind: 'correcting';
      readonly items: readonly CorrectionItem[];
      readonly due: LocalDate;
      readonly isLate: boolean;
    }
  | { readonly kind: 'considering' }
  | { readonly kind: 'choosing-time'; readonly appointment: AppointmentThat<'offered'> }
  | {
      readonly kind: 'paying';
      readonly where: PayPlace;
      readonly amount: Satang;
      readonly payBy: LocalDate;
      readonly isLate: boolean;
    }
  /** The last day to pay has passed; `isAsked` = the applicant asked to pay after all. */
  | { readonly kind: 'payment-lapsed'; readonly payBy: LocalDate; readonly isAsked: boolean }
  | { readonly kind: 'confirming-payment' }
  | { readonly kind: 'making' }
  | { readonly kind: 'collecting' }
  | { readonly kind: 'completed' }
  | { readonly kind: 'returned'; readonly ending: Extract<Ending, { kind: 'returned' }> }
  | { readonly kind: 'withdrawn'; readonly ending: Extract<Ending, { kind: 'withdrawn' }> }
  | { readonly kind: 'lapsed'; readonly ending: Extract<Ending, { kind: 'lapsed' }> }
  | { readonly kind: 'refused'; readonly ending: Extract<Ending, { kind: 'refused' }> };

/** Reads the situation from the state and its process table. A state that contradicts itself is a bug and throws. */
export function situationOf(state: ApplicationState, process: Process, today: LocalDate): Situation {
  switch (state.phase) {
    case 'CHECK':
      return state.turn === 'user' ? correcting(state, today) : { kind: 'checking' };
    case 'PENDING':
      return state.turn === 'user' ? answering(state, today) : { kind: 'considering' };
    case 'APPROVED_WAITING_PAY_FEE':
      return feeSituation(state, process, today);
    case 'PAID_FEE_CREATING_LICENSE':
      return state.turn === 'user' ? { kind: 'collecting' } : { kind: 'making' };
    case 'COMPLETED':
      return { kind: 'completed' };
    case 'REJECTED':
      return ended(state);
    default:
      return assertNever(state.phase);
  }
}

/** True when the applicant must do something. */
export function isYourTurn(situation: Situation): boolean {
  if (situation.kind === 'payment-lapsed') return !situation.isAsked;
  return YOURS.has(situation.kind);
}

/** True when nobody has to do anything any more. */
export function isOver({ kind }: Situation): boolean {
  return OVER.has(kind);
}

function answering(state: ApplicationState, today: LocalDate): Situation {
  const appointment = offeredAppointment(state);
  return appointment ? { kind: 'choosing-time', appointment } : correcting(state, today);
}

function correcting(state: ApplicationState, today: LocalDate): Situation {
  if (!state.corrections) throw new Error(`${state.number} waits for corrections that nobody asked for`);
  const { items, due } = state.corrections;
  return { kind: 'correcting', items, due, isLate: due < today };
}

const OVER = new Set<Situation['kind']>(['completed', 'returned', 'refused', 'withdrawn', 'lapsed']);
const YOURS: ReadonlySet<Situation['kind']> = new Set(['correcting', 'choosing-time', 'paying', 'collecting']);

/** From the approval to the money: what is being made before the fee is due, the fee, and what follows a missed day. */
function feeSituation(state: ApplicationState, process: Process, today: LocalDate): Situation {
  const step = process.steps[state.step];
  const mayBeReopened = step?.actions.some(({ action }) => action === 'reopen-payment') === true;
  if (mayBeReopened && state.payBy) {
    return { kind: 'payment-lapsed', payBy: state.payBy, isAsked: state.reopening !== undefined };
  }
  if (state.turn === 'user') return paying(state, process, today);
  return { kind: step?.pay ? 'confirming-payment' : 'making' };
}

function paying(state: ApplicationState, process: Process, today: LocalDate): Situation {
  const where = process.steps[state.step]?.pay;
  if (!where || !state.fee || !state.payBy) throw new Error(`${state.number} waits for a payment without a fee`);
  return { kind: 'paying', where, amount: state.fee.total, payBy: state.payBy, isLate: state.payBy < today };
}

function ended(state: ApplicationState): Situation {
  if (!state.ending) throw new Error(`${state.number} ended without saying how`);
  switch (state.ending.kind) {
    case 'refused':
      return { kind: 'refused', ending: state.ending };
    case 'returned':
      return { kind: 'returned', ending: state.ending };
    case 'withdrawn':
      return { kind: 'withdrawn', ending: state.ending };
    case 'lapsed':
      return { kind: 'lapsed', ending: state.ending };
  }
}
