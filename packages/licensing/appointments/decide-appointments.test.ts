import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Process } from '@biz/catalogue/process.ts';
import type { AppointmentId, SlotId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import { plusMs } from '@biz/kernel/instant.ts';
import type { Actor } from '../actor.ts';
import type { ApplicationState } from '../application-state.ts';
import type { Command } from '../commands.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { appointmentCommandFor, offerOf } from '../testing/appointment-commands.ts';
import { processTables } from '../testing/process-tables.ts';
import { ACTORS, commandFor, submittedState } from '../testing/walk.ts';
import { agreedAppointments, appointmentsOf, offeredAppointment } from './appointment.ts';
import type { AppointmentCommand } from './appointment-commands.ts';
import { failedFindings } from './failed-findings.ts';
import { slotUseChanges, slotUses } from './slot-use.ts';

const NOW = '2026-11-18T03:00:00.000Z' as Instant;
const DAY_MS = 86_400_000;
const OFFER = offerOf(NOW, 1);
const [FIRST, SECOND] = OFFER.slots as [(typeof OFFER.slots)[number], (typeof OFFER.slots)[number]];
const PROCESS = processTables().find((one) =>
  Object.values(one.steps).some((step) => step.actions.some((row) => row.action === 'offer-appointment')),
) as Process;

test('an offer pauses the clock until a time is chosen, and holds its times until then', () => {
  const offered = done(considered(), offer());
  assert.equal(offered.turn, 'user');
  assert.equal(offered.clock.pauses.at(-1)?.to, undefined);
  assert.deepEqual([...slotUses(offered).values()], ['held', 'held']);
  const agreed = done(offered, choose(FIRST.slot), ACTORS.applicant);
  assert.equal(agreed.turn, 'agent');
  assert.notEqual(agreed.clock.pauses.at(-1)?.to, undefined);
  assert.deepEqual(slotUseChanges(offered, agreed), { hold: [], take: [FIRST.slot], release: [SECOND.slot] });
  assert.equal(agreedAppointments(agreed)[0]?.status.slot.from, FIRST.from);
});

test('an offer needs times after today, a last day before them, and no other of its purpose', () => {
  assert.equal(refusal(considered(), { ...offer(), slots: [] }), 'SlotsMissing');
  const today = { ...FIRST, from: plusMs(NOW, 3_600_000) };
  assert.equal(refusal(considered(), { ...offer(), slots: [today, SECOND] }), 'SlotsMissing');
  assert.equal(refusal(considered(), { ...offer(), answerBy: '2026-11-21' as LocalDate }), 'DueDateTooEarly');
  assert.equal(refusal(considered(), { ...offer(), answerBy: '2026-11-17' as LocalDate }), 'DueDateTooEarly');
  const second = { ...offer(), appointment: 'another' as AppointmentId };
  assert.equal(refusal(agreed(), second), 'AppointmentOpen');
  assert.equal(appointmentsOf(done(agreed(), { ...second, purpose: 'interview' })).length, 2);
});

test('only an offered time that lies ahead can be chosen, and saying no needs a reason', () => {
  const offered = done(considered(), offer());
  assert.equal(refusal(offered, choose('elsewhere' as SlotId), ACTORS.applicant), 'SlotNotOffered');
  assert.equal(refusal(offered, choose(FIRST.slot), ACTORS.applicant, FIRST.from), 'SlotNotOffered');
  const no = { kind: 'decline' as const, reason: ' ', proposals: [] };
  const decline = { kind: 'answer-appointment' as const, appointment: OFFER.appointment, answer: no };
  assert.equal(refusal(offered, decline, ACTORS.applicant), 'ReasonMissing');
  const declined = done(offered, { ...decline, answer: { ...no, reason: 'ร้านปิด' } }, ACTORS.applicant);
  assert.equal(declined.turn, 'agent');
  assert.equal(slotUses(declined).size, 0, 'the times are free again');
  assert.equal(refusal(declined, choose(FIRST.slot), ACTORS.applicant), 'ActionNotAllowed');
});

test('an agreed time can be moved until the day before, and only as often as the table allows', () => {
  const move = (appointment: AppointmentId): AppointmentCommand => ({
    kind: 'reschedule-appointment',
    appointment,
    reason: 'ติดธุระ',
    proposals: [],
  });
  assert.equal(refusal(agreed(), move(OFFER.appointment), ACTORS.applicant, FIRST.from), 'AppointmentTooLate');
  const dayBefore = plusMs(FIRST.from, -DAY_MS);
  let state = agreed();
  for (const round of [2, 3]) {
    const open = agreedAppointments(state)[0]?.id as AppointmentId;
    state = done(state, move(open), ACTORS.applicant, round === 2 ? dayBefore : NOW);
    assert.equal(slotUses(state).size, 0);
    state = agreedAgain(state, round);
  }
  const open = agreedAppointments(state)[0]?.id as AppointmentId;
  assert.equal(refusal(state, move(open), ACTORS.applicant), 'ReschedulesUsedUp');
});

test('a result or an absence comes only once the time has come', () => {
  const result = (when: Instant) => appointmentCommandFor('record-inspection', agreed(), when, 1);
  const missed = { kind: 'record-no-show', appointment: OFFER.appointment, by: 'applicant', note: '' } as const;
  const before = plusMs(FIRST.from, -1);
  assert.equal(refusal(agreed(), result(before), ACTORS.officer, before), 'AppointmentNotYet');
  assert.equal(refusal(agreed(), missed, ACTORS.officer, before), 'AppointmentNotYet');
  const held = done(agreed(), result(FIRST.from), ACTORS.officer, FIRST.from);
  assert.equal(appointmentsOf(held)[0]?.status.kind, 'held');
  assert.equal(slotUses(held).get(FIRST.slot), 'taken', 'what has taken place stays in the calendar');
  assert.equal(refusal(held, missed, ACTORS.officer, FIRST.from), 'ActionNotAllowed');
  const other = { ...missed, appointment: 'other' as AppointmentId };
  assert.equal(refusal(agreed(), other, ACTORS.officer, FIRST.from), 'AppointmentClosed');
});

test('a failed item says what was wrong, and nothing passes over it', () => {
  const item = { item: 'floor', label: { th: 'พื้น', en: 'Floor' }, finding: 'fail' as const, note: 'แตก' };
  const record = (over: object): AppointmentCommand => ({
    kind: 'record-inspection',
    appointment: OFFER.appointment,
    result: { items: [item], outcome: 'fail', note: '', photos: [], ...over },
  });
  const at = FIRST.from;
  assert.equal(refusal(agreed(), record({ items: [{ ...item, note: ' ' }] }), ACTORS.officer, at), 'ReasonMissing');
  assert.equal(refusal(agreed(), record({ outcome: 'pass' }), ACTORS.officer, at), 'OutcomeContradicts');
  assert.equal(refusal(agreed(), record({ items: [] }), ACTORS.officer, at), 'ReasonMissing');
  assert.equal(done(agreed(), record({}), ACTORS.officer, at).turn, 'agent');
});

test('what failed at the newest inspection stands until another one, and no interview takes its place', () => {
  const item = (id: string, finding: 'pass' | 'fail') => ({ item: id, label: { th: id, en: id }, finding, note: 'x' });
  const held = (state: ApplicationState, outcome: 'pass' | 'fail', items: readonly ReturnType<typeof item>[]) => {
    const appointment = agreedAppointments(state)[0];
    assert.ok(appointment);
    const result = { items, outcome, note: 'x', photos: [] };
    const command: AppointmentCommand = { kind: 'record-inspection', appointment: appointment.id, result };
    return done(state, command, ACTORS.officer, appointment.status.slot.from);
  };
  const failing = (state: ApplicationState) => failedFindings(state).map((one) => one.item);
  assert.deepEqual(failing(agreed()), []);
  const first = held(agreed(), 'fail', [item('floor', 'fail'), item('sink', 'pass'), item('roof', 'fail')]);
  assert.deepEqual(failing(first), ['floor', 'roof']);
  const talked = held(agreedAgain(first, 2), 'pass', []);
  assert.deepEqual(failing(talked), ['floor', 'roof']);
  assert.deepEqual(failing(held(agreedAgain(talked, 3), 'pass', [item('floor', 'pass')])), []);
});

test('an offer that nobody answered is closed by the system after its last day, an agreed time only by an officer', () => {
  const offered = done(considered(), offer());
  const cancel = { kind: 'cancel-appointment', appointment: OFFER.appointment, reason: '' } as const;
  assert.equal(refusal(offered, cancel, ACTORS.system), 'AppointmentNotYet');
  assert.equal(refusal(offered, cancel), 'ReasonMissing', 'an officer says why');
  const closed = done(offered, cancel, ACTORS.system, plusMs(NOW, 2 * DAY_MS));
  assert.deepEqual([closed.turn, slotUses(closed).size], ['agent', 0]);
  assert.equal(refusal(agreed(), cancel, ACTORS.system), 'ActionNotAllowed');
  assert.equal(slotUses(done(agreed(), { ...cancel, reason: 'รถเสีย' })).size, 0);
});

test('nothing is approved over an open appointment, and a refusal frees its time', () => {
  const approve = commandFor('approve', agreed(), NOW, 1, { verdict: 'pass', fee: 0 });
  assert.equal(refusal(agreed(), approve), 'AppointmentOpen');
  const refused = done(agreed(), commandFor('refuse', agreed(), NOW, 1, { verdict: 'pass', fee: 0 }));
  assert.deepEqual(slotUseChanges(agreed(), refused).release, [FIRST.slot]);
});

function considered(): ApplicationState {
  let state = submittedState(PROCESS, NOW);
  for (const { document } of state.documents)
    state = done(state, { kind: 'record-verdict', document, verdict: 'pass', note: '' });
  for (const section of state.sections)
    state = done(state, { kind: 'record-verdict', section, verdict: 'pass', note: '' });
  return done(state, { kind: 'confirm-complete' });
}

function agreed(): ApplicationState {
  return done(done(considered(), offer()), choose(FIRST.slot), ACTORS.applicant);
}

function agreedAgain(state: ApplicationState, round: number): ApplicationState {
  const offered = done(state, { kind: 'offer-appointment', ...offerOf(NOW, round) });
  const next = offeredAppointment(offered);
  assert.ok(next?.slots[0]);
  const answer = { kind: 'agree' as const, slot: next.slots[0].slot };
  return done(offered, { kind: 'answer-appointment', appointment: next.id, answer }, ACTORS.applicant);
}

function offer() {
  return { kind: 'offer-appointment' as const, ...OFFER };
}

function choose(slot: SlotId): AppointmentCommand {
  return { kind: 'answer-appointment', appointment: OFFER.appointment, answer: { kind: 'agree', slot } };
}

function done(state: ApplicationState, command: Command, actor: Actor = ACTORS.officer, now = NOW): ApplicationState {
  const decided = decide(state, command, { process: PROCESS, actor, now, holidays: new Set() });
  assert.ok(decided.ok, decided.ok ? '' : JSON.stringify(decided.error));
  return decided.value.reduce<ApplicationState>((next, event) => evolve(next, { event, at: now, actor }), state);
}

function refusal(state: ApplicationState, command: Command, actor: Actor = ACTORS.officer, now = NOW): string {
  const decided = decide(state, command, { process: PROCESS, actor, now, holidays: new Set() });
  assert.ok(!decided.ok, 'expected a refusal');
  return decided.error.kind;
}
