import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { SandboxDeps } from '../sandbox-app.ts';
import { callbackBody } from './callback-body.ts';

/** How a person at the counter pays. Amounts in satang. */
export type PayOrder = {
  /** Idempotency key: the same order sent twice is one payment. */
  readonly once: string;
  readonly amount: number;
  readonly channel: string;
  /** False plays the Comptroller General's confirmation that could not be obtained. */
  readonly isConfirmable: boolean;
  /** False plays a callback that never comes. */
  readonly isAnnounced: boolean;
};

/**
 * Takes money for a bill and plans its callback in the same transaction. Money of another amount is taken but not
 * confirmed. A closed bill takes no money; a paid or expired one does, as at a real counter.
 */
export async function payBill(
  deps: Pick<SandboxDeps, 'tables' | 'clock' | 'callbacks'>,
  billId: string,
  order: PayOrder,
): Promise<Result<null, 'bill-not-found' | 'bill-closed'>> {
  return deps.tables.transaction().execute(async (tx) => {
    const bill = await tx.selectFrom('bills').selectAll().where('id', '=', billId).forUpdate().executeTakeFirst();
    if (!bill) return err('bill-not-found');
    if (bill.closed_at !== null) return err('bill-closed');
    const id = randomUUID();
    const now = deps.clock.now();
    const payment = {
      id,
      amount_satang: order.amount,
      paid_at: now,
      channel: order.channel,
      bank_reference: `B${id.replaceAll('-', '').slice(0, 15).toUpperCase()}`,
      is_confirmed: order.isConfirmable && order.amount === bill.amount_satang,
    };
    const added = await tx
      .insertInto('payments')
      .values({ ...payment, bill_id: bill.id, once_key: order.once })
      .onConflict((conflict) => conflict.column('once_key').doNothing())
      .returning('id')
      .executeTakeFirst();
    const agency = deps.callbacks[bill.source];
    if (added && agency && order.isAnnounced) {
      const callback = { id: randomUUID(), payment_id: id, url: agency.url, body: callbackBody(agency, bill, payment) };
      await tx
        .insertInto('callbacks')
        .values({ ...callback, attempts: 0, next_at: now, delivered_at: null, last_outcome: null })
        .execute();
    }
    return ok(null);
  });
}
