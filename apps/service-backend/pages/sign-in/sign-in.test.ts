import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Identity } from '@biz/identity/identity.ts';
import type { IdentityClient, SignInFlow } from '@biz/identity/identity-client.ts';
import type { SignInRefusal } from '@biz/identity/sign-in-refusal.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { visitorOf } from '@biz/web/testing/visitor.ts';
import { textOf } from '../../testing/forms.ts';
import { openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const officer: Identity = {
  subject: 'pimjai' as SubjectId,
  title: 'นางสาว',
  givenName: 'พิมพ์ใจ',
  familyName: 'ตั้งตรง',
  mobileVerified: true,
  ial: 2.3,
  memberType: 'officer',
  organization: 'rim-nam-municipality',
  roles: ['officer'],
  idToken: 'the-id-token',
  amr: ['pwd'],
};

describe('signing in', () => {
  let office: SampleOffice;
  let answer: Identity | SignInRefusal;
  let isProviderDown = false;
  const identity: IdentityClient = {
    async start(returnTo) {
      if (isProviderDown) return err({ kind: 'IdentityProviderUnavailable' });
      const flow = { state: 's', nonce: 'n', codeVerifier: 'v', returnTo };
      return ok({ url: 'http://127.0.0.1:3002/connect/authorize?state=s', flow });
    },
    async finish(_url, flow: SignInFlow | undefined) {
      if (!flow) return err({ kind: 'SignInExpired' });
      return 'subject' in answer ? ok(answer) : err(answer);
    },
    signOutUrl: async (hint) => ok(`http://127.0.0.1:3002/connect/endsession?hint=${hint}`),
  };
  before(async () => {
    office = await openSampleOffice({ identity });
  });
  beforeEach(() => {
    answer = officer;
    isProviderDown = false;
  });
  after(() => office.close());

  async function goThrough(to = '/applications?tab=waiting') {
    const visitor = visitorOf(office.app);
    const asked = await visitor.get(to);
    assert.equal(asked.headers.location, `/sign-in?${new URLSearchParams({ to })}`);
    const page = await visitor.get(String(asked.headers.location));
    assert.equal(page.statusCode, 200);
    const away = await visitor.post('/sign-in', { to });
    return { visitor, away, back: () => visitor.get('/sign-in/callback?code=c&state=s') };
  }

  test('leads to the provider and back to the page that was asked for, with unit and name shown', async () => {
    const { visitor, away, back } = await goThrough();
    assert.match(String(away.headers.location), /^http:\/\/127\.0\.0\.1:3002\/connect\/authorize/);
    const anonymous = visitor.cookies.get('service-backend-session');
    const returned = await back();
    assert.equal(returned.headers.location, '/applications?tab=waiting');
    assert.notEqual(visitor.cookies.get('service-backend-session'), anonymous, 'the session gets a new name');
    const list = await visitor.get('/applications');
    assert.match(list.body, /นางสาวพิมพ์ใจ ตั้งตรง/);
    assert.match(list.body, /เทศบาลนครริมน้ำ<br/);
  });

  test('works once: the way back is of no use a second time', async () => {
    const { visitor, back } = await goThrough();
    await back();
    await visitor.post('/sign-out', {});
    const again = await visitor.get('/sign-in/callback?code=c&state=s');
    assert.equal(again.headers.location, '/sign-in?cause=SignInExpired');
  });

  for (const [name, change, cause] of [
    ['a citizen', { memberType: 'citizen' }, 'NotOfficer'],
    ['an officer of an agency that is not in the catalogue', { organization: 'elsewhere' }, 'AgencyUnknown'],
    ['an officer without a role here', { roles: ['clerk'] }, 'NoRole'],
  ] as const) {
    test(`${name} is not let in and told why and what to do`, async () => {
      answer = { ...officer, ...change };
      const { visitor, back } = await goThrough();
      const refused = await back();
      assert.equal(refused.headers.location, `/sign-in?cause=${cause}`);
      assert.match(textOf((await visitor.get(`/sign-in?cause=${cause}`)).body), /ยังเข้าสู่ระบบไม่ได้/);
      assert.equal((await visitor.get('/applications')).statusCode, 303, 'still nobody');
    });
  }

  for (const kind of ['SignInCancelled', 'IdentityProviderUnavailable'] as const) {
    test(`what the provider answers (${kind}) comes back as a cause`, async () => {
      answer = { kind };
      const { back } = await goThrough();
      assert.equal((await back()).headers.location, `/sign-in?cause=${kind}`);
    });
  }

  test('a provider that is down is a page that says so, not an error', async () => {
    isProviderDown = true;
    const { visitor, away } = await goThrough();
    assert.equal(away.headers.location, '/sign-in?cause=IdentityProviderUnavailable');
    assert.match(textOf((await visitor.get('/sign-in?cause=IdentityProviderUnavailable')).body), /Digital ID ไม่ตอบ/);
  });

  test('never leads to another site, and ignores causes it does not know', async () => {
    const visitor = visitorOf(office.app);
    const page = await visitor.get('/sign-in?to=//evil.example/&cause=<script>');
    assert.match(page.body, /name="to" value="\/"/);
    assert.ok(!textOf(page.body).includes('ยังเข้าสู่ระบบไม่ได้'));
    await visitor.post('/sign-in', { to: '//evil.example/' });
    const back = await visitor.get('/sign-in/callback?code=c&state=s');
    assert.equal(back.headers.location, '/applications');
  });

  test('signing out ends the session here and at the provider', async () => {
    const { visitor, back } = await goThrough();
    await back();
    await visitor.get('/applications');
    const out = await visitor.post('/sign-out', {});
    assert.equal(out.headers.location, 'http://127.0.0.1:3002/connect/endsession?hint=the-id-token');
    assert.equal((await visitor.get('/applications')).statusCode, 303);
    assert.match(textOf((await visitor.get('/signed-out')).body), /ออกจากระบบแล้ว/);
  });
});
