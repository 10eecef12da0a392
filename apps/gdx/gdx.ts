import type { AddressInfo } from 'node:net';
import { createSafeFetch, type SafeFetch } from '@biz/exchange/safe-fetch.ts';
import type { Clock } from '@biz/kernel/instant.ts';
import type { Database } from '@biz/records/database.ts';
import type { Keyring } from '@biz/records/keyring.ts';
import { migrate } from '@biz/records/migrate.ts';
import type { FastifyServerOptions } from 'fastify';
import { type CallLimits, DEFAULT_LIMITS } from './call-limits.ts';
import { type ConsumerRegistration, registerConsumers } from './consumers.ts';
import { accessHistoryRoute, type GatewayDeps, operationRoute, validateRoute } from './gateway-routes.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { sendJson } from './send-answer.ts';
import { createGatewayServer, type GatewayRoute } from './server.ts';
import type { GdxTables } from './tables.ts';
import { type GdxStores, sweepTokens } from './tokens.ts';
import type { Upstream } from './upstream.ts';

/** Everything the gateway needs to run. */
export type GdxConfig = {
  readonly port: number;
  readonly host?: string;
  readonly database: Database;
  readonly keyring: Pick<Keyring, 'seal' | 'open' | 'blindIndex'>;
  readonly clock: Clock;
  /** Source systems. `isPrivate`: the operator has placed it in a private or loopback network. */
  readonly upstreams: Readonly<Record<Operation['upstream'], Upstream & { readonly isPrivate?: boolean }>>;
  /** Applications to register, or to bring up to date, at the start. */
  readonly consumers: readonly ConsumerRegistration[];
  readonly limits?: CallLimits;
  readonly trustedProxies?: readonly string[];
  /** Longest wait for a source system, below the ten seconds that callers wait for us. */
  readonly upstreamTimeoutMs?: number;
  readonly log?: FastifyServerOptions['logger'];
};

/** A started gateway. */
export type RunningGdx = { readonly origin: string; routes(): readonly GatewayRoute[]; close(): Promise<void> };

const UPSTREAM_TIMEOUT_MS = 8_000;
const SWEEP_MS = 10 * 60 * 1000;

/** Migrates its schema, registers the applications, and serves the gateway until `close`. Port 0 takes any free one. */
export async function startGdx(config: GdxConfig): Promise<RunningGdx> {
  await migrate(config.database, { system: 'gdx', folder: new URL('./migrations/', import.meta.url) });
  const tables = config.database.tables<GdxTables>('gdx');
  const stores: GdxStores = { tables, keyring: config.keyring, clock: config.clock };
  await registerConsumers(tables, config.clock, config.consumers);
  const { server, add, routes } = await createGatewayServer({
    limits: config.limits ?? DEFAULT_LIMITS,
    trustedProxies: config.trustedProxies ?? [],
    log: config.log,
  });
  const deps: GatewayDeps = { stores, fetch: upstreamFetch(config), upstreams: config.upstreams };
  addRoutes(deps, add, config.database);
  const sweeping = setInterval(() => {
    sweepTokens(stores).catch((error: unknown) => server.log.error({ error: String(error) }, 'tokens not swept'));
  }, SWEEP_MS).unref();
  await server.listen({ port: config.port, host: config.host ?? '127.0.0.1' });
  return {
    origin: `http://${config.host ?? '127.0.0.1'}:${portOf(server.server.address())}`,
    routes,
    async close() {
      clearInterval(sweeping);
      await server.close();
    },
  };
}

function addRoutes(
  deps: GatewayDeps,
  add: Awaited<ReturnType<typeof createGatewayServer>>['add'],
  database: Database,
): void {
  add({ method: 'GET', path: '/healthz', policy: 'open' }, async (_, reply) => sendJson(reply, 200, '{"status":"ok"}'));
  add({ method: 'GET', path: '/readyz', policy: 'open' }, async (_, reply) => {
    await database.query('select 1');
    return sendJson(reply, 200, '{"status":"ok"}');
  });
  add({ method: 'GET', path: '/ws/auth/validate', policy: 'secret' }, validateRoute(deps));
  add({ method: 'GET', path: '/ws/biz/access-history', policy: 'token' }, accessHistoryRoute(deps));
  for (const operation of OPERATIONS) {
    const handler = operationRoute(deps, operation);
    for (const path of [operation.path, ...operation.aliases]) {
      add({ method: operation.method, path, policy: 'token' }, handler);
    }
  }
}

function upstreamFetch(config: GdxConfig): SafeFetch {
  const upstreams = Object.values(config.upstreams);
  return createSafeFetch({
    allow: upstreams.filter((upstream) => !upstream.isPrivate).map((upstream) => upstream.origin),
    allowPrivate: upstreams.filter((upstream) => upstream.isPrivate).map((upstream) => upstream.origin),
    timeoutMs: config.upstreamTimeoutMs ?? UPSTREAM_TIMEOUT_MS,
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}
