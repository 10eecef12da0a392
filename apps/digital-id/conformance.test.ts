import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { openTestDatabase } from '@biz/records/testing/test-databases.ts';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { claimNames, emptyScopes } from './claims.ts';
import { hashedClientSecret } from './client-secret.ts';
import {
  answerOf,
  authorizeUrl,
  basic,
  exchange,
  idTokenClaims,
  signedIn,
  userInfo,
  walkSignIn,
} from './testing/flow.ts';
import {
  clientOrigin,
  type StartedProvider,
  startProvider,
  testClient,
  testSecret,
} from './testing/started-provider.ts';
import { webClient } from './testing/web-client.ts';

const { clientSecret: _, ...publicClient } = testClient('browser');

describe('the OpenID provider', () => {
  let provider: StartedProvider;
  let stop: () => Promise<void>;

  before(async () => {
    const { database, remove } = await openTestDatabase('pglite');
    provider = await startProvider(database, [
      testClient('web'),
      testClient('narrow', { scopes: ['given_name'] }),
      testClient('strict', { requirePkce: true }),
      publicClient,
    ]);
    stop = async () => {
      await provider.close();
      await remove();
    };
  });

  after(() => stop());

  const codeFor = async (clientId: string, more: Record<string, string> = {}) =>
    answerOf((await walkSignIn(provider, { url: authorizeUrl(provider, clientId, more), username: 'malee' })).last);

  test('discovery names the issuer, the paths that clients have built in, and RS256', async () => {
    const response = await fetch(`${provider.origin}/.well-known/openid-configuration`);
    const metadata = JSON.parse(await response.text());
    assert.equal(metadata.issuer, provider.origin);
    assert.equal(metadata.authorization_endpoint, `${provider.origin}/connect/authorize`);
    assert.equal(metadata.token_endpoint, `${provider.origin}/connect/token`);
    assert.equal(metadata.userinfo_endpoint, `${provider.origin}/connect/userinfo`);
    assert.equal(metadata.end_session_endpoint, `${provider.origin}/connect/endsession`);
    assert.equal(metadata.revocation_endpoint, `${provider.origin}/connect/revocation`);
    assert.equal(metadata.jwks_uri, `${provider.origin}/.well-known/openid-configuration/jwks`);
    assert.deepEqual(metadata.id_token_signing_alg_values_supported, ['RS256']);
    assert.deepEqual(metadata.response_types_supported, ['code']);
    assert.ok(metadata.response_modes_supported.includes('form_post'));
    for (const scope of ['openid', 'profile', 'email', 'phone', ...claimNames, ...emptyScopes]) {
      assert.ok(metadata.scopes_supported.includes(scope), scope);
    }
  });

  test('the addresses do not follow a forged host header', async () => {
    const response = await fetch(`${provider.origin}/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    });
    assert.equal((await response.text()).includes('evil.example'), false);
  });

  test('DID-3: the secret is accepted plain and hashed, by header and by body, and in no third form', async () => {
    const hashed = hashedClientSecret(testSecret);
    const ways = [
      { headers: { authorization: basic('web', testSecret) } },
      { headers: { authorization: basic('web', hashed).replace('Basic', 'basic') } },
      { headers: {}, body: { client_id: 'web', client_secret: testSecret } },
      { headers: {}, body: { client_id: 'web', client_secret: hashed } },
    ];
    for (const way of ways) {
      const code = (await codeFor('web')).get('code') ?? '';
      assert.equal((await exchange(provider, 'web', code, way)).status, 200);
    }
    const code = (await codeFor('web')).get('code') ?? '';
    const wrong = { headers: { authorization: basic('web', hashedClientSecret(hashed)) } };
    assert.equal((await exchange(provider, 'web', code, wrong)).status, 401);
  });

  test('DID-4: state and nonce come back only if they were sent', async () => {
    const without = await codeFor('web');
    assert.equal(without.has('state'), false);
    const bare = JSON.parse(await (await exchange(provider, 'web', without.get('code') ?? '')).text());
    assert.equal('nonce' in idTokenClaims(bare.id_token), false);

    const sent = await codeFor('web', { state: 'some-state', nonce: 'some-nonce' });
    assert.equal(sent.get('state'), 'some-state');
    const full = JSON.parse(await (await exchange(provider, 'web', sent.get('code') ?? '')).text());
    assert.equal(idTokenClaims(full.id_token).nonce, 'some-nonce');
  });

  test('DID-6: form_post with a posted secret', async () => {
    const url = authorizeUrl(provider, 'web', { response_mode: 'form_post', state: 'x' });
    const { last } = await walkSignIn(provider, { url, username: 'malee' });
    assert.equal(last.status, 200);
    assert.match(last.text, new RegExp(`action="${clientOrigin}/web/callback"`));
    const policy = last.headers.get('content-security-policy') ?? '';
    assert.match(policy, new RegExp(`form-action [^;]*${clientOrigin}`));
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(last.text) ?? [];
    const digest = createHash('sha256').update(script).digest('base64');
    assert.ok(policy.includes(`'sha256-${digest}'`), 'the page may run its own script');
    const [, code = ''] = /name="code" value="([^"]+)"/.exec(last.text) ?? [];
    const body = { client_id: 'web', client_secret: testSecret };
    assert.equal((await exchange(provider, 'web', code, { headers: {}, body })).status, 200);
  });

  test('DID-6: silent renewal without a session answers login_required, with one a code', async () => {
    const silent = authorizeUrl(provider, 'web', { prompt: 'none' });
    const stranger = webClient(provider.origin);
    assert.equal(answerOf(await stranger.follow(await stranger.visit(silent))).get('error'), 'login_required');
    const { browser } = await walkSignIn(provider, { url: authorizeUrl(provider, 'web'), username: 'malee' });
    assert.ok(answerOf(await browser.follow(await browser.visit(silent))).get('code'));
  });

  const types: Record<string, Record<string, string>> = {
    openid: {},
    profile: { name: 'string', given_name: 'string', family_name: 'string', preferred_username: 'string' },
    email: { email: 'string', email_verified: 'boolean' },
    phone: { phone_number: 'string', phone_number_verified: 'boolean' },
    user_id: { user_id: 'string' },
    title: { title: 'string' },
    given_name: { given_name: 'string' },
    given_name_verified: { given_name_verified: 'boolean' },
    family_name: { family_name: 'string' },
    name: { name: 'string' },
    name_verified: { name_verified: 'boolean' },
    citizen_id: { citizen_id: 'string' },
    citizen_id_verified: { citizen_id_verified: 'boolean' },
    phone_number: { phone_number: 'string' },
    phone_number_verified: { phone_number_verified: 'boolean' },
    email_verified: { email_verified: 'boolean' },
    ial_level: { ial_level: 'number' },
    member_type: { member_type: 'string' },
    login_via: { login_via: 'string' },
    preferred_username: { preferred_username: 'string' },
    organization_id: { organization_id: 'string' },
    roles: { roles: 'object' },
    juristic_id: {},
    passport_id: {},
    personal_token: {},
  };

  test('DID-7: each scope releases its claims and no other, with the types of the contract', async () => {
    const browser = webClient(provider.origin);
    for (const [scope, expected] of Object.entries(types)) {
      const { claims } = await signedIn(provider, {
        clientId: 'web',
        username: 'pimjai',
        scope: `openid ${scope}`,
        browser,
      });
      const { sub, ...released } = claims;
      assert.equal(typeof sub, 'string');
      const found = Object.fromEntries(Object.entries(released).map(([claim, value]) => [claim, typeof value]));
      assert.deepEqual(found, expected, scope);
    }
  });

  test('DID-7: values of an officer', async () => {
    const scope = 'openid citizen_id ial_level member_type organization_id roles title name';
    const { claims, tokens } = await signedIn(provider, { clientId: 'web', username: 'lamduan', scope });
    const { sub, ...values } = claims;
    assert.deepEqual(values, {
      citizen_id: '2222222222227',
      ial_level: 2.3,
      member_type: 'officer',
      organization_id: 'rim-nam-municipality',
      roles: ['signer'],
      title: 'นาง',
      name: 'ลำดวน มั่นคง',
    });
    assert.equal(idTokenClaims(tokens.id_token).sub, sub);
  });

  test('the ID token carries no personal claim, is signed with a published key, and says how one signed in', async () => {
    const scope = 'openid profile citizen_id phone email';
    const { tokens } = await signedIn(provider, { clientId: 'web', username: 'malee', scope });
    const keys = createRemoteJWKSet(new URL(`${provider.origin}/.well-known/openid-configuration/jwks`));
    const checks = { issuer: provider.origin, audience: 'web', algorithms: ['RS256'] };
    const { payload } = await jwtVerify(tokens.id_token, keys, checks);
    assert.deepEqual(Object.keys(payload).sort(), ['amr', 'aud', 'auth_time', 'exp', 'iat', 'iss', 'sid', 'sub']);
    assert.deepEqual(payload.amr, ['pwd']);
    assert.ok(tokens.expires_in >= 3600);
    assert.ok(!tokens.access_token.includes('.') && tokens.access_token.length <= 64, 'opaque and short');
    assert.equal(tokens.refresh_token, undefined);
  });

  test('a scope that the client may not have leaves its claims out, and the sign-in goes through', async () => {
    const scope = 'openid given_name citizen_id scope_of_nobody';
    const { claims } = await signedIn(provider, { clientId: 'narrow', username: 'malee', scope });
    assert.deepEqual(Object.keys(claims).sort(), ['given_name', 'sub']);
  });

  test('PKCE is optional for a client with a secret, and checked when used', async () => {
    const verifier = 'v'.repeat(43);
    const code_challenge = createHash('sha256').update(verifier).digest('base64url');
    const pkce = { code_challenge, code_challenge_method: 'S256' };
    const wrong = await exchange(provider, 'web', (await codeFor('web', pkce)).get('code') ?? '', {
      body: { code_verifier: 'w'.repeat(43) },
    });
    assert.equal(wrong.status, 400);
    for (const _again of [1, 2]) {
      const code = (await codeFor('web', pkce)).get('code') ?? '';
      assert.equal((await exchange(provider, 'web', code, { body: { code_verifier: verifier } })).status, 200);
    }
  });

  test('PKCE replaces the secret of a public client and is required where the client says so', async () => {
    assert.equal((await codeFor('browser')).get('error'), 'invalid_request');
    assert.equal((await codeFor('strict')).get('error'), 'invalid_request');
    const verifier = 'p'.repeat(43);
    const code_challenge = createHash('sha256').update(verifier).digest('base64url');
    const answer = await codeFor('browser', { code_challenge, code_challenge_method: 'S256' });
    const body = { client_id: 'browser', code_verifier: verifier };
    assert.equal((await exchange(provider, 'browser', answer.get('code') ?? '', { headers: {}, body })).status, 200);
  });

  test('a code works once; trying again takes the tokens back', async () => {
    const code = (await codeFor('web')).get('code') ?? '';
    const first = JSON.parse(await (await exchange(provider, 'web', code)).text());
    assert.ok(await userInfo(provider, first.access_token));
    assert.equal((await exchange(provider, 'web', code)).status, 400);
    await assert.rejects(userInfo(provider, first.access_token), /401/);
  });

  test('a redirect address must match exactly, else nobody is sent anywhere', async () => {
    const browser = webClient(provider.origin);
    for (const redirect_uri of [
      `${clientOrigin}/web/callback/`,
      `${clientOrigin}/web/callback?x=1`,
      'https://evil.example/',
    ]) {
      const last = await browser.follow(await browser.visit(authorizeUrl(provider, 'web', { redirect_uri })));
      assert.equal(last.status, 400);
      assert.equal(last.location, undefined);
    }
  });

  test('a refresh token comes only with offline_access and consent, and ends with the sign-out', async () => {
    const url = authorizeUrl(provider, 'web', { scope: 'openid offline_access', prompt: 'consent' });
    const { last, browser } = await walkSignIn(provider, { url, username: 'malee' });
    const answer = JSON.parse(await (await exchange(provider, 'web', answerOf(last).get('code') ?? '')).text());
    const renew = () =>
      fetch(`${provider.origin}/connect/token`, {
        method: 'POST',
        headers: { authorization: basic('web', testSecret) },
        body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: answer.refresh_token }),
      });
    assert.equal((await renew()).status, 200);
    await browser.visit(`${provider.origin}/connect/endsession?id_token_hint=${answer.id_token}`);
    assert.equal((await renew()).status, 400);
  });

  test('a token can be revoked', async () => {
    const { tokens } = await signedIn(provider, { clientId: 'web', username: 'malee', scope: 'openid' });
    const response = await fetch(`${provider.origin}/connect/revocation`, {
      method: 'POST',
      headers: { authorization: basic('web', testSecret), 'user-agent': 'PostmanRuntime/7.26.5' },
      body: new URLSearchParams({ token: tokens.access_token }),
    });
    assert.equal(response.status, 200);
    await assert.rejects(userInfo(provider, tokens.access_token), /401/);
  });

  test('UserInfo also answers to POST', async () => {
    const { tokens } = await signedIn(provider, { clientId: 'web', username: 'malee', scope: 'openid title' });
    const response = await fetch(`${provider.origin}/connect/userinfo`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    assert.equal(JSON.parse(await response.text()).title, 'นางสาว');
  });
});
