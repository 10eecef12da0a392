import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { attachDocument } from '@biz/actions/applicant/attach-document.ts';
import { submitFiling } from '@biz/actions/applicant/submit-filing.ts';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { documentsOf, plainPdf, receiveCode } from '@biz/actions/testing/workbench.ts';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';
import { htmlProblems, visibleProblems } from '../../testing/page-checks.ts';
import { headingOf, isChecked, mainText, summaryErrors } from '../../testing/page-text.ts';
import { somchai } from '../../testing/registry-samples.ts';
import { LIFE_EVENTS, lifeEventPath } from './life-events.ts';

describe('life events', () => {
  let portal: CaseFixture;
  before(async () => {
    portal = await openCaseFixture();
    const filing = await portal.sent();
    const food = byProcess(filing, 'fully-digital');
    await portal.play.approve(food);
    await portal.play.bill(food);
    await portal.play.pay(food);
    await portal.play.sign(food);
    const signboard = byProcess(filing, 'signboard-tax');
    await portal.play.assess(signboard);
    await portal.play.hand(signboard);
  });
  after(() => portal.close());
  const registered = () => portal.bench.deps.queries.licencesOf(MALEE.subject);
  const draftAt = async (location: string | undefined) => {
    const id = location?.split('/')[2] ?? assert.fail('no draft');
    const drafts = await portal.bench.deps.queries.draftsOf(MALEE.subject);
    return drafts.find((draft) => draft.id === id) ?? assert.fail('no draft');
  };

  test('lead somebody without licences to the guide', async () => {
    const browser = await portal.signedIn(somchai);
    for (const event of LIFE_EVENTS) {
      const { body, status } = await browser.get(lifeEventPath(event));
      assert.equal(status, 200);
      assert.match(mainText(body), /ยังไม่มีใบอนุญาตที่ทำรายการนี้ได้/, event);
    }
  });

  test('say a change once and amend every licence that it concerns, in one application', async () => {
    const browser = await portal.signedIn();
    const numbers = (await registered()).map(({ number }) => number);
    assert.equal(numbers.length, 2);
    const page = await browser.get(lifeEventPath('amend'));
    assert.equal(headingOf(page.body), 'เปลี่ยนชื่อ ที่อยู่ หรือรายละเอียด');
    const text = mainText(page.body);
    assert.match(text, /ชื่อร้าน หรือเวลาเปิดปิด ?เกี่ยวกับ [^,]+, /, 'the name concerns both');
    const { location } = await browser.submit(lifeEventPath('amend'), { topics: ['shop'] });
    const draft = await draftAt(location);
    assert.deepEqual(new Set(draft.operation?.about.map(({ number }) => number)), new Set(numbers));
    assert.deepEqual([draft.operation?.kind, draft.operation?.changes], ['amend', ['shop']]);
    const one = await browser.submit(lifeEventPath('amend'), { topics: ['signs'] });
    assert.deepEqual(
      (await draftAt(one.location)).licences.map(String),
      ['signboard-tax'],
      'the others are left as they are',
    );
  });

  test('look the holder up instead of asking, and say so while registries say what the licences say', async () => {
    const browser = await portal.signedIn();
    const text = mainText((await browser.get(lifeEventPath('amend'))).body);
    assert.match(text, /ชื่อหรือที่อยู่ของเจ้าของใบ ?เช่น .* ไม่ต้องกรอก ?เกี่ยวกับ [^,]+, [^,]+/);
    const same = await browser.submit(lifeEventPath('amend'), { topics: ['holder'] });
    assert.equal(same.status, 422);
    assert.match(summaryErrors(same.body)[0]?.text ?? '', /ทะเบียนยังแสดงชื่อและที่อยู่ตรงกับบนใบทุกใบ/);
    portal.bench.world.register({ company: { nameTh: 'ครัวคุณแม่ริมคลอง จำกัด' } });
    portal.bench.world.down(true);
    const silent = await browser.submit(lifeEventPath('amend'), { topics: ['holder'] });
    portal.bench.world.down(false);
    assert.notEqual(silent.status, 303, 'nobody types what a registry has to say');
    const { location } = await browser.submit(lifeEventPath('amend'), { topics: ['holder'] });
    assert.equal((await draftAt(location)).licences.length, 2);
    const facts = mainText((await browser.get(`${location}/registry`)).body);
    assert.match(facts, /บริษัท ครัวคุณแม่ริมคลอง จำกัด/);
    assert.match(facts, /กรมพัฒนาธุรกิจการค้า/);
    portal.bench.world.register({ company: { nameTh: 'ครัวคุณแม่ริมน้ำ จำกัด' } });
  });

  test('ask a new house number once, with the old address to go by', async () => {
    const browser = await portal.signedIn();
    const { location } = await browser.submit(lifeEventPath('amend'), { topics: ['renumbered'] });
    const page = await browser.get(`${location}/questions/address`);
    assert.match(page.body, /name="premises.house-no"[^>]*value="99\/9"/);
    assert.doesNotMatch(page.body, /name="premises.house-code"/);
  });

  test('close the business with one application for all licences, or for those that are chosen', async () => {
    const browser = await portal.signedIn();
    const licences = (await registered()).map(({ number }) => number);
    const page = await browser.get(lifeEventPath('cancel'));
    for (const number of licences) assert.ok(isChecked(page.body, 'licences', number), number);
    const { location } = await browser.submit(lifeEventPath('cancel'), { licences });
    const draft = await draftAt(location);
    assert.equal(draft.licences.length, 2);
    const hub = mainText((await browser.get(location ?? '')).body);
    assert.match(hub, /ยกเลิก/);
    const some = await browser.submit(lifeEventPath('cancel'), { licences: licences.slice(0, 1) });
    assert.equal((await draftAt(some.location)).licences.length, 1);
  });

  test('say what is left out and why', async () => {
    const browser = await portal.signedIn();
    const renew = mainText((await browser.get(lifeEventPath('renew'))).body);
    assert.match(renew, /ใบที่ทำรายการนี้ในคำขอนี้ไม่ได้.*ทำได้ตั้งแต่/);
    const transfer = mainText((await browser.get(lifeEventPath('transfer'))).body);
    assert.match(transfer, /ภาษีป้าย เลขที่ [^:]+: หน่วยงานยังไม่รับเรื่องนี้ผ่านระบบ ติดต่อเทศบาลนครริมน้ำ/);
  });

  test('ask for what was left unticked, and take no licence that is not of the shop', async () => {
    const browser = await portal.signedIn();
    const nothing = await browser.submit(lifeEventPath('amend'), {});
    assert.equal(nothing.status, 422);
    assert.equal(summaryErrors(nothing.body)[0]?.href, '#topics');
    const foreign = await browser.submit(lifeEventPath('cancel'), { licences: ['BP-ELSEWHERE'] });
    assert.equal(foreign.status, 422);
    assert.equal(summaryErrors(foreign.body)[0]?.href, '#licences');
  });

  test('are links on the first page, on one’s own page and among the licences', async () => {
    const browser = await portal.signedIn();
    for (const path of ['/', '/home', '/licences']) {
      const { body } = await browser.get(path);
      for (const event of LIFE_EVENTS) assert.ok(body.includes(`href="${lifeEventPath(event)}"`), `${path} ${event}`);
    }
  });

  test('send one filing with an application for each licence, each about its own number', async () => {
    const { bench } = portal;
    const browser = await portal.signedIn();
    const numbers = (await registered()).map(({ number }) => number);
    const { location } = await browser.submit(lifeEventPath('amend'), { topics: ['shop'] });
    const { id } = await draftAt(location);
    await browser.submit(`${location}/questions/shop`, { 'business.name-th': 'ครัวคุณแม่ริมคลอง' });
    for (const document of await documentsOf(bench, id)) {
      const upload = { bytes: await plainPdf(document), fileName: `${document}.pdf` };
      assert.ok((await attachDocument(bench.deps, MALEE.subject, id, document, upload)).ok);
    }
    const code = await receiveCode(bench, id);
    const sent = await submitFiling(bench.deps, MALEE, id, { code, key: randomUUID(), lang: 'th' });
    assert.ok(sent.ok, JSON.stringify(sent));
    const filing = await bench.deps.queries.filing(id, MALEE.subject);
    assert.deepEqual(new Set(filing?.applications.map(({ state }) => state.about?.number)), new Set(numbers));
    assert.ok(filing?.applications.every(({ state }) => state.about?.operation === 'amend'));
    const again = mainText((await browser.get(lifeEventPath('amend'))).body);
    assert.match(again, /มีคำขอเรื่องนี้อยู่แล้วและยังไม่เสร็จ/);
  });

  test('are valid, accessible and never scroll sideways, with licences and without', async () => {
    const pages = LIFE_EVENTS.map(lifeEventPath);
    const running = await portal.app.listen({ port: 0 });
    const screenshots = process.env.SCREENSHOTS;
    const options = screenshots ? { screenshots } : {};
    for (const filer of [somchai, MALEE]) {
      const browser = await portal.signedIn(filer);
      assert.deepEqual(await htmlProblems(browser, pages), []);
      assert.deepEqual(await visibleProblems(running.origin, browser, pages, options), []);
    }
  });
});
