import type { FetchRefusal, IncomingAnswer, SafeFetch } from '@biz/exchange/safe-fetch.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { AccessOutcome } from './tables.ts';
import type { Caller } from './tokens.ts';
import { parseJson } from './tolerance.ts';

/** A source system behind the gateway: a registry or the payment service. */
export type Upstream = { readonly origin: string; readonly key: string };

/** A request to a source system. The path and the parameters are the documented ones, whatever the caller wrote. */
export type UpstreamRequest = {
  readonly upstream: Upstream;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string | undefined;
  readonly caller: Caller;
  readonly purpose: string;
  readonly correlationId: string;
};

/** What the gateway answers; `text` is JSON or empty. */
export type SourceAnswer = { readonly status: number; readonly text: string; readonly outcome: AccessOutcome };

/**
 * Asks a source system over the same operation. Beside it travel, as headers: `X-Upstream-Key` (ours), `X-Agent-ID`
 * (percent-encoded), `X-Consumer`, `X-Purpose`, `X-Environment`, `X-Correlation-ID`.
 */
export async function askUpstream(fetch: SafeFetch, request: UpstreamRequest): Promise<SourceAnswer | 'unavailable'> {
  const query = request.query.size > 0 ? `?${request.query}` : '';
  const answer = await fetch({
    method: request.method,
    url: `${request.upstream.origin}${request.path}${query}`,
    headers: {
      'x-upstream-key': request.upstream.key,
      'x-agent-id': encodeURIComponent(request.caller.agent),
      'x-consumer': request.caller.consumer.id,
      'x-environment': request.caller.consumer.environment,
      'x-purpose': encodeURIComponent(request.purpose),
      'x-correlation-id': request.correlationId,
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  return readSource(answer);
}

/** Passes on 200 with JSON, "nothing found", refusals of the source (500 with a message) and 400; the rest is no answer. */
function readSource(answer: Result<IncomingAnswer, FetchRefusal>): SourceAnswer | 'unavailable' {
  if (!answer.ok) return 'unavailable';
  const { status } = answer.value;
  if (status === 204 || status === 404) return { status: 204, text: '', outcome: 'none' };
  const text = new TextDecoder().decode(answer.value.body).replace(/^\ufeff/, '');
  const json = parseJson(text);
  if (json === undefined) return 'unavailable';
  if (status === 200) return { status, text, outcome: isEmptyList(json) ? 'none' : 'answered' };
  if (status === 500 && hasMessage(json)) return { status, text, outcome: 'refused' };
  return status === 400 ? { status, text, outcome: 'refused' } : 'unavailable';
}

function hasMessage(json: unknown): boolean {
  return json !== null && typeof json === 'object' && 'Message' in json && typeof json.Message === 'string';
}

function isEmptyList(json: unknown): boolean {
  if (json === null || typeof json !== 'object' || !('ResultList' in json)) return false;
  return Array.isArray(json.ResultList) && json.ResultList.length === 0;
}
