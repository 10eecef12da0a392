import type { FastifyInstance } from 'fastify';
import type { Assets } from '../theme/build-assets.ts';
import { OPEN_TO_ALL } from '../web-app-options.ts';
import { isFromOwnPages } from './same-site.ts';
import type { Visits } from './visits.ts';

const RENEWAL = '/session/renewal';
const open = { config: { policy: OPEN_TO_ALL, rateLimit: false as const } };

/**
 * The routes every app has: `/assets/...` (named by content hash, kept for a year, precompressed), `/healthz` (the process
 * answers), `/readyz` (it can serve; 503 while it drains) and
 * `POST /session/renewal` (counts as activity, answers when the session now ends). Returns their rows for the list of routes.
 */
export function serveKitRoutes<Subject, Data>(
  server: FastifyInstance,
  kit: {
    readonly assets: Assets;
    readonly visits: Visits<Subject, Data>;
    readonly origin: string;
    isReady(): Promise<boolean>;
  },
): { method: string; path: string; policy: typeof OPEN_TO_ALL }[] {
  server.get<{ Params: { file: string } }>('/assets/:file', open, async (request, reply) => {
    const { file } = request.params;
    if (!kit.assets.isServed(file)) return reply.callNotFound();
    return reply.sendFile(file);
  });
  server.get('/healthz', open, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  server.get('/readyz', open, async (_request, reply) => {
    const isReady = await kit.isReady();
    reply.header('cache-control', 'no-store').code(isReady ? 200 : 503);
    return reply.send({ status: isReady ? 'ok' : 'unavailable' });
  });
  server.post(RENEWAL, open, async (request, reply) => {
    if (!isFromOwnPages(request.headers, kit.origin)) return reply.code(403).send();
    const ends = (await kit.visits.of(request, reply)).sessionEnds();
    reply.header('cache-control', 'no-store').code(ends === undefined ? 401 : 200);
    return reply.send({ ends: ends ?? null });
  });
  const rows = ['/assets/:file', '/healthz', '/readyz'].map((path) => ({ method: 'GET', path }));
  return [...rows, { method: 'POST', path: RENEWAL }].map((row) => ({ ...row, policy: OPEN_TO_ALL }));
}
