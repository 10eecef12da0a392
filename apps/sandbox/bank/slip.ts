import { renderBillSlip } from '@biz/documents/papers/bill-slip.ts';
import { bangkokDate, type Instant, parseInstant } from '@biz/kernel/instant.ts';
import { parseSatang, type Satang } from '@biz/kernel/satang.ts';
import { bahtText } from '@biz/payments/baht-text.ts';
import { encodeBankBarcode } from '@biz/payments/bank-barcode.ts';
import { type BillCode, parseBillerId, parsePaymentReference } from '@biz/payments/bill.ts';
import { encodePromptPayBill } from '@biz/payments/promptpay-qr.ts';
import type { Bill } from './bills.ts';

/** The two codes that pay a bill at any counter or telephone. */
export function codesOf(bill: Bill): { readonly barcodeText: string; readonly promptPayPayload: string } {
  const code = codeOf(bill);
  return { barcodeText: encodeBankBarcode(code), promptPayPayload: encodePromptPayBill(code) };
}

/** The bank's own pay-in slip as PDF, in Thai. */
export function renderSlip(bill: Bill): Promise<Uint8Array> {
  const created = instantOf(bill.created_at);
  return renderBillSlip({
    lang: 'th',
    agency: { name: bill.payee_name },
    slipNumber: bill.bill_no,
    applicationNumber: bill.request_reference,
    payer: { name: bill.payer_name },
    lines: bill.items.map((item) => ({ label: item.name, amount: satangOf(item.amount) })),
    amountInWords: bahtText(satangOf(bill.amount_satang)),
    issuedOn: bangkokDate(created),
    dueOn: bangkokDate(instantOf(bill.payable_until)),
    billerId: bill.biller_id,
    reference1: bill.reference1,
    reference2: bill.reference2,
    ...codesOf(bill),
    createdAt: created,
    training: true,
  });
}

function codeOf(bill: Bill): BillCode {
  const [billerId, reference1] = [parseBillerId(bill.biller_id), parsePaymentReference(bill.reference1)];
  const reference2 = parsePaymentReference(bill.reference2);
  if (!billerId.ok || !reference1.ok || !reference2.ok)
    throw new Error(`bill ${bill.bill_no} has malformed references`);
  return {
    billerId: billerId.value,
    reference1: reference1.value,
    reference2: reference2.value,
    amount: satangOf(bill.amount_satang),
  };
}

/** A stored amount, which the table has checked. */
export function satangOf(amount: number): Satang {
  const parsed = parseSatang(amount);
  if (!parsed.ok) throw new Error('a stored amount is malformed');
  return parsed.value;
}

/** A stored time. */
export function instantOf(text: string): Instant {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new Error('a stored time is malformed');
  return parsed.value;
}
