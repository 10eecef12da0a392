import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Identity } from '@biz/identity/identity.ts';
import type { IdentityClient, SignInFlow } from '@biz/identity/identity-client.ts';
import type { SignInRefusal } from '@biz/identity/sign-in-refusal.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { headingOf, inputValue, mainText } from '../../testing/page-text.ts';
import { portalFixture } from '../../testing/portal-fixture.ts';
import { malee } from '../../testing/registry-samples.ts';

const flow: SignInFlow = { state: 's', nonce: 'n', codeVerifier: 'v', returnTo: '/licences' };
const identity: Identity = {
  subject: malee.subject,
  nationalId: malee.nationalId,
  title: malee.title,
  givenName: malee.firstName,
  familyName: malee.lastName,
  mobileVerified: true,
  ...(malee.mobile ? { mobile: malee.mobile } : {}),
  ial: malee.assurance,
  memberType: 'citizen',
  roles: [],
  idToken: 'id-token',
  amr: ['pwd'],
};

/** A client that answers as told and remembers what it was asked. */
function identityClient(answers: { refusal?: SignInRefusal; at?: 'start' | 'finish'; person?: Identity } = {}) {
  const asked: { returnTo?: string; flow?: SignInFlow | undefined; signOut?: string } = {};
  const client: IdentityClient = {
    async start(returnTo) {
      asked.returnTo = returnTo;
      if (answers.refusal && answers.at === 'start') return err(answers.refusal);
      return ok({ url: 'http://127.0.0.1:3002/connect/authorize?x=1', flow: { ...flow, returnTo } });
    },
    async finish(_url, given) {
      asked.flow = given;
      if (!given) return err({ kind: 'SignInExpired' });
      return answers.refusal ? err(answers.refusal) : ok(answers.person ?? identity);
    },
    async signOutUrl(_token, returnTo) {
      asked.signOut = returnTo;
      return ok('http://127.0.0.1:3002/connect/endsession?x=1');
    },
  };
  return { client, asked };
}

describe('signing in', () => {
  it('leaves for the provider and comes back to where one was, under a new session token', async () => {
    const { client, asked } = identityClient();
    const fixture = await portalFixture({ identity: client });
    const browser = fixture.visitor();
    const page = await browser.get('/sign-in?to=%2Flicences%3Fa%3D1');
    assert.equal(inputValue(page.body, 'to'), '/licences?a=1');
    const left = await browser.submit('/sign-in', {}, { from: '/sign-in?to=%2Flicences%3Fa%3D1' });
    assert.equal(left.location, 'http://127.0.0.1:3002/connect/authorize?x=1');
    assert.equal(asked.returnTo, '/licences?a=1');
    const before = browser.cookies.get('portal-session');
    const back = await browser.get('/sign-in/callback?code=c&state=s');
    assert.equal(back.location, '/licences?a=1');
    assert.ok(before);
    assert.notEqual(browser.cookies.get('portal-session'), before);
    assert.match((await browser.get('/')).body, /นางสาวมาลี ใจดี/);
    await fixture.close();
  });

  it('never leads to another site', async () => {
    const { client, asked } = identityClient();
    const fixture = await portalFixture({ identity: client });
    for (const to of ['//evil.example', 'https://evil.example/', '/\\evil.example', '/sign-in']) {
      const browser = fixture.visitor();
      await browser.submit('/sign-in', { to }, { from: '/sign-in' });
      assert.equal(asked.returnTo, '/home', to);
    }
    await fixture.close();
  });

  it('explains every failure with its cause, what to do, its code and another try', async () => {
    const refusals: readonly SignInRefusal[] = [
      { kind: 'IdentityProviderUnavailable' },
      { kind: 'SignInCancelled' },
      { kind: 'SignInExpired' },
      { kind: 'SignInRejected', reason: 'claim-ial_level' },
    ];
    for (const refusal of refusals) {
      const fixture = await portalFixture({ identity: identityClient({ refusal }).client });
      const browser = fixture.visitor();
      await browser.submit('/sign-in', {}, { from: '/sign-in?to=/licences' });
      const { status, body } = await browser.get('/sign-in/callback?code=c&state=s');
      assert.ok(status >= 400, refusal.kind);
      assert.match(mainText(body), /สาเหตุ: .*ทำอะไรต่อ: .*PRT-06\d/, refusal.kind);
      assert.equal(inputValue(body, 'to'), '/licences', refusal.kind);
      await fixture.close();
    }
  });

  it('says that the provider is down before leaving for it', async () => {
    const { client } = identityClient({ refusal: { kind: 'IdentityProviderUnavailable' }, at: 'start' });
    const fixture = await portalFixture({ identity: client });
    const { status, body } = await fixture.visitor().submit('/sign-in', {});
    assert.equal(status, 503);
    assert.equal(headingOf(body), 'ยังเข้าสู่ระบบไม่ได้ในตอนนี้');
    await fixture.close();
  });

  it('does not take a way back that this browser never began', async () => {
    const { client, asked } = identityClient();
    const fixture = await portalFixture({ identity: client });
    const { status } = await fixture.visitor().get('/sign-in/callback?code=stolen&state=s');
    assert.equal(status, 401);
    assert.equal(asked.flow, undefined);
    await fixture.close();
  });

  it('refuses an account without a national ID', async () => {
    const { nationalId: _, ...person } = identity;
    const fixture = await portalFixture({ identity: identityClient({ person }).client });
    const browser = fixture.visitor();
    await browser.submit('/sign-in', {});
    const { status, body } = await browser.get('/sign-in/callback?code=c&state=s');
    assert.equal(status, 502);
    assert.match(body, /PRT-063/);
    await fixture.close();
  });

  it('uses a mobile number only when the provider has confirmed it', async () => {
    const person = { ...identity, mobileVerified: false };
    const fixture = await portalFixture({ identity: identityClient({ person }).client });
    const browser = fixture.visitor();
    await browser.submit('/sign-in', {});
    await browser.get('/sign-in/callback?code=c&state=s');
    const stored = await fixture.deps.sessions.load(browser.cookies.get('portal-session') ?? '');
    assert.equal(stored?.data.signedIn?.filer.mobile, undefined);
    await fixture.close();
  });

  it('signs out here and at the provider', async () => {
    const { client, asked } = identityClient();
    const fixture = await portalFixture({ identity: client });
    const browser = await fixture.signedIn(malee);
    const token = browser.cookies.get('portal-session') ?? '';
    const out = await browser.post('/sign-out', {});
    assert.equal(out.location, 'http://127.0.0.1:3002/connect/endsession?x=1');
    assert.equal(asked.signOut, 'http://127.0.0.1:3000/signed-out');
    assert.equal(await fixture.deps.sessions.load(token), undefined);
    assert.equal((await browser.get('/signed-out')).status, 200);
    await fixture.close();
  });

  it('signs out here even when the provider does not answer', async () => {
    const fixture = await portalFixture();
    const browser = await fixture.signedIn(malee);
    assert.equal((await browser.post('/sign-out', {})).location, '/signed-out');
    await fixture.close();
  });

  it('does not sign out or begin to sign in without the form token', async () => {
    const fixture = await portalFixture({ identity: identityClient().client });
    const browser = await fixture.signedIn(malee);
    assert.equal((await browser.post('/sign-out', { form_token: 'forged' })).status, 403);
    assert.equal((await fixture.visitor().post('/sign-in', { form_token: 'forged' })).status, 403);
    await fixture.close();
  });
});
