import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDraftIn } from '../../testing/fill-in.ts';
import { fieldErrors, inputValue, mainText } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { malee } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

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
