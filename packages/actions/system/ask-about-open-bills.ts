import { ok } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { Queries } from '../ports/queries.ts';

/** More open bills than any installation has; the oldest come first. */
const MOST_BILLS = 10_000;

/**
 * Enqueues a question to the bank for every open bill, once an hour however often it runs: a payment is found even when
 * the bank never calls and earlier questions failed. Answers how many bills are open.
 */
export async function askAboutOpenBills(deps: ActionDeps & { readonly queries: Queries }): Promise<number> {
  const bills = await deps.queries.openBills(MOST_BILLS);
  const hour = deps.clock.now().slice(0, 13);
  for (const { reference1, reference2 } of bills) {
    const key = `poll:${reference1}:${reference2}:${hour}`;
    await deps.store.transact<null, never>(async (tx) => {
      await tx.enqueue({ name: 'match-payment', reference1, reference2 }, { key });
      return ok(null);
    });
  }
  return bills.length;
}
