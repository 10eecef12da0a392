import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createDigitalIdApp } from '@biz/app-digital-id/digital-id.ts';
import type { DigitalIdApp } from '@biz/app-digital-id/digital-id-app.ts';
import { clientOrigin, testClient } from '@biz/app-digital-id/testing/started-provider.ts';
import { testKeyring } from '@biz/app-digital-id/testing/test-stores.ts';
import { declareTestGateway, KEY, OTHER_KEY, OTHER_SECRET } from '@biz/app-gdx/testing/test-gateway.ts';
import {
  GATEWAY_KEY,
  MESSAGE_KEY,
  startTestSandbox,
  type TestSandbox,
} from '@biz/app-sandbox/testing/start-test-sandbox.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { openTestDatabase, type TestDatabase } from '@biz/records/testing/test-databases.ts';
import { contentOf } from './database-content.ts';

let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase('pglite');
});
after(() => opened.remove());

describe('every route of the gateway against every kind of caller', () => {
  const store = {
    kind: 'pglite' as const,
    get database() {
      return opened.database;
    },
  };
  const gateway = declareTestGateway(store);

  test('only health is open, and only a key with its own secret, or with its own token and a grant, gets further', async () => {
    const others = await gateway.tokenOf('7777777777778', { key: OTHER_KEY, secret: OTHER_SECRET });
    assert.notEqual(others, '');
    const callers: readonly { name: string; headers: Record<string, string>; secret: number; token: number }[] = [
      { name: 'nobody', headers: {}, secret: 403, token: 403 },
      { name: 'an unknown key', headers: { 'Consumer-Key': 'unknown', Token: others }, secret: 403, token: 403 },
      { name: 'a key alone', headers: { 'Consumer-Key': KEY }, secret: 400, token: 401 },
      {
        name: 'a wrong secret or token',
        headers: { 'Consumer-Key': KEY, 'Consumer-Secret': 'wrong', Token: 'wrong' },
        secret: 401,
        token: 401,
      },
      {
        name: 'the secret and token of another',
        headers: { 'Consumer-Key': KEY, 'Consumer-Secret': OTHER_SECRET, Token: others },
        secret: 401,
        token: 401,
      },
      { name: 'one without a grant', headers: { 'Consumer-Key': OTHER_KEY, Token: others }, secret: 400, token: 403 },
    ];
    const before = await contentOf(opened.database);
    const guarded = gateway.routes().filter(({ policy }) => policy !== 'open');
    assert.ok(guarded.length >= 6, `only ${guarded.length} routes`);
    for (const { method, path, policy } of guarded) {
      for (const caller of callers) {
        const body = method === 'POST' ? '{}' : undefined;
        const answer = await fetch(`${gateway.origin()}${path}`, {
          method,
          headers: caller.headers,
          ...(body ? { body } : {}),
        });
        const want = policy === 'secret' ? caller.secret : caller.token;
        assert.equal(answer.status, want, `${method} ${path} by ${caller.name}`);
      }
    }
    assert.equal(gateway.source().seen.length, 0, 'a source system was asked');
    const now = await contentOf(opened.database);
    assert.deepEqual(now['gdx.access_journal'], before['gdx.access_journal']);
    for (const { method, path, policy } of gateway.routes()) {
      if (policy === 'open') assert.equal((await fetch(`${gateway.origin()}${path}`, { method })).status, 200);
    }
  });
});

describe('every route of the sandbox against every kind of caller', () => {
  let sandbox: TestSandbox;
  before(async () => {
    sandbox = await startTestSandbox(opened.database);
  });
  after(() => sandbox.close());

  test('its systems answer their own key alone, and its pages take no form without a token', async () => {
    const rows = sandbox.sandbox.routes().filter(({ policy }) => policy !== 'open-to-all');
    assert.ok(rows.length >= 20, `only ${rows.length} routes`);
    const keys: readonly Record<string, string>[] = [
      {},
      { 'x-upstream-key': 'wrong', authorization: 'Bearer wrong' },
      { 'x-upstream-key': MESSAGE_KEY, authorization: `Bearer ${GATEWAY_KEY}` },
      { 'x-upstream-key': '', authorization: 'Bearer ' },
    ];
    for (const { method, path, policy } of rows) {
      const url = `${sandbox.sandbox.origin}${path.replace(/:\w+/g, 'x')}`;
      if (policy === 'anyone') {
        const answer = await fetch(url, { method, redirect: 'manual' });
        if (method === 'POST') assert.equal(answer.status, 403, `${method} ${path}`);
        else assert.ok([200, 303, 404].includes(answer.status), `${method} ${path} answers ${answer.status}`);
        continue;
      }
      for (const headers of keys)
        assert.equal((await fetch(url, { method, headers })).status, 403, `${method} ${path}`);
      const right = { 'x-upstream-key': GATEWAY_KEY, authorization: `Bearer ${MESSAGE_KEY}` };
      assert.notEqual((await fetch(url, { method, headers: right })).status, 403, `${method} ${path} with its key`);
    }
  });
});

describe('every route of the identity provider for callers who prove nothing', () => {
  let app: DigitalIdApp;
  before(async () => {
    const clients = [testClient('portal')];
    const about = {
      port: 0,
      origin: 'http://127.0.0.1:3002',
      keyring: testKeyring(),
      training: true,
      clock: systemClock,
    };
    app = await createDigitalIdApp({ ...about, database: opened.database, clients, rateLimit: 'off' });
  });
  after(() => app.close());

  /** What somebody gets who shows neither client nor session nor form token. Total: another route fails the test. */
  const ANSWERS: Readonly<Record<string, number>> = {
    'GET /': 200,
    'GET /.well-known/openid-configuration': 200,
    'GET /.well-known/openid-configuration/jwks': 200,
    'GET /connect/authorize': 303,
    'GET /connect/authorize/:uid': 303,
    'GET /connect/endsession': 303,
    'GET /connect/endsession/success': 303,
    'GET /connect/userinfo': 401,
    'GET /interaction/:uid': 410,
    'GET /problem': 400,
    'GET /problem/:code': 400,
    'GET /sign-out': 303,
    'GET /signed-out': 200,
    'POST /connect/revocation': 400,
    'POST /connect/token': 400,
    'POST /connect/userinfo': 401,
    'POST /interaction/:uid': 403,
    'POST /sign-out': 403,
    'POST /withdrawal': 403,
  };

  test('nothing is given away, and no form is taken', async () => {
    const rows = app.routes().filter(({ policy }) => policy !== 'open-to-all');
    const answers: Record<string, number> = {};
    for (const { method, path } of rows) {
      const url = path.replace(/:\w+/g, 'x');
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await app.inject({
        method: method as 'GET' | 'POST',
        url,
        ...(method === 'POST' ? { headers, payload: 'grant_type=authorization_code&code=x&token=x' } : {}),
      });
      answers[`${method} ${path}`] = answer.statusCode;
      const { location = '/' } = answer.headers;
      assert.equal(new URL(String(location), 'http://127.0.0.1:3002').host, '127.0.0.1:3002', `${method} ${path}`);
      assert.doesNotMatch(answer.body, /19999000000(05|13)|JT10000000|080000000/, `${method} ${path}`);
    }
    assert.deepEqual(answers, ANSWERS);
  });

  test('a code is sent to no address but the client’s own', async () => {
    const asked = { client_id: 'portal', response_type: 'code', scope: 'openid', state: 's' };
    const own = `${clientOrigin}/portal/callback`;
    for (const redirect_uri of [
      'https://evil.example/',
      `${own}/../x`,
      `${own}.evil.example`,
      own.replace('http', 'https'),
    ]) {
      const answer = await app.inject({ url: `/connect/authorize?${new URLSearchParams({ ...asked, redirect_uri })}` });
      assert.match(String(answer.headers.location), /^(http:\/\/127\.0\.0\.1:3002)?\/problem/, redirect_uri);
    }
    const basic = `Basic ${Buffer.from('portal:wrong').toString('base64')}`;
    const headers = { authorization: basic, 'content-type': 'application/x-www-form-urlencoded' };
    for (const url of ['/connect/token', '/connect/revocation']) {
      const answer = await app.inject({
        method: 'POST',
        url,
        headers,
        payload: 'grant_type=authorization_code&code=x&token=x',
      });
      assert.equal(answer.statusCode, 401, url);
    }
  });
});
