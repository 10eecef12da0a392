import { createHash } from 'node:crypto';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import { type Clock, plusMs } from '@biz/kernel/instant.ts';
import type { Lang, Localised } from '@biz/kernel/localised.ts';
import type { Database } from '@biz/records/database.ts';
import type { Keyring } from '@biz/records/keyring.ts';
import { migrate } from '@biz/records/migrate.ts';
import { markup } from '@biz/web/markup/markup.ts';
import { createWebApp, type RunningApp } from '@biz/web/web-app.ts';
import type { WebAppOptions } from '@biz/web/web-app-options.ts';
import type { Provider } from 'oidc-provider';
import { addAccountRoutes } from './account-routes.ts';
import { createAccounts } from './accounts.ts';
import { type ClientConfig, clientOrigins } from './clients.ts';
import { createConsents } from './consents.ts';
import { type DigitalIdApp, noSessions, type Policy, type Visitor } from './digital-id-app.ts';
import { messages, type Texts } from './i18n/messages.ts';
import { refusals } from './i18n/refusals.ts';
import { addInteractionRoutes } from './interaction-routes.ts';
import { type Chrome, Shell, service } from './pages/frame.tsx';
import { createPasswords } from './passwords.ts';
import { createProvider } from './provider.ts';
import { loadProviderKeys } from './provider-keys.ts';
import { addProviderRoutes } from './provider-routes.ts';
import { sweepExpired } from './provider-storage.ts';
import { attemptLimits, createSignInAttempts } from './sign-in-attempts.ts';
import type { Stores } from './stores.ts';
import type { DigitalIdTables } from './tables.ts';
import { loadTrainingAccounts, readTrainingAccounts } from './training-accounts.ts';

type Options = WebAppOptions<Visitor, Policy, never, Texts>;

/** What this application is started with. */
export type DigitalIdConfig = {
  readonly port: number;
  readonly host?: string;
  /** Where browsers and relying parties reach it: scheme and host, no path, no final slash. It is the issuer. */
  readonly origin: string;
  readonly database: Database;
  readonly keyring: Keyring;
  /** Loads the public training accounts and offers them on the sign-in page. Never in production. */
  readonly training: boolean;
  readonly clients: readonly ClientConfig[];
  readonly clock: Clock;
  /** Name of an agency as people read it; its id where nothing is known. */
  readonly agencyName?: (agency: string) => Localised | undefined;
  /** Contact and policies of the operating agency, below every page. */
  readonly footer?: Chrome['footer'];
  readonly trustedProxies?: readonly string[];
  /** Told of failures outside any request. Default: their kind on the error output, without details. */
  readonly report?: (event: string, error: unknown) => void;
  readonly rateLimit?: Options['rateLimit'];
  readonly log?: Options['log'];
};

const SWEEP_EVERY_MS = 10 * 60 * 1000;

/** The running provider. */
export type RunningDigitalId = RunningApp & {
  /** Whom somebody's account is for; for a training system that seats people before they sign in. */
  subjectOf(nationalId: NationalId): Promise<SubjectId | undefined>;
};

/** Starts the identity provider: OpenID endpoints and the pages of signing in. Brings its schema up to date first. */
export async function startDigitalId(config: DigitalIdConfig): Promise<RunningDigitalId> {
  const app = await createDigitalIdApp(config);
  const running = await app.listen({ port: config.port, ...(config.host === undefined ? {} : { host: config.host }) });
  const stores = storesOf(config);
  const report = config.report ?? reportKind;
  const sweeping = setInterval(() => {
    sweep(stores).catch((error: unknown) => report('sweeping expired sign-ins failed', error));
  }, SWEEP_EVERY_MS).unref();
  const accounts = createAccounts(stores, config.training);
  return {
    origin: config.origin,
    subjectOf: (nationalId) => accounts.subjectOf(nationalId),
    async close() {
      clearInterval(sweeping);
      await running.close();
    },
  };
}

/** The application without a listener, for tests that list its routes. */
export async function createDigitalIdApp(config: DigitalIdConfig): Promise<DigitalIdApp> {
  await migrate(config.database, { system: 'digital_id', folder: new URL('migrations/', import.meta.url) });
  const { clients, training } = config;
  const stores = storesOf(config);
  const accounts = createAccounts(stores, training);
  const passwords = await createPasswords();
  const offered = training ? await readTrainingAccounts(new URL('../../training/', import.meta.url)) : undefined;
  if (offered) await loadTrainingAccounts(accounts, passwords, offered);
  const keys = await loadProviderKeys(stores);
  const consents = createConsents(stores);
  const provider = createProvider({ origin: config.origin, training, clients, stores, accounts, consents, keys });
  const app = await createPages(config, keys.cookieKeys[0] ?? '');
  const chrome = chromeOf(config);
  const signIn = { accounts, passwords, attempts: createSignInAttempts(stores) };
  reportFailures(provider, config.report ?? reportKind);
  addProviderRoutes(app, provider);
  addInteractionRoutes(app, {
    ...{ provider, stores, accounts, consents, signIn, clients, chrome },
    training: offered?.accounts ?? [],
    agencyName: (agency: string, lang: Lang) => config.agencyName?.(agency)?.[lang] ?? agency,
  });
  addAccountRoutes(app, { provider, stores, accounts, consents, clients, chrome });
  return app;
}

function createPages(config: DigitalIdConfig, key: string): Promise<DigitalIdApp> {
  return createWebApp<Visitor, Policy, never, Texts>({
    name: 'digital-id',
    service,
    origin: config.origin,
    secret: createHash('sha256').update(`form tokens of the pages:${key}`).digest(),
    clock: config.clock,
    messages,
    refusals,
    sessions: noSessions,
    shell: ({ title, children }) => markup(Shell, { chrome: chromeOf(config), title, children }),
    identify: () => 'visitor',
    authorise: async () => 'allow',
    formTargets: [...new Set(config.clients.flatMap(clientOrigins))],
    trustedProxies: config.trustedProxies ?? [],
    ...(config.rateLimit === undefined ? {} : { rateLimit: config.rateLimit }),
    ...(config.log === undefined ? {} : { log: config.log }),
  });
}

function chromeOf({ training, footer }: DigitalIdConfig): Chrome {
  return { isTraining: training, ...(footer ? { footer } : {}) };
}

function storesOf({ database, keyring, clock }: DigitalIdConfig): Stores {
  return { tables: database.tables<DigitalIdTables>('digital_id'), keyring, clock };
}

async function sweep(stores: Stores): Promise<void> {
  await sweepExpired(stores, plusMs(stores.clock.now(), -attemptLimits.windowMs));
}

function reportFailures(provider: Provider, report: (event: string, error: unknown) => void): void {
  provider.on('server_error', (_ctx, error) => report('the provider failed', error));
  provider.on('error', (error) => report('the provider could not answer', error));
}

function reportKind(event: string, error: unknown): void {
  console.error(`${event}: ${error instanceof Error ? error.name : typeof error}`);
}
