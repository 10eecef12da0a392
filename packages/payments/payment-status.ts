import type { ParseError } from '@biz/kernel/brand.ts';
import { fromEpoch, type Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { parseBaht, type Satang } from '@biz/kernel/satang.ts';

/** The gateway's states of a payment; the position is the number that stands for the name on the wire. */
export const PAYMENT_STATUSES = [
  'Pending',
  'Success',
  'Rejected',
  'Failed',
  'Void',
  'Others',
  'Expired',
  'Refunded',
  'RequestRefund',
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** What the gateway says about one payment. */
type PaymentFacts = {
  readonly status: PaymentStatus;
  /** Baht as the bank took them. Absent: this bank does not say (bill payment slips of the Comptroller General). */
  readonly amount?: Satang;
  readonly paidAt?: Instant;
  readonly confirmedAt?: Instant;
  /** Number of the invoice at the Comptroller General: names a payment that it has confirmed. */
  readonly invoiceCode?: string;
  readonly channel?: string;
  /** Number of the payment at the bank. */
  readonly bankReference?: string;
};

/** The answer to our question about a payment. `warning`: the message begins `[200]`, the confirmation could not be obtained. */
export type PaymentStatusAnswer = PaymentFacts & { readonly source: 'status'; readonly warning: boolean };

/** A callback (การแจ้งผลชำระ): unsigned, so only a hint to ask for the status of the bill that it names. Never proof of payment. */
export type PaymentNotice = PaymentFacts & {
  readonly source: 'callback';
  readonly reference1: string;
  readonly reference2: string;
};

/**
 * Reads the envelope of the gateway's `status` operation: members in any letter case and with blanks around their names,
 * enumerations as name or number, times with a zone or in Bangkok time. Refuses an error envelope and an unknown state.
 */
export function parsePaymentStatusAnswer(raw: unknown): Result<PaymentStatusAnswer, ParseError> {
  const envelope = members(raw);
  const level = readEnvelopeStatus(envelope.get('status'));
  if (level === undefined || level === 'error') return refuse('error-envelope');
  const facts = readFacts(members(envelope.get('data')));
  if (!facts.ok) return facts;
  const message = envelope.get('message');
  const warning = level === 'warning' || (typeof message === 'string' && message.trimStart().startsWith('[200]'));
  return ok({ source: 'status', warning, ...facts.value });
}

/** Reads a callback's body, as tolerantly as `parsePaymentStatusAnswer`. Refuses one that names no bill. */
export function parsePaymentNotice(raw: unknown): Result<PaymentNotice, ParseError> {
  const body = members(raw);
  const [reference1, reference2] = [text(body.get('ref1')), text(body.get('ref2'))];
  if (reference1 === undefined) return refuse('reference');
  const facts = readFacts(body);
  return facts.ok ? ok({ source: 'callback', reference1, reference2: reference2 ?? '', ...facts.value }) : facts;
}

function readFacts(data: ReadonlyMap<string, unknown>): Result<PaymentFacts, ParseError> {
  const status = readStatus(data.get('paidstatus'));
  if (!status) return refuse('paid-status');
  const amount = readAmount(data.get('amount'));
  if (amount && !amount.ok) return amount;
  const [paidAt, confirmedAt] = [readTime(data.get('paiddate')), readTime(data.get('confirmpaiddate'))];
  const [invoiceCode, channel] = [text(data.get('invoicecode')), text(data.get('paidchannel'))];
  const bankReference = text(data.get('refid'));
  return ok({
    status,
    ...(amount && { amount: amount.value }),
    ...(paidAt && { paidAt }),
    ...(confirmedAt && { confirmedAt }),
    ...(invoiceCode && { invoiceCode }),
    ...(channel && { channel }),
    ...(bankReference && { bankReference }),
  });
}

function readStatus(raw: unknown): PaymentStatus | undefined {
  const name = String(raw).trim();
  if (/^\d$/.test(name)) return PAYMENT_STATUSES[Number(name)];
  return PAYMENT_STATUSES.find((status) => status.toLowerCase() === name.toLowerCase());
}

/** ResponseStatusEnum: Success 0, SuccessWithError 1, Warning 2, Error 3. */
function readEnvelopeStatus(raw: unknown): 'success' | 'warning' | 'error' | undefined {
  const name = String(raw).trim().toLowerCase();
  if (name === '0' || name === 'success') return 'success';
  if (['1', '2', 'successwitherror', 'warning'].includes(name)) return 'warning';
  return name === '3' || name === 'error' ? 'error' : undefined;
}

function readAmount(raw: unknown): Result<Satang, ParseError> | undefined {
  if (raw === undefined || raw === null || raw === '') return undefined;
  return parseBaht(String(raw));
}

/** A time without a zone is Bangkok time (UTC+07:00). An empty or unreadable time is no time. */
function readTime(raw: unknown): Instant | undefined {
  if (typeof raw !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(raw)) return undefined;
  const ms = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(raw) ? raw : `${raw}+07:00`);
  return Number.isNaN(ms) ? undefined : fromEpoch(ms);
}

function members(raw: unknown): ReadonlyMap<string, unknown> {
  if (raw === null || typeof raw !== 'object') return new Map();
  return new Map(Object.entries(raw).map(([name, value]) => [name.trim().toLowerCase(), value]));
}

function text(raw: unknown): string | undefined {
  const value = typeof raw === 'number' ? String(raw) : raw;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function refuse(reason: string): Result<never, ParseError> {
  return err({ kind: 'ParseError', type: 'PaymentStatus', reason });
}
