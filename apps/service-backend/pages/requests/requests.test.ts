import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ConceptId } from '@biz/kernel/ids.ts';
import type { Visitor } from '@biz/web/testing/visitor.ts';
import { hiddenFields, send, sendInTwoSteps, textOf } from '../../testing/forms.ts';
import { fileSample, type SampleCase, workOn } from '../../testing/sample-case.ts';
import { samplePdf } from '../../testing/sample-files.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const officer = officerOf('rim-nam-municipality', 'pimjai');
const colleague = officerOf('rim-nam-municipality', 'pakorn');
const NAME = 'business.name-th' as ConceptId;
const DUE = { 'due.day': '1', 'due.month': '12', 'due.year': '2569' };

describe('asking the applicant for more', () => {
  let office: SampleOffice;
  let visitor: Visitor;
  before(async () => {
    office = await openSampleOffice();
    visitor = await office.visitor(officer);
  });
  after(() => office.close());

  async function newCase(): Promise<{ sample: SampleCase; path: string }> {
    const [sample] = await fileSample(office, [licenceThat(office, (row) => row.action === 'sign-licence')]);
    assert.ok(sample);
    return { sample, path: `/applications/${sample.id}` };
  }

  async function draftedOf(id: SampleCase['id']) {
    return (await office.deps.queries.applicationForAgency(id, officer.agency))?.drafted ?? [];
  }

  async function uploadLetter(path: string, needsReply: 'yes' | 'no') {
    const form = await visitor.get(`${path}/requests/document`);
    const fields = { ...hiddenFields(form.body), title: 'หนังสือสอบถาม', note: 'โปรดชี้แจง', needsReply };
    const bytes = await samplePdf(21);
    return visitor.upload(`${path}/requests/document`, fields, [
      { field: 'file', name: 'หนังสือ.pdf', type: 'application/pdf', bytes },
    ]);
  }

  test('a failing section names its wrong answers, which stand in the draft of all officers', async () => {
    const { sample, path } = await newCase();
    const page = `${path}/sections/business`;
    const none = await send(visitor, page, { verdict: 'incorrect', note: 'ไม่ตรงกับป้าย' });
    assert.equal(none.statusCode, 422);
    assert.match(none.body, /href="#concepts/);
    assert.match(none.body, /ไม่ตรงกับป้าย/);
    const saved = await send(visitor, page, { verdict: 'incorrect', note: 'ไม่ตรงกับป้าย', concepts: NAME });
    assert.match(String(saved.headers.location), /\/sections\/premises\?done=record-verdict$/);
    const other = await office.visitor(colleague);
    const text = textOf((await other.get(`${path}/requests`)).body);
    assert.match(text, /ชื่อร้านภาษาไทย ไม่ผ่าน ข้อมูลไม่ถูกต้อง ไม่ตรงกับป้าย ร่างโดย นางสาวพิมพ์ใจ/);
    assert.match((await visitor.get(page)).body, new RegExp(`value="${NAME}" checked`));
    await send(visitor, page, { verdict: 'pass', note: '' });
    assert.deepEqual(await draftedOf(sample.id), []);
  });

  test('a document more and a letter are drafted, changed and removed; a colleague’s change is not overwritten', async () => {
    const { sample, path } = await newCase();
    const extra = { title: 'แผนผังระบายน้ำ', note: 'ใช้ดูบ่อดักไขมัน', formats: 'pdf' };
    const added = await send(visitor, `${path}/requests/extra`, extra);
    assert.equal(added.headers.location, `${path}/requests`);
    const [drafted] = await draftedOf(sample.id);
    assert.ok(drafted);
    const item = `${path}/requests/items/${encodeURIComponent(drafted.key)}`;
    const mine = hiddenFields((await visitor.get(item)).body);
    const other = await office.visitor(colleague);
    await send(other, item, { title: 'แผนผังระบายน้ำทิ้ง', note: 'ใช้ดูบ่อดักไขมัน' });
    const lost = await visitor.post(item, { ...mine, title: 'แผนผัง', note: 'ข้อความที่เขียนไว้' });
    assert.equal(lost.statusCode, 409);
    assert.match(textOf(lost.body), /ข้อความที่เขียนไว้/);
    const removal = { ...hiddenFields((await visitor.get(item)).body) };
    const removed = await visitor.post(`${item}/removal`, removal);
    assert.equal(removed.headers.location, `${path}/requests`);
    assert.deepEqual(await draftedOf(sample.id), []);
    assert.equal((await visitor.get(item)).statusCode, 404);
  });

  test('forms of new items explain what is missing and keep what was typed', async () => {
    const { path } = await newCase();
    for (const [page, typed, fields] of [
      ['answer', { note: 'ข้อความนี้' }, ['concept', 'reason']],
      ['extra', { note: 'ข้อความนี้' }, ['title', 'formats']],
      ['document', { note: 'ข้อความนี้', title: 'ชื่อนี้' }, ['file', 'needsReply']],
    ] as const) {
      const answer = await send(visitor, `${path}/requests/${page}`, typed);
      assert.equal(answer.statusCode, 422, page);
      for (const field of fields) assert.match(answer.body, new RegExp(`href="#${field}`), `${page} ${field}`);
      assert.match(answer.body, /ข้อความนี้/);
    }
  });

  test('a letter to read is looked at and sent once; the turn stays, and its opening will show', async () => {
    const { sample, path } = await newCase();
    const uploaded = await uploadLetter(path, 'no');
    const sending = String(uploaded.headers.location);
    assert.match(sending, /\/sending$/);
    const check = await visitor.get(sending);
    assert.match(textOf(check.body), /ผู้ยื่นจะเห็นแบบนี้ หนังสือสอบถาม/);
    const [drafted] = await draftedOf(sample.id);
    assert.ok(drafted?.item.kind === 'reply');
    assert.equal((await visitor.get(`${path}/files/${drafted.item.file}`)).statusCode, 200, 'officers see it drafted');
    const sent = await visitor.post(sending, hiddenFields(check.body));
    assert.equal(sent.headers.location, `${path}/requests?done=send-document`);
    const { state } = await workOn(office, sample, officer).current();
    assert.deepEqual([state.turn, state.officerDocuments.length], ['agent', 1]);
    assert.match(textOf((await visitor.get(`${path}/requests`)).body), /ยังไม่เปิดอ่าน/);
    assert.equal((await visitor.post(sending, hiddenFields(check.body))).statusCode, 303, 'a second press');
    assert.equal((await office.deps.queries.history(sample.id)).length, 2);
  });

  test('what was looked at is what is sent: a change in between sends nothing and keeps the message', async () => {
    const { sample, path } = await newCase();
    const work = workOn(office, sample, officer);
    await work.pass();
    await work.draft({ kind: 'answer', concept: NAME, reason: 'incorrect', note: 'ผิด' });
    const typed = { ...DUE, note: 'สงสัยโทรถาม', stage: 'check' };
    const preview = await send(visitor, `${path}/corrections`, typed);
    await workOn(office, sample, colleague).draft({ kind: 'extra', title: 'แผนผัง', formats: ['pdf'], note: 'ขอเพิ่ม' });
    const late = await visitor.post(`${path}/corrections`, { ...hiddenFields(preview.body), stage: 'confirm' });
    assert.equal(late.statusCode, 409);
    assert.match(textOf(late.body), /สงสัยโทรถาม/);
    assert.equal((await work.current()).state.turn, 'agent');
    const sent = await sendInTwoSteps(visitor, `${path}/corrections`, typed);
    assert.equal(sent.statusCode, 303);
    const { state } = await work.current();
    assert.deepEqual([state.corrections?.items.length, state.corrections?.note], [2, 'สงสัยโทรถาม']);
  });

  test('a demand after the check needs its reason, which the applicant sees', async () => {
    const { sample, path } = await newCase();
    const work = workOn(office, sample, officer);
    await work.pass();
    await work.complete();
    await work.draft({ kind: 'extra', title: 'แผนผังระบายน้ำ', formats: ['pdf'], note: 'ขอเพิ่ม' });
    const missing = await send(visitor, `${path}/corrections`, { ...DUE, stage: 'check' });
    assert.equal(missing.statusCode, 422);
    assert.match(missing.body, /href="#late"/);
    const preview = await send(visitor, `${path}/corrections`, { ...DUE, late: 'พบเมื่อตรวจร้าน', stage: 'check' });
    assert.match(textOf(preview.body), /เหตุผลที่เพิ่งขอ พบเมื่อตรวจร้าน/);
    const sent = await visitor.post(`${path}/corrections`, { ...hiddenFields(preview.body), stage: 'confirm' });
    assert.equal(sent.statusCode, 303);
    assert.equal((await work.current()).state.corrections?.lateDemandReason, 'พบเมื่อตรวจร้าน');
    assert.match(textOf((await visitor.get(`${path}/history`)).body), /พบเมื่อตรวจร้าน/);
  });

  test('what came back stands beside what was, and only the checks that used it are open again', async () => {
    const { sample, path } = await newCase();
    const work = workOn(office, sample, officer);
    await work.pass();
    await work.draft({ kind: 'answer', concept: NAME, reason: 'incorrect', note: 'ผิด' });
    await work.draft({ kind: 'extra', title: 'แผนผังระบายน้ำ', formats: ['pdf'], note: 'ขอเพิ่ม' });
    await work.request('2026-12-01');
    await work.correct({ [NAME]: 'กาแฟริมคลองใหม่' });
    const text = textOf((await visitor.get(`${path}/requests`)).body);
    assert.match(text, /ชื่อร้านภาษาไทย กาแฟริมคลอง กาแฟริมคลองใหม่/);
    assert.match(text, /แผนผังระบายน้ำ ไม่มีไฟล์เดิม แก้แล้ว.pdf/);
    assert.match(text, /ตรวจอีก 2 รายการ/);
    assert.match(textOf((await visitor.get(path)).body), /ผู้ยื่นแก้คำตอบแล้ว ตอนนี้เป็นฉบับที่ 2/);
    const history = textOf((await visitor.get(`${path}/history`)).body);
    assert.match(history, /คำตอบ ชื่อร้านภาษาไทย: แก้แล้ว/);
    await work.pass();
    await work.complete();
  });
});
