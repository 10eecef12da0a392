import type { ParseError } from '@biz/kernel/brand.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { parseBaht, type Satang, toBahtDecimal } from '@biz/kernel/satang.ts';
import { type BillCode, parseBillerId, parsePaymentReference } from './bill.ts';
import { crc16 } from './crc16.ts';

/** Application identifier of bill payment in tag 30 (Bank of Thailand, Thai QR Payment Standard). */
const BILL_PAYMENT = 'A000000677010112';
const BAHT = '764';

/**
 * The payload of a PromptPay bill payment QR (EMVCo merchant-presented mode, tag 30): dynamic with the amount in baht with
 * two decimals, static without an amount. Tags in ascending order, checksum last.
 */
export function encodePromptPayBill(bill: BillCode): string {
  const merchant = [
    field('00', BILL_PAYMENT),
    field('01', bill.billerId),
    field('02', bill.reference1),
    bill.reference2 === undefined ? '' : field('03', bill.reference2),
  ].join('');
  const body = [
    field('00', '01'),
    field('01', bill.amount === undefined ? '11' : '12'),
    field('30', merchant),
    field('53', BAHT),
    bill.amount === undefined ? '' : field('54', toBahtDecimal(bill.amount)),
    field('58', 'TH'),
  ].join('');
  return `${body}6304${crc16(`${body}6304`)}`;
}

/**
 * Reads a bill payment QR in any legal order of tags. Refuses a wrong checksum, lengths that do not add up, a tag twice,
 * another currency, country or scheme, and an amount that is not baht with at most two decimals. Tags that do not name the
 * bill (merchant name, terminal ...) are skipped.
 */
export function parsePromptPayBill(payload: string): Result<BillCode, ParseError> {
  if (!/^[\x20-\x7e]+6304[0-9A-F]{4}$/.test(payload)) return refuse('malformed');
  if (crc16(payload.slice(0, -4)) !== payload.slice(-4)) return refuse('checksum');
  const tags = readFields(payload);
  if (!tags || !payload.startsWith('000201')) return refuse('malformed');
  if (tags.get('53') !== BAHT || tags.get('58') !== 'TH') return refuse('other-country');
  const merchant = readFields(tags.get('30') ?? '');
  if (merchant?.get('00') !== BILL_PAYMENT) return refuse('not-a-bill');
  const amount = readAmount(tags.get('54'));
  if (!amount.ok) return amount;
  return readBill(merchant, amount.value);
}

function readBill(merchant: ReadonlyMap<string, string>, amount: Satang | undefined): Result<BillCode, ParseError> {
  const billerId = parseBillerId(merchant.get('01') ?? '');
  if (!billerId.ok) return billerId;
  const reference1 = parsePaymentReference(merchant.get('02') ?? '');
  if (!reference1.ok) return reference1;
  const raw2 = merchant.get('03');
  const reference2 = raw2 === undefined ? undefined : parsePaymentReference(raw2);
  if (reference2 && !reference2.ok) return reference2;
  return ok({
    billerId: billerId.value,
    reference1: reference1.value,
    ...(reference2 && { reference2: reference2.value }),
    ...(amount !== undefined && { amount }),
  });
}

function readAmount(raw: string | undefined): Result<Satang | undefined, ParseError> {
  if (raw === undefined) return ok(undefined);
  return /^\d+(\.\d{1,2})?$/.test(raw) ? parseBaht(raw) : refuse('amount');
}

/** Tag (2 digits), length (2 digits), value, repeated to the very end; nothing when it does not add up. */
function readFields(text: string): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const head = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4));
    const [tag, length] = [head?.[1], Number(head?.[2])];
    if (tag === undefined || length === 0 || fields.has(tag) || at + 4 + length > text.length) return undefined;
    fields.set(tag, text.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return fields;
}

function field(tag: string, value: string): string {
  return `${tag}${String(value.length).padStart(2, '0')}${value}`;
}

function refuse(reason: string): Result<never, ParseError> {
  return err({ kind: 'ParseError', type: 'PromptPayBill', reason });
}
