import type { Clock } from '@biz/kernel/instant.ts';
import type { Keyring } from '@biz/records/keyring.ts';
import type { Kysely } from 'kysely';
import type { DigitalIdTables } from './tables.ts';

/** What every store of this application works with. */
export type Stores = {
  readonly tables: Kysely<DigitalIdTables>;
  readonly keyring: Keyring;
  readonly clock: Clock;
};
