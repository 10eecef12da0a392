import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sha256 } from '@biz/kernel/digest.ts';
import type { Database } from '@biz/records/database.ts';
import { openTestDatabase } from '@biz/records/testing/test-databases.ts';
import type { DigitalIdTables } from './tables.ts';
import { answerOf, authorizeUrl, signedIn, userInfo, walkSignIn } from './testing/flow.ts';
import { clientOrigin, type StartedProvider, startProvider, testClient } from './testing/started-provider.ts';
import { testKeyring } from './testing/test-stores.ts';
import { type Visited, type WebClient, webClient } from './testing/web-client.ts';

const keyring = testKeyring();

describe('signing in', () => {
  let database: Database;
  let provider: StartedProvider;
  let stop: () => Promise<void>;

  before(async () => {
    const opened = await openTestDatabase('pglite');
    database = opened.database;
    const clients = [
      testClient('portal'),
      testClient('office', { audience: 'officer' }),
      testClient('careful', { reauthenticateAfter: 900 }),
    ];
    provider = await startProvider(database, clients, { keyring });
    stop = async () => {
      await provider.close();
      await opened.remove();
    };
  });

  after(() => stop());

  async function signInPage(clientId: string, more: Record<string, string> = {}, browser = webClient(provider.origin)) {
    return { browser, page: await browser.follow(await browser.visit(authorizeUrl(provider, clientId, more))) };
  }

  const post = (browser: WebClient, page: Visited, fields: Record<string, string>) =>
    browser.submit(page, new URL(page.url).pathname, fields);

  test('a wrong password and an unknown name show the same page again, without the password', async () => {
    const { browser, page } = await signInPage('portal');
    const wrong = await post(browser, page, { username: 'malee', password: 'hunter2-secret' });
    const unknown = await post(browser, page, { username: 'maria', password: 'hunter2-secret' });
    assert.equal(wrong.status, 400);
    assert.match(wrong.text, /<title>ข้อผิดพลาด:/);
    assert.match(wrong.text, /ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง/);
    assert.equal(wrong.text.includes('hunter2-secret'), false);
    assert.match(wrong.text, /value="malee"/);
    const withoutName = (text: string, name: string) =>
      text.replaceAll(name, 'NAME').replace(/name="form_token" value="[^"]+"/g, '');
    assert.equal(
      withoutName(unknown.text, '"maria"'),
      withoutName(wrong.text, '"malee"').replaceAll('play" value=NAME', 'play" value="malee"'),
    );
  });

  test('empty fields are named one by one', async () => {
    const { browser, page } = await signInPage('portal');
    const answer = await post(browser, page, { username: ' ', password: '' });
    assert.equal(answer.status, 400);
    assert.match(answer.text, /href="#username"/);
    assert.match(answer.text, /href="#password"/);
  });

  test('too many wrong passwords pause the name and say until when', async () => {
    const { browser, page } = await signInPage('portal');
    for (let count = 0; count < 5; count += 1) await post(browser, page, { username: 'locked-one', password: 'wrong' });
    const paused = await post(browser, page, { username: 'locked-one', password: 'wrong' });
    assert.equal(paused.status, 429);
    assert.match(paused.text, /ลองใหม่ได้หลัง.*25\d\d/);
  });

  test('a form that does not come from our page is refused', async () => {
    const { browser, page } = await signInPage('portal');
    const forged = await browser.visit(page.url, { form: { username: 'malee', password: 'training-only' } });
    assert.equal(forged.status, 403);
  });

  test('a training account signs in with one click', async () => {
    const { browser, page } = await signInPage('portal', { scope: 'openid title' });
    assert.match(page.text, /name="play" value="malee"/);
    assert.doesNotMatch(page.text, /value="pimjai"/, 'a citizens’ service offers citizens');
    const consent = await browser.follow(await post(browser, page, { play: 'malee' }));
    assert.match(consent.text, /นางสาวมาลี ใจดี/);
  });

  test('the language of the service is the language of the page', async () => {
    const { page } = await signInPage('portal', { ui_locales: 'en-GB en' });
    assert.match(page.text, /<html lang="en"/);
    assert.match(page.text, /Service portal/);
  });

  test('the consent page names each thing once, masks numbers, and says what for', async () => {
    const scope =
      'openid citizen_id citizen_id_verified title given_name family_name phone_number email ial_level organization_id';
    const { browser, page } = await signInPage('portal', { scope });
    const consent = await browser.follow(await post(browser, page, { username: 'somchai', password: 'training-only' }));
    const keys = [...consent.text.matchAll(/summary-list__key">([^<]+)</g)].map(([, key]) => key);
    assert.deepEqual(keys, ['ชื่อ', 'เลขประจำตัวประชาชน', 'เบอร์โทรศัพท์มือถือ', 'อีเมล', 'ระดับการยืนยันตัวตน', 'วัตถุประสงค์']);
    assert.match(consent.text, /1-xxxx-xxxxx-01-3/);
    assert.doesNotMatch(consent.text, /1999900000013/);
    assert.match(consent.text, /ทดสอบ/);
  });

  test('consent is remembered for the client and its claims, and asked again for more', async () => {
    const asks = async (clientId: string, scope: string) => {
      const { browser, page } = await signInPage(clientId, { scope });
      const next = await browser.follow(await post(browser, page, { username: 'ekachai', password: 'training-only' }));
      const isAsked = next.text.includes('value="agree"');
      if (isAsked) await browser.follow(await post(browser, next, { answer: 'agree' }));
      return isAsked;
    };
    assert.equal(await asks('portal', 'openid title email'), true);
    assert.equal(await asks('portal', 'openid title email'), false);
    assert.equal(await asks('portal', 'openid email'), false);
    assert.equal(await asks('portal', 'openid email citizen_id'), true);
    assert.equal(await asks('careful', 'openid email'), true);
  });

  test('an agreement can be taken back as easily as it was given', async () => {
    const { browser, tokens } = await signedIn(provider, {
      clientId: 'portal',
      username: 'lamduan',
      scope: 'openid title',
    });
    const home = await browser.visit(`${provider.origin}/`);
    assert.match(home.text, /name="client" value="portal"/);
    const after = await browser.follow(await browser.submit(home, '/withdrawal', { client: 'portal' }));
    assert.doesNotMatch(after.text, /name="client"/);
    await assert.rejects(userInfo(provider, tokens.access_token), /401/);
    const next = await browser.follow(await browser.visit(authorizeUrl(provider, 'portal', { scope: 'openid title' })));
    assert.match(next.text, /value="agree"/);
  });

  test('turning back, from sign-in or from consent, tells the service access_denied', async () => {
    const first = await signInPage('portal', { state: 's1' });
    const early = answerOf(await first.browser.follow(await post(first.browser, first.page, { answer: 'cancel' })));
    assert.deepEqual([early.get('error'), early.get('state')], ['access_denied', 's1']);
    const second = await signInPage('portal', { scope: 'openid roles', prompt: 'consent' });
    const consent = await second.browser.follow(
      await post(second.browser, second.page, { username: 'malee', password: 'training-only' }),
    );
    const late = answerOf(await second.browser.follow(await post(second.browser, consent, { answer: 'cancel' })));
    assert.equal(late.get('error'), 'access_denied');
  });

  test('a citizen account is refused by a service for officers, with ways out', async () => {
    const { browser, page } = await signInPage('office');
    const refused = await post(browser, page, { username: 'malee', password: 'training-only' });
    assert.equal(refused.status, 403);
    assert.match(refused.text, /บัญชีประชาชน/);
    assert.ok(refused.text.includes(`href="${new URL(page.url).pathname}"`), 'use another account');
    assert.ok(refused.text.includes(`href="${clientOrigin}"`), 'go to the service for citizens');
    const again = await browser.visit(page.url);
    const entered = await browser.follow(await post(browser, again, { username: 'pimjai', password: 'training-only' }));
    assert.match(entered.text, /value="agree"/);
  });

  test('one click with a citizen account is refused by a service for officers too', async () => {
    const { browser, page } = await signInPage('office');
    assert.equal((await post(browser, page, { play: 'malee' })).status, 403);
  });

  test('an officer account may use a service for citizens', async () => {
    const { claims } = await signedIn(provider, {
      clientId: 'portal',
      username: 'pimjai',
      scope: 'openid member_type',
    });
    assert.equal(claims.member_type, 'officer');
  });

  test('a citizen who is signed in does not slip into the officers’ system; signing in as officer ends the first session', async () => {
    const citizen = await signedIn(provider, { clientId: 'portal', username: 'malee', scope: 'openid' });
    const { browser } = citizen;
    const page = await browser.follow(await browser.visit(authorizeUrl(provider, 'office')));
    assert.match(page.text, /name="password"/);
    const silent = await browser.follow(await browser.visit(authorizeUrl(provider, 'office', { prompt: 'none' })));
    assert.equal(answerOf(silent).get('error'), 'login_required');
    const officer = await signedIn(provider, { clientId: 'office', username: 'pakorn', scope: 'openid', browser });
    assert.notEqual(officer.claims.sub, citizen.claims.sub);
    await assert.rejects(userInfo(provider, citizen.tokens.access_token), /401/);
    const { claims } = await signedIn(provider, { clientId: 'portal', username: 'nobody', scope: 'openid', browser });
    assert.equal(claims.sub, officer.claims.sub, 'the new session serves both');
  });

  test('another account can be chosen on the consent page', async () => {
    const { browser, page } = await signInPage('careful', { scope: 'openid title' });
    const consent = await browser.follow(await post(browser, page, { username: 'malee', password: 'training-only' }));
    const form = await browser.follow(await post(browser, consent, { answer: 'another' }));
    assert.match(form.text, /name="password"/);
    const other = await browser.follow(await post(browser, form, { username: 'somchai', password: 'training-only' }));
    assert.match(other.text, /นายสมชาย ตัวอย่าง/);
  });

  test('a client that wants fresh sign-ins gets the password asked again after its time', async () => {
    const { browser } = await walkSignIn(provider, { url: authorizeUrl(provider, 'careful'), username: 'malee' });
    const again = async () => browser.follow(await browser.visit(authorizeUrl(provider, 'careful')));
    assert.ok(answerOf(await again()).get('code'), 'at once: no question');
    await ageSession(database, browser, 901);
    const asked = await again();
    assert.match(asked.text, /name="password"/);
    assert.match(asked.text, /เข้าสู่ระบบไว้นานแล้ว/);
  });

  test('an account that was suspended meanwhile is signed out everywhere', async () => {
    const { browser, tokens } = await signedIn(provider, { clientId: 'portal', username: 'wasana', scope: 'openid' });
    const tables = database.tables<DigitalIdTables>('digital_id');
    await tables.updateTable('accounts').set({ is_suspended: true }).where('username', '=', 'wasana').execute();
    await assert.rejects(userInfo(provider, tokens.access_token), /401/);
    const page = await browser.follow(await browser.visit(authorizeUrl(provider, 'portal')));
    assert.match(page.text, /name="password"/);
  });

  test('a sign-in that ended, or was begun in another browser, says so', async () => {
    const { browser, page } = await signInPage('portal');
    const other = await webClient(provider.origin).visit(page.url);
    assert.equal(other.status, 410);
    assert.match(other.text, /DID-001/);
    await browser.follow(await post(browser, page, { answer: 'cancel' }));
    assert.equal((await browser.visit(page.url)).status, 410);
  });
});

/** Moves the moment of signing in of a browser's session into the past. */
async function ageSession(database: Database, browser: WebClient, seconds: number): Promise<void> {
  const tables = database.tables<DigitalIdTables>('digital_id');
  const id = sha256(browser.cookies.get('digital-id-sso') ?? '');
  const row = await tables
    .selectFrom('provider_records')
    .selectAll()
    .where('id_hash', '=', id)
    .executeTakeFirstOrThrow();
  const context = `digital_id.provider_records:Session:${id}`;
  const session = JSON.parse(keyring.open(row.content_sealed, context));
  const aged = JSON.stringify({ ...session, loginTs: session.loginTs - seconds });
  const sealed = { content_sealed: keyring.seal(aged, context) };
  await tables.updateTable('provider_records').set(sealed).where('id_hash', '=', id).execute();
}
