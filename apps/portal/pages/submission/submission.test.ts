import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fillIn, pdfFile, startDraftIn } from '../../testing/fill-in.ts';
import { fieldErrors, headingOf, hiddenOnce, isChecked, mainText, summaryErrors } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { COMPANY, malee, somchai } from '../../testing/registry-samples.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';

const CODE = '123456';

describe('submitting', () => {
  let fixture: PortalFixture;
  let browser: TestBrowser;
  let draft: string;
  beforeEach(async () => {
    fixture = await portalFixture();
    browser = await fixture.signedIn(malee);
    draft = await startDraftIn(browser, fixture, { juristicId: COMPANY });
    await fillIn(browser, draft);
  });
  afterEach(() => fixture.close());
  const declare = () => browser.submit(`${draft}/check`, { declaration: 'yes' });
  const enter = (code: string) => browser.submit(`${draft}/otp`, { code });
  const receipt = () => `${draft.replace('/drafts/', '/filings/')}/submitted`;

  it('shows every answer, document and fee with a way to change it, and a declaration that is not ticked', async () => {
    const { body } = await browser.get(`${draft}/check`);
    const text = mainText(body);
    for (const fact of [/ครัวคุณแม่ริมน้ำ/, /120 ตร\.ม\./, /1 ธันวาคม 2569/, /300 ซม\./, /เอกสาร\.pdf/, /2,850/, /1,560/]) {
      assert.match(text, fact);
    }
    assert.match(text, /ในฐานะกรรมการหรือหุ้นส่วนผู้จัดการของบริษัท ครัวคุณแม่ริมน้ำ จำกัด/);
    assert.equal(isChecked(body, 'declaration', 'yes'), false);
    assert.ok(body.includes(`${draft}/questions/shop?from=check`));
  });

  it('lists what is missing instead of the declaration', async () => {
    await browser.submit(`${draft}/documents/store-map/removal`, {});
    const { body } = await browser.get(`${draft}/check`);
    assert.match(mainText(body), /ยังยื่นไม่ได้ เหลืออีก 1 จุด ?ยังไม่แนบ: แผนที่สังเขป/);
    assert.doesNotMatch(body, /name="declaration"/);
    const { status } = await browser.post(`${draft}/check`, { declaration: 'yes' });
    assert.equal(status, 200, 'a form sent all the same shows the same list');
    assert.equal(fixture.messages.sent.length, 0);
  });

  it('sends no code without the declaration', async () => {
    const { status, body } = await browser.submit(`${draft}/check`, {});
    assert.equal(status, 422);
    assert.equal(summaryErrors(body)[0]?.href, '#declaration');
    assert.equal(fixture.messages.sent.length, 0);
  });

  it('sends a code with its reference and shows neither code nor full number', async () => {
    assert.equal((await declare()).location, `${draft}/otp`);
    const [sms] = fixture.messages.sent;
    assert.ok(sms?.channel === 'sms' && sms.text.includes(CODE) && sms.text.length <= 70);
    const { body } = await browser.get(`${draft}/otp`);
    assert.match(mainText(body), /08x-xxx-0001.*รหัสอ้างอิง 1234 ใช้ได้ถึง 10\.05 น\./);
    assert.match(body, /autocomplete="one-time-code"/);
    assert.ok(!body.includes(CODE) && !body.includes('0800000001'));
  });

  it('leads to the code of the first press when the button is pressed twice', async () => {
    await declare();
    assert.equal((await declare()).location, `${draft}/otp`);
    assert.equal(fixture.messages.sent.length, 1);
  });

  it('asks to wait in a browser that has not seen the code that was just sent', async () => {
    await declare();
    const elsewhere = await fixture.signedIn(malee);
    const { status, body } = await elsewhere.submit(`${draft}/check`, { declaration: 'yes' });
    assert.equal(status, 429);
    assert.match(fieldErrors(body)[0] ?? '', /ในอีก \d+ วินาที/);
    assert.equal((await elsewhere.get(`${draft}/otp`)).location, `${draft}/check`);
    const resent = await elsewhere.submit(`${draft}/otp`, { next: 'resend' }, { from: `${draft}/check` });
    assert.equal(resent.location, `${draft}/check`, 'nobody skips the declaration');
  });

  it('says in place when the message service is down', async () => {
    fixture.messages.isUp = false;
    const { status, body } = await declare();
    assert.equal(status, 503);
    assert.match(fieldErrors(body)[0] ?? '', /ส่งรหัสไม่สำเร็จ/);
  });

  it('submits with the right code, makes one filing, and shows its numbers and what happens next', async () => {
    await declare();
    const { location } = await enter(' 123 456 ');
    assert.equal(location, receipt());
    const { body } = await browser.get(receipt());
    const text = mainText(body);
    assert.match(text, /BP69-000001/);
    for (const part of [1, 2, 3]) assert.match(text, new RegExp(`BP69-000001-${part}`));
    assert.match(text, /ตอนนี้ถึงตาเจ้าหน้าที่/);
    assert.equal(fixture.records.state.filings.size, 1);
    assert.equal(fixture.records.state.drafts.size, 0);
    assert.equal((await browser.get(receipt())).status, 200, 'the receipt can be opened again');
  });

  it('shows the receipt from every page of a draft that was submitted, and submits once', async () => {
    await declare();
    const page = await browser.get(`${draft}/otp`);
    const form = { code: CODE, once: hiddenOnce(page.body) };
    assert.equal((await browser.post(`${draft}/otp`, form)).location, receipt());
    assert.equal((await browser.post(`${draft}/otp`, form)).location, receipt());
    for (const path of ['', '/questions/shop', '/documents', '/check', '/otp', '/registry']) {
      assert.equal((await browser.get(`${draft}${path}`)).location, receipt(), path);
    }
    assert.equal((await browser.post(`${draft}/questions/shop`, { 'business.name-th': 'x' })).location, receipt());
    assert.equal(fixture.records.state.filings.size, 1);
  });

  it('counts wrong codes down and then takes none of them', async () => {
    await declare();
    for (const left of [4, 3, 2, 1]) {
      const { status, body } = await enter('000000');
      assert.equal(status, 422);
      assert.match(fieldErrors(body)[0] ?? '', new RegExp(`ใส่ได้อีก ${left} ครั้ง`));
    }
    assert.match(fieldErrors((await enter('000000')).body)[0] ?? '', /ครบ 5 ครั้ง/);
    assert.match(fieldErrors((await enter(CODE)).body)[0] ?? '', /ครบ 5 ครั้ง/);
    assert.equal(fixture.records.state.filings.size, 0);
  });

  it('asks for six digits without counting a try', async () => {
    await declare();
    for (const code of ['', '12345', 'abcdef']) {
      assert.match(fieldErrors((await enter(code)).body)[0] ?? '', /ใส่รหัส 6 หลัก/);
    }
    assert.equal([...fixture.records.state.otps.values()][0]?.attempts, 0);
  });

  it('does not take an expired code, and sends a new one that works', async () => {
    await declare();
    fixture.time.pass(5 * 60_000);
    assert.match(fieldErrors((await enter(CODE)).body)[0] ?? '', /หมดอายุ/);
    const resent = await browser.submit(`${draft}/otp`, { next: 'resend' });
    assert.equal(resent.location, `${draft}/otp?sent=again`);
    assert.match(mainText((await browser.get(resent.location ?? '')).body), /ส่งรหัสใหม่แล้ว.*ใช้ได้ถึง 10\.10 น\./);
    assert.equal((await enter(CODE)).location, receipt());
  });

  it('asks to wait before another code, and says when the new one could not be sent', async () => {
    await declare();
    const soon = await browser.submit(`${draft}/otp`, { next: 'resend' });
    assert.equal(soon.status, 429);
    assert.match(fieldErrors(soon.body)[0] ?? '', /ในอีก 60 วินาที/);
    fixture.time.pass(60_000);
    fixture.messages.isUp = false;
    const failed = await browser.submit(`${draft}/otp`, { next: 'resend' });
    assert.equal(failed.status, 503);
    assert.match(fieldErrors(failed.body)[0] ?? '', /ส่งรหัสไม่สำเร็จ/);
  });

  it('submits nothing when an answer or a document has changed since the code was sent', async () => {
    await declare();
    await browser.submit(`${draft}/questions/shop`, { 'business.name-th': 'ชื่อใหม่', 'business.tsic': '56101' });
    const { status, body } = await enter(CODE);
    assert.equal(status, 409);
    assert.equal(headingOf(body), 'คำขอเปลี่ยนไปหลังจากส่งรหัส');
    assert.equal(fixture.records.state.filings.size, 0);
    fixture.time.pass(60_000);
    await declare();
    await browser.upload(`${draft}/documents/store-map`, pdfFile('another'));
    assert.equal((await enter(CODE)).status, 409);
  });

  it('leads back to the check page when something became missing after the code was sent', async () => {
    await declare();
    await browser.submit(`${draft}/questions/use`, { 'premises.area': '120', 'premises.ownership': 'rent' });
    const { status, location } = await enter(CODE);
    assert.ok(status === 409 || location === `${draft}/check`);
    assert.equal(fixture.records.state.filings.size, 0);
  });

  it('tells an account without a mobile number, or of too low an assurance, what to do', async () => {
    const { mobile: _, ...withoutMobile } = malee;
    const noPhone = await fixture.signedIn(withoutMobile);
    const phone = await noPhone.submit(`${draft}/check`, { declaration: 'yes' });
    assert.equal(phone.status, 422);
    assert.match(phone.body, /PRT-017/);
    const weak = await fixture.signedIn({ ...malee, assurance: 1.1 });
    const low = await weak.submit(`${draft}/check`, { declaration: 'yes' });
    assert.equal(low.status, 403);
    assert.match(mainText(low.body), /อย่างน้อย 1\.3 บัญชีของคุณอยู่ที่ 1\.1/);
  });

  it('speaks English to whom chose it, on the page and in the message', async () => {
    await browser.get('/?lang=en');
    const { body } = await browser.get(`${draft}/check`);
    assert.equal(headingOf(body), 'Check your answers before you submit');
    await declare();
    const [sms] = fixture.messages.sent;
    assert.match(sms?.text ?? '', /^Code 123456/);
  });

  it('shows a receipt to nobody else', async () => {
    await declare();
    await enter(CODE);
    const other = await fixture.signedIn(somchai);
    assert.equal((await other.get(receipt())).status, 404);
    assert.equal((await other.get(draft)).status, 404);
  });
});
