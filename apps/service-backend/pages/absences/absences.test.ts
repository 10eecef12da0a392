import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Visitor } from '@biz/web/testing/visitor.ts';
import { hiddenFields, send, textOf } from '../../testing/forms.ts';
import { employ } from '../../testing/sample-accounts.ts';
import { fileSample } from '../../testing/sample-case.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const pimjai = officerOf('rim-nam-municipality', 'pimjai');
const pakorn = officerOf('rim-nam-municipality', 'pakorn');
const lamduan = officerOf('rim-nam-municipality', 'lamduan', ['signer']);
const PATH = '/absences';
const days = (first: string, last: string) => {
  const parts = (name: string, [day = '', month = '', year = '']: readonly string[]) => ({
    [`${name}.day`]: day,
    [`${name}.month`]: month,
    [`${name}.year`]: year,
  });
  return { ...parts('first', first.split('/')), ...parts('last', last.split('/')) };
};

describe('absences and deputies', () => {
  let office: SampleOffice;
  let visitor: Visitor;
  before(async () => {
    office = await openSampleOffice();
    visitor = await office.visitor(pimjai);
    await employ(office, pimjai, pakorn, lamduan);
  });
  after(() => office.close());

  const record = (officer: string, deputy: string, time: Readonly<Record<string, string>>) =>
    send(visitor, PATH, { officer, deputy, ...time });

  test('the cases of who is away are among the deputy’s own, and are not when the absence is ended', async () => {
    const licence = licenceThat(office, (row) => row.action === 'sign-licence');
    const [sample] = await fileSample(office, [licence], { title: 'ร้านของพิมพ์ใจ' });
    assert.ok(sample);
    const take = await visitor.get(`/applications/assignment?case=${sample.id}.1`);
    await visitor.post('/applications/assignment', { ...hiddenFields(take.body), to: 'me', reason: '' });
    const deputy = await office.visitor(pakorn);
    const mine = async () => (await deputy.get('/applications?tab=mine')).body.includes('ร้านของพิมพ์ใจ');
    assert.equal(await mine(), false);
    assert.equal((await record('pimjai', 'pakorn', days('20/11/2569', '24/11/2569'))).statusCode, 303);
    assert.equal(await mine(), true);
    const page = await visitor.get(PATH);
    assert.match(textOf(page.body), /นางสาวพิมพ์ใจ ตั้งตรง นายปกรณ์ รอบคอบ 20 พฤศจิกายน 2569 ถึง 24 พฤศจิกายน 2569/);
    await visitor.post(`${PATH}/end`, hiddenFields(page.body));
    assert.equal(await mine(), false);
    assert.match(textOf((await visitor.get(PATH)).body), /ไม่มีใครลา/);
  });

  test('what cannot be is said at its field, with everything that was typed', async () => {
    await record('lamduan', 'pimjai', days('1/12/2569', '3/12/2569'));
    const cases = [
      [record('pimjai', 'pimjai', days('1/12/2569', '2/12/2569')), '#deputy', /เลือกผู้ทำแทนที่ไม่ใช่ผู้ลา/],
      [record('pimjai', 'ekachai', days('1/12/2569', '2/12/2569')), '#deputy', /เลือกผู้ทำแทน/],
      [record('pimjai', 'lamduan', days('3/12/2569', '9/12/2569')), '#deputy', /ผู้ทำแทนลาในช่วงนี้/],
      [record('lamduan', 'pakorn', days('2/12/2569', '2/12/2569')), '#officer', /บันทึกไว้แล้ว/],
      [record('pimjai', 'pakorn', days('3/12/2569', '2/12/2569')), '#last', /ต้องไม่ก่อนวันแรก/],
      [record('pimjai', 'pakorn', days('3/11/2569', '4/11/2569')), '#last', /ผ่านไปแล้ว/],
      [record('pimjai', 'pakorn', days('1/12/2569', '1/12/2579')), '#last', /ไม่เกิน 366 วัน/],
      [record('pimjai', 'pakorn', days('1/12/2569', '//')), '#last', /ระบุวันให้ครบ/],
      [record('pimjai', 'pakorn', days('31/2/2569', '1/3/2570')), '#first', /ไม่มีวันที่นี้|วัน/],
    ] as const;
    for (const [answer, field, words] of cases) {
      const { statusCode, body } = await answer;
      assert.equal(statusCode, 422, String(words));
      assert.ok(body.includes(`href="${field}"`), `${words} at ${field}`);
      assert.match(textOf(body), words);
    }
    assert.equal((await office.deps.queries.desk.absences(pimjai.agency, '2026-11-20' as never)).length, 1);
  });

  test('an absence of another agency cannot be ended', async () => {
    const [absence] = await office.deps.queries.desk.absences(pimjai.agency, '2026-11-20' as never);
    assert.ok(absence);
    const stranger = await office.visitor(officerOf('rim-nam-excise', 'ekachai'));
    const page = await stranger.get(PATH);
    for (const id of [absence.id, 'x']) {
      const answer = await stranger.post(`${PATH}/end`, { ...hiddenFields(page.body), absence: id });
      assert.equal(answer.statusCode, 404);
    }
  });
});
