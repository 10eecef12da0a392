import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Instant, type LocalDate, parseLocalDate } from '@biz/kernel/instant.ts';
import type { ApplicationState } from './application-state.ts';
import { clockOf, daysOfClock } from './clock-of.ts';
import { processTables } from './testing/process-tables.ts';
import { submittedState } from './testing/walk.ts';

const at = (date: string) => `${date}T03:00:00.000Z` as Instant;
const day = (raw: string): LocalDate => {
  const parsed = parseLocalDate(raw);
  assert.ok(parsed.ok);
  return parsed.value;
};
const SONGKRAN = new Set(['2026-04-13', '2026-04-14', '2026-04-15'].map(day));
const [PROCESS] = processTables();

function stateWith(clock: ApplicationState['clock'], days: number): ApplicationState {
  assert.ok(PROCESS);
  return { ...submittedState(PROCESS, at('2026-01-05')), days, clock };
}

test('before completeness there is no clock', () => {
  assert.deepEqual(clockOf(stateWith({ pauses: [] }, 7), at('2026-01-06'), SONGKRAN), { kind: 'not-started' });
});

test('seven working days over Songkran end after it', () => {
  const state = stateWith({ startedAt: at('2026-04-09'), promisedDue: day('2026-04-23'), pauses: [] }, 7);
  const reading = clockOf(state, at('2026-04-16'), SONGKRAN);
  assert.ok(reading.kind === 'running');
  assert.deepEqual([reading.due, reading.daysUsed, reading.daysLeft], ['2026-04-23', 2, 5]);
});

test("the applicant's turn moves the due date by the working days it took", () => {
  const pauses = [{ from: at('2026-11-20'), to: at('2026-11-25') }];
  const state = stateWith({ startedAt: at('2026-11-18'), promisedDue: day('2026-11-27'), pauses }, 7);
  const reading = clockOf(state, at('2026-11-26'), new Set());
  assert.ok(reading.kind === 'running');
  assert.deepEqual([reading.due, reading.daysUsed, reading.daysLeft], ['2026-12-02', 3, 4]);
});

test('late is a negative number of days left', () => {
  const state = stateWith({ startedAt: at('2026-11-18'), promisedDue: day('2026-11-19'), pauses: [] }, 1);
  const reading = clockOf(state, at('2026-11-23'), new Set());
  assert.ok(reading.kind === 'running');
  assert.equal(reading.daysLeft, -2);
});

test('the day strip has a cell for each working day and a gap for each other', () => {
  const state = stateWith({ startedAt: at('2026-11-18'), promisedDue: day('2026-11-27'), pauses: [] }, 7);
  const reading = clockOf(state, at('2026-11-20'), new Set());
  assert.ok(reading.kind === 'running');
  const kinds = daysOfClock(reading, day('2026-11-20'), new Set()).map((cell) => cell.kind);
  assert.deepEqual(kinds, ['used', 'today', 'gap', 'gap', 'left', 'left', 'left', 'left', 'due']);
});
