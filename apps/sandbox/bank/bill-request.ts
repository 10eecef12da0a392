import { type Instant, parseInstant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { parseBaht, type Satang, sumSatang } from '@biz/kernel/satang.ts';
import type { BillItem } from '../tables.ts';
import type { PaymentError } from './payment-error.ts';

/** What an agency asks the bank to open. The password of the account is not read. */
export type RequestedBill = {
  readonly source: string;
  readonly requestReference: string;
  readonly payerName: string;
  readonly payeeName: string;
  readonly items: readonly BillItem[];
  readonly amount: Satang;
  readonly payableFrom: Instant;
  readonly payableUntil: Instant;
};

type Members = ReadonlyMap<string, unknown>;

/**
 * Reads the body of `create`: names in any letter case and with blanks around them, enumerations as name or number,
 * amounts as text or number. Refuses other banks, missing members, a sum that is not the amount, and a span that is over.
 */
export function readBillRequest(body: unknown, now: Instant): Result<RequestedBill, PaymentError> {
  const members = membersOf(body);
  const data = membersOf(members.get('data'));
  const required = ['source', 'customerid', 'customerfirstname', 'bankcode', 'paymenttype', 'requestreference1'];
  if (required.some((name) => textOf(members, name) === '')) return err('InvalidRequest');
  if (!isOneOf(members, 'bankcode', ['cgd', '1']) || !isOneOf(members, 'paymenttype', ['billpayment', '1'])) {
    return err('UnsupportedPaymentType');
  }
  if (textOf(data, 'username') === '' || textOf(data, 'password') === '') return err('InvalidData');
  const span = readSpan(data, now);
  if (!span.ok) return span;
  const items = readItems(data);
  const amount = parseBaht(textOf(members, 'amount'));
  if (!items.ok) return items;
  if (!amount.ok || amount.value === 0) return err('InvalidAmount');
  const amounts = items.value.map((item) => item.amount);
  if (sumSatang(amounts) !== amount.value) return err('InvalidAmount');
  const name = ['customertitlename', 'customerfirstname', 'customermiddlename', 'customerlastname'];
  return ok({
    source: textOf(members, 'source'),
    requestReference: textOf(members, 'requestreference1'),
    payerName: name
      .map((part) => textOf(members, part))
      .filter((part) => part !== '')
      .join(' '),
    payeeName: textOf(data, 'orgnameth'),
    items: items.value,
    amount: amount.value,
    ...span.value,
  });
}

/** Members by lower-case, trimmed name; nothing for what is no object. */
export function membersOf(raw: unknown): Members {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return new Map();
  return new Map(Object.entries(raw).map(([name, value]) => [name.trim().toLowerCase(), value]));
}

/** A scalar as trimmed text; empty for everything else. */
export function textOf(members: Members, name: string): string {
  const value = members.get(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function readSpan(
  data: Members,
  now: Instant,
): Result<Pick<RequestedBill, 'payableFrom' | 'payableUntil'>, PaymentError> {
  const from = parseInstant(textOf(data, 'invoicestartdate'));
  const until = parseInstant(textOf(data, 'invoiceenddate'));
  if (!from.ok || !until.ok || until.value <= from.value || until.value < now) return err('InvalidExpiredDate');
  return ok({ payableFrom: from.value, payableUntil: until.value });
}

function readItems(data: Members): Result<readonly (BillItem & { readonly amount: Satang })[], PaymentError> {
  const catalogs = data.get('catalogs');
  if (!Array.isArray(catalogs) || catalogs.length === 0) return err('InvalidData');
  const items: (BillItem & { readonly amount: Satang })[] = [];
  for (const catalog of catalogs) {
    const members = membersOf(catalog);
    const amount = parseBaht(textOf(members, 'amount'));
    if (!amount.ok) return err('InvalidAmount');
    const [name, costCenter] = [textOf(members, 'catalogname'), textOf(members, 'costcentercode')];
    if (name === '' || costCenter === '' || textOf(members, 'catalogcode') === '') return err('InvalidData');
    items.push({ name, costCenter, amount: amount.value });
  }
  return ok(items);
}

function isOneOf(members: Members, name: string, allowed: readonly string[]): boolean {
  return allowed.includes(textOf(members, name).toLowerCase());
}
