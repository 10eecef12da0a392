import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { readyDraft } from '@biz/actions/testing/workbench.ts';
import { submissionMessages } from '@biz/app-portal/messages/submission.ts';
import { portalRefusals } from '@biz/app-portal/refusals.ts';
import { GUIDE } from '@biz/app-portal/testing/fill-in.ts';
import { browserOf, hiddenFields, type TestBrowser } from '@biz/app-portal/testing/test-browser.ts';
import { backendRefusals } from '@biz/app-service-backend/refusals.ts';
import { officerOf } from '@biz/app-service-backend/testing/sample-office.ts';
import type { FilingId } from '@biz/kernel/ids.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { OTP_RULES } from '@biz/licensing/filing.ts';
import { openTestDatabase, type TestDatabase } from '@biz/records/testing/test-databases.ts';
import { filingOf, openWorld, type World } from './open-world.ts';
import { entrepreneur, errorsOf, plain, start } from './visitors.ts';

const LANGUAGES = ['th', 'en'] as const satisfies readonly Lang[];

let opened: TestDatabase;
let world: World;
before(async () => {
  opened = await openTestDatabase('pglite');
  world = await openWorld(opened.database);
});
after(async () => {
  await world?.close();
  await opened?.remove();
});

describe('a code that does not fit', () => {
  let browser: TestBrowser;
  let id: FilingId;
  let code: string;
  beforeEach(async () => {
    browser = await entrepreneur(world);
    id = await readyDraft(world.bench);
    const declared = await browser.submit(`/drafts/${id}/check`, { declaration: 'yes' });
    assert.equal(declared.status, 303);
    code = /\b\d{6}\b/.exec(world.bench.world.sent.at(-1)?.text ?? '')?.[0] ?? '';
  });

  const enter = (typed: string, lang: Lang) => browser.submit(`/drafts/${id}/otp?lang=${lang}`, { code: typed });
  const wrong = () => (code === '000000' ? '000001' : '000000');

  test('wrong, and wrong too often, says how many tries are left and keeps the draft', async () => {
    for (let left = OTP_RULES.maxAttempts - 1; left >= 0; left -= 1) {
      const lang = left % 2 === 0 ? 'th' : 'en';
      const t = submissionMessages.t[lang];
      const answer = await enter(wrong(), lang);
      assert.equal(answer.status, statusOf('OtpWrong'));
      const text = left > 0 ? t('otp.error.wrong', { count: left }) : t('otp.error.exhausted');
      assert.ok(plain(answer.body).includes(plain(text)), errorsOf(answer.body));
    }
    for (const lang of LANGUAGES) {
      const answer = await enter(code, lang);
      assert.equal(answer.status, statusOf('OtpExhausted'));
      assert.ok(plain(answer.body).includes(plain(submissionMessages.t[lang]('otp.error.exhausted'))));
    }
    await nothingSent();
  });

  test('something that is no code is not counted as a try', async () => {
    for (const typed of ['', '12345', '1234567', 'abcdef', '<script>', '\u0e51\u0e52\u0e53', `${'9'.repeat(5000)}`]) {
      assert.equal((await enter(typed, 'th')).status, 422, typed.slice(0, 10));
    }
    assert.ok(plain((await enter(wrong(), 'en')).body).includes(String(OTP_RULES.maxAttempts - 1)));
    await nothingSent();
  });

  test('late: the right code after five minutes is refused and a new one can be asked for', async () => {
    world.bench.pass(OTP_RULES.lifeMs);
    for (const lang of LANGUAGES) {
      const answer = await enter(code, lang);
      assert.equal(answer.status, statusOf('OtpExpired'));
      assert.ok(plain(answer.body).includes(plain(submissionMessages.t[lang]('otp.error.expired'))));
    }
    await nothingSent();
  });

  test('for other content: one changed answer makes the code useless, and nothing is lost', async () => {
    const other = await entrepreneur(world);
    const changed = await other.submit(`/drafts/${id}/questions/shop`, {
      'business.name-th': 'ครัวคุณแม่ริมคลอง',
      'business.tsic': '56101',
    });
    assert.equal(changed.status, 303, errorsOf(changed.body));
    for (const lang of LANGUAGES) {
      const answer = await enter(code, lang);
      assert.equal(answer.status, statusOf('DraftChangedAfterOtp'));
      assert.ok(plain(answer.body).includes(plain(submissionMessages.t[lang]('otp.changed.title'))));
    }
    await nothingSent();
    const kept = await world.deps.queries.draft(id, MALEE.subject);
    assert.equal(kept?.answers['business.name-th']?.value, 'ครัวคุณแม่ริมคลอง');
  });

  test('used: the same page sent twice is one filing, and both presses end on its receipt', async () => {
    const path = `/drafts/${id}/otp`;
    const form = { ...hiddenFields((await browser.get(path)).body), code };
    const first = await browser.post(path, form);
    const second = await browser.post(path, form);
    assert.equal(first.status, 303);
    assert.equal(second.status, 303);
    assert.ok(first.location?.endsWith('/submitted'), first.location);
    assert.ok(second.location?.startsWith(`/filings/${id}`), second.location);
    const sent = (await world.deps.queries.filingsOf(MALEE.subject)).filter(({ filing }) => filing.id === id);
    assert.equal(sent.length, 1);
  });

  async function nothingSent(): Promise<void> {
    assert.ok(await world.deps.queries.draft(id, MALEE.subject), 'the draft is gone');
    assert.equal(await world.deps.queries.filing(id, MALEE.subject), undefined);
  }
});

describe('a registry that does not answer', () => {
  test('keeps nobody from starting for themselves, and never counts as a yes for a company', async () => {
    const browser = await entrepreneur(world);
    const path = `/start?business=restaurant&${GUIDE}`;
    world.bench.world.down(true);
    try {
      for (const lang of LANGUAGES) {
        const self = await browser.submit(`${path}&lang=${lang}`, { who: 'self' });
        assert.equal(self.status, 303, errorsOf(self.body));
        const hub = await browser.get(self.location ?? '');
        assert.equal(hub.status, 200);
        const company = await browser.submit(`${path}&lang=${lang}`, { who: 'company', juristicId: '0105599999997' });
        assert.notEqual(company.status, 303);
        assert.ok(company.status < 500);
        assert.ok(company.body.includes('0105599999997'), 'what was typed is gone');
      }
    } finally {
      world.bench.world.down(false);
    }
  });
});

describe('two officers at one application', () => {
  test('one of them wins; the other is told in their language, keeps the note, and nothing is overwritten', async () => {
    for (const lang of LANGUAGES) {
      const view = await filingOf(world, MALEE);
      const [application] = view.applications;
      assert.ok(application);
      await world.fixture.play.complete(application);
      const path = `/applications/${application.id}/approval`;
      const [one, two] = [await officer('pimjai'), await officer('pakorn')];
      const forms = [hiddenFields((await one.get(path)).body), hiddenFields((await two.get(path)).body)];
      const confirm = (browser: TestBrowser, form: Record<string, string> | undefined, note: string) =>
        browser.post(`${path}?lang=${lang}`, { ...form, note, stage: 'confirm' });
      const won = await confirm(one, forms[0], 'อนุมัติก่อน');
      assert.equal(won.status, 303, errorsOf(won.body));
      const lost = await confirm(two, forms[1], 'เห็นควรอนุมัติ ตรวจครบ');
      assert.equal(lost.status, 409);
      assert.ok(lost.body.includes('เห็นควรอนุมัติ ตรวจครบ'), 'the note is gone');
      assert.ok(lost.body.includes(`<html lang="${lang}"`));
      const again = await confirm(one, forms[0], 'อนุมัติก่อน');
      assert.equal(again.status, 303, 'the same confirmation again is answered like the first');
      const history = await world.deps.queries.history(application.id);
      assert.equal(history.filter(({ event }) => event.type.startsWith('ApplicationApproved')).length, 1);
    }
  });

  test('an approval that does not fit the state answers its code in both languages', async () => {
    const view = await filingOf(world, MALEE);
    const browser = await officer('pimjai');
    for (const lang of LANGUAGES) {
      const answer = await browser.get(`/applications/${view.applications[0]?.id}/approval?lang=${lang}`);
      const { code, status, title } = backendRefusals.find('ActionNotAllowed', lang, {});
      assert.equal(answer.status, status);
      assert.ok(answer.body.includes(code));
      assert.ok(plain(answer.body).includes(start(plain(title))), title);
    }
  });

  async function officer(account: string): Promise<TestBrowser> {
    const who = officerOf('rim-nam-municipality', account);
    const { token } = await world.sessions['service-backend'].create({ kind: 'officer', officer: who, idToken: 'x' });
    return browserOf(world.apps['service-backend'], { 'service-backend-session': token });
  }
});

describe('addresses and forms that no page of ours makes', () => {
  test('are answered with a page, a code and our headers, never with a fault', async () => {
    const browser = await entrepreneur(world);
    const long = 'x'.repeat(400);
    for (const system of ['portal', 'service-backend'] as const) {
      for (const url of [
        '/drafts/%zz',
        '/%c0%ae',
        '/applications/%00',
        `/applications/${long}`,
        '//evil.example',
        '/..%2f..%2fetc/passwd',
      ]) {
        const answer = await world.apps[system].inject({ method: 'GET', url });
        assert.ok([303, 404].includes(answer.statusCode), `${url.slice(0, 30)} answers ${answer.statusCode}`);
        assert.ok(answer.headers['content-security-policy'], url.slice(0, 30));
        assert.ok(!String(answer.headers.location ?? '').startsWith('//'), url);
      }
    }
    for (const to of [
      '//evil.example',
      'https://evil.example/',
      '/\\evil.example',
      '/%0d%0aSet-Cookie:x=1',
      'javascript:alert(1)',
    ]) {
      const answer = await browser.get(`/sign-in?to=${encodeURIComponent(to)}`);
      const target = new URL(answer.location ?? '/', 'http://127.0.0.1:3000');
      assert.equal(target.origin, 'http://127.0.0.1:3000', to);
    }
  });

  test('typed markup and control characters come back as text', async () => {
    const browser = await entrepreneur(world);
    const id = await readyDraft(world.bench);
    const name = '"><script>alert(1)</script>&amp;\u202e';
    const answer = await browser.submit(`/drafts/${id}/questions/shop`, {
      'business.name-th': name,
      'business.tsic': 'x',
    });
    assert.ok(answer.status < 500);
    for (const page of [answer, await browser.get(`/drafts/${id}`), await browser.get(`/drafts/${id}/check`)]) {
      assert.ok(!page.body.includes('<script>alert'));
    }
  });
});

function statusOf(kind: 'OtpWrong' | 'OtpExhausted' | 'OtpExpired' | 'DraftChangedAfterOtp'): number {
  return portalRefusals.find(kind, 'th', {}).status;
}
