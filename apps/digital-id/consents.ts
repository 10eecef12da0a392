import { fromEpoch, type Instant } from '@biz/kernel/instant.ts';
import type { Stores } from './stores.ts';

/** What people agreed to hand over, per client. */
export type Consents = {
  /** Scopes the account agreed to for the client; empty when it was never asked. */
  granted(accountId: string, clientId: string): Promise<ReadonlySet<string>>;
  /** Adds scopes to what was agreed. */
  grant(accountId: string, clientId: string, scopes: readonly string[]): Promise<void>;
  /** Every client the account agreed to, and when it last did. */
  list(accountId: string): Promise<readonly Consent[]>;
  /** Takes the agreement back: the client's next request asks again. */
  withdraw(accountId: string, clientId: string): Promise<void>;
};

/** One agreement. */
export type Consent = { readonly clientId: string; readonly grantedAt: Instant };

/** Consents in the database. */
export function createConsents(stores: Stores): Consents {
  async function granted(accountId: string, clientId: string): Promise<ReadonlySet<string>> {
    const row = await stores.tables
      .selectFrom('consents')
      .select('scopes')
      .where('account_id', '=', accountId)
      .where('client_id', '=', clientId)
      .executeTakeFirst();
    return new Set(row?.scopes ?? []);
  }
  return {
    granted,
    async grant(accountId, clientId, scopes) {
      const all = [...new Set([...(await granted(accountId, clientId)), ...scopes])].sort();
      const content = { scopes: JSON.stringify(all), granted_at: stores.clock.now() };
      await stores.tables
        .insertInto('consents')
        .values({ account_id: accountId, client_id: clientId, ...content })
        .onConflict((conflict) => conflict.columns(['account_id', 'client_id']).doUpdateSet(content))
        .execute();
    },
    async list(accountId) {
      const rows = await stores.tables
        .selectFrom('consents')
        .select(['client_id', 'granted_at'])
        .where('account_id', '=', accountId)
        .orderBy('client_id')
        .execute();
      return rows.map((row) => ({ clientId: row.client_id, grantedAt: parsed(row.granted_at) }));
    },
    async withdraw(accountId, clientId) {
      await stores.tables
        .deleteFrom('consents')
        .where('account_id', '=', accountId)
        .where('client_id', '=', clientId)
        .execute();
    },
  };
}

function parsed(raw: string): Instant {
  return fromEpoch(Date.parse(raw));
}
