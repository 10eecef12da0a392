import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { SubjectId } from '@biz/kernel/ids.ts';
import { CODE, VISIT, visitWithMalee, WIPHA } from '../../testing/acting-steps.ts';
import { fillIn, startDraftIn } from '../../testing/fill-in.ts';
import { fieldErrors, mainText, summaryErrors } from '../../testing/page-text.ts';
import { type PortalFixture, portalFixture } from '../../testing/portal-fixture.ts';
import { malee, somchai, wipha } from '../../testing/registry-samples.ts';

describe('assisted service', () => {
  let fixture: PortalFixture;
  beforeEach(async () => {
    fixture = await portalFixture();
  });
  afterEach(() => fixture.close());

  it('is open to staff of a centre and looks like nothing to anybody else', async () => {
    for (const browser of [await fixture.signedIn(malee), await fixture.signedIn(wipha)]) {
      for (const path of ['/assist', '/assist/new']) assert.equal((await browser.get(path)).status, 404);
    }
    const staff = await fixture.signedIn(wipha, undefined, WIPHA);
    assert.match(mainText((await staff.get('/assist')).body), /นางสาววิภา ช่วยเหลือ ศูนย์รับคำขออนุญาตริมน้ำ/);
  });

  it('begins only with consent, a sound number, and the birth date that the register has', async () => {
    const staff = await fixture.signedIn(wipha, undefined, WIPHA);
    const { consent: _, ...silent } = VISIT;
    const missing = await staff.submit('/assist/new', { ...silent, nationalId: '1', mobile: '' });
    assert.equal(missing.status, 422);
    assert.deepEqual(
      summaryErrors(missing.body).map(({ href }) => href),
      ['#nationalId', '#mobile', '#consent'],
    );
    const other = await staff.submit('/assist/new', { ...VISIT, 'birthDate.year': '2530' });
    assert.match(fieldErrors(other.body)[0] ?? '', /ไม่พบเลขนี้กับวันเกิดนี้/);
    const unknown = await staff.submit('/assist/new', { ...VISIT, nationalId: '3333333333335' });
    assert.equal(fieldErrors(unknown.body)[0], fieldErrors(other.body)[0], 'an unknown number reads the same');
    fixture.registries.isUp = false;
    assert.match(fieldErrors((await staff.submit('/assist/new', VISIT)).body)[0] ?? '', /ยังไม่ตอบ/);
    assert.equal(fixture.records.state.assistances.size, 0);
  });

  it('prepares with the applicant, who seals with their own phone; both are on record, and staff keep the sheet', async () => {
    const { staff, visit } = await visitWithMalee(fixture);
    assert.match(mainText((await staff.get(visit)).body), /มาลี ใจดี.*08x-xxx-1111 แจ้งที่เคาน์เตอร์ ยังไม่ได้ยืนยัน/s);
    const draft = await startDraftIn(staff, fixture);
    await fillIn(staff, draft);
    const check = mainText((await staff.get(`${draft}/check`)).body);
    assert.match(check, /ข้าพเจ้า นางสาวมาลี ใจดี ขอรับรอง.*ระบบบันทึกว่า นางสาววิภา ช่วยเหลือ เป็นผู้ช่วยเตรียม/s);
    await staff.submit(`${draft}/check`, { declaration: 'yes' });
    const sms = fixture.messages.sent.at(-1);
    assert.ok(sms?.channel === 'sms' && sms.to === '0811111111');
    const sent = await staff.submit(`${draft}/otp`, { code: CODE });
    assert.equal(sent.location, `${visit}/sheet`);
    const [filing] = [...fixture.records.state.filings.values()];
    assert.equal(filing?.applicant.personId, malee.nationalId);
    assert.equal(filing?.submittedBy?.name, 'นางสาวมาลี ใจดี');
    assert.deepEqual(filing?.submittedBy?.capacity.kind === 'assisted' && filing.submittedBy.capacity.staff, WIPHA);
    assert.equal(filing?.preparedBy?.subject, wipha.subject);
    const sheet = await staff.get(`${visit}/sheet`);
    assert.match(mainText(sheet.body), /BP69-000001.*BP69-000001-1/s);
    assert.doesNotMatch(mainText(sheet.body), /มาลี/, 'the sheet names nobody');
    for (const path of [draft, `${draft}/check`]) {
      const refused = await staff.get(path);
      assert.equal(refused.status, 403, path);
      assert.match(refused.body, /PRT-075/);
    }
    assert.equal((await staff.get(draft.replace('drafts', 'filings'))).status, 404);
    assert.doesNotMatch(mainText((await staff.get('/assist')).body), /มาลี/);
  });

  it('shows staff nothing else of the applicant’s', async () => {
    const owner = await fixture.signedIn(malee);
    await owner.get('/home');
    const other = await startDraftIn(owner, fixture);
    const { staff, visit } = await visitWithMalee(fixture);
    assert.equal((await staff.get(other)).status, 404);
    for (const path of ['/home', '/filings', '/licences', '/act-as']) {
      assert.equal((await staff.get(path)).location, visit, path);
    }
  });

  it('makes one draft a visit', async () => {
    const { staff } = await visitWithMalee(fixture);
    await startDraftIn(staff, fixture);
    await assert.rejects(startDraftIn(staff, fixture), /409/);
  });

  it('ends without a filing, and the draft waits for the applicant', async () => {
    const { staff, visit } = await visitWithMalee(fixture);
    const draft = await startDraftIn(staff, fixture);
    assert.match(mainText((await staff.get(`${visit}/end`)).body), /เปิดร่างนี้ไม่ได้อีก/);
    await staff.submit(`${visit}/end`, {});
    assert.equal((await staff.get(draft)).status, 404);
    await staff.post(visit, {});
    assert.equal((await staff.get(draft)).status, 404, 'it cannot be taken up again');
    assert.match(mainText((await staff.get(visit)).body), /จบแล้วโดยไม่ได้ยื่น/);
    const [{ owner } = { owner: '' }] = [...fixture.records.state.drafts.values()];
    assert.match(owner, /^person-/, 'kept under a subject of its own until the applicant signs in');
    const applicant = await fixture.signedIn({ ...malee, subject: owner as SubjectId });
    assert.equal((await applicant.get(draft)).status, 200);
    assert.match(mainText((await applicant.get('/accesses')).body), /วิภา ช่วยเหลือ ศูนย์รับคำขออนุญาตริมน้ำ\s?.*ไม่ได้ยื่น/s);
  });

  it('is nobody else’s visit', async () => {
    const { visit } = await visitWithMalee(fixture);
    const colleague = { ...WIPHA, subject: somchai.subject };
    const other = await fixture.signedIn(somchai, undefined, colleague);
    for (const path of ['', '/end', '/sheet']) assert.equal((await other.get(`${visit}${path}`)).status, 404);
  });
});
