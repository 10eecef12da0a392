import { join } from 'node:path';
import { remindOfRenewals } from '@biz/actions/register/remind-of-renewals.ts';
import { askAboutOpenBills } from '@biz/actions/system/ask-about-open-bills.ts';
import { noteLateApplications } from '@biz/actions/system/note-lateness.ts';
import { startDigitalId } from '@biz/app-digital-id/digital-id.ts';
import { startGdx } from '@biz/app-gdx/gdx.ts';
import { startPortal } from '@biz/app-portal/portal.ts';
import { startSandbox } from '@biz/app-sandbox/sandbox.ts';
import { holderOfSession } from '@biz/app-service-backend/officer.ts';
import { startServiceBackend } from '@biz/app-service-backend/service-backend.ts';
import { startWorker } from '@biz/app-worker/worker.ts';
import { loadShipped } from '@biz/catalogue/shipped-catalogue.ts';
import { licenceLink } from '@biz/documents/verification/licence-code.ts';
import { createIdentityClient, officerScopes } from '@biz/identity/identity-client.ts';
import { type Clock, systemClock } from '@biz/kernel/instant.ts';
import { type Database, openDatabase } from '@biz/records/database.ts';
import { takeAnchor } from '@biz/records/portal/anchors.ts';
import { keepHouse } from '@biz/records/portal/housekeeping.ts';
import { openPortalRecords } from '@biz/records/portal/open-portal-records.ts';
import { randomIds } from '@biz/records/random-ids.ts';
import { createSessionStore } from '@biz/records/session-store.ts';
import { openTrainingKeyring } from '@biz/records/training-keyring.ts';
import { buildAssets } from '@biz/web/theme/build-assets.ts';
import { identityClients } from './identity-clients.ts';
import { resetData } from './reset-data.ts';
import { originOf, type Settings } from './settings.ts';
import { seatTrainingCommittees } from './training-committees.ts';
import { BANK_SOURCE, portalConsumer, trainingExchange } from './training-exchange.ts';
import { issueTrainingAccounts } from './training-officers.ts';
import { openTrainingSecrets } from './training-secrets.ts';
import { SITE, trainingSigner } from './training-site.ts';

const TRAINING = new URL('../../training/', import.meta.url);

/** What a test may replace; everything else is as in training. */
export type SystemOptions = { readonly clock?: Clock; readonly database?: Database; readonly rateLimit?: 'off' };

/** A running system: all six apps, one database. */
export type RunningSystem = { readonly portal: string; close(): Promise<void> };

/**
 * Starts everything in one process with training data, the outside world first: whoever is asked is up before the one
 * who asks. Closing goes the other way round and leaves the data.
 */
export async function startSystem(settings: Settings, options: SystemOptions = {}): Promise<RunningSystem> {
  if (settings.isReset) resetData(settings.dataFolder);
  const clock = options.clock ?? systemClock;
  const database = options.database ?? (await openDatabase(databaseConfig(settings)));
  const keyring = openTrainingKeyring(settings.dataFolder);
  const secrets = openTrainingSecrets(settings.dataFolder);
  const [shipped] = await Promise.all([shippedCatalogue(), buildAssets()]);
  const filesFolder = join(settings.dataFolder, 'files');
  const records = await openPortalRecords({
    ...{ database, keyring, filesFolder },
    ...{ shipped, clock },
    onError: reportError,
  });
  const { jobs, queries, store, files, catalogue, definitions, refreshClosingDays } = records;
  const exchange = trainingExchange(settings, secrets, clock);
  const signer = await trainingSigner(join(settings.dataFolder, 'signing'), clock);

  const actions = { store, catalogue, clock, ids: randomIds, files };
  const licenceCodes = Buffer.from(secrets.licenceCodes, 'base64url');
  const portalOrigin = originOf(settings, 'portal');
  const papers = { isTraining: true, verifyUrl: (number: string) => licenceLink(portalOrigin, number, licenceCodes) };
  const sessions = (app: string) => ({ database, keyring, clock, schema: 'portal', app });
  const limits = options.rateLimit ? { rateLimit: options.rateLimit } : {};
  const identityOrigin = originOf(settings, 'digital-id');

  const sandbox = await startSandbox({
    port: settings.ports.sandbox,
    origin: originOf(settings, 'sandbox'),
    database,
    clock,
    secret: Buffer.from(secrets.sandboxForms, 'base64url'),
    gatewayKey: secrets.gatewaySecret,
    messageKey: secrets.messageKey,
    callbacks: { [BANK_SOURCE]: { url: `${portalOrigin}/payment/callback/${secrets.callbackPath}` } },
    ...limits,
  });
  const upstream = { origin: originOf(settings, 'sandbox'), key: secrets.gatewaySecret, isPrivate: true };
  const gdx = await startGdx({
    port: settings.ports.gdx,
    database,
    keyring,
    clock,
    upstreams: { dopa: upstream, dbd: upstream, payment: upstream },
    consumers: [portalConsumer(secrets)],
  });
  const digitalId = await startDigitalId({
    port: settings.ports['digital-id'],
    origin: identityOrigin,
    database,
    keyring,
    training: true,
    clients: Object.values(identityClients(settings, secrets)),
    clock,
    agencyName: (agency) => [...catalogue.agencies.values()].find((known) => known.id === agency)?.name,
  });
  const clients = identityClients(settings, secrets);
  const portal = await startPortal({
    port: settings.ports.portal,
    deps: {
      ...actions,
      queries,
      population: exchange.population,
      juristic: exchange.juristic,
      messages: exchange.messages,
      identity: createIdentityClient({
        issuer: identityOrigin,
        clientId: clients.portal.clientId,
        clientSecret: secrets.portalClient,
        redirectUri: clients.portal.redirectUris[0],
      }),
      sessions: createSessionStore(sessions('portal')),
      site: SITE.portal,
      origin: portalOrigin,
      identityOrigin,
      secret: Buffer.from(secrets.portalForms, 'base64url'),
      callbackSecret: secrets.callbackPath,
      licenceCodes,
      trustedRoots: [signer.rootCertificate],
      ...limits,
    },
  });
  await issueTrainingAccounts(actions, TRAINING);
  await seatTrainingCommittees({ ...actions, queries }, TRAINING, digitalId.subjectOf);
  const backend = await startServiceBackend({
    port: settings.ports['service-backend'],
    deps: {
      ...actions,
      queries,
      definitions,
      refreshClosingDays,
      signer,
      papers,
      identity: createIdentityClient({
        issuer: identityOrigin,
        clientId: clients.backend.clientId,
        clientSecret: secrets.backendClient,
        redirectUri: clients.backend.redirectUris[0],
        scopes: officerScopes,
      }),
      sessions: createSessionStore({ ...sessions('service-backend'), holderOf: holderOfSession }),
      site: { ...SITE.backend, portalOrigin },
      origin: originOf(settings, 'service-backend'),
      identityOrigin,
      secret: Buffer.from(secrets.backendForms, 'base64url'),
      ...limits,
    },
  });
  const worker = await startWorker({
    deps: { ...actions, bank: exchange.bank, messages: exchange.messages, papers, queries, refreshClosingDays },
    jobs,
    upkeep: {
      keepHouse: () => keepHouse({ database, clock }),
      anchorHistory: () => takeAnchor({ database, keyring, clock }),
      askAboutBills: () => askAboutOpenBills({ ...actions, queries }),
      noteLateApplications: () => noteLateApplications({ ...actions, queries }),
      remindOfRenewals: () => remindOfRenewals({ ...actions, queries }),
    },
  });
  return {
    portal: portalOrigin,
    async close() {
      await records.close();
      for (const app of [backend, portal, worker, digitalId, gdx, sandbox]) await app.close();
      if (!options.database) await database.close();
    },
  };
}

function databaseConfig(settings: Settings) {
  return settings.databaseUrl
    ? ({ kind: 'postgres', url: settings.databaseUrl } as const)
    : ({ kind: 'pglite', folder: settings.dataFolder } as const);
}

async function shippedCatalogue() {
  const loaded = await loadShipped(new URL('../../catalogue/', import.meta.url));
  if (loaded.ok) return loaded.value;
  const first = loaded.error.slice(0, 5).map(({ file, line, message }) => `${file}:${line} ${message}`);
  throw new Error(`the catalogue has ${loaded.error.length} problems:\n${first.join('\n')}`);
}

/** Failing maintenance and workers; a failing job waits in the queue's dead letters and is not told here. */
function reportError(error: unknown): void {
  console.error(JSON.stringify({ level: 'error', event: 'jobs', error: String(error) }));
}
