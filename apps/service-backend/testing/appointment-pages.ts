import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { answerAppointment } from '@biz/actions/applicant/answer-appointment.ts';
import { makePaper } from '@biz/actions/system/make-paper.ts';
import { playAppointments } from '@biz/actions/testing/play-appointments.ts';
import type { AppointmentId, SlotId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { appointmentsOf } from '@biz/licensing/appointments/appointment.ts';
import type { AppointmentAnswer } from '@biz/licensing/appointments/appointment-commands.ts';
import type { Officer } from '../officer.ts';
import { CANARIES, fileSample, type SampleCase, workOn } from './sample-case.ts';
import { NOON, type SampleOffice, sampleLicence } from './sample-office.ts';
import type { Shown } from './shown.ts';

/** Days before noon of the samples, so that agreed times have begun by then. */
const EARLIER = '2026-11-16T03:00:00.000Z' as Instant;
const OWNER = 'nam' as SubjectId;

/** Cases of which appointments stand in every state. */
export async function appointmentCases(office: SampleOffice, officer: Officer) {
  const licence = sampleLicence(office, ({ inspection }) => (inspection?.checklist.length ?? 0) > 2);
  const play = playAppointments(office.deps);
  const considered = async (title: string) => {
    const [filed] = await fileSample(office, [licence.id], { title });
    assert.ok(filed);
    await workOn(office, filed, officer).pass();
    await workOn(office, filed, officer).complete();
    return filed;
  };
  const offered = async (title: string) => {
    const filed = await considered(title);
    const slots = await play.offer(officer.agency, filed.id);
    return { filed, slots, appointment: await newest(office, filed, officer) };
  };
  const agreed = async (title: string) => {
    const given = await offered(title);
    await answer(office, given.filed, given.appointment, { kind: 'agree', slot: given.slots[0] as SlotId });
    return given;
  };
  office.setNow(EARLIER);
  const meeting = await agreed('ร้านถึงเวลานัด');
  const held = await agreed('ร้านตรวจแล้ว');
  office.setNow(NOON);
  const [firstItem] = licence.inspection?.checklist ?? [];
  await play.inspect(officer.agency, held.filed.id, { note: 'ตรวจแล้วเรียบร้อย' });
  await makePaper({ ...office.deps }, held.filed.id, 'inspection-report', 1);
  const declined = await offered('ร้านไม่สะดวก');
  const proposals = [{ day: '2026-12-03', half: 'morning' }] as never;
  await answer(office, declined.filed, declined.appointment, { kind: 'decline', reason: 'ร้านปิด', proposals });
  return {
    fresh: await considered('ร้านยังไม่นัด'),
    waiting: await offered('ร้านรอเลือกเวลา'),
    upcoming: await agreed('ร้านนัดแล้ว'),
    meeting,
    held,
    declined,
    free: await play.free(officer.agency, [4, 5, 11]),
    item: firstItem?.id ?? '',
    items: (licence.inspection?.checklist ?? []).map(({ id }) => id),
  };
}

/** Every page of appointments and the calendar, in its states. */
export async function appointmentPages(office: SampleOffice, officer: Officer): Promise<readonly Shown[]> {
  const cases = await appointmentCases(office, officer);
  return [...calendarPages(cases, officer), ...casePages(cases, officer), ...resultPages(cases, officer)];
}

type Cases = Awaited<ReturnType<typeof appointmentCases>>;

function calendarPages({ free }: Cases, who: Officer): readonly Shown[] {
  const day = { 'first.day': '1', 'first.month': '12', 'first.year': '2569' };
  return [
    { name: 'calendar', who, path: '/calendar?week=2026-11-24' },
    { name: 'calendar, empty', who, path: '/calendar?week=2027-03-01&mine=1' },
    { name: 'calendar after adding', who, path: '/calendar?week=2026-11-24&added=3' },
    { name: 'adding time', who, path: '/calendar/new' },
    { name: 'adding time with errors', who, path: '/calendar/new', form: { ...day, 'first.day': '40', from: '900' } },
    { name: 'removing a time', who, path: `/calendar/slots/${free.slots[0]}` },
  ];
}

function casePages(cases: Cases, who: Officer): readonly Shown[] {
  const { fresh, waiting, upcoming, declined, free } = cases;
  const offer = { purpose: 'site-inspection', site: free.slots[0] ?? '', prepare: 'x', stage: 'check' };
  return [
    { name: 'no appointment', who, path: page(fresh) },
    { name: 'offered appointment', who, path: page(waiting.filed) },
    { name: 'agreed appointment', who, path: page(upcoming.filed) },
    { name: 'declined appointment', who, path: page(declined.filed) },
    { name: 'overview with an appointment', who, path: `/applications/${upcoming.filed.id}` },
    { name: 'offer', who, path: page(declined.filed, '/new') },
    { name: 'offer with errors', who, path: page(fresh, '/new'), form: { ...offer, site: '' } },
    { name: 'offer to check', who, path: page(fresh, '/new'), form: offer },
    { name: 'cancellation', who, path: of(upcoming, 'cancellation') },
    {
      name: 'cancellation with an error',
      who,
      path: of(upcoming, 'cancellation'),
      form: { reason: '', stage: 'confirm' },
    },
    { name: 'result before its time', who, path: of(upcoming, 'result') },
  ];
}

function resultPages({ meeting, held, item, items }: Cases, who: Officer): readonly Shown[] {
  const passed = Object.fromEntries(items.map((id) => [`finding.${id}`, 'pass']));
  const result = of(meeting, 'result');
  const failed = { ...passed, [`finding.${item}`]: 'fail', outcome: 'pass', stage: 'check' };
  return [
    { name: 'absence', who, path: of(meeting, 'absence') },
    { name: 'absence with an error', who, path: of(meeting, 'absence'), form: { stage: 'confirm' } },
    { name: 'result', who, path: result },
    { name: 'result with errors', who, path: result, form: failed },
    { name: 'result to check', who, path: result, form: { ...passed, outcome: 'pass', stage: 'check' } },
    { name: 'recorded result', who, path: page(held.filed) },
    { name: 'history of an appointment', who, path: `/applications/${held.filed.id}/history` },
  ];
}

function page({ id }: SampleCase, rest = ''): string {
  return `/applications/${id}/appointments${rest}`;
}

function of({ filed, appointment }: { readonly filed: SampleCase; readonly appointment: AppointmentId }, task: string) {
  return page(filed, `/${appointment}/${task}`);
}

async function newest(office: SampleOffice, filed: SampleCase, officer: Officer): Promise<AppointmentId> {
  const found = appointmentsOf((await workOn(office, filed, officer).current()).state).at(-1);
  assert.ok(found);
  return found.id;
}

async function answer(office: SampleOffice, { id }: SampleCase, appointment: AppointmentId, given: AppointmentAnswer) {
  const actor: Actor = { kind: 'applicant', subject: OWNER, name: CANARIES.name };
  const target = { application: id, actor, key: randomUUID() };
  const done = await answerAppointment(office.deps, target, { appointment, answer: given });
  assert.ok(done.ok);
}
