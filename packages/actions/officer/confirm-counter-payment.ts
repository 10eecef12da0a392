import { ok, type Result } from '@biz/kernel/result.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { ActionDeps } from '../deps.ts';
import { nextReceiptNumber } from '../numbering.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** ยืนยันผลการรับชำระค่าธรรมเนียม: the officer took the exact fee at the counter. Any other amount is refused. */
export function confirmCounterPayment(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly amount: Satang },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'confirm-payment', input, async ({ state }, tx) => {
    const paidAt = deps.clock.now();
    const receiptNumber = await nextReceiptNumber(tx, state, paidAt);
    return ok({ kind: 'confirm-payment', amount: input.amount, paidAt, reference: receiptNumber, receiptNumber });
  });
}
