import type { LookUp } from '@biz/actions/ports/registries.ts';
import type { Clock, Instant } from '@biz/kernel/instant.ts';
import type { Result } from '@biz/kernel/result.ts';
import { readJson, readRetryAfter } from './answer-body.ts';
import { createGatewayTokens, type TokenRefusal } from './gateway-token.ts';
import type { FetchRefusal, IncomingAnswer, SafeFetch } from './safe-fetch.ts';

/** One operation of the gateway. */
export type GatewayOperation = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
};

/** What the gateway did. `body` is the parsed JSON, `undefined` when there was none. */
export type GatewayReply =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown; readonly retryAfter?: Instant }
  | { readonly kind: 'no-answer'; readonly retryAfter?: Instant }
  | { readonly kind: 'credentials-refused' };

/** Calls the gateway as one consumer. Never throws for what the other side does. */
export type GatewayClient = {
  call(operation: GatewayOperation, lookUp: LookUp): Promise<GatewayReply>;
};

/** The gateway and our place in it. */
export type GatewayClientOptions = {
  /** Base of the gateway; paths begin `/ws/`. */
  readonly origin: string;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly fetch: SafeFetch;
  readonly clock: Clock;
};

/**
 * Makes a client that fetches tokens by itself and, when a token is refused (401), gets one new token and repeats the
 * call once. Purpose and correlation id travel as headers that the contract lets a gateway ignore.
 */
export function createGatewayClient(options: GatewayClientOptions): GatewayClient {
  const tokens = createGatewayTokens(options);

  async function attempt(operation: GatewayOperation, lookUp: LookUp): Promise<GatewayReply | 'token-refused'> {
    const token = await tokens.get(lookUp.agent);
    if (!token.ok) return withoutToken(token.error);
    const answer = await send(options, operation, lookUp, token.value);
    if (answer.ok && answer.value.status === 401) {
      tokens.forget(lookUp.agent, token.value);
      return 'token-refused';
    }
    return toReply(answer, options.clock.now());
  }

  return {
    async call(operation, lookUp) {
      const first = await attempt(operation, lookUp);
      if (first !== 'token-refused') return first;
      const second = await attempt(operation, lookUp);
      return second === 'token-refused' ? { kind: 'credentials-refused' } : second;
    },
  };
}

function send(
  options: GatewayClientOptions,
  operation: GatewayOperation,
  lookUp: LookUp,
  token: string,
): Promise<Result<IncomingAnswer, FetchRefusal>> {
  const query = operation.query ? `?${new URLSearchParams(operation.query)}` : '';
  const isJson = operation.method === 'POST';
  return options.fetch({
    method: operation.method,
    url: `${options.origin}${operation.path}${query}`,
    headers: {
      'consumer-key': options.consumerKey,
      token,
      'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-purpose': lookUp.purpose,
      'x-correlation-id': lookUp.correlationId,
    },
    ...(isJson ? { body: JSON.stringify(operation.body) } : {}),
  });
}

function withoutToken(refusal: TokenRefusal): GatewayReply {
  if (refusal.kind === 'credentials-refused') return { kind: 'credentials-refused' };
  return { kind: 'no-answer', ...(refusal.retryAfter && { retryAfter: refusal.retryAfter }) };
}

function toReply(answer: Result<IncomingAnswer, FetchRefusal>, now: Instant): GatewayReply {
  if (!answer.ok) return { kind: 'no-answer' };
  const { status, headers, body } = answer.value;
  const json = readJson(body);
  if (status === 200 && json === undefined) return { kind: 'no-answer' };
  const retryAfter = status === 429 || status === 503 ? readRetryAfter(headers, now) : undefined;
  return { kind: 'answered', status, body: json, ...(retryAfter && { retryAfter }) };
}
