import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pdfFile, smallPdf, startDraftIn } from '../../testing/fill-in.ts';
import { fieldErrors, mainText, summaryErrors } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { malee, somchai } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

describe('the documents of a draft', () => {
  let fixture: PortalFixture;
  let browser: TestBrowser;
  let draft: string;
  before(async () => {
    fixture = await portalFixture();
    browser = await fixture.signedIn(malee);
    draft = await startDraftIn(browser, fixture);
  });
  after(() => fixture.close());
  const held = () => [...fixture.records.state.drafts.values()][0]?.documents ?? [];
  const file = (name: string, bytes: Uint8Array | string, type = 'application/pdf') => ({
    field: 'file',
    name,
    type,
    bytes: Buffer.from(bytes),
  });

  it('lists each document once with the licences it serves, and what the State has already', async () => {
    const text = mainText((await browser.get(`${draft}/documents`)).body);
    assert.match(text, /แผนที่สังเขปแสดงที่ตั้งร้านใช้กับ หนังสือรับรองการแจ้ง \(อาหาร\), ใบอนุญาตขายสุรา/);
    assert.match(text, /แนบแล้ว 0 จาก \d+ ฉบับ/);
    assert.match(text, /รัฐมีอยู่แล้ว ไม่ต้องแนบ.*สำเนาบัตรประจำตัวประชาชนของผู้ขออนุญาตกรมการปกครอง/);
  });

  it('says before uploading which files, how large, and by which clause', async () => {
    const text = mainText((await browser.get(`${draft}/documents/store-map`)).body);
    assert.match(text, /PDF, JPG หรือ PNG ไม่เกิน 10 MB/);
    assert.match(text, /ฉบับนี้ใช้กับ.*เอกสารประกอบแบบ สอ\.1/);
  });

  it('refuses every unsound file in place, says why and how to go on, and keeps nothing', async () => {
    const unsound: readonly (readonly [string, ReturnType<typeof file>, RegExp])[] = [
      ['empty', file('a.pdf', ''), /ไฟล์ว่างเปล่า/],
      ['too large', file('a.pdf', Buffer.alloc(11 * 1_048_576, '%PDF-')), /ไฟล์ใหญ่เกิน 10 MB/],
      ['far too large', file('a.pdf', Buffer.alloc(21 * 1_048_576, '%PDF-')), /ไฟล์ใหญ่เกิน 10 MB/],
      ['a text', file('a.txt', 'สวัสดี', 'text/plain'), /รับเฉพาะ PDF, JPG หรือ PNG/],
      ['a program called PDF', file('a.pdf', 'MZ\u0090 this is no PDF'), /(ไม่ตรงกับนามสกุล|รับเฉพาะ|เปิดไฟล์ไม่ได้)/],
      ['a broken PDF', file('a.pdf', '%PDF-1.4\nbroken'), /เปิดไฟล์ไม่ได้/],
    ];
    for (const [what, upload, message] of unsound) {
      const { status, body } = await browser.upload(`${draft}/documents/store-map`, upload);
      assert.equal(status, 422, what);
      assert.match(fieldErrors(body)[0] ?? '', message, what);
      assert.equal(summaryErrors(body)[0]?.href, '#file', what);
    }
    assert.deepEqual(held(), []);
  });

  it('asks for a file when none was chosen', async () => {
    const { status, body } = await browser.submit(`${draft}/documents/store-map`, {});
    assert.equal(status, 422);
    assert.match(fieldErrors(body)[0] ?? '', /เลือกไฟล์ของ “แผนที่สังเขปแสดงที่ตั้งร้าน”/);
  });

  it('takes a sound file, leads to the next missing document, and shows the file to its owner alone', async () => {
    const { location } = await browser.upload(`${draft}/documents/store-map`, pdfFile());
    assert.match(location ?? '', new RegExp(`^${draft}/documents/`));
    assert.equal(held().length, 1);
    const shown = await browser.get(`${draft}/documents/store-map/file`);
    assert.equal(shown.status, 200);
    assert.equal(shown.headers['content-type'], 'application/pdf');
    assert.equal(shown.headers['x-content-type-options'], 'nosniff');
    const other = await fixture.signedIn(somchai);
    assert.equal((await other.get(`${draft}/documents/store-map/file`)).status, 404);
  });

  it('replaces a file by a second upload', async () => {
    const before = held()[0]?.sha256;
    await browser.upload(`${draft}/documents/store-map`, { ...pdfFile(), bytes: smallPdf('second') });
    assert.equal(held().length, 1);
    assert.notEqual(held()[0]?.sha256, before);
  });

  it('takes a file out after asking', async () => {
    const path = `${draft}/documents/store-map/removal`;
    assert.match(mainText((await browser.get(path)).body), /เอาไฟล์นี้ออกหรือไม่/);
    const { location } = await browser.submit(path, {});
    assert.equal(location, `${draft}/documents/store-map?removed=1`);
    assert.deepEqual(held(), []);
    assert.match(mainText((await browser.get(location ?? '')).body), /เอาไฟล์ออกแล้ว/);
    assert.equal((await browser.get(path)).location, `${draft}/documents/store-map`);
  });

  it('does not know documents that the draft does not need', async () => {
    for (const document of ['lease', 'id-applicant', 'nonsense']) {
      assert.equal((await browser.get(`${draft}/documents/${document}`)).status, 404, document);
    }
    assert.equal((await browser.get(`${draft}/documents/store-map/file`)).status, 404, 'nothing is held');
  });

  it('returns to the check page when it was opened from there', async () => {
    const { location } = await browser.upload(`${draft}/documents/store-map?from=check`, pdfFile());
    assert.equal(location, `${draft}/check`);
  });
});
