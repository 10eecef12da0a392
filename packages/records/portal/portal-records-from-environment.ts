import { loadCatalogue } from '@biz/catalogue/load-catalogue.ts';
import { type Environment, requiredSetting } from '@biz/kernel/environment.ts';
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
  const loaded = await loadCatalogue(catalogueFolder);
  if (!loaded.ok) throw new Error(`the catalogue has ${loaded.error.length} problems; run npm run catalogue:check`);
  const database = await openDatabase({ kind: 'postgres', url: required('DATABASE_URL') });
  const keyring = createKeyring(parseKeyringConfig(required('KEYRING_SEALING'), required('KEYRING_INDEX')));
  const onError = (error: unknown) =>
    console.error(JSON.stringify({ level: 'error', event: 'jobs', error: String(error) }));
  const records = await openPortalRecords({
    database,
    keyring,
    catalogue: loaded.value,
    filesFolder: required('FILES_FOLDER'),
    onError,
  });
  return {
    ...records,
    database,
    keyring,
    async close() {
      records.close();
      await records.jobs.stop();
      await database.close();
    },
  };
}
