import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readSpreadsheet } from '@biz/documents/testing/read-spreadsheet.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import { historyLines } from '../../case/history/history-lines.ts';
import { textOf } from '../../testing/forms.ts';
import { fileSample, workOn } from '../../testing/sample-case.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const officer = officerOf('rim-nam-municipality', 'pimjai');

describe('the history of an application', () => {
  let office: SampleOffice;
  before(async () => {
    office = await openSampleOffice();
  });
  after(() => office.close());

  test('says who did what when, with values before and after, latest first', async () => {
    const [sample] = await fileSample(office, [licenceThat(office, (row) => row.action === 'sign-licence')]);
    assert.ok(sample);
    const work = workOn(office, sample, officer);
    const [first] = (await work.current()).state.documents;
    await work.pass(first?.document as DocumentTypeId);
    await work.fail(first?.document as DocumentTypeId, 'คนละร้าน');
    const page = await (await office.visitor(officer)).get(`/applications/${sample.id}/history`);
    const text = textOf(page.body);
    assert.match(text, /จาก ผ่าน เป็น ไม่ผ่าน ไม่ครบ/);
    assert.match(text, /เหตุผล: คนละร้าน/);
    assert.match(text, /นางสาวพิมพ์ใจ ตั้งตรง \(เจ้าหน้าที่\)/);
    assert.ok(text.indexOf('ไม่ผ่าน ไม่ครบ') < text.indexOf('ยื่นคำขอ นางสาว'), 'latest first');
    const events = await office.deps.queries.history(sample.id);
    for (const { hash } of events)
      assert.ok(page.body.includes(hash.slice(0, 12)), 'every entry shows its fingerprint');
  });

  test('goes into a file with the answers, a row for every changed value, and is journaled as that', async () => {
    const [sample] = await fileSample(office, [licenceThat(office, (row) => row.action === 'sign-licence')], {
      title: '=1+1',
    });
    assert.ok(sample);
    const work = workOn(office, sample, officer);
    const [first] = (await work.current()).state.documents;
    await work.fail(first?.document as DocumentTypeId, '@คนละร้าน');
    const visitor = await office.visitor(officer);
    const answer = await visitor.get(`/applications/${sample.id}/history/file`);
    assert.match(String(answer.headers['content-disposition']), /attachment.*\.xlsx/);
    const { คำขอ: form = [], ประวัติ: history = [] } = readSpreadsheet(answer.rawPayload);
    assert.ok(form.some(([, question, value]) => question === 'ชื่อร้านหรือกิจการ' && value === '=1+1'));
    assert.ok(
      form.some(([, , value]) => value?.includes('70010000015')),
      'the answers',
    );
    assert.equal(new Set(history.slice(1).map(([seq]) => seq)).size, 2, 'every event');
    const change = history.find((row) => row[5] === 'เหตุผล');
    assert.deepEqual(
      change?.slice(2, 5).map((text) => text.split(':')[0]),
      [officer.name, 'เจ้าหน้าที่', 'ตรวจเอกสาร'],
    );
    assert.equal(change?.[7], '@คนละร้าน');
    assert.match(history[1]?.[1] ?? '', /2569/);
    const [access] = await office.deps.queries.accessesOf(sample.filing.owner);
    assert.equal(access?.what, 'case-file');
  });

  test('names a replaced file by its old and new fingerprint', async () => {
    const [sample] = await fileSample(office, [licenceThat(office, (row) => row.action === 'sign-licence')]);
    assert.ok(sample);
    const work = workOn(office, sample, officer);
    await work.pass();
    const [first] = (await work.current()).state.documents;
    await work.fail(first?.document as DocumentTypeId, 'ไม่ชัด');
    await work.request('2026-12-01');
    await work.correct();
    const events = await office.deps.queries.history(sample.id);
    const line = historyLines(events, office.catalogue, 'th').at(-1);
    const file = line?.changes.find(({ what }) => what.startsWith('ไฟล์'));
    assert.equal(file?.before, first?.sha256.slice(0, 12));
    assert.notEqual(file?.after, file?.before);
  });
});
