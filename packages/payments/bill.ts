import type { Brand, ParseError } from '@biz/kernel/brand.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Satang } from '@biz/kernel/satang.ts';

/** Biller (รหัสผู้รับชำระ): tax ID of 13 digits and a suffix of 2, as the Bank of Thailand's bill payment standard has it. */
export type BillerId = Brand<string, 'BillerId'>;
/** Payment reference (รหัสอ้างอิง): 1-20 characters A-Z and 0-9. */
export type PaymentReference = Brand<string, 'PaymentReference'>;

/** Bill (ใบแจ้งชำระ): one amount owed to one biller, named at any bank by its two references. */
export type Bill = {
  readonly billerId: BillerId;
  readonly reference1: PaymentReference;
  readonly reference2?: PaymentReference;
  readonly amount: Satang;
  /** Last day, in Bangkok, on which the bill may be paid. */
  readonly dueOn: LocalDate;
};

/** What a barcode or QR code of a bill says. No amount: the payer types it. */
export type BillCode = Pick<Bill, 'billerId' | 'reference1' | 'reference2'> & { readonly amount?: Satang };

/** Accepts exactly 15 digits. */
export function parseBillerId(raw: string): Result<BillerId, ParseError> {
  return /^\d{15}$/.test(raw) ? ok(raw as BillerId) : refuse('BillerId');
}

/** Accepts 1-20 characters A-Z and 0-9; small letters are refused, because banks compare by character. */
export function parsePaymentReference(raw: string): Result<PaymentReference, ParseError> {
  return /^[A-Z0-9]{1,20}$/.test(raw) ? ok(raw as PaymentReference) : refuse('PaymentReference');
}

function refuse(type: string): Result<never, ParseError> {
  return err({ kind: 'ParseError', type, reason: 'malformed' });
}
