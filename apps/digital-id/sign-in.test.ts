import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { createPasswords, type Passwords } from './passwords.ts';
import { mayUse, type SignInParts, signIn } from './sign-in.ts';
import { createSignInAttempts } from './sign-in-attempts.ts';
import type { Stores } from './stores.ts';
import { type TestClock, testClock, testStores } from './testing/test-stores.ts';
import { loadTrainingAccounts, readTrainingAccounts } from './training-accounts.ts';

const folder = new URL('../../training/', import.meta.url);
const MINUTE = 60_000;

forEachStore('signing in', (store) => {
  let clock: TestClock;
  let stores: Stores;
  let passwords: Passwords;
  let accounts: Accounts;
  let parts: SignInParts;

  before(async () => {
    clock = testClock('2026-11-21T03:00:00.000Z');
    stores = await testStores(store.database, clock);
    passwords = await createPasswords();
    accounts = createAccounts(stores, true);
    await loadTrainingAccounts(accounts, passwords, await readTrainingAccounts(folder));
    parts = { accounts, passwords, attempts: createSignInAttempts(stores) };
  });

  beforeEach(() => clock.advance(15 * MINUTE));

  const tryWith = (username: string, password: string, address = '192.0.2.1') =>
    signIn(parts, { username, password, address });

  test('the right password opens the account, whatever the case of the user name', async () => {
    const result = await tryWith(' Malee ', 'training-only');
    assert.ok(result.ok);
    assert.equal(result.value.username, 'malee');
    assert.equal(result.value.memberType, 'citizen');
    assert.equal(result.value.person.givenName, 'มาลี');
  });

  test('a wrong password and an unknown user name get the same answer', async () => {
    const wrong = await tryWith('malee', 'wrong');
    const unknown = await tryWith('nobody-of-that-name', 'wrong');
    assert.deepEqual(wrong, { ok: false, error: { kind: 'WrongCredentials' } });
    assert.deepEqual(unknown, wrong);
  });

  test('the same work is done for a name that does not exist', async () => {
    const work: (string | undefined)[] = [];
    const watched: Passwords = {
      ...passwords,
      matches: (password, hash) => {
        work.push(hash);
        return passwords.matches(password, hash);
      },
    };
    const request = { password: 'wrong', address: '192.0.2.1' };
    await signIn({ ...parts, passwords: watched }, { ...request, username: 'malee' });
    await signIn({ ...parts, passwords: watched }, { ...request, username: 'nobody' });
    assert.deepEqual(
      work.map((hash) => hash !== undefined),
      [true, false],
    );
  });

  test('five wrong passwords pause the name, right or wrong, until the window ends', async () => {
    for (let count = 0; count < 5; count += 1) await tryWith('somchai', 'wrong');
    const refused = await tryWith('somchai', 'training-only');
    assert.equal(!refused.ok && refused.error.kind, 'TooManyAttempts');
    assert.ok(!refused.ok && refused.error.kind === 'TooManyAttempts' && refused.error.until > clock.now());
    clock.advance(15 * MINUTE);
    assert.ok((await tryWith('somchai', 'training-only')).ok);
  });

  test('a name that does not exist is paused like one that does', async () => {
    for (let count = 0; count < 5; count += 1) await tryWith('ghost', 'wrong');
    const refused = await tryWith('ghost', 'wrong');
    assert.equal(!refused.ok && refused.error.kind, 'TooManyAttempts');
  });

  test('guesses sent at once do not slip past the limit', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => tryWith('pakorn', 'wrong')));
    const looked = outcomes.filter((outcome) => !outcome.ok && outcome.error.kind === 'WrongCredentials');
    assert.equal(looked.length, 5);
  });

  test('the right password clears the count of the name', async () => {
    for (let count = 0; count < 4; count += 1) await tryWith('pimjai', 'wrong');
    assert.ok((await tryWith('pimjai', 'training-only')).ok);
    for (let count = 0; count < 4; count += 1) await tryWith('pimjai', 'wrong');
    assert.ok((await tryWith('pimjai', 'training-only')).ok);
  });

  test('fifty wrong passwords from one address pause the address, and no other', async () => {
    const attempts = createSignInAttempts(stores);
    const from = (address: string, name: string) => attempts.begin({ username: name, address });
    for (let count = 0; count < 50; count += 1) assert.ok((await from('198.51.100.7', `name-${count}`)).ok);
    assert.equal((await from('198.51.100.7', 'name-50')).ok, false);
    assert.equal((await from('198.51.100.8', 'name-51')).ok, true);
  });

  test('a suspended account counts as unknown', async () => {
    await stores.tables.updateTable('accounts').set({ is_suspended: true }).where('username', '=', 'wasana').execute();
    const result = await tryWith('wasana', 'training-only');
    assert.deepEqual(result, { ok: false, error: { kind: 'WrongCredentials' } });
  });

  test('training accounts count as unknown where training is off', async () => {
    const strict = { ...parts, accounts: createAccounts(stores, false) };
    const request = { username: 'malee', password: 'training-only', address: '192.0.2.1' };
    assert.deepEqual(await signIn(strict, request), { ok: false, error: { kind: 'WrongCredentials' } });
  });

  test('loading the training accounts again changes nothing', async () => {
    const rows = () => stores.tables.selectFrom('accounts').selectAll().orderBy('username').execute();
    const before = await rows();
    const training = await readTrainingAccounts(folder);
    await loadTrainingAccounts(accounts, passwords, training);
    assert.deepEqual(await rows(), before);
    assert.equal(before.length, training.accounts.length);
  });

  test('processes that load the training accounts at once do not get in each other’s way', async () => {
    await stores.tables.deleteFrom('accounts').execute();
    const training = await readTrainingAccounts(folder);
    await Promise.all([1, 2, 3].map(() => loadTrainingAccounts(accounts, passwords, training)));
    const rows = await stores.tables.selectFrom('accounts').select('username').execute();
    assert.equal(rows.length, training.accounts.length);
    assert.ok((await tryWith('malee', 'training-only')).ok);
  });

  test('no name, number or address stands in the tables in the clear', async () => {
    await tryWith('malee', 'wrong', '203.0.113.77');
    const tables = await Promise.all([
      stores.tables.selectFrom('accounts').selectAll().execute(),
      stores.tables.selectFrom('sign_in_attempts').selectAll().execute(),
    ]);
    const dump = JSON.stringify(tables);
    for (const canary of [
      '1999900000005',
      'มาลี',
      '0800000001',
      'malee@example.invalid',
      '203.0.113.77',
      'training-only',
    ]) {
      assert.equal(dump.includes(canary), false, canary);
    }
  });

  test('officers may use what citizens use, citizens may not use what is for officers', async () => {
    const [citizen, officer] = await Promise.all(['malee', 'pimjai'].map((name) => accounts.byUsername(name)));
    assert.ok(citizen && officer);
    assert.equal(mayUse(citizen.account, 'citizen'), true);
    assert.equal(mayUse(citizen.account, 'officer'), false);
    assert.equal(mayUse(officer.account, 'citizen'), true);
    assert.equal(mayUse(officer.account, 'officer'), true);
  });
});
