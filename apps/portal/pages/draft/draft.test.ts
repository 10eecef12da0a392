import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
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
    const { status, body } = await browser.submit(`${draft}/questions/alcohol`, {
      ...ANSWERS.alcohol,
      'liquor.vat-number': '123',
      'liquor.start-date.day': '31',
      'liquor.start-date.month': '2',
    });
    assert.equal(status, 422);
    assert.equal(inputValue(body, 'liquor.vat-number'), '123');
    assert.equal(inputValue(body, 'liquor.start-date.day'), '31');
    assert.deepEqual(
      summaryErrors(body).map(({ href }) => href),
      ['#liquor-vat-number', '#liquor-start-date-day'],
    );
    assert.equal(stored().answers['liquor.outlet-kind']?.value, 'restaurant');
    assert.equal(stored().answers['liquor.vat-number'], undefined);
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
    assert.equal(isChecked((await browser.get(page)).body, 'liquor.declaration', 'yes'), false);
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

describe('a repeating group', () => {
  let fixture: PortalFixture;
  let browser: TestBrowser;
  let list: string;
  before(async () => {
    fixture = await portalFixture();
    browser = await fixture.signedIn(malee);
    list = `${await startDraftIn(browser, fixture)}/questions/food.handlers`;
  });
  after(() => fixture.close());
  const person = (firstName: string) => ({
    'food.handlers[0].title': 'นาย',
    'food.handlers[0].first-name': firstName,
    'food.handlers[0].last-name': 'ตัวอย่าง',
    'food.handlers[0].position': 'ผู้ปรุง',
  });
  const names = () => {
    const [draft] = fixture.records.state.drafts.values();
    const value = draft?.answers['food.handlers']?.value;
    return Array.isArray(value) ? value.map((row) => (typeof row === 'object' ? row['first-name'] : row)) : [];
  };

  it('is empty at first and asks for an entry before going on', async () => {
    const text = mainText((await browser.get(list)).body);
    assert.match(text, /ยังไม่มีรายการ/);
    assert.doesNotMatch(text, /ครบแล้ว/);
  });

  it('names every field of a blank entry, and keeps what was typed of a half one', async () => {
    const blank = await browser.submit(`${list}/rows/new`, {});
    assert.equal(fieldErrors(blank.body).length, 4);
    const half = await browser.submit(`${list}/rows/new`, { ...person('สมชาย'), 'food.handlers[0].position': '' });
    assert.equal(half.status, 422);
    assert.equal(inputValue(half.body, 'food.handlers[0].first-name'), 'สมชาย');
    assert.deepEqual(names(), []);
  });

  it('adds entries, changes one and removes one', async () => {
    assert.equal((await browser.submit(`${list}/rows/new`, person('สมชาย'))).location, list);
    const second = Object.fromEntries(
      Object.entries(person('สมหญิง')).map(([name, it]) => [name.replace('[0]', '[1]'), it]),
    );
    await browser.submit(`${list}/rows/new`, second);
    assert.deepEqual(names(), ['สมชาย', 'สมหญิง']);
    assert.equal(inputValue((await browser.get(`${list}/rows/1`)).body, 'food.handlers[0].first-name'), 'สมชาย');
    await browser.submit(`${list}/rows/1`, person('สมศักดิ์'));
    assert.deepEqual(names(), ['สมศักดิ์', 'สมหญิง']);
    assert.match(mainText((await browser.get(`${list}/rows/1/removal`)).body), /สมศักดิ์/);
    await browser.submit(`${list}/rows/1/removal`, {});
    assert.deepEqual(names(), ['สมหญิง']);
  });

  it('adds an entry once although its form is sent twice', async () => {
    const { body } = await browser.get(`${list}/rows/new`);
    const version = inputValue(body, 'version') ?? '';
    const row = Object.fromEntries(Object.entries(person('วิชัย')).map(([name, it]) => [name.replace('[0]', '[1]'), it]));
    assert.equal((await browser.post(`${list}/rows/new`, { ...row, version })).location, list);
    assert.equal((await browser.post(`${list}/rows/new`, { ...row, version })).location, list);
    assert.deepEqual(names(), ['สมหญิง', 'วิชัย']);
  });

  it('does not change or remove by a page that was shown before another change', async () => {
    const version = inputValue((await browser.get(`${list}/rows/1`)).body, 'version') ?? '';
    await browser.submit(`${list}/rows/2/removal`, {});
    const change = await browser.post(`${list}/rows/1`, { ...person('ใครไม่รู้'), version });
    assert.equal(change.status, 409);
    assert.match(change.body, /PRT-010/);
    assert.equal((await browser.post(`${list}/rows/1/removal`, { version })).location, list);
    assert.deepEqual(names(), ['สมหญิง']);
  });

  it('leads to the list from an entry that is not there', async () => {
    for (const path of ['rows/9', 'rows/0', 'rows/x', 'rows/9/removal']) {
      assert.equal((await browser.get(`${list}/${path}`)).location, list, path);
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

describe('changing a draft as a whole', () => {
  let fixture: PortalFixture;
  let browser: TestBrowser;
  let draft: string;
  beforeEach(async () => {
    fixture = await portalFixture();
    browser = await fixture.signedIn(malee);
    draft = await startDraftIn(browser, fixture);
  });
  afterEach(() => fixture.close());
  const stored = () => [...fixture.records.state.drafts.values()][0];

  it('takes out a licence and asks no longer what only it asked', async () => {
    const page = await browser.get(`${draft}/licences`);
    const chosen = stored()?.licences ?? [];
    assert.ok(isChecked(page.body, 'licences', chosen[0] ?? ''));
    const kept = chosen.filter((id) => id !== chosen[1]);
    assert.equal((await browser.submit(`${draft}/licences`, { licences: [...kept] })).location, draft);
    assert.deepEqual(stored()?.licences, kept);
    assert.doesNotMatch((await browser.get(draft)).body, /questions\/alcohol"/);
  });

  it('asks for at least one licence and keeps the draft as it is', async () => {
    const { status, body } = await browser.submit(`${draft}/licences`, {});
    assert.equal(status, 422);
    assert.equal(summaryErrors(body)[0]?.href, '#licences');
    assert.equal(stored()?.licences.length, 3);
  });

  it('takes no licence that does not belong to the business', async () => {
    const before = stored()?.licences ?? [];
    await browser.submit(`${draft}/licences`, { licences: [before[0] ?? '', 'nonsense'] });
    assert.deepEqual(stored()?.licences, [before[0]]);
  });

  it('fetches registered facts again after an outage', async () => {
    fixture.registries.isUp = false;
    const blind = await startDraftIn(browser, fixture);
    assert.match(mainText((await browser.get(`${blind}/registry`)).body), /ทะเบียนราษฎรยังไม่ตอบ/);
    const failed = await browser.submit(`${blind}/registry`, {});
    assert.doesNotMatch(mainText((await browser.get(failed.location ?? '')).body), /ดึงข้อมูลใหม่แล้ว/);
    fixture.registries.isUp = true;
    const { location } = await browser.submit(`${blind}/registry`, {});
    const text = mainText((await browser.get(location ?? '')).body);
    assert.match(text, /ดึงข้อมูลใหม่แล้ว/);
    assert.match(text, /สัญชาติไทย/);
    assert.doesNotMatch((await browser.get(blind)).body, /questions\/unverified/);
  });

  it('says where registered facts are corrected', async () => {
    const text = mainText((await browser.get(`${draft}/registry`)).body);
    assert.match(text, /ข้อมูลไม่ตรงกับความจริง.*สำนักทะเบียน/);
    assert.match(text, /ที่อยู่ตามทะเบียนบ้าน99\/9/);
  });

  it('deletes a draft only after asking', async () => {
    assert.match(mainText((await browser.get(`${draft}/removal`)).body), /กู้คืนไม่ได้/);
    assert.equal(fixture.records.state.drafts.size, 1);
    assert.equal((await browser.submit(`${draft}/removal`, {})).location, '/home');
    assert.equal(fixture.records.state.drafts.size, 0);
    assert.equal((await browser.get(draft)).status, 404);
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
