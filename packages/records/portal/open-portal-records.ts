import type { FileStore } from '@biz/actions/ports/file-store.ts';
import type { Queries } from '@biz/actions/ports/queries.ts';
import type { Job, Store } from '@biz/actions/ports/store.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Database } from '../database.ts';
import type { Jobs } from '../jobs.ts';
import type { Keyring } from '../keyring.ts';
import { openLocalFileStore } from '../local-file-store.ts';
import { createPortalQueries } from './portal-queries.ts';
import { migratePortal, openPortalJobs } from './portal-schema.ts';
import { createPortalStore } from './portal-store.ts';

/** The records of the portal: what portal, service backend and worker share. */
export type PortalRecords = {
  readonly store: Store;
  readonly queries: Queries;
  readonly jobs: Jobs<Job['name']>;
  readonly files: FileStore;
};

/** Brings the schema up to date and opens everything over it. The caller closes the database, after `jobs.stop()`. */
export async function openPortalRecords(config: {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly catalogue: Catalogue;
  readonly filesFolder: string;
  readonly onError: (error: unknown) => void;
}): Promise<PortalRecords> {
  const { database, keyring, catalogue } = config;
  await migratePortal(database);
  const jobs = await openPortalJobs(database, config.onError);
  return {
    store: createPortalStore({ database, keyring, catalogue, jobs }),
    queries: createPortalQueries({ database, keyring }),
    jobs,
    files: await openLocalFileStore(config.filesFolder),
  };
}
