import type { Queries } from '@biz/actions/ports/queries.ts';
import type { Job, Store } from '@biz/actions/ports/store.ts';
import { loadCatalogue } from '@biz/catalogue/load-catalogue.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Database } from '../database.ts';
import type { Jobs } from '../jobs.ts';
import { createKeyring, generateKeyringConfig, type Keyring } from '../keyring.ts';
import { openLiveCalendar } from '../portal/live-calendar.ts';
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
  refreshClosingDays(): Promise<void>;
};

/** Migrates the database and opens everything over it. The caller stops `jobs`. */
export async function openPortalRecords(
  database: Database,
  keyring: Keyring = createKeyring(generateKeyringConfig('test')),
  onJobsError: (error: unknown) => void = rethrow,
): Promise<PortalRecords> {
  await migratePortal(database);
  const loaded = await loadCatalogue(new URL('../../../catalogue/', import.meta.url));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const calendar = await openLiveCalendar({ database, catalogue: loaded.value, onError: rethrow });
  calendar.close();
  const { catalogue, refresh: refreshClosingDays } = calendar;
  const jobs = await openPortalJobs(database, onJobsError);
  const store = createPortalStore({ database, keyring, catalogue, jobs });
  return { store, queries: createPortalQueries({ database, keyring }), jobs, keyring, catalogue, refreshClosingDays };
}

function rethrow(error: unknown): never {
  throw error;
}
