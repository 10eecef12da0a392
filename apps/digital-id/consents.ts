import type { Stores } from './stores.ts';

/** What people agreed to hand over, per client. */
export type Consents = {
  /** Scopes the account agreed to for the client; empty when it was never asked. */
  granted(accountId: string, clientId: string): Promise<ReadonlySet<string>>;
  /** Adds scopes to what was agreed. */
  grant(accountId: string, clientId: string, scopes: readonly string[]): Promise<void>;
};

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
  };
}
