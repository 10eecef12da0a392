import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { redact } from './redact.ts';

/** One line per answered request: method, route pattern, status, duration, id. Never the URL, query, address or body. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method: request.method, route, status: reply.statusCode, ms }, 'answered');
  });
}

/** Logs a bug or dead infrastructure with its stack, after taking numbers and addresses of people out of it. */
export function logFailure(log: FastifyBaseLogger, error: unknown): void {
  if (!(error instanceof Error)) {
    log.error({ type: typeof error }, 'something that is no Error was thrown');
    return;
  }
  const code = 'code' in error ? String(error.code) : undefined;
  log.error({ type: error.name, code, stack: redact(error.stack ?? error.message) }, 'request failed');
}
