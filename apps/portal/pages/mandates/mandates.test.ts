import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { takenHere, takenHereByKind } from '@biz/catalogue/operation.ts';
import { CODE, draftMandateIn, MANDATE, mandateInForce, sealMandateIn } from '../../testing/acting-steps.ts';
import { fillIn, GUIDE, startDraftIn } from '../../testing/fill-in.ts';
import { fieldErrors, headingOf, mainText, summaryErrors } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { COMPANY, malee, somchai, wipha } from '../../testing/registry-samples.ts';

const DAY_MS = 86_400_000;

describe('giving a mandate', () => {
  let fixture: PortalFixture;
  beforeEach(async () => {
    fixture = await portalFixture();
  });
  afterEach(() => fixture.close());

  it('keeps what was typed and says everything that has to be corrected', async () => {
    const browser = await fixture.signedIn(malee);
    const wrong = { ...MANDATE, attorney: '123', acts: [], scope: 'some', 'to.year': '2026' };
    const { status, body } = await browser.submit('/mandates/new', wrong);
    assert.equal(status, 422);
    assert.deepEqual(
      summaryErrors(body).map(({ href }) => href),
      ['#attorney', '#acts', '#licences', '#to'],
    );
    assert.match(body, /value="123"/);
    const own = await browser.submit('/mandates/new', { ...MANDATE, attorney: malee.nationalId });
    assert.match(fieldErrors(own.body)[0] ?? '', /มอบอำนาจให้ตัวเองไม่ได้/);
    const long = await browser.submit('/mandates/new', { ...MANDATE, 'to.year': '2571' });
    assert.match(fieldErrors(long.body)[0] ?? '', /ไม่เกิน 1 ปี/);
  });

  it('lists the licences under who gives them', async () => {
    const { body } = await (await fixture.signedIn(malee)).get('/mandates/new');
    const headings = [...body.matchAll(/class="govuk-body-s bp-group-heading">([^<]+)/g)].map(([, text]) => text);
    const kinds = takenHereByKind(fixture.catalogue);
    assert.deepEqual(
      headings,
      kinds.map(({ kind }) => kind.name.th),
    );
    assert.equal(
      kinds.reduce((sum, { licences }) => sum + licences.length, 0),
      takenHere(fixture.catalogue).length,
    );
  });

  it('shows the whole text, and seals it with a code that confirms this text alone', async () => {
    const browser = await fixture.signedIn(malee);
    const mandate = await draftMandateIn(browser, { acts: ['prepare', 'pay'] });
    const text = mainText((await browser.get(`${mandate}/check`)).body);
    for (const part of [
      /มาลี ใจดี/,
      /1-xxxx-xxxxx-01-3/,
      /กรอกและแก้ร่าง/,
      /ชำระค่าธรรมเนียม/,
      /30 พฤศจิกายน 2569/,
      /ทุกใบอนุญาต/,
    ]) {
      assert.match(text, part);
    }
    assert.doesNotMatch(text, /ยื่นหรือขอถอนคำขอ/);
    assert.equal((await browser.submit(`${mandate}/check`, {})).status, 422, 'not without the declaration');
    await browser.submit(`${mandate}/check`, { declaration: 'yes' });
    const [sms] = fixture.messages.sent;
    assert.ok(sms?.channel === 'sms' && sms.to === malee.mobile && sms.text.includes(CODE) && sms.text.length <= 70);
    assert.match(fieldErrors((await browser.submit(`${mandate}/otp`, { code: '000000' })).body)[0] ?? '', /อีก 4 ครั้ง/);
    assert.equal((await browser.submit(`${mandate}/otp`, { code: CODE })).location, mandate);
    assert.match(mainText((await browser.get(mandate)).body), /รอผู้รับมอบอำนาจยอมรับ.*รหัสอ้างอิง 1234/s);
    assert.equal((await browser.get(`${mandate}/check`)).location, mandate, 'sealed once');
  });

  it('is given for the company for which one acts, when the register lists one as its director', async () => {
    const actingFor = { kind: 'juristic' as const, juristicId: COMPANY, juristicName: 'บริษัท ครัวคุณแม่ริมน้ำ จำกัด' };
    const browser = await fixture.signedIn(malee, actingFor);
    const mandate = await draftMandateIn(browser);
    assert.match(mainText((await browser.get(mandate)).body), /บริษัท ครัวคุณแม่ริมน้ำ จำกัด โดย นางสาวมาลี ใจดี/);
    const stranger = await fixture.signedIn(somchai, actingFor);
    const refused = await stranger.submit('/mandates/new', { ...MANDATE, attorney: malee.nationalId });
    assert.equal(refused.status, 403);
  });

  it('is invisible to the attorney until it is sealed, and to everybody else for ever', async () => {
    const browser = await fixture.signedIn(malee);
    const mandate = await draftMandateIn(browser);
    const attorney = await fixture.signedIn(somchai);
    assert.equal((await attorney.get(mandate)).status, 404);
    await sealMandateIn(browser, mandate);
    assert.equal((await attorney.get(mandate)).status, 200);
    assert.match(mainText((await attorney.get('/home')).body), /มีคนมอบอำนาจให้คุณ 1 ฉบับ/);
    for (const path of ['/check', '/otp']) assert.equal((await attorney.get(`${mandate}${path}`)).status, 404);
    const other = await fixture.signedIn(wipha);
    for (const path of ['', '/answer', '/revocation']) {
      assert.equal((await other.get(`${mandate}${path}`)).status, 404, path);
    }
  });

  it('gives no power before it is accepted, and none after it was declined', async () => {
    const browser = await fixture.signedIn(malee);
    const mandate = await draftMandateIn(browser);
    await sealMandateIn(browser, mandate);
    const attorney = await fixture.signedIn(somchai);
    const who = `mandate-${mandate.split('/')[2]}`;
    assert.equal((await attorney.submit('/act-as', { who })).status, 422);
    assert.equal((await attorney.submit(`${mandate}/answer`, {})).status, 422);
    await attorney.submit(`${mandate}/answer`, { answer: 'declined' });
    assert.equal((await attorney.submit('/act-as', { who })).status, 422);
    assert.match(mainText((await browser.get(mandate)).body), /ใช้ไม่ได้แล้ว.*ผู้รับมอบอำนาจปฏิเสธ/s);
  });
});

describe('acting under a mandate', () => {
  let fixture: PortalFixture;
  beforeEach(async () => {
    fixture = await portalFixture();
  });
  afterEach(() => fixture.close());

  it('submits for the principal with the attorney’s own code, and both are on record', async () => {
    const { principal, attorney, mandate } = await mandateInForce(fixture);
    const draft = await startDraftIn(attorney, fixture);
    await fillIn(attorney, draft);
    const check = await attorney.get(`${draft}/check`);
    assert.match(mainText(check.body), /ข้าพเจ้า นายสมชาย ตัวอย่าง ยื่นคำขอนี้แทน นางสาวมาลี ใจดี ในฐานะผู้รับมอบอำนาจ/);
    assert.match(check.body, /ผู้รับมอบอำนาจ ถึง 30\sพฤศจิกายน\s2569/, 'the bar says who acts and until when');
    await attorney.submit(`${draft}/check`, { declaration: 'yes' });
    const sms = fixture.messages.sent.at(-1);
    assert.ok(sms?.channel === 'sms' && sms.to === somchai.mobile);
    const sent = await attorney.submit(`${draft}/otp`, { code: CODE });
    const [filing] = [...fixture.records.state.filings.values()];
    assert.equal(filing?.owner, malee.subject);
    assert.equal(filing?.applicant.personId, malee.nationalId);
    assert.equal(filing?.answers['applicant.acting-as']?.value, 'attorney');
    assert.equal(filing?.submittedBy?.subject, somchai.subject);
    assert.equal(filing?.submittedBy?.capacity.kind, 'attorney');
    assert.equal((await principal.get(sent.location ?? '')).status, 200);
    for (const browser of [principal, attorney]) {
      const log = mainText((await browser.get(mandate)).body);
      assert.match(log, /ยื่นหรือขอถอน BP69-000001\s?นายสมชาย ตัวอย่าง.*เปิดร่างคำขอ\s?นายสมชาย ตัวอย่าง/s);
    }
  });

  it('does only what was given: without the power to submit the principal has to', async () => {
    const { principal, attorney } = await mandateInForce(fixture, { acts: ['prepare'] });
    const draft = await startDraftIn(attorney, fixture);
    await fillIn(attorney, draft);
    const { body } = await attorney.get(`${draft}/check`);
    assert.match(mainText(body), /ผู้มอบอำนาจไม่ได้ให้อำนาจยื่น/);
    assert.doesNotMatch(body, /name="declaration"/);
    const refused = await attorney.post(`${draft}/check`, { declaration: 'yes' });
    assert.equal(refused.status, 403);
    assert.match(refused.body, /PRT-071/);
    await principal.submit(`${draft}/check`, { declaration: 'yes' });
    await principal.submit(`${draft}/otp`, { code: CODE });
    const [filing] = [...fixture.records.state.filings.values()];
    assert.equal(filing?.submittedBy?.capacity.kind, 'self');
    assert.equal(filing?.preparedBy?.subject, somchai.subject);
  });

  it('reaches only the licences that the mandate names', async () => {
    const licence = takenHere(fixture.catalogue)[0]?.id;
    const { principal, attorney } = await mandateInForce(fixture, { scope: 'some', licences: [licence ?? ''] });
    const whole = await startDraftIn(principal, fixture);
    assert.equal((await attorney.get(whole)).status, 404, 'it contains other licences too');
    const path = `/start?business=restaurant&${GUIDE}`;
    const refused = await attorney.submit(path, {});
    assert.equal(refused.status, 403);
    assert.match(refused.body, /PRT-071/);
  });

  it('sees nothing of what the principal does in another name', async () => {
    const { principal, attorney } = await mandateInForce(fixture);
    const company = await startDraftIn(principal, fixture, { juristicId: COMPANY });
    assert.equal((await attorney.get(company)).status, 404);
    assert.doesNotMatch((await attorney.get('/home')).body, new RegExp(company));
  });

  it('says in the middle of a draft that the mandate was revoked, and what was saved stays with the principal', async () => {
    const { principal, attorney, mandate } = await mandateInForce(fixture);
    const draft = await startDraftIn(attorney, fixture);
    const shop = { 'business.name-th': 'ครัวคุณแม่ริมน้ำ', 'business.name-en': '', 'business.tsic': '56101' };
    await attorney.submit(`${draft}/questions/shop`, shop);
    await principal.submit(`${mandate}/revocation`, {});
    const refused = await attorney.post(`${draft}/questions/shop`, { ...shop, 'business.name-th': 'อื่น' });
    assert.equal(refused.status, 403);
    assert.equal(headingOf(refused.body), 'การมอบอำนาจสิ้นสุดแล้ว');
    assert.equal((await attorney.get('/filings')).location, '/act-as?ended=1');
    assert.match(mainText((await attorney.get('/act-as?ended=1')).body), /การมอบอำนาจที่ใช้อยู่สิ้นสุดแล้ว/);
    assert.match((await principal.get(`${draft}/questions/shop`)).body, /ครัวคุณแม่ริมน้ำ/);
    assert.equal((await attorney.submit('/act-as', { who: 'self' })).location, '/home');
    assert.equal((await attorney.get(draft)).status, 404);
  });

  it('ends after its last day, also between the code and the button', async () => {
    const { attorney } = await mandateInForce(fixture);
    const draft = await startDraftIn(attorney, fixture);
    await fillIn(attorney, draft);
    fixture.time.pass(10 * DAY_MS);
    await attorney.submit(`${draft}/check`, { declaration: 'yes' });
    fixture.time.pass(DAY_MS);
    const late = await attorney.post(`${draft}/otp`, { code: CODE, once: 'a-key-of-a-button' });
    assert.equal(late.status, 403);
    assert.match(late.body, /PRT-070/);
    assert.equal(fixture.records.state.filings.size, 0);
  });

  it('can be ended by the attorney too, but not passed on', async () => {
    const { attorney, mandate } = await mandateInForce(fixture);
    const passed = await attorney.get('/mandates/new');
    assert.equal(passed.status, 403);
    assert.match(passed.body, /PRT-074/);
    assert.match(mainText((await attorney.get(`${mandate}/revocation`)).body), /มีผลทันทีและเอาคืนไม่ได้/);
    await attorney.submit(`${mandate}/revocation`, {});
    assert.match(mainText((await attorney.get(mandate)).body), /ผู้รับมอบอำนาจขอเลิก/);
  });

  it('offers a company that was used before without its number', async () => {
    const browser = await fixture.signedIn(malee);
    await startDraftIn(browser, fixture, { juristicId: COMPANY });
    await browser.submit('/act-as', { who: 'self' });
    assert.match((await browser.get('/act-as')).body, /value="used-0"/);
    assert.equal((await browser.submit('/act-as', { who: 'used-0' })).location, '/home');
    assert.match((await browser.get('/home')).body, /บริษัท ครัวคุณแม่ริมน้ำ จำกัด/);
  });
});
