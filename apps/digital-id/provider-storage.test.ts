import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import type { Adapter } from 'oidc-provider';
import { endGrant, providerStorage, sweepExpired } from './provider-storage.ts';
import type { Stores } from './stores.ts';
import { type TestClock, testClock, testStores } from './testing/test-stores.ts';

forEachStore('provider storage', (store) => {
  let clock: TestClock;
  let stores: Stores;
  let adapter: (model: string) => Adapter;

  before(async () => {
    clock = testClock('2026-11-21T03:00:00.000Z');
    stores = await testStores(store.database, clock);
    adapter = providerStorage(stores);
  });

  test('what was saved is found by its id, of its model only', async () => {
    await adapter('Session').upsert('s-1', { jti: 's-1', uid: 'u-1', accountId: 'a' }, 60);
    assert.deepEqual(await adapter('Session').find('s-1'), { jti: 's-1', uid: 'u-1', accountId: 'a' });
    assert.equal(await adapter('Grant').find('s-1'), undefined);
    assert.equal(await adapter('Session').find('s-2'), undefined);
  });

  test('saving again replaces, also the uid', async () => {
    await adapter('Session').upsert('s-3', { jti: 's-3', uid: 'u-3' }, 60);
    await adapter('Session').upsert('s-3', { jti: 's-3', uid: 'u-4' }, 60);
    assert.equal(await adapter('Session').findByUid('u-3'), undefined);
    assert.deepEqual(await adapter('Session').findByUid('u-4'), { jti: 's-3', uid: 'u-4' });
  });

  test('a code is consumed by one of many that try at once', async () => {
    await adapter('AuthorizationCode').upsert('c-1', { jti: 'c-1', grantId: 'g-1' }, 60);
    const tries = Array.from({ length: 8 }, () => adapter('AuthorizationCode').consume('c-1'));
    const outcomes = await Promise.allSettled(tries);
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    const found = await adapter('AuthorizationCode').find('c-1');
    assert.equal(found?.consumed, Date.parse(clock.now()) / 1000);
  });

  test('ending a grant deletes it with its codes and tokens, and no other', async () => {
    await adapter('Grant').upsert('g-2', { jti: 'g-2' }, 60);
    await adapter('AccessToken').upsert('t-2', { jti: 't-2', grantId: 'g-2' }, 60);
    await adapter('RefreshToken').upsert('r-2', { jti: 'r-2', grantId: 'g-2' }, 60);
    await adapter('AccessToken').upsert('t-3', { jti: 't-3', grantId: 'g-3' }, 60);
    await endGrant(stores.tables, 'g-2');
    assert.equal(await adapter('Grant').find('g-2'), undefined);
    assert.equal(await adapter('AccessToken').find('t-2'), undefined);
    assert.equal(await adapter('RefreshToken').find('r-2'), undefined);
    assert.ok(await adapter('AccessToken').find('t-3'));
  });

  test('revoking the tokens of a grant keeps the grant', async () => {
    await adapter('Grant').upsert('g-4', { jti: 'g-4' }, 60);
    await adapter('AccessToken').upsert('t-4', { jti: 't-4', grantId: 'g-4' }, 60);
    await adapter('AccessToken').revokeByGrantId('g-4');
    assert.equal(await adapter('AccessToken').find('t-4'), undefined);
    assert.ok(await adapter('Grant').find('g-4'));
  });

  test('no identifier and no content stands in the table in the clear', async () => {
    const canary = 'canary-5f0e';
    const payload = { jti: `${canary}-id`, uid: `${canary}-uid`, grantId: `${canary}-grant`, accountId: canary };
    await adapter('AccessToken').upsert(payload.jti, payload, 60);
    const rows = await stores.tables.selectFrom('provider_records').selectAll().execute();
    assert.ok(rows.length > 0);
    assert.equal(JSON.stringify(rows).includes(canary), false);
  });

  test('a record moved to another row does not open', async () => {
    await adapter('Session').upsert('mine', { jti: 'mine', accountId: 'me' }, 60);
    await adapter('Session').upsert('yours', { jti: 'yours', accountId: 'you' }, 60);
    const rows = await stores.tables
      .selectFrom('provider_records')
      .selectAll()
      .where('model', '=', 'Session')
      .execute();
    const [mine, yours] = await Promise.all(['mine', 'yours'].map((id) => rowOf(stores, rows, id)));
    assert.ok(mine && yours);
    await stores.tables
      .updateTable('provider_records')
      .set({ content_sealed: yours.content_sealed })
      .where('id_hash', '=', mine.id_hash)
      .execute();
    await assert.rejects(adapter('Session').find('mine'), { name: 'KeyringError' });
  });

  test('the sweep deletes what has expired and leaves the rest', async () => {
    await adapter('Interaction').upsert('old', { jti: 'old' }, 30);
    await adapter('Interaction').upsert('new', { jti: 'new' }, 90_000);
    await adapter('Interaction').upsert('for-ever', { jti: 'for-ever' });
    clock.advance(3_600_000);
    assert.ok((await sweepExpired(stores, clock.now())) > 0);
    assert.equal(await adapter('Interaction').find('old'), undefined);
    assert.ok(await adapter('Interaction').find('new'));
    assert.ok(await adapter('Interaction').find('for-ever'));
    assert.equal(await sweepExpired(stores, clock.now()), 0);
  });
});

type Row = { readonly id_hash: string; readonly content_sealed: string };

async function rowOf(stores: Stores, rows: readonly Row[], id: string): Promise<Row | undefined> {
  return rows.find((row) => {
    try {
      const context = `digital_id.provider_records:Session:${row.id_hash}`;
      return JSON.parse(stores.keyring.open(row.content_sealed, context)).jti === id;
    } catch {
      return false;
    }
  });
}
