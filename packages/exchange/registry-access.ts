import type { LookUp, RegistryAnswer } from '@biz/actions/ports/registries.ts';
import type { Clock } from '@biz/kernel/instant.ts';
import { assertNever, type Result } from '@biz/kernel/result.ts';
import { readMembers } from './answer-body.ts';
import { createBreakers } from './circuit-breaker.ts';
import type { GatewayClient, GatewayOperation, GatewayReply } from './gateway-client.ts';
import { DEFAULT_OPENING, nextDayOpening, nextOpening, type OpeningTime } from './next-opening.ts';
import { actionOfCode, type CodeAction, readErrorCode } from './registry-code.ts';

/** A stored permission of the data owner: this application may read this data set for this purpose. */
export type DataSetGrant = { readonly dataSet: string; readonly purpose: string };

/** Something the operator should see. Carries no personal data. */
export type ExchangeNotice = {
  readonly kind: 'fault' | 'quota' | 'unreadable' | 'credentials-refused' | 'no-grant' | 'outage';
  readonly dataSet: string;
  readonly code?: string;
  readonly correlationId: string;
};

/** One question to a registry and how to read what it says. */
export type RegistryQuestion<T> = {
  readonly dataSet: string;
  readonly operation: GatewayOperation;
  /** Reads a 200 body. `empty`: the registry knows nobody; `unreadable`: not the documented shape. */
  readonly read: (body: unknown) => Result<T, 'empty' | 'unreadable'>;
  /** Codes of a 500 that are answers of this data set and no outage. */
  readonly answerOfCode?: (code: string) => T | undefined;
};

/** Asks registries through the gateway. Every outcome is a value. */
export type RegistryAccess = {
  ask<T>(question: RegistryQuestion<T>, lookUp: LookUp): Promise<RegistryAnswer<T>>;
};

/** What the access needs. */
export type RegistryAccessOptions = {
  readonly gateway: GatewayClient;
  readonly grants: readonly DataSetGrant[];
  readonly clock: Clock;
  readonly report: (notice: ExchangeNotice) => void;
  readonly opening?: OpeningTime;
  readonly breaker?: { readonly threshold: number; readonly openMs: number };
};

/**
 * Refuses a data set without a stored grant for the purpose before the network, keeps one circuit breaker per data set,
 * and turns statuses and codes into answers. Never fails open: what cannot be read is `unavailable`, not `found`.
 */
export function createRegistryAccess(options: RegistryAccessOptions): RegistryAccess {
  const breakerFor = createBreakers({ clock: options.clock, ...options.breaker });
  return {
    async ask(question, lookUp) {
      const { dataSet } = question;
      if (!hasGrant(options.grants, dataSet, lookUp.purpose)) {
        options.report({ kind: 'no-grant', dataSet, correlationId: lookUp.correlationId });
        return { kind: 'not-permitted', reason: 'no-grant' };
      }
      const outcome = await breakerFor(dataSet).run(async () => {
        const reply = await options.gateway.call(question.operation, lookUp);
        const value = toAnswer(reply, question, lookUp, options);
        return { value, isOutage: value.kind === 'unavailable' && value.reason === 'outage' };
      });
      return outcome.kind === 'ran'
        ? outcome.value
        : { kind: 'unavailable', reason: 'outage', retryAfter: outcome.until };
    },
  };
}

/** True when the data owner's permission for this data set and purpose is stored. */
export function hasGrant(grants: readonly DataSetGrant[], dataSet: string, purpose: string): boolean {
  return grants.some((grant) => grant.dataSet === dataSet && grant.purpose === purpose);
}

function toAnswer<T>(
  reply: GatewayReply,
  question: RegistryQuestion<T>,
  lookUp: LookUp,
  options: RegistryAccessOptions,
): RegistryAnswer<T> {
  const notify = (kind: ExchangeNotice['kind'], code?: string) =>
    options.report({
      kind,
      dataSet: question.dataSet,
      correlationId: lookUp.correlationId,
      ...(code === undefined ? {} : { code }),
    });
  if (reply.kind === 'credentials-refused') {
    notify('credentials-refused');
    return { kind: 'unavailable', reason: 'fault' };
  }
  if (reply.kind === 'no-answer') {
    notify('outage');
    return { kind: 'unavailable', reason: 'outage', ...(reply.retryAfter && { retryAfter: reply.retryAfter }) };
  }
  const now = options.clock.now();
  const code = readErrorCode(reply.body);
  const isError = reply.status === 500 || (reply.status === 200 && readMembers(reply.body).has('Message'));
  if (isError && code !== undefined) {
    const answered = question.answerOfCode?.(code);
    if (answered !== undefined) return { kind: 'found', value: answered, asOf: now };
    return answerOfAction(actionOfCode(code), now, options, (kind) => notify(kind, code));
  }
  if (reply.status === 200 && !isError) return answerOfBody(question.read(reply.body), now, notify);
  return answerOfStatus(reply, notify);
}

function answerOfBody<T>(
  reading: Result<T, 'empty' | 'unreadable'>,
  now: ReturnType<Clock['now']>,
  notify: (kind: ExchangeNotice['kind']) => void,
): RegistryAnswer<T> {
  if (reading.ok) return { kind: 'found', value: reading.value, asOf: now };
  if (reading.error === 'empty') return { kind: 'not-found' };
  notify('unreadable');
  return { kind: 'unavailable', reason: 'outage' };
}

function answerOfStatus(
  reply: GatewayReply & { readonly kind: 'answered' },
  notify: (kind: ExchangeNotice['kind'], code?: string) => void,
): RegistryAnswer<never> {
  if (reply.status === 204 || reply.status === 404) return { kind: 'not-found' };
  if (reply.status === 403) return { kind: 'not-permitted', reason: 'no-grant' };
  if (reply.status === 400 || reply.status === 405) {
    notify('fault', String(reply.status));
    return { kind: 'unavailable', reason: 'fault' };
  }
  notify('outage', String(reply.status));
  return { kind: 'unavailable', reason: 'outage', ...(reply.retryAfter && { retryAfter: reply.retryAfter }) };
}

function answerOfAction(
  action: CodeAction,
  now: ReturnType<Clock['now']>,
  options: RegistryAccessOptions,
  notify: (kind: ExchangeNotice['kind']) => void,
): RegistryAnswer<never> {
  const opening = options.opening ?? DEFAULT_OPENING;
  switch (action) {
    case 'not-found':
      return { kind: 'not-found' };
    case 'no-right':
    case 'card-log-in':
      return { kind: 'not-permitted', reason: action };
    case 'closed':
      return { kind: 'unavailable', reason: 'closed', retryAfter: nextOpening(now, opening) };
    case 'quota':
      notify('quota');
      return { kind: 'unavailable', reason: 'quota', retryAfter: nextDayOpening(now, opening) };
    case 'log-in-under-way':
      return { kind: 'unavailable', reason: 'log-in-under-way' };
    case 'fault':
      notify('fault');
      return { kind: 'unavailable', reason: 'fault' };
    case 'outage':
      notify('outage');
      return { kind: 'unavailable', reason: 'outage' };
    default:
      return assertNever(action);
  }
}
