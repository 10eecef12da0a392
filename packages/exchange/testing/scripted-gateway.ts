import { fromEpoch, type Instant, plusMs } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import type { FetchRefusal, IncomingAnswer, OutgoingRequest, SafeFetch } from '../safe-fetch.ts';

/** What the scripted gateway says to one call: an answer or a failure of the network. */
export type ScriptedAnswer =
  | { readonly status: number; readonly json?: unknown; readonly text?: string }
  | FetchRefusal;

/** A gateway in memory: hands out tokens `token-1`, `token-2` … and answers operations from a script. */
export type ScriptedGateway = {
  readonly fetch: SafeFetch;
  /** Operations that reached the network, tokens not counted. */
  readonly calls: OutgoingRequest[];
  readonly validations: OutgoingRequest[];
};

/** Plays `answers` one after another; the last one is repeated. */
export function scriptGateway(...answers: readonly ScriptedAnswer[]): ScriptedGateway {
  const calls: OutgoingRequest[] = [];
  const validations: OutgoingRequest[] = [];
  return {
    calls,
    validations,
    async fetch(request) {
      if (request.url.includes('/ws/auth/validate')) {
        validations.push(request);
        return ok(toAnswer({ status: 200, json: { Result: `token-${validations.length}` } }));
      }
      const answer = answers[Math.min(calls.length, answers.length - 1)];
      calls.push(request);
      if (answer === undefined) throw new Error('the script has no answer');
      return 'kind' in answer ? err(answer) : ok(toAnswer(answer));
    },
  };
}

/** A clock that stands still until it is moved. */
export function createTestClock(start: number = Date.UTC(2026, 10, 20, 3, 0)): {
  now(): Instant;
  advance(ms: number): void;
} {
  let now = fromEpoch(start);
  return {
    now: () => now,
    advance(ms) {
      now = plusMs(now, ms);
    },
  };
}

function toAnswer(answer: { status: number; json?: unknown; text?: string }): IncomingAnswer {
  const text = answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json));
  return { status: answer.status, headers: {}, body: new TextEncoder().encode(text) };
}
