import { ok, type Result } from '@biz/kernel/result.ts';
import { matchPayment as decideMatch, type PaymentMatch } from '@biz/payments/match-payment.ts';
import type { ActionDeps } from '../deps.ts';
import { nextReceiptNumber } from '../numbering.ts';
import type { PaymentGateway } from '../ports/payment-gateway.ts';
import type { LoadedApplication } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { runApplicationCommand } from '../run-application-command.ts';
import { billOf } from './bill-of.ts';
import { SYSTEM } from './system-actor.ts';

/**
 * Asks the bank about a bill and records the payment when it is paid to the satang. A callback and the poller both
 * come here; neither is believed, only the bank's status is. Twice is the same as once. Throws when the bank does not
 * answer, so that the job is tried again.
 */
export async function matchPayment(
  deps: ActionDeps & { readonly bank: PaymentGateway },
  reference1: string,
  reference2: string,
): Promise<Result<PaymentMatch['kind'] | 'unknown-bill' | 'settled', ActionRefusal>> {
  const loaded = await loadBill(deps, reference1, reference2);
  const bill = loaded?.state.bill;
  if (!loaded || !bill) return ok('unknown-bill');
  if (loaded.state.payment) return ok('settled');
  const lookUp = { purpose: 'collect-fee', agent: 'BizPortal', correlationId: deps.ids.uuid() };
  const answer = await deps.bank.state(reference1, reference2, lookUp);
  if (!answer.ok) throw new Error(`the bank did not answer: ${answer.error.kind}`);
  const match = decideMatch(billOf(bill), answer.value, deps.clock.now());
  if (match.kind !== 'paid') return ok(match.kind);
  const target = { application: loaded.id, actor: SYSTEM, key: `pay-${reference1}-${reference2}` };
  const done = await runApplicationCommand(deps, target, 'record-payment', null, async ({ state }, tx) =>
    ok({
      kind: 'record-payment',
      amount: state.bill?.amount ?? bill.amount,
      paidAt: match.paidAt,
      reference: `${reference1}/${reference2}`,
      receiptNumber: await nextReceiptNumber(tx, state, deps.clock.now()),
    }),
  );
  return done.ok ? ok('paid') : done;
}

async function loadBill(
  deps: ActionDeps,
  reference1: string,
  reference2: string,
): Promise<LoadedApplication | undefined> {
  const loaded = await deps.store.transact<LoadedApplication | undefined, never>(async (tx) =>
    ok(await tx.applications.loadByBill(reference1, reference2)),
  );
  return loaded.ok ? loaded.value : undefined;
}
