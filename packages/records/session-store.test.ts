import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Instant, plusMs } from '@biz/kernel/instant.ts';
import { createKeyring, generateKeyringConfig } from './keyring.ts';
import { migratePortal } from './portal/portal-schema.ts';
import { createRateLimiter } from './rate-limit.ts';
import { createSessionStore } from './session-store.ts';
import { forEachStore } from './testing/test-databases.ts';

const MINUTE = 60_000;

forEachStore('sessions and limits', (on) => {
  let now = '2026-11-20T05:00:00.000Z' as Instant;
  const clock = { now: () => now };
  const pass = (ms: number) => {
    now = plusMs(now, ms);
  };
  const keyring = createKeyring(generateKeyringConfig('k1'));
  const storeOf = (app: string) =>
    createSessionStore<{ who: string }>({ database: on.database, keyring, clock, schema: 'portal', app });
  const limiter = () => createRateLimiter({ database: on.database, schema: 'portal', clock });
  before(() => migratePortal(on.database));

  test('a session holds its data, and the table holds neither token nor data', async () => {
    const sessions = storeOf('portal');
    const { token, ends } = await sessions.create({ who: 'มาลี' });
    assert.deepEqual(await sessions.load(token), { data: { who: 'มาลี' }, ends });
    assert.equal(ends, plusMs(now, 15 * MINUTE));
    await sessions.save(token, { who: 'มาลี ใจดี' });
    assert.deepEqual((await sessions.load(token))?.data, { who: 'มาลี ใจดี' });
    const dump = JSON.stringify(await on.database.query('select * from portal.sessions'));
    assert.ok(!dump.includes(token) && !dump.includes('มาลี'));
  });

  test('a session of one app is nothing to another', async () => {
    const { token } = await storeOf('portal').create({ who: 'malee' });
    assert.equal(await storeOf('service-backend').load(token), undefined);
    await storeOf('service-backend').destroy(token);
    assert.ok(await storeOf('portal').load(token));
  });

  test('a session ends after 15 idle minutes, and loading it is activity', async () => {
    const sessions = storeOf('portal');
    const { token } = await sessions.create({ who: 'malee' });
    pass(14 * MINUTE);
    assert.equal((await sessions.load(token))?.ends, plusMs(now, 15 * MINUTE));
    pass(14 * MINUTE);
    assert.ok(await sessions.load(token));
    pass(15 * MINUTE);
    assert.equal(await sessions.load(token), undefined);
  });

  test('a session ends after 12 hours however busy, and a new token does not prolong it', async () => {
    const sessions = storeOf('portal');
    let { token } = await sessions.create({ who: 'malee' });
    const end = plusMs(now, 12 * 60 * MINUTE);
    for (let i = 0; i < 71; i += 1) {
      pass(10 * MINUTE);
      assert.ok(await sessions.load(token), `after ${(i + 1) * 10} minutes`);
    }
    const rotated = await sessions.rotate(token);
    assert.equal(rotated?.ends, end);
    token = rotated?.token ?? '';
    pass(10 * MINUTE);
    assert.equal(await sessions.load(token), undefined);
  });

  test('after rotation only the new token works, and a race gives one new token', async () => {
    const sessions = storeOf('portal');
    const { token } = await sessions.create({ who: 'malee' });
    const rotated = (await Promise.all([sessions.rotate(token), sessions.rotate(token)])).filter((one) => one);
    assert.equal(rotated.length, 1);
    assert.equal(await sessions.load(token), undefined);
    assert.deepEqual((await sessions.load(rotated[0]?.token ?? ''))?.data, { who: 'malee' });
  });

  test('an ended session is gone and cannot be saved', async () => {
    const sessions = storeOf('portal');
    const { token } = await sessions.create({ who: 'malee' });
    await sessions.destroy(token);
    assert.equal(await sessions.load(token), undefined);
    assert.equal(await sessions.rotate(token), undefined);
    await assert.rejects(sessions.save(token, { who: 'x' }), /has ended/);
    assert.equal(await sessions.load('not a token'), undefined);
  });

  test('sweeping deletes what has lapsed and nothing else', async () => {
    const sessions = storeOf('swept');
    await sessions.create({ who: 'old' });
    pass(16 * MINUTE);
    const { token } = await sessions.create({ who: 'new' });
    assert.equal(await sessions.sweep(), 1);
    assert.ok(await sessions.load(token));
  });

  test('hits are counted exactly over all callers and forgotten with the window', async () => {
    const limits = limiter();
    const hit = () => limits.hit('otp:x', 60, 5);
    const verdicts = await Promise.all(Array.from({ length: 8 }, hit));
    assert.equal(verdicts.filter((verdict) => verdict.isAllowed).length, 5);
    assert.deepEqual(verdicts.map((verdict) => verdict.hits).sort(), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert.equal((await limits.hit('otp:y', 60, 5)).hits, 1);
    assert.equal((await limits.hit('otp:x', 3600, 5)).hits, 1);
    pass(MINUTE);
    assert.equal((await hit()).hits, 1);
    pass(49 * 60 * MINUTE);
    assert.equal(await limits.sweep(), 4);
  });
});
