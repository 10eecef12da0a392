import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { Visitor } from '@biz/web/testing/visitor.ts';
import { hiddenFields, send, sendInTwoSteps, textOf } from '../../testing/forms.ts';
import { CANARIES, fileSample, type SampleCase, workOn } from '../../testing/sample-case.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const officer = officerOf('rim-nam-municipality', 'pimjai');
const colleague = officerOf('rim-nam-municipality', 'pakorn');

describe('checking documents', () => {
  let office: SampleOffice;
  let visitor: Visitor;
  before(async () => {
    office = await openSampleOffice();
    visitor = await office.visitor(officer);
  });
  after(() => office.close());

  async function newCase(): Promise<{ sample: SampleCase; path: string; documents: readonly DocumentTypeId[] }> {
    const [sample] = await fileSample(office, [licenceThat(office, (row) => row.action === 'sign-licence')]);
    assert.ok(sample);
    const { state } = await workOn(office, sample, officer).current();
    const documents = state.documents.map(({ document }) => document);
    return { sample, path: `/applications/${sample.id}`, documents };
  }

  test('a verdict is saved and leads to the next unchecked document', async () => {
    const { sample, path, documents } = await newCase();
    const [first, second] = documents;
    const done = await send(visitor, `${path}/documents/${first}`, { verdict: 'pass', note: '' });
    assert.equal(done.statusCode, 303);
    assert.equal(done.headers.location, `${path}/documents/${second}?done=record-verdict`);
    const { state } = await workOn(office, sample, officer).current();
    assert.equal(state.verdicts[first ?? '']?.verdict, 'pass');
  });

  test('a failing verdict without a reason is asked for it, and what was chosen stays chosen', async () => {
    const { path, documents } = await newCase();
    const answer = await send(visitor, `${path}/documents/${documents[0]}`, { verdict: 'outdated', note: ' ' });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /<title>ข้อผิดพลาด:/);
    assert.match(answer.body, /href="#note"/);
    assert.match(answer.body, /value="outdated" checked/);
  });

  test('a verdict must be chosen, and a long reason is counted', async () => {
    const { path, documents } = await newCase();
    const none = await send(visitor, `${path}/documents/${documents[0]}`, { note: 'x' });
    assert.match(none.body, /href="#verdict"/);
    const long = await send(visitor, `${path}/documents/${documents[0]}`, { verdict: 'pass', note: 'ก'.repeat(1001) });
    assert.match(textOf(long.body), /1001 ตัวอักษร/);
  });

  test('the same form sent twice saves one verdict', async () => {
    const { sample, path, documents } = await newCase();
    const page = `${path}/documents/${documents[0]}`;
    const fields = { ...hiddenFields((await visitor.get(page)).body), verdict: 'pass', note: '' };
    const [one, two] = [await visitor.post(page, fields), await visitor.post(page, fields)];
    assert.deepEqual([one.statusCode, two.statusCode], [303, 303]);
    assert.equal((await office.deps.queries.history(sample.id)).length, 2);
  });

  test('a page that is out of date says who did what, keeps what was typed and saves nothing', async () => {
    const { sample, path, documents } = await newCase();
    const page = `${path}/documents/${documents[0]}`;
    const fields = hiddenFields((await visitor.get(page)).body);
    await workOn(office, sample, colleague).fail(documents[1] as DocumentTypeId, 'อ่านไม่ออก');
    const answer = await visitor.post(page, { ...fields, verdict: 'incorrect', note: 'ชื่อไม่ตรง' });
    assert.equal(answer.statusCode, 409);
    const text = textOf(answer.body);
    assert.match(text, /มีคนทำรายการกับคำขอนี้ก่อนคุณ/);
    assert.match(text, /นายปกรณ์ รอบคอบ \(เจ้าหน้าที่\)/);
    assert.match(text, /: จาก ยังไม่ตรวจ เป็น /, 'with the values before and after');
    assert.match(text, /ชื่อไม่ตรง/);
    assert.ok(!text.includes('ยื่นคำขอ นางสาว'), 'only what happened since is told');
    assert.equal((await office.deps.queries.history(sample.id)).length, 2);
  });

  test('a signer may read the review but has no form in it', async () => {
    const { path, documents } = await newCase();
    const signer = await office.visitor(officerOf('rim-nam-municipality', 'lamduan', ['signer']));
    const page = await signer.get(`${path}/documents/${documents[0]}`);
    assert.equal(page.statusCode, 200);
    assert.ok(!page.body.includes('name="verdict"'));
  });

  test('files are served inert, in place or as a download, and only those of the application', async () => {
    const [one, two] = [await newCase(), await newCase()];
    const [held] = one.sample.filing.documents;
    const shown = await visitor.get(`${one.path}/files/${held?.file}`);
    assert.equal(shown.statusCode, 200);
    assert.match(String(shown.headers['content-disposition']), /^inline/);
    assert.equal(shown.headers['x-content-type-options'], 'nosniff');
    assert.match(String(shown.headers['content-security-policy']), /default-src 'none'/);
    const saved = await visitor.get(`${one.path}/files/${held?.file}?download=yes`);
    assert.match(String(saved.headers['content-disposition']), /^attachment/);
    assert.equal((await visitor.get(`${two.path}/files/${held?.file}`)).statusCode, 404);
  });

  test('every look at personal data is journaled with its purpose, before it is shown', async () => {
    const { sample, path, documents } = await newCase();
    const seen = async () =>
      (await office.deps.queries.accessesOf(sample.filing.owner)).filter(({ filing }) => filing === sample.filing.id);
    await visitor.get(path);
    await visitor.get(`${path}/documents/${documents[0]}`);
    await visitor.get(`${path}/files/${sample.filing.documents[0]?.file}`);
    await visitor.get(`${path}/history`);
    const accesses = await seen();
    assert.deepEqual(
      accesses.map(({ what }) => what).sort(),
      ['application', `document:${documents[0]}`, `document:${sample.filing.documents[0]?.document}`, 'history'].sort(),
    );
    for (const access of accesses) {
      assert.equal(access.purpose, 'consider-application');
      assert.equal(access.agency, officer.agency);
      assert.equal(access.byName, officer.name);
    }
  });

  test('corrections wait until every document was looked at', async () => {
    const { sample, path, documents } = await newCase();
    await workOn(office, sample, officer).fail(documents[0] as DocumentTypeId, 'ไม่ชัด');
    const page = await visitor.get(`${path}/corrections`);
    assert.match(textOf(page.body), /ยังไม่ได้ตรวจ \d+ รายการ/);
    assert.ok(!page.body.includes('name="due.day"'));
    const forced = await visitor.post(`${path}/corrections`, {
      seq: '2',
      once: 'forced-before-time',
      stage: 'confirm',
      'due.day': '1',
      'due.month': '12',
      'due.year': '2569',
    });
    assert.equal(forced.statusCode, 409);
    assert.match(forced.body, /OFF-014/);
  });

  test('all defects are seen as the applicant will see them and sent once, due in seven working days', async () => {
    const { sample, path, documents } = await newCase();
    const work = workOn(office, sample, officer);
    await work.pass();
    await work.fail(documents[0] as DocumentTypeId, 'ภาพไม่ชัด\nถ่ายใหม่');
    const form = await visitor.get(`${path}/corrections`);
    assert.match(form.body, /value="1"[^>]*>|name="due.day"/);
    const preview = await send(visitor, `${path}/corrections`, {
      'due.day': '1',
      'due.month': '12',
      'due.year': '2569',
      stage: 'check',
    });
    const text = textOf(preview.body);
    assert.match(text, /ผู้ยื่นจะเห็นแบบนี้/);
    assert.match(text, /ภาพไม่ชัด ถ่ายใหม่/);
    assert.match(text, /อังคารที่ 1 ธันวาคม 2569/);
    assert.equal((await work.current()).state.turn, 'agent', 'looking sends nothing');
    const sent = await visitor.post(`${path}/corrections`, { ...hiddenFields(preview.body), stage: 'confirm' });
    assert.equal(sent.headers.location, `${path}?done=request-corrections`);
    const { state } = await work.current();
    assert.equal(state.turn, 'user');
    assert.equal(state.corrections?.due, '2026-12-01');
    assert.match(textOf((await visitor.get(path)).body), /รอผู้ยื่น ถึง ?อังคารที่ 1 ธันวาคม 2569/);
  });

  test('a due date of today or earlier, or none, is explained and kept', async () => {
    const { sample, path, documents } = await newCase();
    const work = workOn(office, sample, officer);
    await work.pass();
    await work.fail(documents[0] as DocumentTypeId, 'ไม่ครบ');
    for (const day of ['20', '31', '']) {
      const typed = { 'due.day': day, 'due.month': '11', 'due.year': '2569', stage: 'check' };
      const answer = await send(visitor, `${path}/corrections`, typed);
      assert.equal(answer.statusCode, 422);
      assert.match(answer.body, /href="#due"/);
      assert.match(answer.body, /value="2569"/);
    }
  });

  test('a corrected document opens its check again and keeps its earlier version at hand', async () => {
    const { sample, path, documents } = await newCase();
    const work = workOn(office, sample, officer);
    await work.pass();
    await work.fail(documents[0] as DocumentTypeId, 'ไม่ครบ');
    await work.request('2026-12-01');
    await work.correct();
    const page = await visitor.get(`${path}/documents/${documents[0]}`);
    assert.match(textOf(page.body), /ฉบับก่อนหน้า/);
    assert.match(textOf(page.body), /ตรวจอีก 1 รายการ/);
  });

  test('completeness shows what is still open, then when the clock starts and ends, and confirms once', async () => {
    const { sample, path } = await newCase();
    assert.match(textOf((await visitor.get(`${path}/completeness`)).body), /ยังยืนยันไม่ได้/);
    const work = workOn(office, sample, officer);
    await work.pass();
    const { days } = (await work.current()).state;
    const page = textOf((await visitor.get(`${path}/completeness`)).body);
    assert.match(page, new RegExp(`${days} วันทำการ`));
    assert.match(page, /วันนี้ 20 พฤศจิกายน 2569/);
    const done = await send(visitor, `${path}/completeness`, { stage: 'confirm' });
    assert.equal(done.headers.location, `${path}?done=confirm-complete`);
    const after = await visitor.get(`${path}/completeness`);
    assert.equal(after.statusCode, 409, 'the step is over');
    assert.match(after.body, /OFF-005/);
  });

  test('returning needs a reason, can be changed after looking at it, and ends the application', async () => {
    const { sample, path } = await newCase();
    const empty = await send(visitor, `${path}/return`, { reason: '', stage: 'check' });
    assert.equal(empty.statusCode, 422);
    const preview = await send(visitor, `${path}/return`, { reason: 'นอกเขต\n"ริมคลอง"', stage: 'check' });
    assert.match(textOf(preview.body), /นอกเขต "ริมคลอง"/);
    const again = await visitor.post(`${path}/return`, { ...hiddenFields(preview.body), stage: 'edit' });
    assert.match(again.body, /นอกเขต\n&quot;ริมคลอง/);
    const done = await sendInTwoSteps(visitor, `${path}/return`, { reason: 'นอกเขต' });
    assert.equal(done.headers.location, `${path}?done=return`);
    const { state } = await workOn(office, sample, officer).current();
    assert.ok(state.ending?.kind === 'returned');
    const { reason, by } = state.ending;
    assert.deepEqual([reason, by?.subject], ['นอกเขต', officer.subject]);
  });

  test('a preview opened before a colleague acted is out of date at once', async () => {
    const { sample, path, documents } = await newCase();
    const fields = hiddenFields((await visitor.get(`${path}/return`)).body);
    await workOn(office, sample, colleague).pass(documents[0] as DocumentTypeId);
    const answer = await visitor.post(`${path}/return`, { ...fields, reason: 'นอกเขตเทศบาล', stage: 'check' });
    assert.equal(answer.statusCode, 409);
    assert.match(textOf(answer.body), /นอกเขตเทศบาล/);
  });

  test('the applicant’s data is on the pages of its own agency alone', async () => {
    const { path } = await newCase();
    const stranger = await office.visitor(officerOf('rim-thale-municipality', 'wasana'));
    for (const page of ['', '/documents', '/fee', '/licence', '/history', '/approval']) {
      const { body, statusCode } = await stranger.get(`${path}${page}`);
      assert.equal(statusCode, 404);
      for (const secret of [CANARIES.nationalId, CANARIES.mobile, CANARIES.name]) assert.ok(!body.includes(secret));
    }
  });
});
