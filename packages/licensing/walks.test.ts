import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Process } from '@biz/catalogue/process.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import type { FileId } from '@biz/kernel/ids.ts';
import { fromEpoch, type Instant, toEpoch } from '@biz/kernel/instant.ts';
import fc from 'fast-check';
import type { ApplicationEvent } from './application-events.ts';
import type { ApplicationState } from './application-state.ts';
import {
  agreedAppointments,
  appointmentsOf,
  hasOpenAppointment,
  offeredAppointment,
  stands,
} from './appointments/appointment.ts';
import { slotUseChanges, slotUses } from './appointments/slot-use.ts';
import { clockOf } from './clock-of.ts';
import { consideredDigest } from './committee/resolution.ts';
import { decide } from './decide.ts';
import { evolve, type Happening, replay } from './evolve.ts';
import { processTables } from './testing/process-tables.ts';
import { ACTORS, commandFor, submitted } from './testing/walk.ts';

const START = '2026-04-01T02:00:00.000Z' as Instant;
const HOLIDAYS = new Set<never>();
const DECISIVE = new Set(['ApplicationApproved.v1', 'ApplicationRefused.v1', 'ApplicationReturned.v1']);

/** What leads away from the licence or nowhere: a walk that looks for the licence does without. */
const ASIDE: ReadonlySet<string> = new Set([
  'ask-withdrawal',
  'return',
  'refuse',
  'send-document',
  'lapse',
  'explain-lateness',
  'extend-due',
]);
/** The officer files the slip of the agency's own system before a decision that needs it. */
const AGENCY_BILL: ApplicationEvent = {
  type: 'PaperFiled.v1',
  paper: 'agency-bill',
  file: 'slip' as FileId,
  sha256: sha256('slip'),
};

/** One step of a walk: which open row to take, how much time passes, and what the free choices are. */
const stepOf = fc.record({
  pick: fc.nat(),
  hours: fc.integer({ min: 0, max: 200 }),
  verdict: fc.constantFrom('pass' as const, 'pass' as const, 'pass' as const, 'incomplete' as const),
  fee: fc.constantFrom(0, 65000),
});

describe('random histories keep the invariants', () => {
  for (const process of processTables()) {
    test(`${process.id}: whatever people do in turn`, () => {
      fc.assert(
        fc.property(fc.array(stepOf, { maxLength: 40 }), (steps) => checkHistory(process, walk(process, steps))),
        { numRuns: 700 },
      );
    });
    test(`${process.id}: some walk reaches the licence`, () => {
      const ends = fc.sample(fc.array(stepOf, { minLength: 30, maxLength: 60 }), { numRuns: 400, seed: 7 });
      assert.ok(ends.some((steps) => replay(walk(process, steps, ASIDE))?.phase === 'COMPLETED'));
    });
  }
});

function walk(
  process: Process,
  steps: readonly { pick: number; hours: number; verdict: 'pass' | 'incomplete'; fee: number }[],
  leftOut: ReadonlySet<string> = new Set(),
) {
  const history: Happening[] = [submitted(process, START)];
  let now = START;
  for (const [index, step] of steps.entries()) {
    const state = replay(history);
    assert.ok(state);
    now = fromEpoch(toEpoch(now) + step.hours * 3_600_000);
    const rows = (process.steps[state.step]?.actions ?? []).filter(({ action }) => !leftOut.has(action));
    const row = rows[step.pick % Math.max(1, rows.length)];
    if (!row) break;
    const actor = ACTORS[row.by];
    const choice = { verdict: step.verdict, fee: row.fee === 'zero' ? 0 : step.fee };
    if (row.attach?.includes('agency-bill')) history.push({ event: AGENCY_BILL, at: now, actor });
    const ready = replay(history) ?? state;
    const command = commandFor(row.action, ready, now, index, choice);
    const decided = decide(ready, command, { process, actor, now, holidays: HOLIDAYS });
    if (decided.ok) history.push(...decided.value.map((event) => ({ event, at: now, actor })));
  }
  return history;
}

function checkHistory(process: Process, history: readonly Happening[]): void {
  let state: ApplicationState | undefined;
  for (const happening of history) {
    const before = state;
    state = evolve(state, happening);
    if (before) assertStep(process, before, state, happening);
    const reading = clockOf(state, happening.at, HOLIDAYS);
    if (reading.kind !== 'not-started') assert.ok(reading.daysUsed >= 0, 'the clock never runs backwards');
  }
  assert.ok(state);
  assert.deepEqual(replay(history), state, 'events replay to the same state');
  assert.ok(history.filter(({ event }) => DECISIVE.has(event.type)).length <= 1, 'never two decisions');
  assert.ok(history.filter(({ event }) => event.type === 'PaymentRecorded.v1').length <= 1, 'never paid twice');
  assertAppointments(history);
  assert.equal(new Set(state.demanded).size, state.demanded.length, 'each demand is on record once');
  assert.equal(state.rounds, history.filter(({ event }) => event.type === 'CorrectionsRequested.v1').length);
}

function assertStep(process: Process, before: ApplicationState, after: ApplicationState, { event, actor }: Happening) {
  assert.notEqual(before.turn, 'done', 'nothing happens after the end');
  const rows = process.steps[before.step]?.actions ?? [];
  assert.ok(
    rows.some((row) => row.by === actor.kind),
    'nobody acts out of turn',
  );
  const { resolution } = after;
  if (resolution) assert.equal(resolution.considered, consideredDigest(after), 'a resolution is on what is there');
  const isDecided = event.type === 'ApplicationApproved.v1' || event.type === 'ApplicationRefused.v1';
  if (isDecided && rows.some(({ needs, action }) => needs && action === 'approve')) {
    const wanted = event.type === 'ApplicationRefused.v1' ? 'refuse' : 'approve';
    assert.ok(before.resolution?.outcome.startsWith(wanted), 'the decision follows the resolution');
  }
  const mayReplace = event.type === 'CorrectionsSubmitted.v1';
  if (!mayReplace) assert.deepEqual(after.documents, before.documents, 'documents change only on request');
  if (after.phase === 'COMPLETED' && after.issued) {
    assert.ok(after.payment || after.fee?.total === 0, 'a licence exists only if paid or free');
    assert.ok(after.issued.isSigned || after.issued.isPaper, 'a delivered licence is signed or on paper');
  }
  const isRunning = after.clock.startedAt !== undefined && after.clock.stoppedAt === undefined;
  const openPause = after.clock.pauses.at(-1)?.to === undefined && after.clock.pauses.length > 0;
  if (isRunning) assert.equal(openPause, after.turn === 'user', "the clock pauses exactly in the applicant's turn");
}

function assertAppointments(history: readonly Happening[]): void {
  let state: ApplicationState | undefined;
  for (const happening of history) {
    const before = state;
    state = evolve(state, happening);
    const open = appointmentsOf(state).filter((one) => stands(one, 'offered') || stands(one, 'agreed'));
    assert.equal(new Set(open.map(({ purpose }) => purpose)).size, open.length, 'never two open ones of a purpose');
    const isOffered = offeredAppointment(state) !== undefined;
    if (state.turn !== 'done') assert.equal(isOffered, state.step.endsWith('-appointment'), 'an offer waits');
    const { event, at } = happening;
    if (event.type === 'InspectionRecorded.v1' || event.type === 'AppointmentMissed.v1') {
      const agreed = before && agreedAppointments(before).find(({ id }) => id === event.appointment);
      assert.ok(agreed && agreed.status.slot.from <= at, 'a result comes only of an agreed appointment that has begun');
    }
    if (DECISIVE.has(event.type) && state.phase !== 'REJECTED')
      assert.ok(!hasOpenAppointment(state), 'none is forgotten');
    if (before) assertSlots(before, state);
  }
}

function assertSlots(before: ApplicationState, after: ApplicationState): void {
  const { hold, take, release } = slotUseChanges(before, after);
  const uses = new Map(slotUses(before));
  for (const slot of hold) uses.set(slot, 'held');
  for (const slot of take) uses.set(slot, 'taken');
  for (const slot of release) uses.delete(slot);
  assert.deepEqual(uses, new Map(slotUses(after)), 'the calendar follows the state');
  assert.ok(
    take.every((slot) => slotUses(before).get(slot) === 'held'),
    'only what was held is taken',
  );
}
