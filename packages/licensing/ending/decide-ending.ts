import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import type { Deciding, Decision } from '../decision.ts';

/** ขอถอนคำขอ: the applicant gives up, with or without a reason; an officer confirms, until then it can be taken back. */
export function decideWithdrawalAsked({ command }: Deciding<'ask-withdrawal'>): Decision {
  return ok([{ type: 'WithdrawalAsked.v1', reason: command.reason }]);
}

/** The applicant goes on after all. */
export function decideWithdrawalDropped(_given: Deciding<'drop-withdrawal'>): Decision {
  return ok([{ type: 'WithdrawalDropped.v1' }]);
}

/** The officer confirms the withdrawal; it ends the application without a decision. */
export function decideWithdrawalConfirmed({ move }: Deciding<'confirm-withdrawal'>): Decision {
  return ok([{ type: 'WithdrawalConfirmed.v1', move }]);
}

/**
 * พ้นกำหนด: what the applicant owes - corrections or the fee - did not come by its last day. Nothing happens while there is
 * still time, so that the reminder may come early or twice.
 */
export function decideLapse({ state, context, move }: Deciding<'lapse'>): Decision {
  const today = bangkokDate(context.now);
  const { corrections, payBy } = state;
  if (state.phase === 'APPROVED_WAITING_PAY_FEE') {
    return ok(payBy && today > payBy ? [{ type: 'PaymentLapsed.v1', payBy, move }] : []);
  }
  return ok(
    corrections && today > corrections.due ? [{ type: 'ApplicationLapsed.v1', due: corrections.due, move }] : [],
  );
}

/** The applicant asks to pay after the last day, and says why. */
export function decideReopeningAsked({ command, move }: Deciding<'ask-reopening'>): Decision {
  if (!command.reason.trim()) return err({ kind: 'ReasonMissing' });
  return ok([{ type: 'ReopeningAsked.v1', reason: command.reason, move }]);
}

/** The officer lets the fee be paid until a new last day; a bill of before is void. */
export function decidePaymentReopened({ command, context, move }: Deciding<'reopen-payment'>): Decision {
  if (command.payBy <= bangkokDate(context.now)) return err({ kind: 'DueDateTooEarly' });
  return ok([{ type: 'PaymentReopened.v1', payBy: command.payBy, note: command.note, move }]);
}

/** The officer ends what was approved and never paid. */
export function decideUnpaidClosed({ command, move }: Deciding<'close-unpaid'>): Decision {
  if (!command.reason.trim()) return err({ kind: 'ReasonMissing' });
  return ok([{ type: 'UnpaidClosed.v1', reason: command.reason, move }]);
}
