import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptsClientSecret, hashedClientSecret } from './client-secret.ts';

test('the hashed form has the published check value', () => {
  assert.equal(hashedClientSecret('synthetic-secret'), '125f879d8443cebd85403b96eb3b8002');
  assert.equal(hashedClientSecret('  synthetic-secret\n'), '125f879d8443cebd85403b96eb3b8002');
});

test('a secret is accepted plain and hashed, and in no third form', () => {
  assert.equal(acceptsClientSecret('synthetic-secret', 'synthetic-secret'), true);
  assert.equal(acceptsClientSecret('synthetic-secret', '125f879d8443cebd85403b96eb3b8002'), true);
  assert.equal(acceptsClientSecret('synthetic-secret', '125F879D8443CEBD85403B96EB3B8002'), false);
  assert.equal(
    acceptsClientSecret('synthetic-secret', hashedClientSecret(hashedClientSecret('synthetic-secret'))),
    false,
  );
  assert.equal(acceptsClientSecret('synthetic-secret', ''), false);
});
