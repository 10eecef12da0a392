import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fillIn, startDraftIn } from './testing/fill-in.ts';
import { type PortalFixture, portalFixture } from './testing/portal-fixture.ts';
import { malee, somchai } from './testing/registry-samples.ts';
import type { TestBrowser } from './testing/test-browser.ts';

const MISSING = '00000000-0000-4000-8000-000000000000';

describe('every route of the portal', () => {
  let fixture: PortalFixture;
  let draft: string;
  let filing: string;
  before(async () => {
    fixture = await portalFixture();
    const browser = await fixture.signedIn(malee);
    const sent = await startDraftIn(browser, fixture);
    await fillIn(browser, sent);
    await browser.submit(`${sent}/check`, { declaration: 'yes' });
    await browser.submit(`${sent}/otp`, { code: '123456' });
    filing = sent.split('/')[2] ?? '';
    draft = (await startDraftIn(browser, fixture)).split('/')[2] ?? '';
  });
  after(() => fixture.close());

  const owned = () =>
    fixture.app.routes().filter(({ policy }) => /-of-(draft|filing|application|mandate|visit)$/.test(String(policy)));
  const address = (path: string, ids: { draft: string; filing: string; application: string }) =>
    path
      .replace(':draft', ids.draft)
      .replace(':filing', ids.filing)
      .replace(':application', ids.application)
      .replace(/:(mandate|visit)/g, MISSING)
      .replace(/:\w+/g, 'shop');
  const ask = (browser: TestBrowser, method: string, path: string) =>
    method === 'GET' ? browser.get(path) : browser.post(path, {});

  it('has a policy that the portal knows', () => {
    const known = ['public', 'signed-in', 'centre-staff', 'party-of-mandate', 'staff-of-visit', 'open-to-all'];
    const ofThings =
      /^(reader|owner|sealer)-of-draft$|^owner-of-filing$|^(owner|sealer|corrector|payer|receiver)-of-application$/;
    for (const { method, path, policy } of fixture.app.routes()) {
      assert.ok(known.includes(policy) || ofThings.test(policy), `${method} ${path}`);
    }
  });

  it('sends a visitor to sign in unless it is public', async () => {
    for (const { method, path, policy } of fixture.app.routes()) {
      if (policy === 'public' || policy === 'open-to-all') continue;
      const { status, location } = await ask(
        fixture.visitor(),
        method,
        address(path, { draft, filing, application: MISSING }),
      );
      if (method === 'GET') assert.match(location ?? '', /^\/sign-in\?to=/, `${method} ${path}`);
      else assert.equal(status, 401, `${method} ${path}`);
    }
  });

  it('answers for somebody else’s things exactly as for things that do not exist', async () => {
    const stranger = await fixture.signedIn(somchai);
    for (const { method, path } of owned()) {
      const foreign = await ask(stranger, method, address(path, { draft, filing, application: MISSING }));
      const missing = await ask(
        stranger,
        method,
        address(path, { draft: MISSING, filing: MISSING, application: MISSING }),
      );
      assert.equal(foreign.status, 404, `${method} ${path}`);
      assert.equal(missing.status, 404, `${method} ${path}`);
      assert.equal(withoutIds(foreign.body), withoutIds(missing.body), `${method} ${path}`);
      assert.doesNotMatch(foreign.body, /มาลี|1999900000005/, `${method} ${path}`);
    }
  });

  it('answers junk in place of an id as if nothing were there', async () => {
    const browser = await fixture.signedIn(malee);
    for (const { method, path } of owned()) {
      if (method !== 'GET') continue;
      const junk = address(path, { draft: "x'--", filing: '..%2f', application: '1' });
      assert.equal((await browser.get(junk)).status, 404, path);
    }
  });

  it('refuses a form without its token, or from another site', async () => {
    const browser = await fixture.signedIn(malee);
    for (const { method, path, policy } of fixture.app.routes()) {
      if (method !== 'POST' || policy === 'open-to-all' || path.startsWith('/payment/')) continue;
      if (/-of-(filing|application|mandate|visit)$|^centre-staff$/.test(String(policy))) continue;
      const url = address(path, { draft, filing, application: MISSING });
      assert.equal((await browser.post(url, { form_token: 'forged' })).status, 403, path);
      const foreign = await fixture.app.inject({ method, url, headers: { origin: 'https://evil.example' } });
      assert.equal(foreign.statusCode, 403, path);
    }
  });

  it('shows the owner no page that fails', async () => {
    const browser = await fixture.signedIn(malee);
    for (const { method, path, policy } of fixture.app.routes()) {
      if (method !== 'GET' || /-of-application$/.test(String(policy)) || policy === 'open-to-all') continue;
      const { status } = await browser.get(address(path, { draft, filing, application: MISSING }));
      assert.ok(status < 500, `${path} ${status}`);
    }
  });
});

/** A page without what differs from request to request: tokens, the reference, and its own address. */
function withoutIds(body: string): string {
  return body
    .replace(/name="form_token" value="[^"]*"/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '');
}
