import { loadShipped } from '@biz/catalogue/shipped-catalogue.ts';
import { type Environment, requiredSetting } from '@biz/kernel/environment.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { type Database, openDatabase } from '../database.ts';
import { createKeyring, type Keyring, parseKeyringConfig } from '../keyring.ts';
import { openPortalRecords, type PortalRecords } from './open-portal-records.ts';

/** Everything that the three processes over the portal's records share. `close` waits for running jobs. */
export type PortalProcess = Omit<PortalRecords, 'close'> & {
  readonly database: Database;
  readonly keyring: Keyring;
  close(): Promise<void>;
};

/** Opens PostgreSQL, keys, files and catalogue as the environment names them. A missing variable or a faulty catalogue throws. */
export async function portalRecordsFromEnvironment(
  environment: Environment,
  catalogueFolder: URL,
): Promise<PortalProcess> {
  const required = (name: string) => requiredSetting(environment, name);
  const shipped = await loadShipped(catalogueFolder);
  if (!shipped.ok) throw new Error(`the catalogue has ${shipped.error.length} problems; run npm run catalogue:check`);
  const database = await openDatabase({ kind: 'postgres', url: required('DATABASE_URL') });
  const keyring = createKeyring(parseKeyringConfig(required('KEYRING_SEALING'), required('KEYRING_INDEX')));
  const onError = (error: unknown) =>
    console.error(JSON.stringify({ level: 'error', event: 'jobs', error: String(error) }));
  const records = await openPortalRecords({
    database,
    keyring,
    shipped: shipped.value,
    clock: systemClock,
    filesFolder: required('FILES_FOLDER'),
    onError,
  });
  return {
    ...records,
    database,
    keyring,
    async close() {
      await records.close();
      await records.jobs.stop();
      await database.close();
    },
  };
}
