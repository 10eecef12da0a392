import { createHash, timingSafeEqual } from 'node:crypto';
import { createSafeFetch } from '@biz/exchange/safe-fetch.ts';
import type { Clock } from '@biz/kernel/instant.ts';
import type { Database } from '@biz/records/database.ts';
import { migrate } from '@biz/records/migrate.ts';
import { markup } from '@biz/web/markup/markup.ts';
import { html } from '@biz/web/reply.ts';
import { createWebApp } from '@biz/web/web-app.ts';
import type { RouteRow } from '@biz/web/web-app-options.ts';
import type { FastifyRequest, FastifyServerOptions } from 'fastify';
import { addBankRoutes } from './bank/bank-routes.tsx';
import type { AgencyCallback } from './bank/callback-body.ts';
import { deliverCallbacks } from './bank/callbacks.ts';
import { addPaymentRoutes } from './bank/payment-routes.ts';
import { HomePage } from './home-page.tsx';
import { sandboxMessages } from './messages/sandbox-messages.ts';
import { noSessions } from './no-sessions.ts';
import { addMessageRoutes } from './phone/message-routes.ts';
import { addPhoneRoutes } from './phone/phone-routes.tsx';
import { sandboxRefusals } from './refusals.ts';
import { addDbdRoutes } from './registries/dbd-routes.ts';
import { addDopaRoutes } from './registries/dopa-routes.ts';
import { addRegistryRoutes } from './registries/registry-routes.tsx';
import type { SandboxApp, SandboxDeps, SandboxPolicy, SandboxTexts, Visitor } from './sandbox-app.ts';
import { SandboxLayout } from './sandbox-layout.tsx';
import type { SandboxTables } from './tables.ts';
import { readTrainingRegister } from './training-register.ts';

/** Everything the simulated world needs. */
export type SandboxConfig = {
  readonly port: number;
  readonly host?: string;
  readonly origin: string;
  readonly database: Database;
  readonly clock: Clock;
  /** At least 32 bytes: signs form tokens. */
  readonly secret: Uint8Array;
  /** What the gateway sends as `X-Upstream-Key`. */
  readonly gatewayKey: string;
  /** What senders of messages send as `Authorization: Bearer`. */
  readonly messageKey: string;
  /** Where payments are announced, by the `source` of the bill; other sources are refused. */
  readonly callbacks: Readonly<Record<string, AgencyCallback>>;
  readonly billerId?: string;
  /** Folder with people.json, companies.json and accounts.json. */
  readonly trainingFolder?: URL;
  /** How long a slow and a hung source take, in milliseconds. */
  readonly delays?: SandboxDeps['delays'];
  /** `on-demand` leaves the sending of callbacks to `deliverCallbacks`. Default: a round every second. */
  readonly announce?: 'every-second' | 'on-demand';
  readonly log?: FastifyServerOptions['logger'];
};

/** A started sandbox. `deliverCallbacks` sends what is due now and answers how many were taken. */
export type RunningSandbox = {
  readonly origin: string;
  routes(): readonly RouteRow<SandboxPolicy>[];
  deliverCallbacks(): Promise<number>;
  close(): Promise<void>;
};

/** Thrown when somebody starts the simulated world in production. */
export class SandboxInProductionError extends Error {
  constructor() {
    super('the sandbox simulates the outside world and must not run in production');
    this.name = 'SandboxInProductionError';
  }
}

const DEFAULT_BILLER = '099499999999600';
const TRAINING_FOLDER = new URL('../../training/', import.meta.url);
const DEFAULT_DELAYS = { slow: 4_000, hung: 20_000 };
const ROUND_MS = 1_000;

/** Starts the outside world: registries, bank, telephone. Refuses to when `NODE_ENV` is production. */
export async function startSandbox(config: SandboxConfig): Promise<RunningSandbox> {
  if (process.env.NODE_ENV === 'production') throw new SandboxInProductionError();
  await migrate(config.database, { system: 'sandbox', folder: new URL('./migrations/', import.meta.url) });
  const deps = depsOf(config);
  const app = await createApp(config);
  const announcer = createAnnouncer(deps);
  app.route({ method: 'GET', path: '/', policy: 'anyone', handler: () => html(markup(HomePage, {})) });
  addDopaRoutes(app, deps);
  addDbdRoutes(app, deps);
  addPaymentRoutes(app, deps);
  addMessageRoutes(app, deps);
  addPhoneRoutes(app, deps);
  addBankRoutes(app, deps, async () => void (await announcer.deliver()));
  addRegistryRoutes(app, deps);
  const running = await app.listen({ port: config.port, host: config.host ?? '127.0.0.1' });
  if (config.announce !== 'on-demand') announcer.start();
  return {
    origin: running.origin,
    routes: () => app.routes(),
    deliverCallbacks: announcer.deliver,
    async close() {
      await announcer.stop();
      await running.close();
    },
  };
}

function depsOf(config: SandboxConfig): SandboxDeps {
  const origins = Object.values(config.callbacks).map((callback) => new URL(callback.url).origin);
  return {
    tables: config.database.tables<SandboxTables>('sandbox'),
    clock: config.clock,
    register: readTrainingRegister(config.trainingFolder ?? TRAINING_FOLDER),
    billerId: config.billerId ?? DEFAULT_BILLER,
    callbacks: config.callbacks,
    fetch: createSafeFetch({ allow: [], allowPrivate: origins, timeoutMs: 5_000 }),
    delays: config.delays ?? DEFAULT_DELAYS,
  };
}

function createApp(config: SandboxConfig): Promise<SandboxApp> {
  return createWebApp<Visitor, SandboxPolicy, never, SandboxTexts>({
    name: 'sandbox',
    service: { th: sandboxMessages.t.th('service'), en: sandboxMessages.t.en('service') },
    origin: config.origin,
    secret: config.secret,
    clock: config.clock,
    messages: sandboxMessages,
    refusals: sandboxRefusals,
    sessions: noSessions,
    identify: () => ({ kind: 'visitor' }),
    authorise: async (policy, _visitor, request) => (mayEnter(config, policy, request) ? 'allow' : 'forbidden'),
    shell: ({ title, children }) => markup(SandboxLayout, { title, children }),
    rateLimit: 'off',
    ...(config.log === undefined ? {} : { log: config.log }),
  });
}

function mayEnter(config: SandboxConfig, policy: SandboxPolicy, request: FastifyRequest): boolean {
  if (policy === 'gateway') return isSame(request.headers['x-upstream-key'], config.gatewayKey);
  if (policy === 'sender') return isSame(request.headers.authorization, `Bearer ${config.messageKey}`);
  return true;
}

/** Compares digests, so that neither length nor content shows in the time it takes. */
function isSame(given: string | string[] | undefined, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(expected));
}

/** Sends due callbacks one round at a time; a round that is asked for while one runs waits for its own turn. */
function createAnnouncer(deps: SandboxDeps) {
  let last: Promise<number> = Promise.resolve(0);
  let timer: NodeJS.Timeout | undefined;
  const deliver = () => {
    last = last.catch(() => 0).then(() => deliverCallbacks(deps));
    return last;
  };
  return {
    deliver,
    start() {
      timer = setInterval(() => {
        deliver().catch((error: unknown) => process.emitWarning(error instanceof Error ? error : String(error)));
      }, ROUND_MS).unref();
    },
    async stop() {
      clearInterval(timer);
      await last.catch(() => 0);
    },
  };
}
