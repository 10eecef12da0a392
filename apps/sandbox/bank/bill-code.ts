import { err, ok, type Result } from '@biz/kernel/result.ts';
import { parseBankBarcode } from '@biz/payments/bank-barcode.ts';
import type { BillCode } from '@biz/payments/bill.ts';
import { parsePromptPayBill } from '@biz/payments/promptpay-qr.ts';

/**
 * Reads what was scanned or pasted at the counter: the text of a bill's barcode or of its QR code. In a text area the
 * barcode's carriage returns arrive as line breaks, and people copy them as `<CR>`; both are put right.
 */
export function readBillCode(pasted: string): Result<BillCode, 'not-a-bill'> {
  const text = pasted.trim();
  const code = text.startsWith('|')
    ? parseBankBarcode(text.replace(/\r\n|\n|<CR>/gi, '\r'))
    : parsePromptPayBill(text.replace(/\s/g, ''));
  return code.ok ? ok(code.value) : err('not-a-bill');
}
