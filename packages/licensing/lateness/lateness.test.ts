import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Process } from '@biz/catalogue/process.ts';
import { bangkokDate, type Instant, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import fc from 'fast-check';
import type { ApplicationState } from '../application-state.ts';
import { clockOf } from '../clock-of.ts';
import type { Command } from '../commands.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { processTables } from '../testing/process-tables.ts';
import { ACTORS, submittedState } from '../testing/walk.ts';
import { latenessOf, noticeOwedBy, noticeTally } from './lateness-of.ts';

const OPEN = new Set<LocalDate>();
const PROCESS = tableThatConsiders();

test('nothing is owed until the last day is over', () => {
  const state = considering();
  assert.equal(latenessOf(state, noon('2026-11-27'), OPEN), undefined);
  assert.deepEqual(facts(run(state, noon('2026-11-27'), { kind: 'note-lateness' })), []);
  assert.deepEqual(refusal(state, noon('2026-11-27'), explanation('2026-12-04')), { kind: 'NoReasonOwed' });
});

test('the first reason is owed from the first late day, for seven days', () => {
  const state = considering();
  const late = latenessOf(state, noon('2026-11-30'), OPEN);
  assert.deepEqual(late, {
    due: '2026-11-27',
    days: 1,
    owed: { notice: 1, from: '2026-11-28', by: '2026-12-04', isOverdue: false },
    missed: 0,
  });
  const noted = run(state, noon('2026-11-30'), { kind: 'note-lateness' });
  assert.deepEqual(facts(noted), [
    { type: 'LatenessNoticeDue.v1', notice: 1, due: '2026-11-27', from: '2026-11-28', by: '2026-12-04' },
  ]);
  assert.equal(noticeOwedBy(noted.state), '2026-12-04');
  assert.deepEqual(facts(run(noted.state, noon('2026-11-30'), { kind: 'note-lateness' })), [], 'noted once');
});

test('a reason answers its seven days, and the next seven want another', () => {
  let { state } = run(considering(), noon('2026-11-30'), explanation('2026-12-08'));
  assert.equal(noticeOwedBy(state), undefined);
  assert.deepEqual(refusal(state, noon('2026-12-04'), explanation('2026-12-08')), { kind: 'NoReasonOwed' });
  const second = latenessOf(state, noon('2026-12-05'), OPEN);
  assert.deepEqual(second?.owed, { notice: 2, from: '2026-12-05', by: '2026-12-11', isOverdue: false });
  assert.equal(second.latest?.explained?.newExpectedDate, '2026-12-08');
  state = run(state, noon('2026-12-12'), explanation('2026-12-20')).state;
  assert.deepEqual(
    state.lateness?.map(({ notice, explained }) => [notice, explained?.reason]),
    [
      [1, 'รอผลตรวจน้ำ'],
      [2, undefined],
      [3, 'รอผลตรวจน้ำ'],
    ],
  );
  assert.deepEqual(noticeTally(state), { owed: 3, missed: 1 });
  assert.equal(latenessOf(state, noon('2026-12-12'), OPEN)?.missed, 1);
});

test('a sweep that did not run for weeks notes every seven days that passed', () => {
  const { state } = run(considering(), noon('2026-12-14'), { kind: 'note-lateness' });
  assert.deepEqual(
    state.lateness?.map(({ notice, from, by }) => [notice, from, by]),
    [
      [1, '2026-11-28', '2026-12-04'],
      [2, '2026-12-05', '2026-12-11'],
      [3, '2026-12-12', '2026-12-18'],
    ],
  );
});

test('a reason needs words and a day that lies ahead', () => {
  const state = considering();
  const now = noon('2026-11-30');
  assert.deepEqual(refusal(state, now, { ...explanation('2026-12-08'), reason: ' ' }), { kind: 'ReasonMissing' });
  assert.deepEqual(refusal(state, now, explanation('2026-11-30')), { kind: 'ExpectedDateTooEarly' });
});

test('the copy is proved once, and only for a reason that was written', () => {
  const copy: Command = { kind: 'record-notice-copy', notice: 1, to: 'copies@opdc.example', reference: 'm-1' };
  const noted = run(considering(), noon('2026-11-30'), { kind: 'note-lateness' });
  assert.deepEqual(facts(run(noted.state, noon('2026-11-30'), copy)), []);
  const written = run(noted.state, noon('2026-11-30'), explanation('2026-12-08'));
  const sent = run(written.state, noon('2026-11-30'), copy);
  assert.deepEqual(facts(sent), [
    { type: 'LatenessCopySent.v1', notice: 1, to: 'copies@opdc.example', reference: 'm-1' },
  ]);
  assert.deepEqual(facts(run(sent.state, noon('2026-12-01'), copy)), []);
});

test('while the applicant has the turn a net clock owes nothing, and goes on where it stood afterwards', () => {
  const paused = considering({ pauses: [{ from: noon('2026-11-30') }] });
  assert.equal(latenessOf(paused, noon('2026-12-10'), OPEN), undefined);
  const resumed = considering({ pauses: [{ from: noon('2026-11-30'), to: noon('2026-12-07') }] });
  const late = latenessOf(resumed, noon('2026-12-08'), OPEN);
  assert.deepEqual([late?.due, late?.days, late?.owed?.from], ['2026-12-04', 2, '2026-12-05']);
});

test('an extension moves the last day, as often and as far as the law allows, before it is over', () => {
  const extend = (days: number, times = 2): Command => ({
    kind: 'extend-due',
    days,
    reason: 'รอผลตรวจน้ำ',
    rule: { times, days: 15 },
  });
  const once = run(considering(), noon('2026-11-27'), extend(5));
  assert.deepEqual(facts(once), [
    { type: 'DueExtended.v1', extension: 1, days: 5, reason: 'รอผลตรวจน้ำ', from: '2026-11-27', to: '2026-12-04' },
  ]);
  assert.equal(dueOf(once.state, noon('2026-11-30')), '2026-12-04');
  const twice = run(once.state, noon('2026-12-04'), extend(1));
  assert.equal(dueOf(twice.state, noon('2026-12-04')), '2026-12-07');
  assert.deepEqual(refusal(twice.state, noon('2026-12-04'), extend(1)), { kind: 'ExtensionNotAllowed', times: 2 });
  assert.deepEqual(refusal(considering(), noon('2026-11-28'), extend(5)), {
    kind: 'ExtensionTooLate',
    due: '2026-11-27',
  });
  assert.deepEqual(refusal(considering(), noon('2026-11-27'), extend(16)), { kind: 'ExtensionTooLong', days: 15 });
  assert.deepEqual(refusal(considering(), noon('2026-11-27'), extend(5, 0)), { kind: 'ExtensionNotAllowed', times: 0 });
});

test('however often and whenever it is looked, notices are seven days apart and never missing', () => {
  const looks = fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(looks, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (gaps, writes) => {
      let state = considering();
      let day = '2026-11-27' as LocalDate;
      for (const [index, gap] of gaps.entries()) {
        day = plusDays(day, gap);
        state = run(state, noon(day), { kind: 'note-lateness' }).state;
        if (writes[index] && latenessOf(state, noon(day), OPEN)?.owed) {
          state = run(state, noon(day), explanation(plusDays(day, 3))).state;
        }
      }
      const notices = state.lateness ?? [];
      for (const [index, notice] of notices.entries()) {
        assert.equal(notice.notice, index + 1);
        assert.equal(notice.from, plusDays('2026-11-28' as LocalDate, 7 * index));
        assert.ok(!notice.explained || bangkokDate(notice.explained.at) >= notice.from);
      }
      const isWorkdayLate = latenessOf(state, noon(day), OPEN) !== undefined;
      if (isWorkdayLate) assert.ok((notices.at(-1)?.by ?? '') >= day, 'today lies in a noted week');
    }),
  );
});

/** Seven working days from Wednesday 18 November 2026: due on Friday the 27th. */
function considering(over: Partial<ApplicationState['clock']> = {}): ApplicationState {
  const step = PROCESS.steps.consider;
  assert.ok(step);
  const { id, phase, turn, station } = step;
  const clock = { startedAt: noon('2026-11-18'), promisedDue: '2026-11-27' as LocalDate, pauses: [], ...over };
  return { ...submittedState(PROCESS, noon('2026-11-16')), step: id, phase, turn, station, clock } as ApplicationState;
}

function explanation(newExpectedDate: string): Command & { kind: 'explain-lateness' } {
  return { kind: 'explain-lateness', reason: 'รอผลตรวจน้ำ', newExpectedDate: newExpectedDate as LocalDate };
}

function decided(state: ApplicationState, now: Instant, command: Command) {
  const isFact = command.kind === 'note-lateness' || command.kind === 'record-notice-copy';
  const actor = isFact ? ACTORS.system : ACTORS.officer;
  return { actor, result: decide(state, command, { process: PROCESS, actor, now, holidays: OPEN }) };
}

function run(state: ApplicationState, now: Instant, command: Command) {
  const { actor, result } = decided(state, now, command);
  assert.ok(result.ok, JSON.stringify(result));
  const events = result.value;
  return {
    events,
    state: events.reduce<ApplicationState>((held, event) => evolve(held, { event, at: now, actor }), state),
  };
}

function facts({ events }: { events: readonly object[] }): readonly object[] {
  return events;
}

function refusal(state: ApplicationState, now: Instant, command: Command) {
  const { result } = decided(state, now, command);
  assert.ok(!result.ok);
  return result.error;
}

function dueOf(state: ApplicationState, now: Instant): string {
  const reading = clockOf(state, now, OPEN);
  assert.ok(reading.kind !== 'not-started');
  return reading.due;
}

function tableThatConsiders(): Process {
  const found = processTables().find((process) => process.steps.consider?.phase === 'PENDING');
  assert.ok(found);
  return found;
}

function noon(day: string): Instant {
  return `${day}T05:00:00.000Z` as Instant;
}
