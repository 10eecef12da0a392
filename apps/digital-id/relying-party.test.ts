import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createIdentityClient, type IdentityClient } from '@biz/identity/identity-client.ts';
import { openTestDatabase } from '@biz/records/testing/test-databases.ts';
import { walkSignIn } from './testing/flow.ts';
import {
  clientOrigin,
  type StartedProvider,
  startProvider,
  testClient,
  testSecret,
} from './testing/started-provider.ts';

/** What must never reach a log: identifiers, contact, names, passwords, tokens. */
const canaries = [
  '1999900000005',
  '2222222222227',
  '0800000001',
  'malee@example.invalid',
  'มาลี',
  'training-only',
  testSecret,
];

describe('our own relying party at our own provider', () => {
  let provider: StartedProvider;
  let portal: IdentityClient;
  let office: IdentityClient;
  let stop: () => Promise<void>;

  before(async () => {
    const { database, remove } = await openTestDatabase('pglite');
    const clients = [
      testClient('portal', { requirePkce: true }),
      testClient('office', { audience: 'officer', requirePkce: true }),
    ];
    provider = await startProvider(database, clients);
    portal = clientOf('portal');
    office = clientOf('office');
    stop = async () => {
      await provider.close();
      await remove();
    };
  });

  after(() => stop());

  function clientOf(clientId: string): IdentityClient {
    const redirectUri = `${clientOrigin}/${clientId}/callback`;
    return createIdentityClient({ issuer: provider.origin, clientId, clientSecret: testSecret, redirectUri });
  }

  async function identityAt(client: IdentityClient, username: string) {
    const start = await client.start('/somewhere', { lang: 'th' });
    assert.ok(start.ok);
    const { browser, last } = await walkSignIn(provider, { url: start.value.url, username });
    const identity = await client.finish(last.location ?? '', start.value.flow);
    assert.ok(identity.ok, JSON.stringify(identity));
    return { identity: identity.value, browser, flow: start.value.flow, callback: last.location ?? '' };
  }

  test('a citizen comes back with everything the portal needs', async () => {
    const { identity } = await identityAt(portal, 'malee');
    const { subject, idToken, ...rest } = identity;
    assert.match(subject, /^[0-9a-f-]{36}$/);
    assert.ok(idToken);
    assert.deepEqual(rest, {
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
  });

  test('the subject stays the same from sign-in to sign-in', async () => {
    const first = await identityAt(portal, 'malee');
    const second = await identityAt(portal, 'malee');
    assert.equal(first.identity.subject, second.identity.subject);
  });

  test('an officer comes back with agency and roles', async () => {
    const { identity } = await identityAt(office, 'lamduan');
    assert.equal(identity.memberType, 'officer');
    assert.equal(identity.organization, 'rim-nam-municipality');
    assert.deepEqual(identity.roles, ['signer']);
  });

  test('the same way back cannot be used twice', async () => {
    const { flow, callback } = await identityAt(portal, 'somchai');
    assert.deepEqual(await portal.finish(callback, flow), { ok: false, error: { kind: 'SignInExpired' } });
  });

  test('signing out there signs out here, and the next sign-in asks for the password', async () => {
    const { identity, browser } = await identityAt(portal, 'malee');
    const out = await portal.signOutUrl(identity.idToken, `${clientOrigin}/portal/bye`);
    assert.ok(out.ok);
    assert.equal((await browser.visit(out.value)).location, `${clientOrigin}/portal/bye`);
    const start = await portal.start('/');
    assert.ok(start.ok);
    const page = await browser.follow(await browser.visit(start.value.url));
    assert.match(page.text, /name="password"/);
  });

  test('no name, number, password or token was written to the log', async () => {
    const { identity, browser } = await identityAt(portal, 'malee');
    await browser.visit(`${provider.origin}/connect/authorize?client_id=1999900000005`);
    const log = provider.log.join('\n');
    assert.ok(log.length > 1000, 'there is a log to look at');
    const [, , signature = ''] = identity.idToken.split('.');
    for (const canary of [...canaries, signature, ...browser.cookies.values()]) {
      assert.equal(log.includes(canary), false, canary);
    }
  });
});
