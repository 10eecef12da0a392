import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Visitor } from '@biz/web/testing/visitor.ts';
import { send, sendInTwoSteps, textOf } from '../../testing/forms.ts';
import { fileSample, type SampleCase, workOn } from '../../testing/sample-case.ts';
import { NOON, officerOf, openSampleOffice, type SampleOffice, sampleLicence } from '../../testing/sample-office.ts';

const officer = officerOf('rim-nam-municipality', 'pimjai');
/** Long after every due date of what was complete at noon on 20 November 2026. */
const LATE = '2027-02-15T03:00:00.000Z' as Instant;

describe("the agency's own time", () => {
  let office: SampleOffice;
  let visitor: Visitor;
  before(async () => {
    office = await openSampleOffice();
    visitor = await office.visitor(officer);
  });
  after(() => office.close());

  /** A case under consideration of a licence whose law allows extensions, or of one that allows none. */
  async function considered(isExtendable: boolean): Promise<{ sample: SampleCase; path: string }> {
    office.setNow(NOON);
    const licence = sampleLicence(
      office,
      ({ agencyKind, operations }) =>
        agencyKind === 'local-authority' && (operations.new?.extension !== undefined) === isExtendable,
    );
    const [sample] = await fileSample(office, [licence.id]);
    assert.ok(sample);
    await workOn(office, sample, officer).pass();
    await workOn(office, sample, officer).complete();
    return { sample, path: `/applications/${sample.id}` };
  }

  test('a case in time says how it is counted and asks for no reason', async () => {
    const { path } = await considered(false);
    const text = textOf((await visitor.get(path)).body);
    assert.match(text, /วิธีนับเวลา/);
    assert.match(text, /ใบอนุญาตนี้ยึดการนับที่ไม่รวมช่วงของผู้ยื่น/);
    assert.ok(!text.includes('ชี้แจงเหตุล่าช้า'));
    assert.match(textOf((await visitor.get(`${path}/lateness`)).body), /ตอนนี้ยังไม่ต้องชี้แจง/);
    assert.match(textOf((await visitor.get(`${path}/extension`)).body), /ขยายเวลาคำขอนี้ไม่ได้/);
  });

  test('a late case leads to the form; the reason is seen as a letter and sent once', async () => {
    const { sample, path } = await considered(false);
    office.setNow(LATE);
    const overview = await visitor.get(path);
    assert.match(overview.body, new RegExp(`href="${path}/lateness"`));
    assert.match(textOf(overview.body), /ต้องชี้แจงเหตุล่าช้าต่อผู้ยื่น ฉบับที่ \d+ ภายใน/);
    const typed = {
      reason: 'รอผลตรวจน้ำ',
      'expected.day': '1',
      'expected.month': '3',
      'expected.year': '2570',
    };
    const preview = await send(visitor, `${path}/lateness`, { ...typed, stage: 'check' });
    const letter = textOf(preview.body);
    assert.match(letter, /หนังสือแจ้งเหตุแห่งความล่าช้า/);
    assert.match(letter, /รอผลตรวจน้ำ/);
    assert.match(letter, /1 มีนาคม 2570/);
    assert.match(letter, /สำเนาให้ สำนักงาน ก\.พ\.ร\./);
    const done = await sendInTwoSteps(visitor, `${path}/lateness`, typed);
    assert.equal(done.headers.location, `${path}?done=explain-lateness`);
    const { state } = await workOn(office, sample, officer).current();
    assert.equal(state.lateness?.at(-1)?.explained?.newExpectedDate, '2027-03-01');
    const after = textOf((await visitor.get(path)).body);
    assert.match(after, /ชี้แจงฉบับที่ \d+ เมื่อ/);
    assert.match(after, /ไม่ได้ชี้แจงในเวลา/);
    assert.match(textOf((await visitor.get(`${path}/history`)).body), /ชี้แจงเหตุล่าช้า/);
  });

  test('what is missing or lies behind is asked for, and what was typed stays', async () => {
    const { path } = await considered(false);
    office.setNow(LATE);
    const typed = { reason: '', 'expected.day': '1', 'expected.month': '1', 'expected.year': '2570', stage: 'check' };
    const answer = await send(visitor, `${path}/lateness`, typed);
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /href="#reason"/);
    assert.match(answer.body, /href="#expected/);
    assert.match(answer.body, /value="2570"/);
  });

  test('time is extended under the law of the licence, in two steps, until it is used up', async () => {
    const { sample, path } = await considered(true);
    assert.match((await visitor.get(path)).body, new RegExp(`href="${path}/extension"`));
    const form = textOf((await visitor.get(`${path}/extension`)).body);
    assert.match(form, /พ\.ร\.บ\. การสาธารณสุข พ\.ศ\. 2535 มาตรา 56/);
    const long = await send(visitor, `${path}/extension`, { days: '16', reason: 'x', stage: 'check' });
    assert.equal(long.statusCode, 422);
    assert.match(long.body, /href="#days"/);
    for (const round of [1, 2]) {
      const done = await sendInTwoSteps(visitor, `${path}/extension`, { days: '15', reason: 'รอผลตรวจน้ำ' });
      assert.equal(done.headers.location, `${path}?done=extend-due`);
      const { state } = await workOn(office, sample, officer).current();
      assert.equal(state.clock.extensions?.length, round);
    }
    assert.ok(!(await visitor.get(path)).body.includes(`href="${path}/extension"`));
  });
});
