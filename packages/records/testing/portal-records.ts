import type { DefinitionSources } from '@biz/actions/ports/definitions.ts';
import type { Queries } from '@biz/actions/ports/queries.ts';
import type { Job, Store } from '@biz/actions/ports/store.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { shippedOnce } from '@biz/catalogue/testing/shipped-once.ts';
import { type Clock, systemClock } from '@biz/kernel/instant.ts';
import type { Database } from '../database.ts';
import type { Jobs } from '../jobs.ts';
import { createKeyring, generateKeyringConfig, type Keyring } from '../keyring.ts';
import { openLiveCatalogue } from '../portal/live-catalogue.ts';
import { createPortalQueries } from '../portal/portal-queries.ts';
import { migratePortal, openPortalJobs } from '../portal/portal-schema.ts';
import { createPortalStore } from '../portal/portal-store.ts';

/** The records of the portal over a test database, with the shipped catalogue and fresh keys. */
export type PortalRecords = {
  readonly store: Store;
  readonly queries: Queries;
  readonly jobs: Jobs<Job['name']>;
  readonly keyring: Keyring;
  readonly catalogue: Catalogue;
  readonly definitions: DefinitionSources;
  refreshClosingDays(): Promise<void>;
};

/** Migrates the database and opens everything over it. The caller stops `jobs`. */
export async function openPortalRecords(
  database: Database,
  keyring: Keyring = createKeyring(generateKeyringConfig('test')),
  onJobsError: (error: unknown) => void = rethrow,
): Promise<PortalRecords> {
  return openRecords({ database, keyring, clock: systemClock }, onJobsError);
}

/** The same under a clock that the test sets. */
export function openPortalRecordsAt(database: Database, clock: Clock): Promise<PortalRecords> {
  return openRecords({ database, keyring: createKeyring(generateKeyringConfig('test')), clock }, rethrow);
}

async function openRecords(
  config: { readonly database: Database; readonly keyring: Keyring; readonly clock: Clock },
  onJobsError: (error: unknown) => void,
): Promise<PortalRecords> {
  const { database, keyring, clock } = config;
  await migratePortal(database);
  const shipped = await shippedOnce();
  const live = await openLiveCatalogue({ database, clock, shipped: shipped.loaded, onError: rethrow });
  await live.close();
  const { catalogue, refreshClosingDays } = live;
  const jobs = await openPortalJobs(database, onJobsError);
  return {
    store: createPortalStore({ database, keyring, catalogue, jobs }),
    queries: createPortalQueries({ database, keyring }),
    definitions: {
      on: live.editionOn,
      after: live.editionsAfter,
      examples: shipped.examplesOf,
      refresh: live.refreshDefinitions,
    },
    ...{ jobs, keyring, catalogue, refreshClosingDays },
  };
}

function rethrow(error: unknown): never {
  throw error;
}
