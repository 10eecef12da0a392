import type { OpenedBill, PaymentGateway, PaymentRefusal } from '@biz/actions/ports/payment-gateway.ts';
import type { LookUp } from '@biz/actions/ports/registries.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { parsePaymentStatusAnswer } from '@biz/payments/payment-status.ts';
import { readMembers, readText } from './answer-body.ts';
import { type PaymentAccount, toCreateBody } from './bill-message.ts';
import { DATA_SETS } from './data-sets.ts';
import type { GatewayClient, GatewayOperation } from './gateway-client.ts';
import { readPaymentError } from './payment-error.ts';
import { type DataSetGrant, type ExchangeNotice, hasGrant } from './registry-access.ts';

/** The gateway, our account there, and which environment's paths to use. */
export type PaymentGatewayOptions = {
  readonly gateway: GatewayClient;
  readonly account: PaymentAccount;
  readonly grants: readonly DataSetGrant[];
  readonly environment: 'production' | 'uat' | 'dev';
  readonly report: (notice: ExchangeNotice) => void;
};

const SEGMENTS = { production: '', uat: 'uat/', dev: 'dev/' } as const;

/**
 * Bill payment of the Comptroller General's Department through the gateway. The bank never opens a reference twice, so a
 * bill whose answer was lost is opened again as `{ourReference}R2` … `R5`: nobody was ever shown the lost one. Whoever calls
 * `open` must therefore not call it for a bill that was recorded.
 */
export function createPaymentGateway(options: PaymentGatewayOptions): PaymentGateway {
  const base = `/ws/dga/${SEGMENTS[options.environment]}payment`;
  return {
    async open(bill, lookUp) {
      for (const reference of referencesOf(bill.ourReference)) {
        const body = toCreateBody(bill, reference, options.account);
        const reply = await call(options, { method: 'POST', path: `${base}/create`, body }, lookUp);
        if (reply.ok) return readBill(reply.value, options, lookUp);
        if (reply.error.kind !== 'payment-rejected' || reply.error.code !== 'duplicate-reference') return reply;
      }
      return err({ kind: 'payment-rejected', code: 'duplicate-reference' });
    },
    async state(reference1, reference2, lookUp) {
      const query = { reference1, reference2 };
      const reply = await call(options, { method: 'GET', path: `${base}/status`, query }, lookUp);
      if (!reply.ok) return reply;
      const answer = parsePaymentStatusAnswer(reply.value);
      return answer.ok ? answer : unreadable(options, lookUp);
    },
    async close(reference1, reference2, lookUp) {
      const body = { reference1, reference2 };
      const reply = await call(options, { method: 'POST', path: `${base}/close`, body }, lookUp);
      return reply.ok ? ok(null) : reply;
    },
  };
}

function referencesOf(ourReference: string): readonly string[] {
  return [ourReference, ...[2, 3, 4, 5].map((attempt) => `${ourReference}R${attempt}`)];
}

/** Calls and takes the envelope apart: an error code is a refusal, everything else is handed on. */
async function call(
  options: PaymentGatewayOptions,
  operation: GatewayOperation,
  lookUp: LookUp,
): Promise<Result<unknown, PaymentRefusal>> {
  if (!hasGrant(options.grants, DATA_SETS.payment, lookUp.purpose)) {
    report(options, 'no-grant', lookUp);
    return err({ kind: 'payment-not-permitted' });
  }
  const reply = await options.gateway.call(operation, lookUp);
  if (reply.kind === 'credentials-refused') {
    report(options, 'credentials-refused', lookUp);
    return err({ kind: 'payment-not-permitted' });
  }
  if (reply.kind === 'no-answer') return err(unavailable(reply.retryAfter));
  if (reply.status === 403) return err({ kind: 'payment-not-permitted' });
  if (reply.status === 400) return err({ kind: 'payment-rejected', code: 'invalid-request' });
  if (reply.status !== 200) return err(unavailable(reply.retryAfter));
  const envelope = readMembers(reply.body);
  const level = readText(envelope, 'status').toLowerCase();
  if (level !== '3' && level !== 'error') return ok(reply.body);
  return err({ kind: 'payment-rejected', code: readPaymentError(envelope.get('errorCode')) });
}

function readBill(body: unknown, options: PaymentGatewayOptions, lookUp: LookUp): Result<OpenedBill, PaymentRefusal> {
  const data = readMembers(readMembers(body).get('data'));
  const [billerId, reference1] = [readText(data, 'billerID'), readText(data, 'reference1')];
  const [reference2, reference3] = [readText(data, 'reference2'), readText(data, 'reference3')];
  if (!/^\d{15}$/.test(billerId) || reference1 === '' || reference2 === '') return unreadable(options, lookUp);
  const slip = readSlip(data);
  return ok({
    billerId,
    billNo: readText(data, 'billNo'),
    reference1,
    reference2,
    ...(reference3 && { reference3 }),
    ...(slip && { slip }),
  });
}

function readSlip(data: ReadonlyMap<string, unknown>): OpenedBill['slip'] {
  const base64 = readText(data, 'billPaymentBase64String');
  if (base64 === '') return undefined;
  return {
    bytes: Buffer.from(base64, 'base64'),
    mediaType: readText(data, 'billPaymentContentType') || 'application/pdf',
    fileName: readText(data, 'billPaymentFileName'),
  };
}

/** An answer that says neither yes nor no: the caller must ask `state` before it tries again. */
function unreadable(options: PaymentGatewayOptions, lookUp: LookUp): Result<never, PaymentRefusal> {
  report(options, 'unreadable', lookUp);
  return err({ kind: 'payment-unavailable' });
}

function unavailable(retryAfter: (PaymentRefusal & { kind: 'payment-unavailable' })['retryAfter']): PaymentRefusal {
  return { kind: 'payment-unavailable', ...(retryAfter && { retryAfter }) };
}

function report(options: PaymentGatewayOptions, kind: ExchangeNotice['kind'], lookUp: LookUp): void {
  options.report({ kind, dataSet: DATA_SETS.payment, correlationId: lookUp.correlationId });
}
