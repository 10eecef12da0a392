import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { AgencyId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { messages } from '../../messages/messages.ts';
import { hiddenFields, send, sendInTwoSteps, textOf } from '../../testing/forms.ts';
import { administratorOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';
import { readLines } from './read-closing-days.ts';

const LIST = '/administration/closing-days';
const NEW = '/administration/closing-days/new';
const IMPORT = '/administration/closing-days/import';
const [central, ofTown] = [administratorOf('arthit', 'all'), administratorOf('kanlaya', ['rim-nam-municipality'])];
const [TOWN, EXCISE] = ['rim-nam-municipality' as AgencyId, 'rim-nam-excise' as AgencyId];
const special = {
  'date.day': '28',
  'date.month': '12',
  'date.year': '2569',
  nameTh: 'วันหยุดพิเศษ',
  nameEn: 'Special holiday',
  source: 'มติคณะรัฐมนตรี 17 พฤศจิกายน 2569',
};

describe('holidays and closing days', () => {
  let office: SampleOffice;
  before(async () => {
    office = await openSampleOffice();
  });
  after(() => office.close());

  const isClosed = (agency: AgencyId, date: string) => office.catalogue.holidaysOf(agency).has(date as LocalDate);

  test('the shipped year is listed with names and sources, and an unknown year is the present one', async () => {
    const visitor = await office.visitor(central);
    const text = textOf((await visitor.get(LIST)).body);
    assert.match(text, /วันรัฐธรรมนูญ/);
    assert.match(text, /ปี 2568 ปี 2569 ปี 2570 ปี 2571/);
    assert.equal(textOf((await visitor.get(`${LIST}?year=x`)).body), text);
    assert.match(textOf((await visitor.get(`${LIST}?year=2571`)).body), /ยังไม่มีประกาศวันหยุดราชการ/);
  });

  test('a national day counts for every agency as soon as it is added, and is shown with its source', async () => {
    const visitor = await office.visitor(central);
    assert.ok(!isClosed(EXCISE, '2026-12-28'));
    const preview = await send(visitor, NEW, { ...special, stage: 'check' });
    assert.match(textOf(preview.body), /คำขอที่กำหนดจะเลื่อน 0 เรื่อง/);
    const done = await visitor.post(NEW, { ...hiddenFields(preview.body), stage: 'confirm' });
    assert.equal(done.statusCode, 303);
    assert.ok(isClosed(EXCISE, '2026-12-28') && isClosed(TOWN, '2026-12-28'));
    const text = textOf((await visitor.get(LIST)).body);
    assert.match(text, /28 ธันวาคม 2569 วันหยุดพิเศษ ทั้งประเทศ \(เพิ่มภายหลัง\) มติคณะรัฐมนตรี/);
    assert.match(text, /เพิ่ม 28 ธันวาคม 2569.*arthit/);
  });

  test('an agency closes itself alone, and takes back only its own days', async () => {
    const visitor = await office.visitor(ofTown);
    const done = await sendInTwoSteps(visitor, NEW, { ...special, 'date.day': '29', source: 'ประกาศเทศบาล' });
    assert.equal(done.statusCode, 303);
    assert.ok(isClosed(TOWN, '2026-12-29') && !isClosed(EXCISE, '2026-12-29'));
    const list = (await visitor.get(LIST)).body;
    const removals = [...list.matchAll(/closing-days\/([0-9a-f-]{36})\/removal/g)].map(([, id]) => id);
    assert.equal(removals.length, 1, 'the national day has no link');
    const path = `${LIST}/${removals[0]}/removal`;
    assert.equal((await (await office.visitor(central)).get(path)).statusCode, 404);
    const others = await office.visitor(administratorOf('x', ['rim-thale-municipality']));
    assert.equal((await others.get(path)).statusCode, 404);
    assert.ok(!textOf((await others.get(LIST)).body).includes('ประกาศเทศบาล'));
    assert.equal((await send(visitor, path, { reason: '', stage: 'check' })).statusCode, 422);
    assert.equal((await sendInTwoSteps(visitor, path, { reason: 'ประกาศใหม่' })).statusCode, 303);
    assert.ok(!isClosed(TOWN, '2026-12-29'));
    assert.match(textOf((await visitor.get(LIST)).body), /ยกเลิก 29 ธันวาคม 2569.*ประกาศใหม่/);
  });

  test('many days come as pasted lines, all or none, with the line that is wrong', async () => {
    const visitor = await office.visitor(central);
    const lines = '2570-01-04 วันหยุดชดเชย | Substitution\n2027-01-05 วันหยุดพิเศษ | Special holiday';
    const faulty = await send(visitor, IMPORT, {
      lines: `${lines}\n2570-02-30 ไม่มีวันนี้ | No such day`,
      source: 'x',
      stage: 'check',
    });
    assert.equal(faulty.statusCode, 422);
    assert.match(textOf(faulty.body), /บรรทัดที่ 3/);
    assert.match(faulty.body, /2570-01-04 วันหยุดชดเชย/, 'nothing typed is lost');
    assert.equal((await sendInTwoSteps(visitor, IMPORT, { lines, source: 'มติ ครม.' })).statusCode, 303);
    assert.ok(isClosed(TOWN, '2027-01-04') && isClosed(TOWN, '2027-01-05'));
    const again = await send(visitor, IMPORT, { lines, source: 'มติ ครม.', stage: 'check' });
    assert.match(textOf(again.body), /4 มกราคม 2570: วันนี้ปิดอยู่แล้ว/);
  });

  test('a line is a date, a Thai name and an English one', () => {
    const page = { t: messages.t.th };
    const read = (text: string) => readLines(page, text);
    const day = { date: '2026-12-28', name: { th: 'วันหยุด พิเศษ', en: 'A day' } };
    for (const line of [
      '2026-12-28 วันหยุด พิเศษ | A day',
      '2569-12-28  วันหยุด พิเศษ|A day',
      '๒๕๖๙-๑๒-๒๘ วันหยุด พิเศษ | A day\r\n\r\n',
    ]) {
      assert.deepEqual(read(line), { ok: true, value: [day] }, line);
    }
    for (const line of [
      '',
      '2026-12-28',
      '2026-12-28 วันหยุด',
      '2026-12-28 วันหยุด |',
      '28/12/2026 วันหยุด | A day',
      '2026-13-01 ก | b',
    ]) {
      assert.ok(!read(line).ok, line);
    }
    assert.ok(!read('2026-12-28 ก | b\n'.repeat(61)).ok);
  });
});
