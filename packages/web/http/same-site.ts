import type { IncomingHttpHeaders } from 'node:http';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** True for methods that must change nothing. */
export function isSafeMethod(method: string): boolean {
  return SAFE.has(method);
}

/**
 * Whether a browser says that the request comes from our own pages: `Sec-Fetch-Site` when it sends it, else `Origin`.
 * Without either (old browsers, machines) the form token alone decides.
 */
export function isFromOwnPages(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin === undefined || headers.origin === origin;
}
