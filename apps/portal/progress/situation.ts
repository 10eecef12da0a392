import type { Process } from '@biz/catalogue/process.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { CorrectionItem } from '@biz/licensing/application-events.ts';
import type { ApplicationState, Ending } from '@biz/licensing/application-state.ts';

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
  | {
      readonly kind: 'paying';
      readonly where: 'online' | 'counter';
      readonly amount: Satang;
      readonly payBy: LocalDate;
      readonly isLate: boolean;
    }
  | { readonly kind: 'confirming-payment' }
  | { readonly kind: 'making' }
  | { readonly kind: 'collecting' }
  | { readonly kind: 'completed' }
  | { readonly kind: 'returned'; readonly ending: Extract<Ending, { kind: 'returned' }> }
  | { readonly kind: 'refused'; readonly ending: Extract<Ending, { kind: 'refused' }> };

/** Reads the situation from the state and its process table. A state that contradicts itself is a bug and throws. */
export function situationOf(state: ApplicationState, process: Process, today: LocalDate): Situation {
  switch (state.phase) {
    case 'CHECK':
      return state.turn === 'user' ? correcting(state, today) : { kind: 'checking' };
    case 'PENDING':
      return state.turn === 'user' ? correcting(state, today) : { kind: 'considering' };
    case 'APPROVED_WAITING_PAY_FEE':
      return state.turn === 'user' ? paying(state, process, today) : { kind: 'confirming-payment' };
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
export function isYourTurn({ kind }: Situation): boolean {
  return kind === 'correcting' || kind === 'paying' || kind === 'collecting';
}

/** True when nobody has to do anything any more. */
export function isOver({ kind }: Situation): boolean {
  return kind === 'completed' || kind === 'returned' || kind === 'refused';
}

function correcting(state: ApplicationState, today: LocalDate): Situation {
  if (!state.corrections) throw new Error(`${state.number} waits for corrections that nobody asked for`);
  const { items, due } = state.corrections;
  return { kind: 'correcting', items, due, isLate: due < today };
}

function paying(state: ApplicationState, process: Process, today: LocalDate): Situation {
  const where = process.steps[state.step]?.pay;
  if (!where || !state.fee || !state.payBy) throw new Error(`${state.number} waits for a payment without a fee`);
  return { kind: 'paying', where, amount: state.fee.total, payBy: state.payBy, isLate: state.payBy < today };
}

function ended(state: ApplicationState): Situation {
  if (!state.ending) throw new Error(`${state.number} ended without saying how`);
  return state.ending.kind === 'refused'
    ? { kind: 'refused', ending: state.ending }
    : { kind: 'returned', ending: state.ending };
}
