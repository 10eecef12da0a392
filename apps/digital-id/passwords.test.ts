import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { parseOptions } from '@node-rs/argon2';
import { createPasswords, type Passwords } from './passwords.ts';

let passwords: Passwords;

before(async () => {
  passwords = await createPasswords({ running: 1, waiting: 1 });
});

test('hashes are argon2id with 64 MiB, three passes, one lane, and a salt of their own', async () => {
  const [first, second] = await Promise.all([passwords.hash('same'), passwords.hash('same')]);
  assert.match(first, /^\$argon2id\$/);
  const { memoryCost, timeCost, parallelism } = parseOptions(first);
  assert.deepEqual({ memoryCost, timeCost, parallelism }, { memoryCost: 65_536, timeCost: 3, parallelism: 1 });
  assert.notEqual(first, second);
});

test('only the right password matches, and nobody has one', async () => {
  const stored = await passwords.hash('right');
  assert.deepEqual(await passwords.matches('right', stored), { ok: true, value: true });
  assert.deepEqual(await passwords.matches('wrong', stored), { ok: true, value: false });
  assert.deepEqual(await passwords.matches('nobody has this password', undefined), { ok: true, value: false });
});

test('whoever comes when the line is full is sent away, the others are served', async () => {
  const stored = await passwords.hash('right');
  const all = await Promise.all([1, 2, 3, 4].map(() => passwords.matches('right', stored)));
  assert.deepEqual(
    all.map((answer) => (answer.ok ? 'served' : answer.error.kind)),
    ['served', 'served', 'TooBusy', 'TooBusy'],
  );
  assert.deepEqual(await passwords.matches('right', stored), { ok: true, value: true });
});

test('a stored hash that cannot be read does not block the line', async () => {
  await assert.rejects(passwords.matches('right', 'not a hash'));
  await assert.rejects(passwords.matches('right', 'not a hash'));
  const stored = await passwords.hash('right');
  assert.deepEqual(await passwords.matches('right', stored), { ok: true, value: true });
});
