import { err, ok } from '@biz/kernel/result.ts';
import type { Deciding, Decision } from '../decision.ts';

/** The fee is paid, to the satang: at the bank when the system records it, at the counter when an officer confirms it. */
export function decidePayment({ state, command, move }: Deciding<'record-payment' | 'confirm-payment'>): Decision {
  const expected = state.fee?.total ?? 0;
  if (command.amount !== expected) return err({ kind: 'AmountDiffers', expected, actual: command.amount });
  const { amount, paidAt, reference, receiptNumber } = command;
  const channel = command.kind === 'record-payment' ? 'bank' : 'counter';
  return ok([{ type: 'PaymentRecorded.v1', channel, amount, paidAt, reference, receiptNumber, move }]);
}

/** ส่งหลักฐานการชำระเงิน: the applicant says it is paid and shows the slip; an officer looks. */
export function decidePaymentProof({ command, move }: Deciding<'send-payment-proof'>): Decision {
  return ok([{ type: 'PaymentProofSent.v1', file: command.file, sha256: command.sha256, move }]);
}

/** The slip does not prove the payment; the applicant has the turn again and reads why. */
export function decideProofRejected({ command, move }: Deciding<'reject-payment-proof'>): Decision {
  if (!command.reason.trim()) return err({ kind: 'ReasonMissing' });
  return ok([{ type: 'PaymentProofRejected.v1', reason: command.reason, move }]);
}
