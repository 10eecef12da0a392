import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { systemClock } from '@biz/kernel/instant.ts';
import { openTestDatabase } from '@biz/records/testing/test-databases.ts';
import { createDigitalIdApp } from './digital-id.ts';
import type { DigitalIdApp } from './digital-id-app.ts';
import { testClient } from './testing/started-provider.ts';
import { testKeyring } from './testing/test-stores.ts';

describe('the routes', () => {
  let app: DigitalIdApp;
  let stop: () => Promise<void>;

  before(async () => {
    const { database, remove } = await openTestDatabase('pglite');
    app = await createDigitalIdApp({
      port: 0,
      origin: 'https://id.example.go.th',
      database,
      keyring: testKeyring(),
      training: false,
      clients: [
        testClient('portal', { redirectUris: ['https://biz.example.go.th/callback'], postLogoutRedirectUris: [] }),
      ],
      clock: systemClock,
    });
    stop = async () => {
      await app.close();
      await remove();
    };
  });

  after(() => stop());

  test('are these and no others, each with its policy', () => {
    const rows = app.routes().filter(({ policy }) => policy !== 'open-to-all');
    assert.deepEqual(rows.map(({ method, path, policy }) => `${method} ${path} ${policy}`).sort(), [
      'GET / visitor',
      'GET /.well-known/openid-configuration openid',
      'GET /.well-known/openid-configuration/jwks openid',
      'GET /connect/authorize openid',
      'GET /connect/authorize/:uid openid',
      'GET /connect/endsession openid',
      'GET /connect/endsession/success openid',
      'GET /connect/userinfo openid',
      'GET /interaction/:uid visitor',
      'GET /problem visitor',
      'GET /problem/:code visitor',
      'GET /sign-out visitor',
      'GET /signed-out visitor',
      'POST /connect/revocation openid',
      'POST /connect/token openid',
      'POST /connect/userinfo openid',
      'POST /interaction/:uid visitor',
      'POST /sign-out visitor',
      'POST /withdrawal visitor',
    ]);
  });

  test('over TLS the addresses and cookies are those of TLS, although the listener speaks plain HTTP', async () => {
    const discovery = await app.inject({ url: '/.well-known/openid-configuration' });
    assert.equal(JSON.parse(discovery.body).token_endpoint, 'https://id.example.go.th/connect/token');
    const query = new URLSearchParams({
      client_id: 'portal',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'https://biz.example.go.th/callback',
    });
    const start = await app.inject({ url: `/connect/authorize?${query}` });
    assert.equal(start.statusCode, 303);
    const cookies = [start.headers['set-cookie'] ?? []].flat();
    assert.ok(cookies.length > 0);
    for (const cookie of cookies) assert.match(cookie, /; secure; httponly/);
  });

  test('the sign-in page offers no training account where training is off', async () => {
    const page = await app.inject({ url: '/' });
    assert.equal(page.statusCode, 200);
    assert.doesNotMatch(page.body, /ฝึก/);
  });
});
