import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { Bill } from './bill.ts';
import type { PaymentStatusAnswer } from './payment-status.ts';

/** Why an officer must look before money counts as paid. */
export type HoldReason = 'unconfirmed' | 'amount-differs' | 'amount-unknown' | 'paid-late' | 'refund-requested';

/** What an answer of the gateway means for a bill. `pending`: ask again later. */
export type PaymentMatch =
  | { readonly kind: 'paid'; readonly paidAt: Instant }
  | { readonly kind: 'pending' }
  | { readonly kind: 'held'; readonly reason: HoldReason }
  | { readonly kind: 'expired' }
  | { readonly kind: 'failed'; readonly why: 'rejected' | 'failed' | 'void' | 'refunded' };

/**
 * Decides what a status answer means for a bill (จับคู่การชำระเงิน). Paid only when the state is Success, the amount is the
 * bill's to the satang, nothing warns, and the money came by the end of the due day; otherwise an officer checks.
 * A bank that names no amount counts only with the Comptroller General's invoice number, which stands for the billed amount.
 * `askedAt` stands in for a missing time of payment. Takes no callback: that is a hint, not proof.
 */
export function matchPayment(bill: Bill, answer: PaymentStatusAnswer, askedAt: Instant): PaymentMatch {
  switch (answer.status) {
    case 'Success':
      return matchSuccess(bill, answer, askedAt);
    case 'Pending':
    case 'Others':
      return { kind: 'pending' };
    case 'Expired':
      return { kind: 'expired' };
    case 'Rejected':
      return { kind: 'failed', why: 'rejected' };
    case 'Failed':
      return { kind: 'failed', why: 'failed' };
    case 'Void':
      return { kind: 'failed', why: 'void' };
    case 'Refunded':
      return { kind: 'failed', why: 'refunded' };
    case 'RequestRefund':
      return { kind: 'held', reason: 'refund-requested' };
    default:
      return assertNever(answer.status);
  }
}

function matchSuccess(bill: Bill, answer: PaymentStatusAnswer, askedAt: Instant): PaymentMatch {
  const paidAt = answer.paidAt ?? askedAt;
  if (answer.warning) return { kind: 'held', reason: 'unconfirmed' };
  if (answer.amount === undefined && answer.invoiceCode === undefined)
    return { kind: 'held', reason: 'amount-unknown' };
  if (answer.amount !== undefined && answer.amount !== bill.amount) return { kind: 'held', reason: 'amount-differs' };
  if (bangkokDate(paidAt) > bill.dueOn) return { kind: 'held', reason: 'paid-late' };
  return { kind: 'paid', paidAt };
}
