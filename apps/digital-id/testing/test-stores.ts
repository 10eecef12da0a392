import { type Clock, type Instant, plusMs } from '@biz/kernel/instant.ts';
import type { Database } from '@biz/records/database.ts';
import { createKeyring, generateKeyringConfig, type Keyring } from '@biz/records/keyring.ts';
import { migrate } from '@biz/records/migrate.ts';
import type { Stores } from '../stores.ts';
import type { DigitalIdTables } from '../tables.ts';

/** A clock that a test moves. */
export type TestClock = Clock & { advance(ms: number): void };

/** Begins at the given instant. */
export function testClock(start: string): TestClock {
  let now = start as Instant;
  return {
    now: () => now,
    advance(ms) {
      now = plusMs(now, ms);
    },
  };
}

/** A keyring with keys of its own. */
export function testKeyring(): Keyring {
  return createKeyring(generateKeyringConfig('test'));
}

/** The schema of this application in a test database. */
export async function testStores(database: Database, clock: Clock): Promise<Stores> {
  await migrate(database, { system: 'digital_id', folder: new URL('../migrations/', import.meta.url) });
  return { tables: database.tables<DigitalIdTables>('digital_id'), keyring: testKeyring(), clock };
}
