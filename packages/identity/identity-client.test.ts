import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createIdentityClient, type IdentityClient, parseSignInFlow, type SignInFlow } from './identity-client.ts';
import { type FakeProvider, fakeClient, startFakeProvider } from './testing/fake-provider.ts';

const redirectUri = 'http://127.0.0.1:9/callback';
const claims = {
  sub: 'b2c7c2a0-0000-4000-8000-000000000001',
  citizen_id: '1999900000005',
  title: 'นางสาว',
  given_name: 'มาลี',
  family_name: 'ใจดี',
  phone_number: '0800000001',
  phone_number_verified: true,
  email: 'malee@example.invalid',
  email_verified: true,
  ial_level: 2.3,
  member_type: 'citizen',
};

describe('the identity client', () => {
  let provider: FakeProvider;
  let client: IdentityClient;

  before(async () => {
    provider = await startFakeProvider(claims);
  });
  beforeEach(() => {
    provider.behaviour = { claims };
    client = createIdentityClient({ issuer: provider.origin, redirectUri, ...fakeClient });
  });
  after(() => provider.close());

  async function started(returnTo = '/next'): Promise<{ url: URL; flow: SignInFlow }> {
    const result = await client.start(returnTo);
    assert.ok(result.ok);
    provider.behaviour.nonce = result.value.flow.nonce;
    return { url: new URL(result.value.url), flow: result.value.flow };
  }

  const back = (query: Record<string, string>) => `${redirectUri}?${new URLSearchParams(query)}`;

  async function refusalOf(currentUrl: string, flow: SignInFlow | undefined) {
    const result = await client.finish(currentUrl, flow);
    assert.equal(result.ok, false);
    return result.ok ? undefined : result.error;
  }

  test('leaves for the provider with state, nonce and PKCE, never the same twice', async () => {
    const first = await started();
    const second = await started();
    const query = first.url.searchParams;
    assert.equal(first.url.origin, provider.origin);
    assert.equal(query.get('response_type'), 'code');
    assert.equal(query.get('client_id'), 'portal');
    assert.equal(query.get('redirect_uri'), redirectUri);
    assert.equal(query.get('code_challenge_method'), 'S256');
    assert.match(query.get('scope') ?? '', /^openid .*\bcitizen_id\b/);
    assert.equal(first.url.href.includes(first.flow.codeVerifier), false, 'the verifier stays here');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      assert.ok((query.get(name) ?? '').length >= 32, name);
      assert.notEqual(query.get(name), second.url.searchParams.get(name));
    }
  });

  test('comes back with an identity', async () => {
    const { flow } = await started();
    const result = await client.finish(back({ code: 'c', state: flow.state }), flow);
    assert.ok(result.ok);
    const { idToken, ...identity } = result.value;
    assert.deepEqual(identity, {
      subject: claims.sub,
      nationalId: '1999900000005',
      title: 'นางสาว',
      givenName: 'มาลี',
      familyName: 'ใจดี',
      mobile: '0800000001',
      mobileVerified: true,
      email: 'malee@example.invalid',
      ial: 2.3,
      memberType: 'citizen',
      roles: [],
      amr: ['pwd'],
    });
    assert.equal(idToken.split('.').length, 3);
    assert.equal(provider.tokenRequests.at(-1)?.get('code_verifier'), flow.codeVerifier);
  });

  test('a flow survives being kept as JSON, and anything else is no flow', async () => {
    const { flow } = await started();
    assert.deepEqual(parseSignInFlow(JSON.parse(JSON.stringify(flow))), flow);
    for (const other of [undefined, null, 'text', {}, { ...flow, nonce: 1 }])
      assert.equal(parseSignInFlow(other), undefined);
  });

  test('a return address outside the application becomes the first page', async () => {
    for (const outside of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '']) {
      assert.equal((await started(outside)).flow.returnTo, '/');
    }
    assert.equal((await started('/filings/1?tab=2')).flow.returnTo, '/filings/1?tab=2');
  });

  test('a way back without flow, with another state or without state is one that this browser did not begin', async () => {
    const { flow } = await started();
    const expired = { kind: 'SignInExpired' };
    assert.deepEqual(await refusalOf(back({ code: 'c', state: flow.state }), undefined), expired);
    assert.deepEqual(await refusalOf(back({ code: 'c', state: 'another' }), flow), expired);
    assert.deepEqual(await refusalOf(back({ code: 'c' }), flow), expired);
  });

  test('turning back at the provider is a cancelled sign-in', async () => {
    const { flow } = await started();
    const refused = await refusalOf(back({ error: 'access_denied', state: flow.state }), flow);
    assert.deepEqual(refused, { kind: 'SignInCancelled' });
  });

  test('an answer that names another issuer is not accepted', async () => {
    const { flow } = await started();
    const refused = await refusalOf(back({ code: 'c', state: flow.state, iss: 'https://evil.example' }), flow);
    assert.notEqual(refused, undefined);
  });

  const faults: Record<string, Partial<FakeProvider['behaviour']>> = {
    'another nonce': { nonce: 'of another sign-in' },
    'no nonce': { nonce: undefined },
    'another issuer': { issuer: 'https://evil.example' },
    'another audience': { audience: 'another-client' },
    'a signature of another key': { foreignKey: true },
    'another subject than UserInfo': { tokenSubject: 'somebody-else' },
    'UserInfo without a level': { claims: { ...claims, ial_level: undefined } },
    'a level as text': { claims: { ...claims, ial_level: '2.3' } },
    'a national ID with a wrong check digit': { claims: { ...claims, citizen_id: '1999900000006' } },
  };

  for (const [name, fault] of Object.entries(faults)) {
    test(`an ID token or UserInfo with ${name} is not accepted`, async () => {
      const { flow } = await started();
      Object.assign(provider.behaviour, fault);
      const refused = await refusalOf(back({ code: 'c', state: flow.state }), flow);
      assert.equal(refused?.kind, 'SignInRejected');
      assert.doesNotMatch(JSON.stringify(refused), /199990000000/);
    });
  }

  test('a code that the provider no longer knows means: begin again', async () => {
    const { flow } = await started();
    Object.assign(provider.behaviour, { tokenStatus: 400, tokenError: 'invalid_grant' });
    assert.deepEqual(await refusalOf(back({ code: 'old', state: flow.state }), flow), { kind: 'SignInExpired' });
  });

  test('a provider with a server error is unavailable', async () => {
    const { flow } = await started();
    Object.assign(provider.behaviour, { tokenStatus: 503 });
    const refused = await refusalOf(back({ code: 'c', state: flow.state }), flow);
    assert.deepEqual(refused, { kind: 'IdentityProviderUnavailable' });
  });

  test('metadata are asked for once, by whoever comes first', async () => {
    const before = provider.discoveries();
    await Promise.all([client.start('/'), client.start('/'), client.start('/')]);
    await client.start('/');
    assert.equal(provider.discoveries() - before, 1);
  });

  test('a provider that is down is unavailable now and works when it is back', async () => {
    provider.behaviour.discoveryStatus = 503;
    assert.deepEqual(await client.start('/'), { ok: false, error: { kind: 'IdentityProviderUnavailable' } });
    provider.behaviour.discoveryStatus = 200;
    assert.ok((await client.start('/')).ok);
  });

  test('a provider that does not listen is unavailable', async () => {
    const gone = await startFakeProvider(claims);
    await gone.close();
    const lost = createIdentityClient({ issuer: gone.origin, redirectUri, ...fakeClient });
    assert.deepEqual(await lost.start('/'), { ok: false, error: { kind: 'IdentityProviderUnavailable' } });
    assert.deepEqual(await lost.signOutUrl('token', redirectUri), {
      ok: false,
      error: { kind: 'IdentityProviderUnavailable' },
    });
  });

  test('signing out names the ID token and the way back', async () => {
    const result = await client.signOutUrl('the.id.token', 'http://127.0.0.1:9/bye');
    assert.ok(result.ok);
    const url = new URL(result.value);
    assert.equal(url.pathname, '/endsession');
    assert.equal(url.searchParams.get('id_token_hint'), 'the.id.token');
    assert.equal(url.searchParams.get('post_logout_redirect_uri'), 'http://127.0.0.1:9/bye');
  });

  test('an issuer without TLS is accepted on loopback only', () => {
    const withIssuer = (issuer: string) => () => createIdentityClient({ issuer, redirectUri, ...fakeClient });
    assert.throws(withIssuer('http://id.example.go.th'), /must use https/);
    assert.throws(withIssuer('http://127.0.0.1.evil.example'), /must use https/);
    assert.doesNotThrow(withIssuer('http://localhost:3002'));
    assert.doesNotThrow(withIssuer('https://id.example.go.th'));
  });
});
