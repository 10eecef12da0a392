import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { loadProviderKeys } from './provider-keys.ts';
import type { Stores } from './stores.ts';
import { testClock, testStores } from './testing/test-stores.ts';

forEachStore('provider keys', (store) => {
  let stores: Stores;

  before(async () => {
    stores = await testStores(store.database, testClock('2026-11-21T03:00:00.000Z'));
  });

  test('processes that start together use the same keys', async () => {
    const all = await Promise.all([loadProviderKeys(stores), loadProviderKeys(stores), loadProviderKeys(stores)]);
    for (const keys of all) assert.deepEqual(keys, all[0]);
    assert.equal(all[0]?.jwks.length, 1);
    assert.equal(all[0]?.cookieKeys.length, 1);
  });

  test('they are the same after a restart', async () => {
    assert.deepEqual(await loadProviderKeys(stores), await loadProviderKeys(stores));
  });

  test('a newer generation comes first, the older one still verifies', async () => {
    const [row] = await stores.tables.selectFrom('provider_keys').selectAll().where('purpose', '=', 'cookie').execute();
    assert.ok(row);
    const key_sealed = stores.keyring.seal('newer', 'digital_id.provider_keys:cookie:2');
    await stores.tables
      .insertInto('provider_keys')
      .values({ ...row, generation: 2, key_sealed })
      .execute();
    const { cookieKeys } = await loadProviderKeys(stores);
    assert.equal(cookieKeys.length, 2);
    assert.equal(cookieKeys[0], 'newer');
  });

  test('no key stands in the table in the clear', async () => {
    const { jwks } = await loadProviderKeys(stores);
    const rows = JSON.stringify(await stores.tables.selectFrom('provider_keys').selectAll().execute());
    assert.equal(rows.includes(String(jwks[0]?.d)), false);
    assert.equal(rows.includes('"kty"'), false);
  });
});
