import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import { plusMs } from '@biz/kernel/instant.ts';
import { textOf } from '../../testing/forms.ts';
import { fileSample, workOn } from '../../testing/sample-case.ts';
import { licenceThat, NOON, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const DAY_MS = 86_400_000;
const officer = officerOf('rim-nam-municipality', 'pimjai');
const signer = officerOf('rim-nam-municipality', 'lamduan', ['signer']);

describe('the worklist', () => {
  let office: SampleOffice;
  before(async () => {
    office = await openSampleOffice();
  });
  after(() => office.close());

  test('an agency with nothing to do is told so, in every tab', async () => {
    const visitor = await office.visitor(officerOf('rim-thale-municipality', 'wasana'));
    for (const [tab, words] of [
      ['todo', /ไม่มีคำขอที่ต้องทำ/],
      ['waiting', /ไม่มีคำขอที่รอผู้ยื่น/],
      ['sign', /ไม่มีใบอนุญาตที่รอลงนาม/],
      ['done', /ยังไม่มีคำขอที่เสร็จ/],
    ] as const) {
      const page = await visitor.get(`/applications?tab=${tab}`);
      assert.match(textOf(page.body), words);
      assert.ok(!page.body.includes('<table'));
    }
  });

  test('cases stand in the tab of whose turn it is, with counts, and only their agency’s', async () => {
    const licence = licenceThat(office, (row) => row.action === 'sign-licence');
    const [one] = await fileSample(office, [licence], { title: 'ร้านต้องทำ' });
    const [two] = await fileSample(office, [licence], { title: 'ร้านรอแก้' });
    const [three] = await fileSample(office, [licence], { title: 'ร้านรอลงนาม' });
    assert.ok(one && two && three);
    const waiting = workOn(office, two, officer);
    await waiting.pass();
    const [document] = (await waiting.current()).state.documents;
    await waiting.fail(document?.document as DocumentTypeId, 'ไม่ชัด');
    await waiting.request('2026-12-01');
    const signing = workOn(office, three, officer);
    await signing.pass();
    await signing.complete();
    await signing.approve();
    await signing.payAtBank();
    await signing.draftLicence();
    const visitor = await office.visitor(officer);
    for (const [tab, title] of [
      ['todo', 'ร้านต้องทำ'],
      ['waiting', 'ร้านรอแก้'],
      ['sign', 'ร้านรอลงนาม'],
    ] as const) {
      const text = textOf((await visitor.get(`/applications?tab=${tab}`)).body);
      assert.match(text, new RegExp(title));
      assert.match(text, /ของฉัน 0 หน่วยงาน 1 รอผู้ยื่น 1 ใกล้ครบกำหนด 0 เกินกำหนด 0 รอลงนาม 1 เสร็จแล้ว 0/);
    }
    const stranger = textOf(
      (await (await office.visitor(officerOf('rim-nam-excise', 'ekachai'))).get('/applications')).body,
    );
    assert.ok(!stranger.includes('ร้านต้องทำ'));
  });

  test('a signer begins with what waits for a signature, an officer with what is to do', async () => {
    const current = /bp-tabs__link"[^>]*aria-current="page">([^<]*)</;
    const bySigner = await (await office.visitor(signer)).get('/applications');
    assert.match(current.exec(bySigner.body)?.[1] ?? '', /รอลงนาม/);
    const byOfficer = await (await office.visitor(officer)).get('/applications');
    assert.match(current.exec(byOfficer.body)?.[1] ?? '', /หน่วยงาน/);
  });

  test('late cases say by how many days, in words', async () => {
    const [late] = await fileSample(office, [licenceThat(office, (row) => row.action === 'sign-licence')], {
      title: 'ร้านล่าช้า',
    });
    assert.ok(late);
    office.setNow(plusMs(NOON, -90 * DAY_MS));
    const work = workOn(office, late, officer);
    await work.pass();
    await work.complete();
    office.setNow(NOON);
    const text = textOf((await (await office.visitor(officer)).get('/applications')).body);
    assert.match(text, /เกินกำหนด \d+ วันทำการ/);
  });

  test('pages of the list lead on and back, and a broken link shows the first page', async () => {
    const licence = licenceThat(office, (row) => row.action === 'issue-paper-licence');
    for (let index = 0; index < 27; index += 1) await fileSample(office, [licence], { title: `ร้านที่ ${index + 1}` });
    const visitor = await office.visitor(officerOf('rim-nam-excise', 'ekachai'));
    const first = await visitor.get('/applications');
    const next = /href="([^"]*)" rel="next"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&');
    assert.ok(next);
    const second = await visitor.get(next);
    assert.match(second.body, /rel="prev"/);
    assert.ok(!second.body.includes('rel="next"'));
    const numbers = (body: string) => [...body.matchAll(/BP69-\d{6}-\d/g)].map(([number]) => number);
    const seen = new Set([...numbers(first.body), ...numbers(second.body)]);
    assert.equal(seen.size, 27, 'nothing is skipped or shown twice');
    assert.equal((await visitor.get('/applications?at=nonsense')).statusCode, 200);
  });
});
