import type { IssuedBill } from '@biz/licensing/application-events.ts';
import { type Bill, parseBillerId, parsePaymentReference } from '@biz/payments/bill.ts';

/** A stored bill as the payment rules read it. A stored bill that is malformed is a bug and throws. */
export function billOf(bill: IssuedBill): Required<Bill> {
  const billerId = parseBillerId(bill.billerId);
  const reference1 = parsePaymentReference(bill.reference1);
  const reference2 = parsePaymentReference(bill.reference2);
  if (!billerId.ok || !reference1.ok || !reference2.ok) throw new Error('a stored bill is malformed');
  const { amount, payBy } = bill;
  return {
    billerId: billerId.value,
    reference1: reference1.value,
    reference2: reference2.value,
    amount,
    dueOn: payBy,
  };
}
