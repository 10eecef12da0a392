import { resolve } from 'node:path';
import { type Database, openDatabase } from '@biz/records/database.ts';
import { createKeyring, type Keyring, parseKeyringConfig } from '@biz/records/keyring.ts';
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

function dataFolder(): string {
  return resolve(process.env.DATA_DIR ?? '.data');
}
