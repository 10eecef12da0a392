import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makePaper } from '@biz/actions/system/make-paper.ts';
import { playAppointments } from '@biz/actions/testing/play-appointments.ts';
import type { SlotId } from '@biz/kernel/ids.ts';
import { appointmentsOf } from '@biz/licensing/appointments/appointment.ts';
import { appointmentCases } from '../../testing/appointment-pages.ts';
import { hiddenFields, send, sendInTwoSteps, textOf } from '../../testing/forms.ts';
import { type SampleCase, workOn } from '../../testing/sample-case.ts';
import { samplePng } from '../../testing/sample-files.ts';
import { officerOf, openSampleOffice, type SampleOffice } from '../../testing/sample-office.ts';

const officer = officerOf('rim-nam-municipality', 'pimjai');

describe('appointments of a case', () => {
  let office: SampleOffice;
  let cases: Awaited<ReturnType<typeof appointmentCases>>;
  before(async () => {
    office = await openSampleOffice();
    cases = await appointmentCases(office, officer);
  });
  after(() => office.close());

  const at = ({ id }: SampleCase, page = '') => `/applications/${id}/appointments${page}`;
  const last = async (filed: SampleCase) => {
    const { state } = await workOn(office, filed, officer).current();
    return { state, appointment: appointmentsOf(state).at(-1) };
  };

  test('free times are offered in two steps, with what to have ready from the catalogue', async () => {
    const visitor = await office.visitor(officer);
    const form = await visitor.get(at(cases.fresh, '/new'));
    assert.match(form.body, /ผู้สัมผัสอาหาร<\/textarea>|ไว้ให้ดู<\/textarea>/);
    const [slot = ''] = cases.free.slots;
    const done = await sendInTwoSteps(visitor, at(cases.fresh, '/new'), {
      purpose: 'site-inspection',
      site: slot,
      prepare: 'เปิดครัว',
    });
    assert.match(String(done.headers.location), /done=offer-appointment/);
    const { state, appointment } = await last(cases.fresh);
    assert.equal(state.turn, 'user');
    assert.deepEqual(
      appointment?.slots.map((one) => one.slot),
      [slot],
    );
    const overview = textOf((await visitor.get(`/applications/${cases.fresh.id}`)).body);
    assert.match(overview, /รอผู้ยื่นเลือกเวลานัด/);
  });

  test('a time that somebody else has taken meanwhile is said, and nothing is sent', async () => {
    const visitor = await office.visitor(officer);
    const play = playAppointments(office.deps);
    const path = at(cases.declined.filed, '/new');
    const { slots } = await play.free(officer.agency, [12]);
    const typed = { purpose: 'site-inspection', site: slots[0] ?? '', prepare: '' };
    const preview = await send(visitor, path, { ...typed, stage: 'check' });
    const other = await another(office);
    await play.offer(officer.agency, other.id, { slots });
    const sent = await visitor.post(path, { ...hiddenFields(preview.body), stage: 'confirm' });
    assert.equal(sent.statusCode, 409);
    assert.match(textOf(sent.body), /เวลานี้เพิ่งถูกใช้กับคำขออื่น/);
    assert.equal((await last(cases.declined.filed)).state.turn, 'agent');
    const gone = await send(visitor, path, { ...typed, stage: 'check' });
    assert.equal(gone.statusCode, 422);
    assert.match(textOf(gone.body), /บางเวลาที่เลือกไม่ว่างแล้ว/);
  });

  test('what the applicant proposed is shown where the next times are chosen', async () => {
    const visitor = await office.visitor(officer);
    const page = textOf((await visitor.get(at(cases.declined.filed, '/new'))).body);
    assert.match(page, /3 ธันวาคม 2569 ช่วงเช้า เหตุผล: ร้านปิด/);
  });

  test('an agreed appointment comes before the decision', async () => {
    const visitor = await office.visitor(officer);
    const { filed } = cases.upcoming;
    assert.match(textOf((await visitor.get(`/applications/${filed.id}`)).body), /นัดตรวจสถานที่ .* พิจารณาต่อเมื่อมีผลแล้ว/);
    const approval = await sendInTwoSteps(visitor, `/applications/${filed.id}/approval`, { note: '' });
    assert.equal(approval.statusCode, 409);
    assert.match(textOf(approval.body), /ยังมีนัดที่ยังไม่เสร็จ/);
    const early = await visitor.get(at(filed, `/${cases.upcoming.appointment}/result`));
    assert.match(textOf(early.body), /ยังไม่ถึงเวลานัด/);
  });

  test('cancelling tells why and frees the time; the same button twice is one event', async () => {
    const visitor = await office.visitor(officer);
    const { filed, appointment, slots } = cases.upcoming;
    const path = at(filed, `/${appointment}/cancellation`);
    assert.equal((await send(visitor, path, { stage: 'confirm', reason: ' ' })).statusCode, 422);
    const form = await visitor.get(path);
    const fields = { ...hiddenFields(form.body), stage: 'confirm', reason: 'รถเสีย' };
    const [first, second] = [await visitor.post(path, fields), await visitor.post(path, fields)];
    assert.equal(first.headers.location, second.headers.location);
    assert.equal((await office.deps.queries.slot(slots[0] as SlotId, officer.agency))?.status, 'open');
    assert.match(textOf((await visitor.get(at(filed))).body), /ยกเลิกแล้ว .*รถเสีย/);
  });

  test('a result keeps its photos over errors, is checked, recorded once, and its report joins the file', async () => {
    const visitor = await office.visitor(officer);
    const { filed, appointment } = cases.meeting;
    const path = at(filed, `/${appointment}/result`);
    const passed = Object.fromEntries(cases.items.map((id) => [`finding.${id}`, 'pass']));
    const failed = { ...passed, [`finding.${cases.item}`]: 'fail', outcome: 'pass' };
    const form = await visitor.get(path);
    const photo = { field: 'photos', name: 'ครัว.png', type: 'image/png', bytes: samplePng(3) };
    const broken = { ...photo, name: 'ไวรัส.png', bytes: Buffer.from('MZ') };
    const wrong = await visitor.upload(path, { ...hiddenFields(form.body), ...failed, stage: 'check' }, [
      photo,
      broken,
    ]);
    assert.equal(wrong.statusCode, 422);
    const shown = textOf(wrong.body);
    assert.match(shown, /ไม่ผ่านเพราะอะไร/);
    assert.match(shown, /ผลโดยรวมจึงต้องเป็นไม่ผ่าน/);
    assert.match(shown, /“ไวรัส\.png” แนบไม่ได้/);
    assert.match(shown, /ไม่ใช้รูป ครัว\.png/);
    const mended = { ...failed, [`note.${cases.item}`]: 'พื้นแตก', outcome: 'fail', overall: 'ซ่อมพื้น', stage: 'check' };
    const preview = await visitor.post(path, { ...hiddenFields(wrong.body), ...mended });
    assert.match(textOf(preview.body), /ครัว\.png/);
    const done = await visitor.post(path, { ...hiddenFields(preview.body), stage: 'confirm' });
    assert.match(String(done.headers.location), /done=record-inspection/);
    const { appointment: held } = await last(filed);
    assert.ok(held?.status.kind === 'held');
    assert.equal(held.status.result.photos.length, 1);
    assert.ok((await makePaper(office.deps, filed.id, 'inspection-report', 1)).ok);
    const list = await visitor.get(at(filed));
    assert.match(textOf(list.body), /พื้นแตก/);
    const files = [...list.body.matchAll(/href="([^"]*\/files\/[^"]*)"/g)].map(([, href = '']) => href);
    assert.equal(files.length, 2, 'the report and the photo');
    const types = await Promise.all(files.map(async (href) => (await visitor.get(href)).headers['content-type']));
    assert.deepEqual(types.map((type) => String(type).split(';')[0]).sort(), ['application/pdf', 'image/png']);
  });

  test('what failed is offered as an item to draft in the words of the result, until it is drafted', async () => {
    const visitor = await office.visitor(officer);
    const { filed } = await meetingOf(office);
    const items = cases.items.map((item) => ({ item, finding: 'pass' as const, note: '' }));
    const failed = items.map((one) =>
      one.item === cases.item ? { ...one, finding: 'fail' as const, note: 'พื้นแตก' } : one,
    );
    await playAppointments(office.deps).inspect(officer.agency, filed.id, {
      items: failed,
      outcome: 'fail',
      note: 'ซ่อม',
    });
    const requests = `/applications/${filed.id}/requests`;
    const offered = await visitor.get(requests);
    assert.match(textOf(offered.body), /ขอหลักฐานว่าแก้แล้ว: .* พื้นแตก/);
    const [, href = ''] = offered.body.match(/href="([^"]*extra\?finding=[^"]*)"/) ?? [];
    const form = await visitor.get(href);
    assert.match(form.body, /พื้นแตก<\/textarea>/);
    const [, title = ''] = form.body.match(/name="title"[^>]*value="([^"]*)"/) ?? [];
    assert.notEqual(title, '');
    const typed = { ...hiddenFields(form.body), title, note: 'พื้นแตก', formats: 'jpeg' };
    const added = await visitor.post(`${requests}/extra`, typed);
    assert.equal(added.headers.location, requests);
    const drafted = textOf((await visitor.get(requests)).body);
    assert.doesNotMatch(drafted, /ขอหลักฐานว่าแก้แล้ว/);
    assert.match(drafted, /พื้นแตก/);
    assert.doesNotMatch((await visitor.get(`${requests}/extra?finding=nothing`)).body, /พื้นแตก/);
  });

  test('a photo of another case is never taken over', async () => {
    const visitor = await office.visitor(officer);
    const { filed, appointment } = await meetingOf(office);
    const path = at(filed, `/${appointment}/result`);
    const foreign = cases.held.filed.filing.documents[0]?.file ?? '';
    const page = await send(visitor, path, { stage: 'edit', photo: foreign });
    assert.ok(!page.body.includes(foreign));
  });

  test('who did not come is recorded once the time has come', async () => {
    const visitor = await office.visitor(officer);
    const { filed, appointment } = await meetingOf(office);
    const path = at(filed, `/${appointment}/absence`);
    const done = await send(visitor, path, { stage: 'confirm', by: 'applicant', note: 'ร้านปิด' });
    assert.match(String(done.headers.location), /done=record-no-show/);
    const { state, appointment: missed } = await last(filed);
    assert.deepEqual([state.turn, missed?.status.kind], ['agent', 'missed']);
  });
});

/** A case whose agreed time has come, of its own for each test. */
async function meetingOf(office: SampleOffice) {
  return (await appointmentCases(office, officer)).meeting;
}

async function another(office: SampleOffice): Promise<SampleCase> {
  return (await appointmentCases(office, officer)).fresh;
}
