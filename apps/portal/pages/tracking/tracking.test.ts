import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FilingView } from '@biz/actions/ports/queries.ts';
import { paths } from '../../paths.ts';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems } from '../../testing/page-checks.ts';
import { somchai } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

describe('the tracking page', () => {
  let portal: CaseFixture;
  let browser: TestBrowser;
  before(async () => {
    portal = await openCaseFixture();
    browser = await portal.signedIn();
  });
  after(() => portal.close());

  async function page(filing: FilingView): Promise<string> {
    const { status, body } = await browser.get(paths.filing(filing.filing.id));
    assert.equal(status, 200);
    return body;
  }

  test('says that it is the officers’ turn as long as there is nothing to do', async () => {
    const filing = await portal.sent();
    const body = await page(filing);
    assert.match(body, /ตอนนี้ถึงตาเจ้าหน้าที่/);
    assert.match(body, /ตอนนี้ยังไม่เริ่มนับ/);
    assert.doesNotMatch(body, /bp-turn__list/);
    assert.deepEqual(await htmlProblems(browser, [paths.filing(filing.filing.id)]), []);
  });

  test('gathers everything that is the applicant’s turn, the earliest day first', async () => {
    const filing = await portal.sent();
    const food = byProcess(filing, 'fully-digital');
    const liquor = byProcess(filing, 'excise');
    await portal.play.approve(food);
    await portal.play.bill(food);
    await portal.play.approve(liquor);
    await portal.play.askFor(byProcess(filing, 'signboard-tax'), 1);
    const body = await page(filing);
    assert.match(body, /ตอนนี้ถึงตาคุณ/);
    const hrefs = [...body.matchAll(/href="(\/applications\/[^"]+)" class="govuk-button"/g)].map(([, href]) => href);
    assert.deepEqual(hrefs.length, 3);
    assert.match(hrefs[0] ?? '', /corrections$/, 'the corrections are due first');
    assert.ok(hrefs.includes(paths.payment(food.id)));
    assert.match(body, /ถ่ายไม่เห็นขอบล่าง/, 'the officer’s note is there');
    assert.match(body, /ชำระที่ สำนักงานสรรพสามิตพื้นที่ริมน้ำ/, 'a counter payment says where');
    assert.match(body, /หยุดนับระหว่างที่ถึงตาคุณ/);
    assert.doesNotMatch(body, /พิมพ์ใจ/, 'officers appear as their unit');
    assert.deepEqual(await htmlProblems(browser, [paths.filing(filing.filing.id)]), []);
  });

  test('explains where the last day comes from while the clock runs, and says when it is late', async () => {
    const filing = await portal.sent();
    await portal.play.complete(byProcess(filing, 'fully-digital'));
    const body = await page(filing);
    assert.match(body, /ครบกำหนด .*27 พฤศจิกายน 2569/);
    assert.match(body, /วันครบกำหนดนี้มาจากไหน/);
    assert.match(body, /bp-days__day--due/);
    assert.deepEqual(await htmlProblems(browser, [paths.filing(filing.filing.id)]), []);
    const twoWeeks = 14 * 86_400_000;
    portal.bench.pass(twoWeeks);
    assert.match(await page(filing), /เลยกำหนดเมื่อ/);
    portal.bench.pass(-twoWeeks);
  });

  test('leads on from a refusal and from a returned application', async () => {
    const filing = await portal.sent();
    await portal.play.refuse(byProcess(filing, 'fully-digital'));
    await portal.play.giveBack(byProcess(filing, 'excise'));
    const body = await page(filing);
    assert.match(body, /ร้านอยู่ชิดโรงเรียน/);
    assert.match(body, /รัฐมนตรีว่าการกระทรวงสาธารณสุข/);
    assert.match(body, /ยื่นอุทธรณ์ภายใน/);
    assert.match(body, /ไม่แก้ไขภายในกำหนด/);
    assert.match(body, /เริ่มคำขอใหม่/);
    assert.deepEqual(await htmlProblems(browser, [paths.filing(filing.filing.id)]), []);
  });

  test('shows every result and every paper at the end', async () => {
    const filing = await portal.sent();
    const food = byProcess(filing, 'fully-digital');
    const liquor = byProcess(filing, 'excise');
    const signboard = byProcess(filing, 'signboard-tax');
    await portal.play.summary(filing);
    await portal.play.approve(food);
    await portal.play.bill(food);
    await portal.play.pay(food);
    await portal.play.approve(liquor);
    await portal.play.payAtCounter(liquor);
    await portal.play.print(liquor);
    await portal.play.assess(signboard);
    const collecting = await page(filing);
    assert.match(collecting, new RegExp(paths.collection(liquor.id)));
    assert.match(collecting, /ไม่ต้องจ่ายในระบบนี้/, 'the signboard tax is paid elsewhere');
    assert.deepEqual(await htmlProblems(browser, [paths.filing(filing.filing.id), paths.collection(liquor.id)]), []);
    await portal.play.sign(food);
    await portal.play.hand(liquor);
    await portal.play.hand(signboard, 'EX123456789TH');
    const body = await page(filing);
    assert.match(body, /ทุกใบในคำขอนี้มีผลแล้ว/);
    assert.match(body, /EX123456789TH/);
    const files = [...body.matchAll(/href="(\/filings\/[^"]+\/files\/[^"]+)"/g)].map(([, href]) => href ?? '');
    assert.ok(new Set(files).size >= 7, `${files.length} papers`);
    for (const href of new Set(files)) {
      const file = await browser.get(href);
      assert.equal(file.status, 200, href);
      assert.equal(file.headers['x-content-type-options'], 'nosniff');
      assert.match(String(file.headers['content-security-policy']), /default-src 'none'/);
    }
    assert.deepEqual(
      await htmlProblems(browser, [paths.filing(filing.filing.id), paths.filings, paths.collection(liquor.id)]),
      [],
    );
  });

  test('hides the draft of a licence until it is signed', async () => {
    const filing = await portal.sent();
    const food = byProcess(filing, 'fully-digital');
    await portal.play.approve(food);
    await portal.play.bill(food);
    await portal.play.pay(food);
    await portal.play.draft(food);
    const draft = (await portal.read(food)).state.issued?.file;
    assert.ok(draft);
    assert.equal((await browser.get(paths.filingFile(filing.filing.id, draft))).status, 404);
    await portal.play.sign(food);
    const signed = (await portal.read(food)).state.issued?.file;
    assert.ok(signed);
    assert.equal((await browser.get(paths.filingFile(filing.filing.id, draft))).status, 404);
    assert.equal((await browser.get(paths.filingFile(filing.filing.id, signed))).status, 200);
  });

  test('shows nothing of somebody else, and does not tell it from what does not exist', async () => {
    const filing = await portal.sent();
    const [application] = filing.applications;
    const [document] = filing.filing.documents;
    assert.ok(application && document);
    const other = await portal.signedIn(somchai);
    const missing = '00000000-0000-4000-8000-000000000000';
    const theirs = [
      paths.filing(filing.filing.id),
      paths.filingFile(filing.filing.id, document.file),
      paths.application(application.id),
      paths.collection(application.id),
    ];
    for (const path of theirs) {
      const foreign = await other.get(path);
      const nobodys = await other.get(path.replaceAll(/[0-9a-f-]{36}/g, missing));
      assert.equal(foreign.status, 404, path);
      assert.equal(nobodys.status, 404, path);
      const plain = (body: string) => body.replaceAll(/[0-9a-zA-Z_-]{20,}|[0-9a-f-]{36}|req-\w+/g, '');
      assert.equal(plain(foreign.body), plain(nobodys.body), path);
    }
    assert.match((await other.get(paths.filings)).body, /ยังไม่มีคำขอที่ยื่นแล้ว/);
    assert.equal((await portal.visitor().get(paths.filings)).status, 303);
  });

  test('is honest about a late result: since when, why, until when, and what is owed', async () => {
    const filing = await portal.sent();
    const food = byProcess(filing, 'fully-digital');
    await portal.play.complete(food);
    portal.bench.pass(20 * 86_400_000);
    assert.match(await page(filing), /คุณยังไม่ได้รับเหตุผลเป็นหนังสือ เจ้าหน้าที่ต้องแจ้งภายใน/);
    await portal.play.explain(food, 'รอผลตรวจน้ำ');
    const body = await page(filing);
    assert.match(body, /เลยกำหนดเมื่อ/);
    assert.match(body, /เจ้าหน้าที่แจ้งว่าคาดว่าจะแล้วเสร็จ/);
    assert.match(body, /เหตุผล: <span lang="th">รอผลตรวจน้ำ/);
    assert.match(body, /หนังสือแจ้งเหตุแห่งความล่าช้า/);
    assert.doesNotMatch(body, /คุณยังไม่ได้รับเหตุผล/);
    assert.deepEqual(await htmlProblems(browser, [paths.filing(filing.filing.id)]), []);
    portal.bench.pass(-20 * 86_400_000);
  });
});
