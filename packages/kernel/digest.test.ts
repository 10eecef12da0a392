import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, sha256 } from './digest.ts';

test('the order of members does not change the digest', () => {
  assert.equal(canonicalJson({ b: 1, a: [{ d: undefined, c: 'ก' }] }), '{"a":[{"c":"ก"}],"b":1}');
});

test('canonical JSON reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('SHA-256 of the empty text is the published one', () => {
  assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
