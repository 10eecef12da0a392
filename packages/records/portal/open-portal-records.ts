import type { DefinitionSources } from '@biz/actions/ports/definitions.ts';
import type { FileStore } from '@biz/actions/ports/file-store.ts';
import type { Queries } from '@biz/actions/ports/queries.ts';
import type { Job, Store } from '@biz/actions/ports/store.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { ShippedCatalogue } from '@biz/catalogue/shipped-catalogue.ts';
import type { Clock } from '@biz/kernel/instant.ts';
import type { Database } from '../database.ts';
import type { Jobs } from '../jobs.ts';
import type { Keyring } from '../keyring.ts';
import { openLocalFileStore } from '../local-file-store.ts';
import { openLiveCatalogue } from './live-catalogue.ts';
import { createPortalQueries } from './portal-queries.ts';
import { migratePortal, openPortalJobs } from './portal-schema.ts';
import { createPortalStore } from './portal-store.ts';

/** The records of the portal: what portal, service backend and worker share. */
export type PortalRecords = {
  readonly store: Store;
  readonly queries: Queries;
  readonly jobs: Jobs<Job['name']>;
  readonly files: FileStore;
  /** With what was published, and the closing days as they are now. */
  readonly catalogue: Catalogue;
  readonly definitions: DefinitionSources;
  /** Reads what has changed in the calendar. */
  refreshClosingDays(): Promise<void>;
  /** Stops following calendar and publications. */
  close(): Promise<void>;
};

/**
 * Brings the schema up to date and opens everything over it. The caller closes the database, after `jobs.stop()` and `close()`.
 */
export async function openPortalRecords(config: {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly shipped: ShippedCatalogue;
  readonly clock: Clock;
  readonly filesFolder: string;
  readonly onError: (error: unknown) => void;
}): Promise<PortalRecords> {
  const { database, keyring, shipped, clock, onError } = config;
  await migratePortal(database);
  const live = await openLiveCatalogue({ database, shipped: shipped.loaded, clock, onError });
  const { catalogue, refreshClosingDays, close } = live;
  const jobs = await openPortalJobs(database, onError);
  return {
    store: createPortalStore({ database, keyring, catalogue, jobs }),
    queries: createPortalQueries({ database, keyring }),
    jobs,
    files: await openLocalFileStore(config.filesFolder),
    catalogue,
    definitions: {
      on: live.editionOn,
      after: live.editionsAfter,
      examples: shipped.examplesOf,
      refresh: live.refreshDefinitions,
    },
    refreshClosingDays,
    close,
  };
}
