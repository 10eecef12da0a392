import { randomUUID } from 'node:crypto';
import type { AccountHolder } from '@biz/actions/ports/officer-register.ts';
import { parseOfficerAccountId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Clock } from '@biz/kernel/instant.ts';
import type { AccountEvent } from '@biz/licensing/officers/officer-account.ts';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { Keyring } from '../keyring.ts';
import { insertAccount } from './officer-records.ts';
import type { PortalTables } from './tables/portal-tables.ts';

/** What came of it. `has-one`: there is a central administrator already, who issues every further account. */
export type FirstAdministrator = 'issued' | 'has-one' | 'has-account';

/**
 * Issues the account of the first central administrator, which nobody can issue in the system. Does nothing as soon as there is
 * one whose account is not suspended.
 */
export async function issueFirstAdministrator(
  config: { readonly database: Database; readonly keyring: Keyring; readonly clock: Clock },
  person: { readonly holder: AccountHolder; readonly name: string },
): Promise<FirstAdministrator> {
  const { database, keyring, clock } = config;
  const id = parseOfficerAccountId(randomUUID());
  if (!id.ok) throw new Error('a random UUID is an id');
  const at = clock.now();
  const entitlement = {
    name: person.name,
    position: '',
    roles: ['central-admin'],
    scopes: [],
    validFrom: bangkokDate(at),
  } as const;
  const event: AccountEvent = { type: 'OfficerAccountIssued.v1', entitlement };
  return database
    .tables<PortalTables>('portal')
    .transaction()
    .execute(async (db) => {
      await sql`lock table portal.officer_accounts in share row exclusive mode`.execute(db);
      const known = await db
        .selectFrom('officer_accounts')
        .select('id')
        .where('status', '<>', 'suspended')
        .where(sql<boolean>`state->'entitlement'->'roles' @> '["central-admin"]'`)
        .executeTakeFirst();
      if (known) return 'has-one';
      const change = { events: [event], at, by: { kind: 'system', name: 'officers:first' } as const };
      const isNew = await insertAccount({ db, keyring }, id.value, person.holder, change);
      return isNew ? 'issued' : 'has-account';
    });
}
