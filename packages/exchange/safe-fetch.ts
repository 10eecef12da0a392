import { lookup as resolveName } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { isPublicAddress } from './public-address.ts';

/** What leaves this process. Header names in lower case. */
export type OutgoingRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** What came back, whatever its status. */
export type IncomingAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

/** Why nothing usable came back. `origin-refused` and `address-refused` never reached the network. */
export type FetchRefusal = {
  readonly kind: 'origin-refused' | 'address-refused' | 'redirected' | 'timed-out' | 'too-large' | 'unreachable';
};

/** The one way out of a process. Never throws for what the other side does. */
export type SafeFetch = (request: OutgoingRequest) => Promise<Result<IncomingAnswer, FetchRefusal>>;

/** Limits of the way out. */
export type SafeFetchOptions = {
  /** Origins that may be called when they resolve to a public address. */
  readonly allow: readonly string[];
  /** Origins that the operator has explicitly placed in a private or loopback network. */
  readonly allowPrivate?: readonly string[];
  /** Whole exchange, in milliseconds. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
};

const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_BYTES = 5 * 1024 * 1024;

/**
 * Builds the way out: only listed origins, addresses checked at the moment of connecting (a name cannot be rebound),
 * no private network unless that origin was listed for it, no redirects, one deadline for the whole exchange, and a
 * cap on the body.
 */
export function createSafeFetch(options: SafeFetchOptions): SafeFetch {
  const allowPrivate = new Set((options.allowPrivate ?? []).map(originOf));
  const allowed = new Set([...options.allow.map(originOf), ...allowPrivate]);
  const limits = {
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
  };
  const agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };
  return async function safeFetch(outgoing) {
    const url = URL.parse(outgoing.url);
    if (url === null || url.username !== '' || !allowed.has(url.origin)) return err({ kind: 'origin-refused' });
    const isPrivateAllowed = allowPrivate.has(url.origin);
    if (!isPrivateAllowed && isLiteralPrivate(url.hostname)) return err({ kind: 'address-refused' });
    return exchange(url, outgoing, limits, {
      agent: url.protocol === 'https:' ? agents.https : agents.http,
      ...(isPrivateAllowed ? {} : { lookup: publicLookup }),
    });
  };
}

type Limits = { readonly timeoutMs: number; readonly maxBytes: number };

function exchange(
  url: URL,
  outgoing: OutgoingRequest,
  limits: Limits,
  connection: RequestOptions,
): Promise<Result<IncomingAnswer, FetchRefusal>> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(limits.timeoutMs);
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const fail = (error: Error) => resolve(err({ kind: refusalOf(error, signal) }));
    const request = send(url, {
      ...connection,
      method: outgoing.method,
      headers: { ...outgoing.headers, ...lengthOf(outgoing) },
      signal,
    });
    request.on('error', fail);
    request.on('response', (response) => {
      if (isRedirect(response.statusCode)) {
        response.destroy();
        return resolve(err({ kind: 'redirected' }));
      }
      readBody(response, limits.maxBytes).then(resolve, fail);
    });
    request.end(outgoing.body);
  });
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Result<IncomingAnswer, FetchRefusal>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > maxBytes) {
      response.destroy();
      return err({ kind: 'too-large' });
    }
    chunks.push(chunk);
  }
  const headers = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return ok({ status: response.statusCode ?? 0, headers: Object.fromEntries(headers), body: Buffer.concat(chunks) });
}

/** Resolves a name once, for this connection, and refuses it when any of its addresses is not public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    if (addresses.some(({ address }) => !isPublicAddress(address))) return callback(new PrivateAddressError(), []);
    const [first] = addresses;
    if (options.all || first === undefined) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};

class PrivateAddressError extends Error {}

function refusalOf(error: Error, signal: AbortSignal): FetchRefusal['kind'] {
  if (error instanceof PrivateAddressError) return 'address-refused';
  return signal.aborted ? 'timed-out' : 'unreachable';
}

function isRedirect(status: number | undefined): boolean {
  return status !== undefined && status >= 300 && status < 400 && status !== 304;
}

function isLiteralPrivate(hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const isAddress = /^[\d.]+$/.test(literal) || literal.includes(':');
  return isAddress && !isPublicAddress(literal);
}

function lengthOf(outgoing: OutgoingRequest): Record<string, string> {
  return outgoing.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(outgoing.body)) };
}

function originOf(raw: string): string {
  const url = URL.parse(raw);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) throw new Error(`not an origin: ${raw}`);
  return url.origin;
}
