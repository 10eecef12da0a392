import { resolve } from 'node:path';
import { loadShipped, type ShippedCatalogue } from '@biz/catalogue/shipped-catalogue.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { type Database, openDatabase } from '@biz/records/database.ts';
import { createKeyring, type Keyring, parseKeyringConfig } from '@biz/records/keyring.ts';
import { type LiveCatalogue, openLiveCatalogue } from '@biz/records/portal/live-catalogue.ts';
import { migratePortal } from '@biz/records/portal/portal-schema.ts';
import { openTrainingKeyring } from '@biz/records/training-keyring.ts';

/** The database that the environment names: `DATABASE_URL`, else the embedded one in `DATA_DIR` (default `.data`). */
export function databaseFromEnvironment(): Promise<Database> {
  const url = process.env.DATABASE_URL;
  return openDatabase(url ? { kind: 'postgres', url } : { kind: 'pglite', folder: dataFolder() });
}

/** The keyring that the environment names: `KEYRING_SEALING` and `KEYRING_INDEX`, else the one of the training folder. */
export function keyringFromEnvironment(): Keyring {
  const { KEYRING_SEALING: sealing, KEYRING_INDEX: index } = process.env;
  return sealing && index ? createKeyring(parseKeyringConfig(sealing, index)) : openTrainingKeyring(dataFolder());
}

/** The catalogue in the repository; throws when it has problems. */
export async function shippedCatalogue(): Promise<ShippedCatalogue> {
  const shipped = await loadShipped(new URL('../catalogue/', import.meta.url));
  if (!shipped.ok) throw new Error('The catalogue is not valid: run `npm run catalogue:check`.');
  return shipped.value;
}

/** The catalogue as the database has it: what was published over the shipped files, and every version that was kept. */
export async function catalogueFromDatabase(database: Database, shipped: ShippedCatalogue): Promise<LiveCatalogue> {
  await migratePortal(database);
  const onError = (error: unknown) => console.error(String(error));
  return openLiveCatalogue({ database, shipped: shipped.loaded, clock: systemClock, onError });
}

function dataFolder(): string {
  return resolve(process.env.DATA_DIR ?? '.data');
}
