import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { publish } from '@biz/actions/testing/publish.ts';
import { readyDraft } from '@biz/actions/testing/workbench.ts';
import { definitionIdOf } from '@biz/kernel/ids.ts';
import { type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems, visibleProblems } from '../../testing/page-checks.ts';
import { mainText } from '../../testing/page-text.ts';
import { somchai } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

const NOTE = { th: 'ขยายเวลาตามประกาศฉบับใหม่', en: 'More time by the new notice' };
const WORDS = { th: 'ถามให้ชัดขึ้น', en: 'Asks more clearly' };

describe('a draft whose definitions have changed', () => {
  let portal: CaseFixture;
  let browser: TestBrowser;
  let draft: string;
  before(async () => {
    portal = await openCaseFixture();
    browser = await portal.signedIn();
    const id = await readyDraft(portal.bench);
    draft = `/drafts/${id}`;
    const held = await portal.bench.deps.queries.draft(id, MALEE.subject);
    const licence = held?.licences[0] ?? assert.fail('no licence');
    const edit = (text: string) =>
      text
        .replace(/days: (\d+)/, (_, days: string) => `days: ${Number(days) + 5}`)
        .replace(/- \{ concept: (\S+), optional: true \}/, '- $1');
    portal.bench.pass(60_000);
    await publish(portal.bench.deps, definitionIdOf('licence', licence), { edit, note: NOTE });
    const wider = (text: string) => text.replace('พื้นที่ร้านกี่ตารางเมตร', 'พื้นที่ร้านรวมทุกชั้นกี่ตารางเมตร');
    await publish(portal.bench.deps, definitionIdOf('questions', 'premises'), { edit: wider, note: WORDS });
  });
  after(() => portal.close());

  test('says on its hub and on the check page what changed and why, in both languages', async () => {
    for (const path of [draft, `${draft}/check`]) {
      const text = mainText((await browser.get(path)).body);
      assert.match(text, /ข้อกำหนดของใบอนุญาตเปลี่ยนไปตั้งแต่คุณดูครั้งก่อน/);
      assert.match(text, /ขยายเวลาตามประกาศฉบับใหม่ \(เริ่มใช้ 18 พฤศจิกายน 2569\)/);
      assert.match(text, /คำถามที่ใช้ร่วมกันหลายใบอนุญาต: ถามให้ชัดขึ้น/);
      assert.match(text, /คำถามที่เปลี่ยน: .*รวมทุกชั้น/);
      assert.match(text, /ระยะเวลาพิจารณา .* จาก \d+ วัน เป็น \d+ วัน/);
    }
    // What the samples typed is Thai on English pages, too.
    const problems = await htmlProblems(browser, [draft, `${draft}/check`]);
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('en: Thai text')),
      [],
    );
    const english = mainText((await browser.get(`${draft}?lang=en`)).body);
    assert.match(english, /More time by the new notice \(from 18 November 2026\)/);
    await browser.get(`${draft}?lang=th`);
  });

  test('is readable and fits on a phone and at a desk', async () => {
    const running = await portal.app.listen({ port: 0 });
    const pictures = process.env.SCREENSHOTS;
    const options = pictures ? { screenshots: pictures } : {};
    assert.deepEqual(await visibleProblems(running.origin, browser, [draft, `${draft}/check`], options), []);
  });

  test('says nothing more once it was read, and is nobody else’s to read', async () => {
    const other = await portal.signedIn(somchai);
    assert.equal((await other.post(`${draft}/definitions`, {})).status, 404);
    const done = await browser.submit(`${draft}/definitions`, {}, { from: draft });
    assert.deepEqual([done.status, done.location], [303, draft]);
    assert.doesNotMatch(mainText((await browser.get(draft)).body), /ข้อกำหนดของใบอนุญาตเปลี่ยนไป/);
  });
});
