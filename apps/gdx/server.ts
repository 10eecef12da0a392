import { randomUUID } from 'node:crypto';
import { logFailure, logRequests } from '@biz/web/http/request-log.ts';
import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  fastify,
  LogController,
} from 'fastify';
import { type CallLimits, limitCalls } from './call-limits.ts';
import {
  badRequest,
  type GatewayError,
  INTERNAL,
  methodNotAllowed,
  NO_SUCH_SERVICE,
  tooManyRequests,
} from './gateway-error.ts';
import { sendError } from './send-answer.ts';
import { parseQuery, tolerateUrl } from './tolerance.ts';

/** Who may call a route: anybody (health), a key with its secret, or a token with a grant. */
export type GatewayPolicy = 'open' | 'secret' | 'token';

/** One route of the gateway. */
export type GatewayRoute = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly policy: GatewayPolicy;
};

/** Query by lower-case name. */
export type Query = Readonly<Record<string, string>>;

/** Answers one request. */
export type GatewayHandler = (request: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply) => Promise<unknown>;

/** A server and what it serves. */
export type GatewayServer = {
  readonly server: FastifyInstance;
  add(route: GatewayRoute, handler: GatewayHandler): void;
  routes(): readonly GatewayRoute[];
};

const MOST_BODY_BYTES = 1024 * 1024;

/**
 * A JSON server with the common tolerance of the contracts: paths in any letter case, with a trailing or doubled slash;
 * query names in any case; any content type. Refuses, when it is built, a route without a policy. Logs one line per
 * answer, never a URL or a query.
 */
export async function createGatewayServer(options: {
  readonly limits: CallLimits;
  readonly trustedProxies: readonly string[];
  readonly log: FastifyServerOptions['logger'];
}): Promise<GatewayServer> {
  const server = fastify({
    logger: options.log ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: MOST_BODY_BYTES,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    rewriteUrl: (request) => tolerateUrl(request.url ?? '/'),
    routerOptions: {
      caseSensitive: false,
      ignoreTrailingSlash: true,
      ignoreDuplicateSlashes: true,
      querystringParser: parseQuery,
    },
  });
  const rows: GatewayRoute[] = [];
  server.addHook('onRoute', (route) => {
    if (route.config?.policy === undefined) throw new Error(`route without policy: ${route.method} ${route.url}`);
  });
  logRequests(server);
  takeAnyBody(server);
  const countCall = await limitCalls(server, options.limits);
  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.policy === 'open') return;
    const wait = await countCall(request);
    if (wait !== undefined) return sendError(reply, tooManyRequests(wait));
  });
  server.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const refusal = refusalOf(error.statusCode);
    if (refusal === INTERNAL) logFailure(request.log, error);
    return sendError(reply, refusal);
  });
  server.setNotFoundHandler((request, reply) => {
    const path = pathOf(request.url);
    const allowed = rows.filter((row) => row.path === path).map((row) => row.method);
    return sendError(reply, allowed.length > 0 ? methodNotAllowed(allowed) : NO_SUCH_SERVICE);
  });
  return {
    server,
    add(route, handler) {
      rows.push(route);
      server.route<{ Querystring: Query }>({
        method: route.method,
        url: route.path,
        config: { policy: route.policy },
        handler,
      });
    },
    routes: () => rows,
  };
}

/** Bodies are kept as text whatever their content type says; the route parses them. */
function takeAnyBody(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
}

function refusalOf(status: number | undefined): GatewayError {
  if (status === 429) return tooManyRequests(1);
  return status !== undefined && status >= 400 && status < 500 ? badRequest('request') : INTERNAL;
}

function pathOf(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1');
}
