import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { ApplicationId, SlotId, SubjectId } from '@biz/kernel/ids.ts';
import { type Instant, toEpoch } from '@biz/kernel/instant.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { appointmentsOf, numberOf } from '@biz/licensing/appointments/appointment.ts';
import type { AppointmentAnswer } from '@biz/licensing/appointments/appointment-commands.ts';
import { createKeyring, generateKeyringConfig } from '@biz/records/keyring.ts';
import { rebuildReadModels } from '@biz/records/portal/rebuild-read-models.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { answerAppointment } from './applicant/answer-appointment.ts';
import { asApplicant } from './applicant/filer.ts';
import { offerAppointment } from './officer/offer-appointment.ts';
import { refuseApplication } from './officer/refuse-application.ts';
import type { ApplicationView } from './ports/queries.ts';
import { closeOffer } from './system/close-offer.ts';
import { makePaper } from './system/make-paper.ts';
import { remindOfAppointment } from './system/remind-of-appointment.ts';
import { considerFirst } from './testing/consider.ts';
import { MALEE } from './testing/outside-world.ts';
import { playAppointments } from './testing/play-appointments.ts';
import { openWorkbench, type Workbench } from './testing/workbench.ts';

const DAY_MS = 86_400_000;

forEachStore('appointments', (on) => {
  let bench: Workbench;
  let play: ReturnType<typeof playAppointments>;
  const keys = generateKeyringConfig('appointments');
  before(async () => {
    bench = await openWorkbench(on.database, { keys });
    play = playAppointments(bench.deps);
  });
  after(() => bench.close());

  const considered = () => considerFirst(bench);
  async function read(id: ApplicationId) {
    const found = await bench.deps.queries.application(id, MALEE.subject);
    assert.ok(found);
    return found.application;
  }
  const officerOf = ({ state }: ApplicationView): Actor => ({
    kind: 'officer',
    subject: 'sub-pimjai' as SubjectId,
    name: 'พิมพ์ใจ',
    agency: state.agency,
  });
  const target = (view: ApplicationView, actor: Actor) => ({ application: view.id, actor, key: randomUUID() });
  const newest = async (id: ApplicationId) => {
    const appointment = appointmentsOf((await read(id)).state).at(-1);
    assert.ok(appointment);
    return appointment;
  };
  async function answer(view: ApplicationView, given: AppointmentAnswer) {
    const { id } = await newest(view.id);
    const input = { appointment: id, answer: given };
    return answerAppointment(bench.deps, target(view, asApplicant(MALEE)), input);
  }
  const status = async (slot: SlotId | undefined, view: ApplicationView) =>
    slot && (await bench.deps.queries.slot(slot, view.state.agency))?.status;
  const inboxOf = async (id: ApplicationId) =>
    (await bench.deps.queries.inbox(MALEE.subject)).filter((one) => one.application === id).map((one) => one.message);
  const jobs = (name: string) =>
    on.database.query<{ data: Record<string, string>; start: Instant }>(
      `select data, start_after as start from portal_jobs.job where name = '${name}' order by created_on`,
    );

  test('of many cases that are offered one time at once, one gets it and the others keep their turn', async () => {
    const views = await Promise.all(Array.from({ length: 4 }, considered));
    const [first] = views;
    assert.ok(first);
    const { slots } = await play.free(first.state.agency, [3]);
    const offers = await Promise.all(
      views.map((view) =>
        offerAppointment(bench.deps, target(view, officerOf(view)), {
          purpose: 'site-inspection',
          prepare: '',
          slots,
        }),
      ),
    );
    assert.equal(offers.filter(({ ok }) => ok).length, 1);
    for (const offer of offers) assert.ok(offer.ok || offer.error.kind === 'SlotTaken');
    const turns = await Promise.all(views.map(async ({ id }) => (await read(id)).state.turn));
    assert.deepEqual(turns.toSorted(), ['agent', 'agent', 'agent', 'user']);
  });

  test('fifty answers at once agree on one time', async () => {
    const view = await considered();
    const slots = await play.offer(view.state.agency, view.id);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => answer(view, { kind: 'agree', slot: slots[index % 3] as SlotId })),
    );
    assert.equal(answers.filter(({ ok }) => ok).length, 1);
    const states = await Promise.all(slots.map((slot) => status(slot, view)));
    assert.deepEqual(states.toSorted(), ['open', 'open', 'taken']);
  });

  test('nobody else may answer, and an officer of another agency may not offer its times', async () => {
    const view = await considered();
    const slots = await play.offer(view.state.agency, view.id);
    const { id } = await newest(view.id);
    const given = { appointment: id, answer: { kind: 'agree' as const, slot: slots[0] as SlotId } };
    const other = { ...MALEE, subject: 'sub-other' as SubjectId };
    const done = await answerAppointment(bench.deps, target(view, asApplicant(other)), given);
    assert.deepEqual(done, { ok: false, error: { kind: 'NotFound' } });
    const foreign = (await play.free('rim-thale-municipality' as typeof view.state.agency, [3])).slots;
    const next = await considered();
    const input = { purpose: 'site-inspection' as const, prepare: '', slots: foreign };
    const offered = await offerAppointment(bench.deps, target(next, officerOf(next)), input);
    assert.deepEqual(offered, { ok: false, error: { kind: 'SlotTaken' } });
  });

  test('the applicant hears of the offer and the agreement, and is reminded at nine on the day before, once', async () => {
    const view = await considered();
    const slots = await play.offer(view.state.agency, view.id);
    await answer(view, { kind: 'agree', slot: slots[2] as SlotId });
    const agreed = await newest(view.id);
    assert.ok(agreed.status.kind === 'agreed');
    const [job] = (await jobs('remind-of-appointment')).filter(({ data }) => data.application === view.id);
    assert.ok(job);
    assert.equal(toEpoch(agreed.status.slot.from) - toEpoch(job.start), DAY_MS, 'both are at nine');
    const reminder = { application: view.id, appointment: agreed.id, slot: agreed.status.slot.slot };
    await remindOfAppointment(bench.deps, reminder);
    await remindOfAppointment(bench.deps, reminder);
    await remindOfAppointment(bench.deps, { ...reminder, slot: slots[0] as SlotId });
    const heard = await inboxOf(view.id);
    for (const message of ['appointment-offered', 'appointment-agreed', 'appointment-reminder'] as const) {
      assert.equal(heard.filter((one) => one === message).length, 1, message);
    }
  });

  test('an offer that nobody answers is closed after its last day: times back, turn back, clock on', async () => {
    const view = await considered();
    const slots = await play.offer(view.state.agency, view.id);
    const { id } = await newest(view.id);
    const early = await closeOffer(bench.deps, view.id, id);
    assert.deepEqual(early, { ok: false, error: { kind: 'AppointmentNotYet' } });
    bench.pass(8 * DAY_MS);
    assert.ok((await closeOffer(bench.deps, view.id, id)).ok);
    const after = await read(view.id);
    assert.equal(after.state.turn, 'agent');
    assert.notEqual(after.state.clock.pauses.at(-1)?.to, undefined);
    assert.deepEqual(await Promise.all(slots.map((slot) => status(slot, view))), ['open', 'open', 'open']);
    assert.ok((await inboxOf(view.id)).includes('appointment-lapsed'));
  });

  test('a refusal frees the agreed time and tells no reminder', async () => {
    const view = await considered();
    const slots = await play.offer(view.state.agency, view.id);
    await answer(view, { kind: 'agree', slot: slots[0] as SlotId });
    const agreed = await newest(view.id);
    const why = { facts: 'ก', law: 'ข', reasons: 'ค' };
    const refused = await refuseApplication(bench.deps, target(view, officerOf(view)), why);
    assert.ok(refused.ok, JSON.stringify(refused));
    assert.equal(await status(slots[0], view), 'open');
    await remindOfAppointment(bench.deps, {
      application: view.id,
      appointment: agreed.id,
      slot: slots[0] as SlotId,
    });
    assert.ok(!(await inboxOf(view.id)).includes('appointment-reminder'));
  });

  test('the report is filed once for each appointment', async () => {
    const view = await considered();
    for (const round of [1, 2]) {
      const slots = await play.offer(view.state.agency, view.id);
      await answer(view, { kind: 'agree', slot: slots[0] as SlotId });
      bench.pass(3 * DAY_MS);
      const appointment = await play.inspect(view.state.agency, view.id);
      const number = numberOf((await read(view.id)).state, appointment);
      assert.equal(number, round);
      for (const _again of [1, 2]) {
        const made = await makePaper(bench.deps, view.id, 'inspection-report', number);
        assert.ok(made.ok, JSON.stringify(made));
      }
    }
    const reports = (await read(view.id)).state.papers.filter(({ paper }) => paper === 'inspection-report');
    assert.deepEqual(
      reports.map(({ number }) => number),
      [1, 2],
    );
  });

  test('the calendar is brought back in line with the applications when read models are rebuilt', async () => {
    const view = await considered();
    const slots = await play.offer(view.state.agency, view.id);
    await answer(view, { kind: 'agree', slot: slots[0] as SlotId });
    const [stray] = (await play.free(view.state.agency, [4])).slots;
    await on.database.query(`update portal.calendar_slots set status = 'open', application_id = null where id = $1`, [
      slots[0],
    ]);
    await on.database.query(`update portal.calendar_slots set status = 'taken', application_id = $2 where id = $1`, [
      stray,
      view.id,
    ]);
    const { catalogue } = bench.deps;
    await rebuildReadModels({ database: on.database, keyring: createKeyring(keys), catalogue });
    assert.equal(await status(slots[0], view), 'taken');
    assert.equal(await status(stray, view), 'open');
  });
});
