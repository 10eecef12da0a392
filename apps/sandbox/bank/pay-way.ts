import type { PayOrder } from './pay-bill.ts';

/** Ways to pay at the counter: as billed, or wrong in one way. */
export const PAY_WAYS = ['exact', 'less', 'more', 'unconfirmed', 'silent'] as const;
export type PayWay = (typeof PAY_WAYS)[number];

/** A way by its name in a form. */
export function parsePayWay(raw: string): PayWay | undefined {
  return PAY_WAYS.find((way) => way === raw);
}

/** What paying a bill of this amount in that way means. One satang less than one satang stays one satang. */
export function orderOf(way: PayWay, amount: number, once: string): PayOrder {
  const difference = way === 'less' ? -1 : way === 'more' ? 1 : 0;
  return {
    once,
    amount: Math.max(1, amount + difference),
    channel: 'COUNTER',
    isConfirmable: way !== 'unconfirmed',
    isAnnounced: way !== 'silent',
  };
}
