import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { playAppointments } from '@biz/actions/testing/play-appointments.ts';
import { send, textOf } from '../../testing/forms.ts';
import { fileSample, workOn } from '../../testing/sample-case.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const officer = officerOf('rim-nam-municipality', 'pimjai');
const stranger = officerOf('rim-thale-municipality', 'wasana');

/** Mornings of Monday to Wednesday, an hour each. */
const HOURS = {
  officer: 'pimjai',
  'first.day': '23',
  'first.month': '11',
  'first.year': '2569',
  'last.day': '25',
  'last.month': '11',
  'last.year': '2569',
  weekdays: '1',
  from: '540',
  to: '720',
  minutes: '60',
  place: 'site',
};

describe('the calendar of the unit', () => {
  let office: SampleOffice;
  before(async () => {
    office = await openSampleOffice();
  });
  after(() => office.close());

  test('an officer opens hours, and they stand in the week of their first day for the whole unit', async () => {
    const visitor = await office.visitor(officer);
    assert.match(textOf((await visitor.get('/calendar')).body), /สัปดาห์นี้ยังไม่มีเวลาเปิดไว้/);
    const done = await send(visitor, '/calendar/new', HOURS);
    assert.equal(done.headers.location, '/calendar?week=2026-11-23&added=3');
    const shown = textOf((await visitor.get(String(done.headers.location))).body);
    assert.match(shown, /เพิ่มเวลาแล้ว 3 ช่วง/);
    assert.match(shown, /09\.00–10\.00 น\. นางสาวพิมพ์ใจ ตั้งตรง ออกตรวจที่ร้าน ว่าง/);
    const colleague = await office.visitor(officerOf('rim-nam-municipality', 'pakorn'));
    assert.match(textOf((await colleague.get('/calendar?week=2026-11-23')).body), /09\.00–10\.00/);
    assert.doesNotMatch(textOf((await colleague.get('/calendar?week=2026-11-23&mine=1')).body), /09\.00–10\.00/);
    assert.doesNotMatch(
      textOf((await (await office.visitor(stranger)).get('/calendar?week=2026-11-23')).body),
      /09\.00/,
    );
  });

  test('hours that overlap are refused in place, and nothing typed is lost', async () => {
    const visitor = await office.visitor(officer);
    const again = await send(visitor, '/calendar/new', { ...HOURS, from: '660', to: '780' });
    assert.equal(again.statusCode, 422);
    assert.match(textOf(again.body), /ทับกับเวลาที่มีอยู่แล้ว/);
    assert.match(again.body, /<option value="660" selected/);
    const next = await send(visitor, '/calendar/new', { ...HOURS, from: '720', to: '780' });
    assert.equal(next.statusCode, 303);
  });

  test('what is wrong is said at each field', async () => {
    const visitor = await office.visitor(officer);
    const wrong = { ...HOURS, 'first.day': '31', 'last.day': '1', weekdays: '', to: '540', place: '' };
    const { body, statusCode } = await send(visitor, '/calendar/new', wrong);
    assert.equal(statusCode, 422);
    assert.equal(body.match(/govuk-error-message/g)?.length, 4);
    const past = await send(visitor, '/calendar/new', { ...HOURS, 'first.day': '2', 'last.day': '3' });
    assert.match(textOf(past.body), /วันที่จริงตั้งแต่วันนี้/);
  });

  test('a free time is removed, one that is offered is not', async () => {
    const visitor = await office.visitor(officer);
    const [filed] = await fileSample(office, [licenceThat(office, (row) => row.action === 'offer-appointment')]);
    assert.ok(filed);
    await workOn(office, filed, officer).pass();
    await workOn(office, filed, officer).complete();
    const play = playAppointments(office.deps);
    const [offered] = await play.offer(officer.agency, filed.id);
    const [free] = (await play.free(officer.agency, [5])).slots;
    const removed = await send(visitor, `/calendar/slots/${free}`, {});
    assert.match(String(removed.headers.location), /removed=1$/);
    assert.equal((await visitor.get(`/calendar/slots/${free}`)).statusCode, 404);
    const kept = await visitor.get(`/calendar/slots/${offered}`);
    assert.match(textOf(kept.body), /จึงลบไม่ได้/);
    assert.ok(!kept.body.includes('ลบเวลานี้'));
    const week = textOf((await visitor.get('/calendar?week=2026-11-23')).body);
    assert.match(week, new RegExp(`เสนอแล้ว รอผู้ยื่นเลือก ${filed.number}`));
  });
});
