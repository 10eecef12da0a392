import type { ParseError } from '@biz/kernel/brand.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { parseSatang } from '@biz/kernel/satang.ts';
import { type BillCode, parseBillerId, parsePaymentReference } from './bill.ts';

/**
 * The text of a bill's barcode by the Bank of Thailand's standard: `|` biller CR reference 1 CR reference 2 CR amount in
 * satang, `0` when the payer types the amount. The separator is one carriage return (0x0D). Symbology: Code 128.
 */
export function encodeBankBarcode(bill: BillCode): string {
  return `|${[bill.billerId, bill.reference1, bill.reference2 ?? '', bill.amount ?? 0].join('\r')}`;
}

/** Reads what `encodeBankBarcode` writes; anything else is refused, also a leading zero in the amount. */
export function parseBankBarcode(text: string): Result<BillCode, ParseError> {
  const parts = /^\|(\d+)\r([^\r]+)\r([^\r]*)\r(0|[1-9]\d*)$/.exec(text);
  if (!parts) return err({ kind: 'ParseError', type: 'BankBarcode', reason: 'malformed' });
  const billerId = parseBillerId(parts[1] ?? '');
  if (!billerId.ok) return billerId;
  const reference1 = parsePaymentReference(parts[2] ?? '');
  if (!reference1.ok) return reference1;
  const reference2 = parts[3] ? parsePaymentReference(parts[3]) : undefined;
  if (reference2 && !reference2.ok) return reference2;
  const amount = parseSatang(Number(parts[4]));
  if (!amount.ok) return amount;
  return ok({
    billerId: billerId.value,
    reference1: reference1.value,
    ...(reference2 && { reference2: reference2.value }),
    ...(amount.value > 0 && { amount: amount.value }),
  });
}
