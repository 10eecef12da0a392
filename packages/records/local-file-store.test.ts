import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { type Sha256, sha256 } from '@biz/kernel/digest.ts';
import { type LocalFileStore, openLocalFileStore, StoredFileError } from './local-file-store.ts';

const root = mkdtempSync(join(tmpdir(), 'biz-files-'));
let files: LocalFileStore;
before(async () => {
  files = await openLocalFileStore(join(root, 'files'));
});
after(() => rmSync(root, { recursive: true }));

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pathOf = (digest: Sha256) => join(root, 'files', digest.slice(0, 2), digest.slice(2, 4), digest);
const refusal = (reason: string) => (error: unknown) => error instanceof StoredFileError && error.reason === reason;

test('a file comes back whole and streamed under the digest of its bytes', async () => {
  for (const bytes of [bytesOf(''), bytesOf('ก'), new Uint8Array(300_000).fill(7)]) {
    const stored = await files.put(bytes);
    assert.deepEqual(stored, { sha256: sha256(bytes), size: bytes.byteLength });
    assert.equal(await files.has(stored.sha256), true);
    assert.deepEqual(await files.open(stored.sha256), bytes);
    assert.deepEqual(new Uint8Array(await buffer(await files.stream(stored.sha256))), bytes);
  }
});

test('the same bytes put many times at once are one file, and nothing is left behind', async () => {
  const bytes = bytesOf('same');
  const stored = await Promise.all(Array.from({ length: 20 }, () => files.put(bytes)));
  assert.equal(new Set(stored.map((one) => one.sha256)).size, 1);
  assert.deepEqual(readdirSync(join(root, 'files', 'incoming')), []);
});

test('a missing file is an error of its own', async () => {
  const digest = sha256('never stored');
  assert.equal(await files.has(digest), false);
  await assert.rejects(files.open(digest), refusal('missing'));
  await assert.rejects(files.stream(digest), refusal('missing'));
});

test('damage is never delivered as if it were the file', async () => {
  const { sha256: digest } = await files.put(bytesOf('original'));
  writeFileSync(pathOf(digest), 'originaL');
  await assert.rejects(files.open(digest), refusal('damaged'));
  await assert.rejects(files.stream(digest).then(buffer), refusal('damaged'));
});

test('an address that is not a digest reaches no path', async () => {
  const secret = join(root, 'secret');
  writeFileSync(secret, 'secret');
  for (const address of ['../secret', '..', `${'a'.repeat(63)}/`, 'A'.repeat(64)]) {
    await assert.rejects(async () => files.open(address as Sha256), refusal('malformed-address'));
  }
  assert.equal(readFileSync(secret, 'utf8'), 'secret');
});
