import type { FastifyInstance } from 'fastify';
import type { Assets } from '../theme/build-assets.ts';
import { OPEN_TO_ALL } from '../web-app-options.ts';

const open = { config: { policy: OPEN_TO_ALL, rateLimit: false as const } };

/**
 * The routes every app has: `/assets/...` (named by content hash, kept for a year, precompressed), `/healthz` (the process
 * answers) and `/readyz` (it can serve; 503 while it drains). Returns their rows for the list of routes.
 */
export function serveKitRoutes(
  server: FastifyInstance,
  kit: { readonly assets: Assets; isReady(): Promise<boolean> },
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
  return ['/assets/:file', '/healthz', '/readyz'].map((path) => ({ method: 'GET', path, policy: OPEN_TO_ALL }));
}
