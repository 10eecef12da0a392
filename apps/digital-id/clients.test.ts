import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientHome, clientMetadata, clientOrigins } from './clients.ts';
import { parseClients } from './clients-file.ts';
import { testClient } from './testing/started-provider.ts';

const secure = { redirectUris: ['https://biz.example.go.th/callback'], postLogoutRedirectUris: [] };

test('http is accepted on loopback for development clients only', () => {
  const register = (address: string, isDevelopment: boolean) => () =>
    clientMetadata(testClient('c', { redirectUris: [address], postLogoutRedirectUris: [], isDevelopment }), false);
  assert.doesNotThrow(register('http://localhost:3000/callback', true));
  assert.doesNotThrow(register('http://127.0.0.1:3000/callback', true));
  assert.throws(register('http://localhost:3000/callback', false), /must use https/);
  assert.throws(register('http://biz.example.go.th/callback', true), /must use https/);
  assert.throws(register('http://127.0.0.1.evil.example/callback', true), /must use https/);
  assert.doesNotThrow(register('https://biz.example.go.th/callback', false));
});

test('the address after signing out is held to the same rule', () => {
  const client = testClient('c', { ...secure, postLogoutRedirectUris: ['http://biz.example.go.th/bye'] });
  assert.throws(() => clientMetadata(client, true), /must use https/);
});

test('training makes development the default, production does not', () => {
  const client = testClient('c');
  assert.doesNotThrow(() => clientMetadata(client, true));
  assert.throws(() => clientMetadata(client, false), /must use https/);
});

test('a client without secret is public', () => {
  const { clientSecret: _, ...client } = testClient('c', secure);
  assert.equal(clientMetadata(client, false).token_endpoint_auth_method, 'none');
});

test('origins are named once, the first is home', () => {
  const redirectUris = ['https://a.example/one', 'https://a.example/two', 'https://b.example/'];
  const client = testClient('c', { redirectUris });
  assert.deepEqual(clientOrigins(client), ['https://a.example', 'https://b.example']);
  assert.equal(clientHome(client), 'https://a.example');
});

test('a clients file is read, and a mistake in it is named', () => {
  const client = { ...testClient('c', secure), clientSecret: 's'.repeat(32) };
  assert.deepEqual(parseClients(JSON.stringify([client])), [client]);
  const mistakes: Record<string, unknown> = {
    clientId: '',
    clientSecret: 'short',
    redirectUris: [],
    postLogoutRedirectUris: 'https://a.example/',
    audience: 'everybody',
    name: { th: 'ชื่อ' },
    purpose: undefined,
    scopes: 'openid',
    reauthenticateAfter: '900',
  };
  for (const [member, value] of Object.entries(mistakes)) {
    assert.throws(
      () => parseClients(JSON.stringify([{ ...client, [member]: value }])),
      new RegExp(`clients\\[0\\]\\.${member}`),
    );
  }
  assert.throws(() => parseClients('{}'), /not a list/);
});
