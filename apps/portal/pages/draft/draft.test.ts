import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { formOf } from '@biz/actions/applicant/draft-form.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import { ANSWERS, fillIn, ROWS, startDraftIn } from '../../testing/fill-in.ts';
import { fieldErrors, headingOf, inputValue, isChecked, mainText, summaryErrors } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { COMPANY, malee } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

describe('a draft', () => {
  let fixture: PortalFixture;
  let browser: TestBrowser;
  let draft: string;
  before(async () => {
    fixture = await portalFixture();
    browser = await fixture.signedIn(malee);
    draft = await startDraftIn(browser, fixture, { juristicId: COMPANY });
  });
  after(() => fixture.close());
  const stored = (path = draft): Draft => {
    const found = fixture.records.state.drafts.get(path.split('/')[2] ?? '');
    if (!found) throw new Error('the draft is gone');
    return found;
  };

  it('shows what the registers gave, when, what is done and what is left', async () => {
    const text = mainText((await browser.get(draft)).body);
    for (const fact of [
      /จากทะเบียนราษฎร ดึงเมื่อ 20 พฤศจิกายน 2569 10\.00 น\./,
      /บริษัท ครัวคุณแม่ริมน้ำ จำกัด 0-1055-99999-99-7/,
      /เสร็จแล้ว \d+ จาก \d+ ส่วน/,
      /ตรวจคำตอบ รับรองข้อมูล และยื่นทำส่วนที่เหลือให้ครบก่อนยังเริ่มไม่ได้/,
      /บันทึกร่างแล้ว/,
    ]) {
      assert.match(text, fact);
    }
  });

  it('never asks what a register or the guide has answered already', async () => {
    const { body } = await browser.get(draft);
    assert.doesNotMatch(body, /questions\/applicant\./);
    assert.equal(inputValue((await browser.get(`${draft}/questions/use`)).body, 'premises.area'), '120');
  });

  it('saves a page and goes on to the next of the same part', async () => {
    const { location } = await browser.submit(`${draft}/questions/shop`, ANSWERS.shop ?? {});
    assert.equal(location, `${draft}/questions/hours`);
    assert.equal(stored().answers['business.name-th']?.value, 'ครัวคุณแม่ริมน้ำ');
    assert.equal(headingOf((await browser.get(draft)).body), 'ครัวคุณแม่ริมน้ำ', 'the draft bears the name of the shop');
  });

  it('keeps good answers of a page whose other answers are wrong, and shows again what was typed', async () => {
    const dated = await browser.submit(`${draft}/questions/alcohol`, {
      ...ANSWERS.alcohol,
      'excise.start-date.day': '31',
      'excise.start-date.month': '2',
    });
    assert.equal(dated.status, 422);
    assert.equal(inputValue(dated.body, 'excise.start-date.day'), '31');
    assert.deepEqual(
      summaryErrors(dated.body).map(({ href }) => href),
      ['#excise-start-date-day'],
    );
    assert.equal(stored().answers['excise.outlet-kind']?.value, 'restaurant');
    const numbered = await browser.submit(`${draft}/questions/value-added-tax`, {
      ...ANSWERS['value-added-tax'],
      'business.vat-number': '123',
    });
    assert.equal(numbered.status, 422);
    assert.equal(inputValue(numbered.body, 'business.vat-number'), '123');
    assert.deepEqual(
      summaryErrors(numbered.body).map(({ href }) => href),
      ['#business-vat-number'],
    );
    assert.equal(stored().answers['business.vat-status']?.value, 'vat');
    assert.equal(stored().answers['business.vat-number'], undefined);
  });

  it('names every required question that was left blank when going on, and none when leaving', async () => {
    const path = `${draft}/questions/address`;
    const onward = await browser.submit(path, { 'premises.house-no': '' });
    assert.equal(onward.status, 422);
    assert.equal(fieldErrors(onward.body).length, 2);
    const leaving = await browser.submit(path, { 'premises.house-no': '12/3', next: 'exit' });
    assert.equal(leaving.location, '/home');
    assert.equal(stored().answers['premises.house-no']?.value, '12/3');
  });

  it('stays on a page to which an answer has brought new questions', async () => {
    const own = await startDraftIn(browser, fixture);
    await browser.submit(`${own}/questions/use`, { 'premises.area': '120', 'premises.ownership': 'rent' });
    const { location } = await browser.submit(`${own}/questions/lessor`, { 'premises.lessor-kind': 'juristic' });
    assert.equal(location, `${own}/questions/lessor`);
    assert.match(mainText((await browser.get(location ?? '')).body), /เลขทะเบียนนิติบุคคลของผู้ให้เช่า/);
  });

  it('returns to the check page when a page was opened from there', async () => {
    const path = `${draft}/questions/hours?from=check`;
    const { location } = await browser.submit(path, ANSWERS.hours ?? {});
    assert.equal(location, `${draft}/check`);
  });

  it('normalises Thai digits and keeps a declaration unticked until it is given', async () => {
    await browser.submit(`${draft}/questions/use`, { 'premises.area': '๑๒๐.๕', 'premises.ownership': 'own' });
    assert.equal(stored().answers['premises.area']?.value, 120.5);
    const page = `${draft}/questions/alcohol-declaration`;
    assert.equal(isChecked((await browser.get(page)).body, 'excise.declaration', 'yes'), false);
    assert.equal((await browser.submit(page, {})).status, 422);
  });

  it('does not let a posted value replace a registered fact', async () => {
    await browser.submit(`${draft}/questions/contact`, {
      'contact.mobile': '0899999999',
      'applicant.first-name': 'ปลอม',
    });
    assert.equal(stored().answers['applicant.first-name']?.value, 'มาลี');
  });

  it('goes on in another browser where it was left', async () => {
    const elsewhere = await fixture.signedIn(malee);
    const { body } = await elsewhere.get(`${draft}/questions/shop`);
    assert.equal(inputValue(body, 'business.name-th'), 'ครัวคุณแม่ริมน้ำ');
  });

  it('finds a subdistrict by name or postcode and saves the one that is chosen', async () => {
    const path = `${draft}/questions/premises.subdistrict`;
    const { body } = await browser.get(`${path}?q=70000`);
    assert.match(mainText(body), /ตำบลเจดีย์หัก/);
    const { location } = await browser.submit(path, { 'premises.subdistrict': '700102', q: '70000' });
    assert.equal(location, `${draft}/questions/use`);
    assert.equal(stored().answers['premises.subdistrict']?.value, '700102');
  });

  it('says when a search finds nothing, when nothing is chosen, and when nobody serves the place', async () => {
    const path = `${draft}/questions/premises.subdistrict`;
    assert.match(mainText((await browser.get(`${path}?q=ดาวอังคาร`)).body), /ไม่พบ “ดาวอังคาร”/);
    const none = await browser.submit(path, { 'premises.subdistrict': '', q: '70000' });
    assert.equal(summaryErrors(none.body)[0]?.href, '#premises-subdistrict');
    const without = await browser.submit(path, { 'premises.subdistrict': '' });
    assert.equal(summaryErrors(without.body)[0]?.href, '#q');
    const unserved = await browser.submit(path, { 'premises.subdistrict': '500101', q: 'เชียงใหม่' });
    assert.equal(unserved.status, 422);
    assert.match(summaryErrors(unserved.body)[0]?.text ?? '', /ยังไม่มีหน่วยงานใน/);
    assert.equal(stored().answers['premises.subdistrict']?.value, '700102');
  });

  it('warns on the hub when the answers no longer fit the licences', async () => {
    const own = await startDraftIn(browser, fixture);
    await browser.submit(`${own}/questions/use`, { 'premises.area': '250', 'premises.ownership': 'own' });
    const text = mainText((await browser.get(own)).body);
    assert.match(text, /ต้องขอเพิ่ม: /);
    assert.match(text, /ไม่ต้องขอแล้ว: /);
  });

  it('does not know pages that are not asked', async () => {
    for (const page of ['manager', 'applicant.first-name', 'nonsense']) {
      assert.equal((await browser.get(`${draft}/questions/${page}`)).status, 404, page);
    }
  });
});

describe('a draft while the register is down', () => {
  it('lets the facts be typed, marks them, and can still be completed', async () => {
    const fixture = await portalFixture();
    const browser = await fixture.signedIn(malee);
    fixture.registries.isUp = false;
    const draft = await startDraftIn(browser, fixture);
    const page = await browser.get(`${draft}/questions/unverified`);
    assert.match(mainText(page.body), /ยังไม่ยืนยัน/);
    assert.equal(inputValue(page.body, 'applicant.first-name'), undefined, 'signing in has proved the name');
    await fillIn(browser, draft);
    await browser.submit(`${draft}/questions/unverified`, {
      'applicant.nationality': 'ไทย',
      'applicant.address': '99/9 หมู่ 4',
    });
    const hub = mainText((await browser.get(draft)).body);
    assert.match(hub, /ครบทุกส่วนแล้ว/);
    assert.match(hub, /ข้อมูลผู้ขออนุญาตที่ต้องกรอกเอง.*ยังไม่ยืนยัน/);
    assert.match(mainText((await browser.get(`${draft}/check`)).body), /99\/9 หมู่ 4 ยังไม่ยืนยัน/);
    await fixture.close();
  });
});

describe('the pages of the form', () => {
  it('ask every question of the form exactly once', async () => {
    const fixture = await portalFixture();
    const browser = await fixture.signedIn(malee);
    const draft = await startDraftIn(browser, fixture);
    const { body } = await browser.get(draft);
    const hrefs = [...body.matchAll(/task-list__link[^>]*href="([^"]*\/questions\/[^"]+)"/g)].map(
      ([, href]) => href ?? '',
    );
    const asked: string[] = [];
    for (const href of hrefs) {
      const group = Object.keys(ROWS).find((id) => href.endsWith(id));
      if (group) asked.push(group);
      else if (href.endsWith('premises.subdistrict')) asked.push('premises.subdistrict');
      else {
        const main = (await browser.get(href)).body.split('<main')[1] ?? '';
        const inputs = [...main.matchAll(/<(?:input|select|textarea)[^>]* name="([a-z]+\.[a-z-]+)/g)].map(
          ([, name]) => name ?? '',
        );
        asked.push(...new Set(inputs));
      }
    }
    const [first] = fixture.records.state.drafts.values();
    if (!first) throw new Error('no draft');
    const expected = formOf(fixture.catalogue, first)
      .sections.flatMap((section) => section.questions.map(({ concept }) => concept))
      .filter((concept) => concept.registry === undefined)
      .map(({ id }) => String(id));
    assert.deepEqual(asked.sort(), expected.sort());
    await fixture.close();
  });
});
