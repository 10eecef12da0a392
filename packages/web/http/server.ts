import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, type FastifyServerOptions, fastify, LogController } from 'fastify';
import { logRequests } from './request-log.ts';
import { addSecurityHeaders } from './security-headers.ts';

/** What the bare server needs to know. */
export type ServerOptions = {
  readonly origin: string;
  readonly trustedProxies: readonly string[];
  readonly formTargets: readonly string[];
  readonly rateLimit: { readonly max: number; readonly windowSeconds: number } | 'off';
  readonly log: FastifyServerOptions['logger'];
};

/** Seconds a client may take to send one request, uploads included. */
const REQUEST_SECONDS = 120;

/** Longer parts of an address than any of ours; the routes' own parsers refuse them with a page. */
const LONGEST_PARAMETER = 1_000;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use the route; there is no route without one. */
    policy?: unknown;
  }
}

/**
 * A Fastify server with our safe defaults: strict Content-Security-Policy without inline code, no guessable request ids,
 * proxies trusted only by name, logs without URLs, and no route without a policy - from whichever plugin it comes.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: options.log ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    requestTimeout: REQUEST_SECONDS * 1000,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_PARAMETER },
    rewriteUrl: (request) => decodable(request.url ?? '/'),
  });
  server.addHook('onRoute', (route) => {
    if (route.config?.policy === undefined) throw new Error(`route without policy: ${route.method} ${route.url}`);
  });
  server.removeContentTypeParser(['text/plain']);
  logRequests(server);
  await server.register(cookie);
  addSecurityHeaders(server, options);
  if (options.rateLimit !== 'off') {
    const { max, windowSeconds } = options.rateLimit;
    await server.register(rateLimit, { max, timeWindow: windowSeconds * 1000, errorResponseBuilder: tooMany });
  }
  return server;
}

/** An address with broken percent signs becomes an ordinary one that does not exist, so that it gets the usual page. */
function decodable(url: string): string {
  try {
    decodeURIComponent(url.split('?')[0] ?? '');
    return url;
  } catch (error) {
    if (error instanceof URIError) return url.replaceAll('%', '%25');
    throw error;
  }
}

function tooMany(): Error {
  return Object.assign(new Error('rate limit'), { statusCode: 429 });
}
