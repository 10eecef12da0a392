import type { Bill } from '@biz/payments/bill.ts';
import { encodePromptPayBill } from '@biz/payments/promptpay-qr.ts';
import QRCode from 'qrcode';
import { qrModulesOf } from '../../progress/qr-modules.ts';

/** The modules of a bill's PromptPay code, row by row. */
export function qrModules(bill: Bill): readonly (readonly boolean[])[] {
  return qrModulesOf(encodePromptPayBill(bill));
}

/** A bill's PromptPay code as PNG with its quiet zone, large enough to be read from a phone's gallery. */
export function qrImage(bill: Bill): Promise<Uint8Array> {
  return QRCode.toBuffer(encodePromptPayBill(bill), { type: 'png', errorCorrectionLevel: 'M', margin: 4, scale: 10 });
}
