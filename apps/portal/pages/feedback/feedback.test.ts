import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { paths } from '../../paths.ts';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems } from '../../testing/page-checks.ts';
import { mainText } from '../../testing/page-text.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

describe('feedback of the applicant', () => {
  let portal: CaseFixture;
  let browser: TestBrowser;
  before(async () => {
    portal = await openCaseFixture();
    browser = await portal.signedIn();
  });
  after(() => portal.close());

  test('the receipt leads to it; it is given once, and the page says thanks ever after', async () => {
    const { filing } = await portal.sent();
    const path = paths.filingFeedback(filing.id);
    assert.ok((await browser.get(paths.submitted(filing.id))).body.includes(`href="${path}"`));
    assert.deepEqual(await htmlProblems(browser, [path]), []);
    const sent = await browser.submit(path, { rating: '4', text: 'กรอกง่าย' });
    assert.equal(sent.location, path);
    assert.match((await browser.get(path)).body, /ขอบคุณ เราได้รับความคิดเห็นของคุณแล้ว/);
    assert.deepEqual(await htmlProblems(browser, [path]), []);
  });

  test('without a rating nothing typed is lost, and the summary leads to the ratings', async () => {
    const { filing } = await portal.sent();
    const path = paths.filingFeedback(filing.id);
    const wrong = await browser.submit(path, { rating: '', text: 'รอนาน' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /href="#rating"/);
    assert.match(wrong.body, />รอนาน<\/textarea>/);
    const long = await browser.submit(path, { rating: '2', text: 'ก'.repeat(1001) });
    assert.match(mainText(long.body), /ไม่เกิน 1000 ตัวอักษร ตอนนี้มี 1001/);
    assert.match(long.body, /value="2"[^>]* checked/);
  });

  test('about an application it waits for the end, and then tracking leads to it', async () => {
    const filing = await portal.sent();
    const one = byProcess(filing, 'fully-digital');
    const path = paths.applicationFeedback(one.id);
    assert.match((await browser.get(path)).body, /คำขอใบนี้ยังไม่เสร็จ/);
    assert.equal((await browser.get(paths.filing(filing.filing.id))).body.includes(path), false);
    await portal.play.giveBack(one);
    assert.ok((await browser.get(paths.filing(filing.filing.id))).body.includes(`href="${path}"`));
    assert.equal((await browser.submit(path, { rating: '5' })).status, 303);
    assert.match((await browser.get(path)).body, /ขอบคุณ/);
  });
});
