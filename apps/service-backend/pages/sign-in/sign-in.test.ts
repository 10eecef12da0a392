import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Identity } from '@biz/identity/identity.ts';
import type { IdentityClient, SignInFlow } from '@biz/identity/identity-client.ts';
import type { SignInRefusal } from '@biz/identity/sign-in-refusal.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { AgencyId, SubjectId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { visitorOf } from '@biz/web/testing/visitor.ts';
import { textOf } from '../../testing/forms.ts';
import { entitlementOf, HOLDERS, keepAccount, MUNICIPALITY } from '../../testing/sample-accounts.ts';
import { openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const officer: Identity = {
  subject: 'pimjai' as SubjectId,
  nationalId: HOLDERS.pimjai.nationalId,
  email: HOLDERS.pimjai.email,
  title: 'นางสาว',
  givenName: 'พิมพ์ใจ',
  familyName: 'ตั้งตรง',
  mobileVerified: true,
  ial: 2.3,
  memberType: 'officer',
  organization: 'elsewhere',
  roles: ['central-admin'],
  idToken: 'the-id-token',
  amr: ['pwd'],
};

const STRANGER = {
  subject: 'stranger' as SubjectId,
  nationalId: '1999900000021' as NationalId,
  email: 'stranger@example.invalid',
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
    office = await openSampleOffice({ identity, keepsSessions: true });
    await keepAccount(office, HOLDERS.pimjai);
    await keepAccount(office, HOLDERS.wasana, entitlementOf(), { type: 'OfficerAccountSuspended.v1', reason: 'x' });
    const [validFrom, validTo] = ['2026-11-21' as LocalDate, '2026-11-19' as LocalDate];
    await keepAccount(office, HOLDERS.pakorn, entitlementOf({ validFrom }));
    await keepAccount(office, HOLDERS.kanlaya, entitlementOf({ validFrom: validTo, validTo }));
    const gone = [{ agency: 'gone' as AgencyId, areas: 'all', licences: 'all' } as const];
    await keepAccount(office, STRANGER, entitlementOf({ scopes: gone }));
    await keepAccount(office, HOLDERS.arthit, entitlementOf({ roles: ['central-admin'], scopes: [] }));
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
    ['somebody without an account', { nationalId: '1999900000005' as NationalId }, 'NoAccount'],
    ['an officer with another e-mail address', { email: 'other@example.invalid' }, 'EmailDiffers'],
    ['a suspended officer', HOLDERS.wasana, 'AccountSuspended'],
    ['an officer whose account begins tomorrow', HOLDERS.pakorn, 'AccountNotYetValid'],
    ['an officer whose account ended yesterday', HOLDERS.kanlaya, 'AccountEnded'],
    ['an officer of an agency that is not in the catalogue', STRANGER, 'AgencyUnknown'],
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

  test('a confirmed e-mail address is compared without case, and a missing one is another', async () => {
    answer = { ...officer, email: 'PimJai@Example.invalid' };
    assert.equal((await (await goThrough()).back()).headers.location, '/applications?tab=waiting');
    const { email: _, ...without } = officer;
    answer = without;
    assert.equal((await (await goThrough()).back()).headers.location, '/sign-in?cause=EmailDiffers');
  });

  test('roles and agency that the provider names count for nothing', async () => {
    const { visitor, back } = await goThrough();
    await back();
    assert.match((await visitor.get('/applications')).body, /เทศบาลนครริมน้ำ<br/);
    assert.notEqual((await visitor.get('/administration/officers')).statusCode, 200);
  });

  test('a central administrator begins at the accounts and sees no applications', async () => {
    answer = { ...officer, ...HOLDERS.arthit, subject: 'arthit' as SubjectId };
    const { visitor, back } = await goThrough('/applications');
    assert.equal((await back()).headers.location, '/administration/officers');
    assert.equal((await visitor.get('/')).headers.location, '/administration/officers');
    assert.equal((await visitor.get('/applications')).statusCode, 403);
  });

  test('an account of several agencies works for one at a time, with the scope it has there', async () => {
    const holder = { nationalId: '5999900000032' as NationalId, email: 'both@example.invalid' };
    const excise = { agency: 'rim-nam-excise' as AgencyId, areas: ['700102'], licences: 'all' } as const;
    const municipal = { agency: MUNICIPALITY, areas: 'all', licences: 'all' } as const;
    await keepAccount(office, holder, entitlementOf({ scopes: [municipal, excise] }));
    answer = { ...officer, ...holder, subject: 'both' as SubjectId };
    const { visitor, back } = await goThrough();
    await back();
    assert.match((await visitor.get('/applications')).body, /เทศบาลนครริมน้ำ<br/);
    assert.match(textOf((await visitor.get('/unit')).body), /บางพื้นที่หรือบางใบอนุญาต/);
    const before = visitor.cookies.get('service-backend-session');
    assert.equal((await visitor.post('/unit', { agency: 'rim-thale-municipality' })).statusCode, 422);
    assert.equal((await visitor.post('/unit', { agency: 'rim-nam-excise' })).statusCode, 303);
    assert.notEqual(visitor.cookies.get('service-backend-session'), before, 'the rights have a token of their own');
    assert.match((await visitor.get('/applications')).body, /สรรพสามิต.*<br/);
  });

  test('an account of one agency is not asked for which it works', async () => {
    const { visitor, back } = await goThrough();
    await back();
    assert.equal((await visitor.get('/unit')).headers.location, '/applications');
  });

  test('a change of rights between proof and session lets nobody in with the old ones', async () => {
    const { visitor, back } = await goThrough();
    const { store, clock } = office.deps;
    const sessions = office.deps.sessions as { create: SampleOffice['deps']['sessions']['create'] };
    const { create } = sessions;
    sessions.create = async (data) => {
      await store.transact(async (tx) => {
        const account = await tx.officers.loadByNationalId(HOLDERS.pimjai.nationalId);
        assert.ok(account);
        const by = { kind: 'system', name: 'test' } as const;
        await tx.officers.append(account, {
          events: [{ type: 'OfficerAccountReviewed.v1', note: '' }],
          at: clock.now(),
          by,
        });
        return ok(null);
      });
      return create(data);
    };
    const answered = await back();
    sessions.create = create;
    assert.equal(answered.headers.location, '/sign-in?cause=AccountChanged');
    assert.equal((await visitor.get('/applications')).statusCode, 303, 'still nobody');
  });

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
