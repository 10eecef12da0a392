import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createKeyring, generateKeyringConfig, KeyringError, parseKeyringConfig } from './keyring.ts';
import { openTrainingKeyring } from './training-keyring.ts';

const config = generateKeyringConfig('k1');
const keyring = createKeyring(config);
const refusal = (reason: string) => (error: unknown) => error instanceof KeyringError && error.reason === reason;

test('what is sealed opens again, and looks different every time', () => {
  for (const text of ['', 'ก้ำ', '1999900000005', 'x'.repeat(100_000)]) {
    const [once, again] = [keyring.seal(text, 'row:1'), keyring.seal(text, 'row:1')];
    assert.equal(keyring.open(once, 'row:1'), text);
    assert.notEqual(once, again);
    assert.ok(text === '' || !once.includes(text));
  }
});

test('a sealed value does not open in another row', () => {
  const sealed = keyring.seal('secret', 'row:1');
  assert.throws(() => keyring.open(sealed, 'row:2'), refusal('not-authentic'));
});

test('a sealed value with any one character changed does not open', () => {
  const sealed = keyring.seal('secret', 'row:1');
  for (let at = 0; at < sealed.length; at += 1) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
    // The last base64 digit carries unused bits: the same bytes may be written in more than one way.
    const isSameBytes = Buffer.from(changed.slice(6), 'base64url').equals(Buffer.from(sealed.slice(6), 'base64url'));
    if (isSameBytes && changed.startsWith('v1.k1.')) continue;
    assert.throws(() => keyring.open(changed, 'row:1'), KeyringError, `at ${at}`);
  }
});

test('a new key seals, the old one still opens, and outdated values are known', () => {
  const old = keyring.seal('secret', 'row:1');
  const { sealing } = generateKeyringConfig('k2');
  const rotated = createKeyring({ sealing: [sealing[0], ...config.sealing], index: config.index });
  assert.equal(rotated.open(old, 'row:1'), 'secret');
  assert.equal(rotated.isOutdated(old), true);
  const fresh = rotated.seal('secret', 'row:1');
  assert.equal(rotated.isOutdated(fresh), false);
  assert.throws(() => keyring.open(fresh, 'row:1'), refusal('unknown-key'));
  assert.equal(rotated.blindIndex('a', 'p'), keyring.blindIndex('a', 'p'));
});

test('a blind index depends on value, purpose and key, and on where one ends and the other begins', () => {
  const index = keyring.blindIndex('1999900000005', 'owner');
  assert.equal(index, keyring.blindIndex('1999900000005', 'owner'));
  const stranger = createKeyring(generateKeyringConfig('k1'));
  const others = [
    keyring.blindIndex('1999900000013', 'owner'),
    keyring.blindIndex('1999900000005', 'payer'),
    keyring.blindIndex('r:1999900000005', 'owne'),
    stranger.blindIndex('1999900000005', 'owner'),
  ];
  assert.ok(others.every((other) => other !== index));
});

test('unusable keys are refused', () => {
  const [key] = config.sealing;
  const short = Buffer.alloc(31).toString('base64');
  assert.throws(() => createKeyring({ ...config, index: short }), refusal('bad-key'));
  assert.throws(() => createKeyring({ ...config, sealing: [{ id: 'k', key: short }] }), refusal('bad-key'));
  assert.throws(() => createKeyring({ ...config, sealing: [{ id: 'K.1', key: key.key }] }), refusal('bad-key-id'));
  assert.throws(() => createKeyring({ ...config, sealing: [key, key] }), refusal('bad-key-id'));
  assert.throws(() => createKeyring({ ...config, index: key.key }), refusal('shared-key'));
  assert.throws(() => keyring.open('nonsense', 'row:1'), refusal('malformed'));
});

test('keys are read from the environment newest first', () => {
  const { sealing } = generateKeyringConfig('k2');
  const text = [sealing[0], config.sealing[0]].map(({ id, key }) => `${id}:${key}`).join(', ');
  const read = createKeyring(parseKeyringConfig(text, config.index));
  assert.equal(read.open(keyring.seal('secret', 'r'), 'r'), 'secret');
  assert.ok(read.seal('x', 'r').startsWith('v1.k2.'));
});

test('a training keyring is made once, for its owner alone', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'biz-keyring-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const sealed = openTrainingKeyring(join(folder, 'data')).seal('secret', 'r');
  const file = join(folder, 'data', 'keyring.json');
  assert.ok(existsSync(file));
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const before = readFileSync(file);
  assert.equal(openTrainingKeyring(join(folder, 'data')).open(sealed, 'r'), 'secret');
  assert.deepEqual(readFileSync(file), before);
});
