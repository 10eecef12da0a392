import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Ids } from '@biz/actions/deps.ts';
import { loadCatalogue } from '@biz/catalogue/load-catalogue.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { openDatabase } from '@biz/records/database.ts';
import { createKeyring, type KeyringConfig } from '@biz/records/keyring.ts';
import { openLocalFileStore } from '@biz/records/local-file-store.ts';
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
  const catalogue = await shippedCatalogue();
  const jobs = await openPortalJobs(database, (error) => {
    throw error;
  });
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
    actions: { store, catalogue, clock: systemClock, ids, files },
    sessions: (app: string) => ({ database, keyring, clock: systemClock, schema: 'portal', app }),
    async close() {
      await jobs.stop();
      await database.close();
    },
  };
}

export type OpenInstallation = Awaited<ReturnType<typeof openInstallation>>;

/** The catalogue in the repository; throws when it has problems. */
export async function shippedCatalogue(): Promise<Catalogue> {
  const loaded = await loadCatalogue(new URL('../../catalogue/', import.meta.url));
  if (!loaded.ok) throw new Error(`the catalogue has ${loaded.error.length} problems`);
  return loaded.value;
}
