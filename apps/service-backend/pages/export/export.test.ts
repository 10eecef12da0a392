import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readSpreadsheet } from '@biz/documents/testing/read-spreadsheet.ts';
import type { Visitor } from '@biz/web/testing/visitor.ts';
import { hiddenFields, send, textOf } from '../../testing/forms.ts';
import { fileSample } from '../../testing/sample-case.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const officer = officerOf('rim-nam-municipality', 'pimjai');

describe('a worklist as a file', () => {
  let office: SampleOffice;
  let visitor: Visitor;
  let licence: string;
  before(async () => {
    office = await openSampleOffice();
    const [digital, posted] = [
      licenceThat(office, (row) => row.action === 'sign-licence'),
      licenceThat(office, (row) => row.asks === 'tracking-number'),
    ];
    licence = digital;
    await fileSample(office, [digital], { title: 'ครัวคุณแม่' });
    await fileSample(office, [digital], { title: '=cmd|calc' });
    await fileSample(office, [posted], { title: 'ป้ายร้าน' });
    visitor = await office.visitor(officer);
  });
  after(() => office.close());

  const journalOf = async (owner: string) =>
    (await office.deps.queries.accessesOf(owner as never)).filter(({ what }) => what === 'worklist');

  test('holds what the filters leave, as text, with days of the Buddhist Era, and says what it is for', async () => {
    const path = `/applications/export?tab=todo&licence=${licence}`;
    assert.match(textOf((await visitor.get(path)).body), /ไฟล์จะมี 2 เรื่อง/);
    const answer = await send(visitor, path, { purpose: 'report' });
    assert.equal(answer.headers['content-type'], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    assert.match(String(answer.headers['content-disposition']), /attachment; filename="?worklist-2026-11-20\.xlsx/);
    const [head, ...rows] = readSpreadsheet(answer.rawPayload)['งานของหน่วย'] ?? [];
    assert.deepEqual(head?.slice(0, 3), ['เลขคำขอ', 'ใบอนุญาต', 'ชื่อร้านหรือกิจการ']);
    assert.deepEqual(rows.map((row) => row[2]).toSorted(), ['=cmd|calc', 'ครัวคุณแม่']);
    assert.equal(rows[0]?.[4], '20 พฤศจิกายน 2569');
  });

  test('everybody in the file can see that it was taken, by whom and what for', async () => {
    const journal = await journalOf('nam');
    assert.equal(journal.length, 2, 'one line for every filing in the file, none for the others');
    for (const access of journal) {
      assert.deepEqual([access.by, access.agency, access.purpose], ['pimjai', officer.agency, 'export-report']);
    }
  });

  test('nothing is taken without saying what for', async () => {
    const page = await visitor.get('/applications/export?tab=todo');
    const answer = await visitor.post('/applications/export', { ...hiddenFields(page.body), purpose: 'x' });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /href="#purpose"/);
    assert.equal((await journalOf('nam')).length, 2);
  });

  test('another agency takes nothing of ours', async () => {
    const stranger = await office.visitor(officerOf('rim-nam-excise', 'ekachai'));
    assert.match(textOf((await stranger.get('/applications/export?tab=all')).body), /ไม่มีคำขอในรายการนี้/);
    const page = await stranger.get('/applications/export?tab=todo');
    const fields = { ...hiddenFields(page.body), query: 'tab=all', purpose: 'audit' };
    const { rawPayload } = await stranger.post('/applications/export', fields);
    assert.equal(readSpreadsheet(rawPayload)['งานของหน่วย']?.length, 1, 'the headings alone');
    assert.equal((await journalOf('nam')).length, 2);
  });
});
