import { type Clock, type Instant, plusMs } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { readJson, readRetryAfter } from './answer-body.ts';
import type { SafeFetch } from './safe-fetch.ts';

/** Why there is no token: no answer, our key or secret refused, or too many calls. */
export type TokenRefusal = {
  readonly kind: 'unavailable' | 'credentials-refused' | 'too-many';
  readonly retryAfter?: Instant;
};

/** Tokens of one consumer at the gateway, one per acting subject. */
export type GatewayTokens = {
  /** A token for this subject: the one in hand, or a new one. Callers that ask at once share one request. */
  get(agent: string): Promise<Result<string, TokenRefusal>>;
  /** Forgets a token that the gateway refused, unless a newer one is already in hand. */
  forget(agent: string, token: string): void;
};

/** Where tokens come from and what they cost. */
export type GatewayTokensOptions = {
  readonly origin: string;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly fetch: SafeFetch;
  readonly clock: Clock;
};

type HeldToken = { readonly value: string; readonly issuedAt: Instant; usedAt: Instant };

/** The gateway ends a token after 60 minutes without a call and 12 hours after issue; we let go earlier. */
const IDLE_MS = 50 * 60 * 1000;
const ABSOLUTE_MS = 11 * 60 * 60 * 1000;
const MOST_AGENTS = 1000;

/** Keeps tokens in memory only. The secret leaves in the query, as the contract wants, and nowhere else. */
export function createGatewayTokens(options: GatewayTokensOptions): GatewayTokens {
  const held = new Map<string, HeldToken>();
  const asking = new Map<string, Promise<Result<string, TokenRefusal>>>();

  async function ask(agent: string): Promise<Result<string, TokenRefusal>> {
    const answer = await validate(options, agent);
    if (answer.ok) {
      const now = options.clock.now();
      held.delete(agent);
      held.set(agent, { value: answer.value, issuedAt: now, usedAt: now });
      dropOldest(held);
    }
    return answer;
  }

  return {
    async get(agent) {
      const token = held.get(agent);
      const now = options.clock.now();
      if (token && now < plusMs(token.usedAt, IDLE_MS) && now < plusMs(token.issuedAt, ABSOLUTE_MS)) {
        token.usedAt = now;
        return ok(token.value);
      }
      const running = asking.get(agent) ?? ask(agent).finally(() => asking.delete(agent));
      asking.set(agent, running);
      return running;
    },
    forget(agent, token) {
      if (held.get(agent)?.value === token) held.delete(agent);
    },
  };
}

async function validate(options: GatewayTokensOptions, agent: string): Promise<Result<string, TokenRefusal>> {
  const query = new URLSearchParams({ ConsumerSecret: options.consumerSecret, AgentID: agent });
  const answer = await options.fetch({
    method: 'GET',
    url: `${options.origin}/ws/auth/validate?${query}`,
    headers: {
      'consumer-key': options.consumerKey,
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    },
  });
  if (!answer.ok) return err({ kind: 'unavailable' });
  const { status, headers, body } = answer.value;
  if (status === 429) return err({ kind: 'too-many', retryAfter: readRetryAfter(headers, options.clock.now()) });
  if (status === 400 || status === 401 || status === 403) return err({ kind: 'credentials-refused' });
  const token = status === 200 ? readToken(readJson(body)) : undefined;
  return token === undefined ? err({ kind: 'unavailable' }) : ok(token);
}

/** `Result` in most samples, `result` in one. */
function readToken(json: unknown): string | undefined {
  if (json === null || typeof json !== 'object') return undefined;
  const token = 'Result' in json ? json.Result : 'result' in json ? json.result : undefined;
  return typeof token === 'string' && token !== '' ? token : undefined;
}

function dropOldest(held: Map<string, HeldToken>): void {
  for (const agent of held.keys()) {
    if (held.size <= MOST_AGENTS) return;
    held.delete(agent);
  }
}
