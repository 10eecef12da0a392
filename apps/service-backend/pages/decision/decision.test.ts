import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ProcessAction } from '@biz/catalogue/process.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import { ok } from '@biz/kernel/result.ts';
import type { Visitor } from '@biz/web/testing/visitor.ts';
import type { Officer } from '../../officer.ts';
import { hiddenFields, send, sendInTwoSteps, textOf } from '../../testing/forms.ts';
import { fileSample, OWNER, workOn } from '../../testing/sample-case.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const municipal = officerOf('rim-nam-municipality', 'pimjai');
const excise = officerOf('rim-nam-excise', 'ekachai');

describe('deciding', () => {
  let office: SampleOffice;
  before(async () => {
    office = await openSampleOffice();
  });
  after(() => office.close());

  async function considered(has: (row: ProcessAction) => boolean, officer: Officer) {
    const [sample] = await fileSample(office, [licenceThat(office, has)]);
    assert.ok(sample);
    const work = workOn(office, sample, officer);
    await work.pass();
    await work.complete();
    const visitor: Visitor = await office.visitor(officer);
    return { sample, work, visitor, path: `/applications/${sample.id}` };
  }

  test('the fee is shown with its lines and clauses and set on approval', async () => {
    const { work, visitor, path } = await considered((row) => row.action === 'sign-licence', municipal);
    const form = textOf((await visitor.get(`${path}/approval`)).body);
    assert.match(form, /ค่าธรรมเนียมคำนวณจากคำตอบ/);
    const preview = await send(visitor, `${path}/approval`, { note: 'ตรวจแล้วเหมาะสม', stage: 'check' });
    const text = textOf(preview.body);
    assert.match(text, /ชำระภายใน/);
    assert.match(text, /ผู้ที่อนุมัติจะลงนามในใบอนุญาตเดียวกันไม่ได้/);
    const done = await visitor.post(`${path}/approval`, { ...hiddenFields(preview.body), stage: 'confirm' });
    assert.equal(done.headers.location, `${path}?done=approve`);
    const { state } = await work.current();
    assert.equal(state.phase, 'APPROVED_WAITING_PAY_FEE');
    assert.ok(
      text.includes((state.fee?.total ?? 0) / 100 >= 1000 ? '2,000 บาท' : `${(state.fee?.total ?? 0) / 100} บาท`),
    );
    assert.equal(state.payBy, '2026-12-15', 'the day on the page is the day in the record');
    assert.match(text, /15 ธันวาคม 2569/);
  });

  test('an application whose documents are not all passed is sent back to the check', async () => {
    const { sample, work, visitor, path } = await considered((row) => row.action === 'sign-licence', municipal);
    const [first] = (await work.current()).state.documents;
    await work.fail(first?.document as DocumentTypeId, 'หมดอายุแล้ว');
    const page = await visitor.get(`${path}/approval`);
    assert.match(textOf(page.body), /ยังอนุมัติไม่ได้/);
    assert.ok(!page.body.includes('name="note"'));
    const { seq } = await work.current();
    const forced = await visitor.post(`${path}/approval`, {
      seq: String(seq),
      once: 'forced-approval',
      note: '',
      stage: 'confirm',
    });
    assert.equal(forced.statusCode, 409);
    assert.match(forced.body, /OFF-014/);
    assert.equal((await office.deps.queries.history(sample.id)).at(-1)?.event.type, 'VerdictRecorded.v1');
  });

  test('where the process pays nothing here, the page says what is owed elsewhere and what follows', async () => {
    const { visitor, path } = await considered((row) => row.attach?.includes('assessment') === true, municipal);
    const form = textOf((await visitor.get(`${path}/approval`)).body);
    assert.match(form, /ไม่มีค่าธรรมเนียมที่ต้องชำระในระบบนี้/);
    assert.match(form, /เงินที่ชำระนอกระบบนี้/);
    const preview = await send(visitor, `${path}/approval`, { note: '', stage: 'check' });
    assert.match(textOf(preview.body), /ระบบจัดทำหนังสือแจ้งการประเมิน/);
  });

  test('a refusal needs facts, law and reasons; each missing one is named and linked', async () => {
    const { visitor, path } = await considered((row) => row.action === 'sign-licence', municipal);
    const answer = await send(visitor, `${path}/refusal`, { facts: 'พบหนู', law: '', reasons: '', stage: 'check' });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /href="#law"/);
    assert.match(answer.body, /href="#reasons"/);
    assert.ok(!answer.body.includes('href="#facts"'));
    assert.match(answer.body, /พบหนู<\/textarea>/);
  });

  test('the letter names the appeal body and the very day that the decision records', async () => {
    const { work, visitor, path } = await considered((row) => row.action === 'issue-paper-licence', excise);
    const texts = { facts: 'ร้านอยู่ติดโรงเรียน', law: 'มาตรา 155', reasons: 'ห้ามขายในระยะนี้' };
    const preview = await send(visitor, `${path}/refusal`, { ...texts, stage: 'check' });
    const done = await visitor.post(`${path}/refusal`, { ...hiddenFields(preview.body), stage: 'confirm' });
    assert.equal(done.headers.location, `${path}?done=refuse`);
    const { state } = await work.current();
    assert.equal(state.ending?.kind, 'refused');
    const ended = textOf((await visitor.get(path)).body);
    const day = /อุทธรณ์ต่อ.*? ได้ถึง (\d+ \S+ 2569|\d+ \S+ 2570)/.exec(ended)?.[1];
    assert.ok(day && textOf(preview.body).includes(day), `the letter says ${day}`);
  });

  test('the same decision sent twice is one decision, and another one after it is refused', async () => {
    const { sample, visitor, path } = await considered((row) => row.action === 'sign-licence', municipal);
    const preview = await send(visitor, `${path}/approval`, { note: '', stage: 'check' });
    const fields = { ...hiddenFields(preview.body), stage: 'confirm' };
    const refusing = await send(visitor, `${path}/refusal`, { facts: 'ก', law: 'ข', reasons: 'ค', stage: 'check' });
    await visitor.post(`${path}/approval`, fields);
    const again = await visitor.post(`${path}/approval`, fields);
    assert.equal(again.statusCode, 303);
    const late = await visitor.post(`${path}/refusal`, { ...hiddenFields(refusing.body), stage: 'confirm' });
    assert.equal(late.statusCode, 409);
    const kinds = (await office.deps.queries.history(sample.id)).map(({ event }) => event.type);
    assert.equal(kinds.filter((kind) => kind === 'ApplicationApproved.v1').length, 1);
    assert.ok(!kinds.includes('ApplicationRefused.v1'));
  });

  test('a key that was used for one decision is not accepted for another', async () => {
    const [one, two] = [
      await considered((row) => row.action === 'sign-licence', municipal),
      await considered((row) => row.action === 'sign-licence', municipal),
    ];
    const preview = await send(one.visitor, `${one.path}/approval`, { note: '', stage: 'check' });
    const fields: Record<string, string> = { ...hiddenFields(preview.body), stage: 'confirm' };
    await one.visitor.post(`${one.path}/approval`, fields);
    const reused = await one.visitor.post(`${two.path}/approval`, fields);
    assert.equal(reused.statusCode, 422);
    assert.match(reused.body, /OFF-002/);
    const keyless = { ...fields, seq: String((await two.work.current()).seq), once: '' };
    const refused = await one.visitor.post(`${two.path}/approval`, keyless);
    assert.equal(refused.statusCode, 400);
    assert.match(refused.body, /OFF-003/);
  });

  test('a refusal in two steps ends the case and tells nobody a licence', async () => {
    const { work, visitor, path } = await considered((row) => row.action === 'sign-licence', municipal);
    const why = { facts: 'ก', law: 'ข', reasons: 'ค', reasonCode: 'premises' };
    await sendInTwoSteps(visitor, `${path}/refusal`, why);
    assert.match(textOf((await visitor.get(`${path}/licence`)).body), /คำขอนี้จบโดยไม่มีใบอนุญาต/);
    const page = textOf((await visitor.get(path)).body);
    assert.match(page, /เรื่องนี้จบแล้ว ไม่มีสิ่งที่ต้องทำ/);
    assert.match(page, /แต่ยังไม่รู้ว่าผู้ยื่นได้รับ กฎหมายให้แจ้งไม่เกิน/);
    const { id } = await work.current();
    const owner = OWNER;
    const [told] = (await office.deps.queries.inbox(owner)).filter(({ application }) => application === id);
    await office.deps.store.transact<null, never>(async (tx) => {
      await tx.messages.noteOutcome(owner, told?.key ?? '', 'sms', 'refused', office.deps.clock.now());
      return ok(null);
    });
    assert.match(textOf((await visitor.get(path)).body), /ยังไม่รู้ว่าผู้ยื่นได้รับ/, 'refused is not delivered');
    await office.deps.store.transact<null, never>(async (tx) => {
      await tx.messages.noteOutcome(owner, told?.key ?? '', 'email', 'sent', office.deps.clock.now());
      return ok(null);
    });
    assert.match(textOf((await visitor.get(path)).body), /แจ้งผลถึงผู้ยื่นแล้วเมื่อ .* \(ทางอีเมล\)/);
    const { ending } = (await work.current()).state;
    assert.equal(ending?.kind === 'refused' && ending.reasonCode, 'premises');
  });
});
