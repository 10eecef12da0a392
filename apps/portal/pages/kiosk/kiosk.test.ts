import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { IdentityClient } from '@biz/identity/identity-client.ts';
import { ok } from '@biz/kernel/result.ts';
import { startDraftIn } from '../../testing/fill-in.ts';
import { mainText } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { malee } from '../../testing/registry-samples.ts';
import { browserOf, type TestBrowser } from '../../testing/test-browser.ts';

const MINUTE_MS = 60_000;

describe('a public device', () => {
  let fixture: PortalFixture;
  let asked: (boolean | undefined)[];
  beforeEach(async () => {
    asked = [];
    fixture = await portalFixture({ identity: provider(asked) });
  });
  afterEach(() => fixture.close());

  async function signedIn(): Promise<TestBrowser> {
    const browser = fixture.visitor();
    await browser.submit('/kiosk', {});
    await browser.submit('/sign-in', { to: '/home' });
    await browser.get('/sign-in/callback?code=c&state=s');
    return browser;
  }

  it('begins with a touch and says on every page how it clears itself, how to finish, and how to go on elsewhere', async () => {
    const browser = fixture.visitor();
    assert.match(mainText((await browser.get('/kiosk')).body), /แตะเพื่อเริ่ม.*ไม่มีใครแตะ 3 นาที/s);
    assert.equal((await browser.submit('/kiosk', {})).location, '/');
    for (const path of ['/', '/help', '/sign-in', '/nothing-here']) {
      const { body } = await browser.get(path);
      assert.match(body, /<html[^>]* class="govuk-template bp-kiosk"/, path);
      assert.match(body, /action="\/kiosk\/end"/, path);
      assert.match(body, /href="\/kiosk\/phone\?to=/, path);
      assert.match(body, /<noscript><meta http-equiv="refresh" content="180; url=\/kiosk\/timeout"/, path);
    }
    assert.doesNotMatch((await fixture.visitor().get('/')).body, /bp-kiosk/);
  });

  it('stays one when somebody signs in, who is always asked who they are', async () => {
    const browser = await signedIn();
    const { body } = await browser.get('/home');
    assert.match(body, /bp-kiosk.*มาลี/s);
    assert.deepEqual(asked, [true]);
  });

  it('ends the session after three idle minutes, and not while it is used', async () => {
    const browser = await signedIn();
    for (let minute = 0; minute < 8; minute += 2) {
      fixture.time.pass(2 * MINUTE_MS);
      assert.equal((await browser.get('/home')).status, 200);
    }
    fixture.time.pass(3.5 * MINUTE_MS);
    const late = await browser.get('/home');
    assert.notEqual(late.status, 200);
    assert.doesNotMatch(late.body, /มาลี/);
  });

  it('clears everything with one button: signed out here and at the provider, ready for the next person', async () => {
    const browser = await signedIn();
    const draft = await startDraftIn(browser, fixture);
    const before = browser.cookies.get('portal-session');
    const left = await browser.post('/kiosk/end', {});
    assert.match(left.location ?? '', /^https:\/\/id\.example\/end/);
    assert.equal((await browser.get('/signed-out')).location, '/kiosk?lang=th');
    assert.match((await browser.get(draft)).location ?? '', /^\/sign-in/);
    const old = browserOf(fixture.app, { 'portal-session': before ?? '' });
    assert.notEqual((await old.get('/home')).status, 200, 'the former token opens nothing');
    assert.equal(fixture.records.state.drafts.size, 1, 'what was saved is kept');
  });

  it('does the same when nobody is there any more, and signs nobody out elsewhere', async () => {
    const browser = await signedIn();
    assert.match((await browser.get('/kiosk/timeout')).location ?? '', /^https:\/\/id\.example\/end/);
    const own = await fixture.signedIn(malee);
    assert.equal((await own.get('/kiosk/timeout')).location, '/kiosk?lang=th');
    assert.equal((await own.get('/home')).status, 200);
  });

  it('leads to the same page on one’s own phone, and to no other site', async () => {
    const browser = await signedIn();
    const { body } = await browser.get('/kiosk/phone?to=/filings');
    assert.match(body, /<svg class="bp-qr"/);
    assert.match(body, /href="\/filings"[^>]*>กลับไปหน้าเดิม/);
    const elsewhere = await browser.get('/kiosk/phone?to=//evil.example');
    assert.doesNotMatch(elsewhere.body, /evil\.example\/?"[^>]*>กลับ/);
  });
});

/** An identity provider at which Malee signs in; notes whether she was asked again. */
function provider(asked: (boolean | undefined)[]): IdentityClient {
  const flow = { state: 's', nonce: 'n', codeVerifier: 'v', returnTo: '/home' };
  return {
    async start(_returnTo, options) {
      asked.push(options?.asksAgain);
      return ok({ url: 'https://id.example/authorize', flow });
    },
    async finish() {
      const { subject, nationalId, title, firstName, lastName, assurance } = malee;
      return ok({
        ...{ subject, nationalId, title, givenName: firstName, familyName: lastName, ial: assurance },
        ...{ mobileVerified: false, memberType: 'citizen', roles: [], idToken: 'id-token', amr: [] },
      });
    },
    signOutUrl: async () => ok('https://id.example/end'),
  };
}
