import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Ids } from '@biz/actions/deps.ts';
import { loadShipped, type ShippedCatalogue } from '@biz/catalogue/shipped-catalogue.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { openDatabase } from '@biz/records/database.ts';
import { createKeyring, type KeyringConfig } from '@biz/records/keyring.ts';
import { openLocalFileStore } from '@biz/records/local-file-store.ts';
import { openLiveCatalogue } from '@biz/records/portal/live-catalogue.ts';
import { createPortalQueries } from '@biz/records/portal/portal-queries.ts';
import { openPortalJobs } from '@biz/records/portal/portal-schema.ts';
import { createPortalStore } from '@biz/records/portal/portal-store.ts';

/** What the processes of one measured installation share; handed on as a file. */
export type Installation = {
  readonly databaseUrl: string;
  readonly folder: string;
  readonly keys: KeyringConfig;
  /** Signs form tokens; base64. */
  readonly secret: string;
};

const ids: Ids = {
  uuid: () => randomUUID(),
  digits: (count) => Array.from({ length: count }, () => String(randomInt(10))).join(''),
};

/** The product's own records and actions on the measured database, composed as in production. */
export async function openInstallation(installation: Installation) {
  const database = await openDatabase({ kind: 'postgres', url: installation.databaseUrl });
  const keyring = createKeyring(installation.keys);
  const shipped = await shippedCatalogue();
  const config = { database, shipped: shipped.loaded, clock: systemClock, onError: rethrow };
  const live = await openLiveCatalogue(config);
  const { catalogue } = live;
  const jobs = await openPortalJobs(database, rethrow);
  const store = createPortalStore({ database, keyring, catalogue, jobs });
  const queries = createPortalQueries({ database, keyring });
  const files = await openLocalFileStore(join(installation.folder, 'files'));
  const secret = Buffer.from(installation.secret, 'base64');
  return {
    database,
    keyring,
    jobs,
    secret,
    queries,
    definitions: {
      on: live.editionOn,
      after: live.editionsAfter,
      examples: shipped.examplesOf,
      refresh: live.refreshDefinitions,
    },
    actions: { store, catalogue, clock: systemClock, ids, files },
    sessions: (app: string) => ({ database, keyring, clock: systemClock, schema: 'portal', app }),
    async close() {
      await live.close();
      await jobs.stop();
      await database.close();
    },
  };
}

export type OpenInstallation = Awaited<ReturnType<typeof openInstallation>>;

/** The catalogue in the repository; throws when it has problems. */
export async function shippedCatalogue(): Promise<ShippedCatalogue> {
  const loaded = await loadShipped(new URL('../../catalogue/', import.meta.url));
  if (!loaded.ok) throw new Error(`the catalogue has ${loaded.error.length} problems`);
  return loaded.value;
}

function rethrow(error: unknown): never {
  throw error;
}
