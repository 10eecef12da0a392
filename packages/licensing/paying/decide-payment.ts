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
