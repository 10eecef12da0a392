import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { ApplicationEvent, Move } from './application-events.ts';
import { clockStory } from './clock-story.ts';
import { processTables } from './testing/process-tables.ts';
import { ACTORS, submitted } from './testing/walk.ts';

const at = (day: string) => `${day}T03:00:00.000Z` as Instant;
const date = (raw: string) => raw as LocalDate;
const [PROCESS] = processTables();
const move = (turn: Move['turn'], clock?: 'start' | 'stop'): Move => ({
  step: 'x',
  phase: 'PENDING',
  turn,
  station: 'consider',
  ...(clock ? { clock } : {}),
});

test('tells start, turns, extension, owed and given reasons and the stop, with both counts after each', () => {
  assert.ok(PROCESS);
  const facts: readonly (readonly [string, ApplicationEvent])[] = [
    ['2026-11-18', { type: 'CompletenessConfirmed.v1', due: date('2026-11-27'), move: move('agent', 'start') }],
    [
      '2026-11-20',
      { type: 'CorrectionsRequested.v1', round: 1, items: [], due: date('2026-11-30'), move: move('user') },
    ],
    ['2026-11-25', { type: 'CorrectionsSubmitted.v1', round: 1, replaced: [], move: move('agent') }],
    ['2026-11-26', { ...EXTENDED, from: date('2026-12-02'), to: date('2026-12-03') }],
    ['2026-12-04', { ...OWED, due: date('2026-12-03'), from: date('2026-12-04'), by: date('2026-12-10') }],
    ['2026-12-07', { ...GIVEN, due: date('2026-12-03'), newExpectedDate: date('2026-12-09') }],
    ['2026-12-09', { type: 'ApplicationReturned.v1', reason: 'x', move: move('done', 'stop') }],
  ];
  const events = [submitted(PROCESS, at('2026-11-16')), ...facts.map(([day, event]) => happening(day, event))];
  const story = clockStory(
    events.map((event, index) => ({ ...event, seq: index + 1 })),
    at('2027-01-31'),
    new Set(),
  );
  assert.deepEqual(
    story.map(({ change, seq, reading }) => [change, seq, reading.net.used, reading.net.due, reading.gross.used]),
    [
      ['started', 2, 0, '2026-11-27', 0],
      ['applicants-turn', 3, 2, '2026-11-27', 2],
      ['agencys-turn', 4, 2, '2026-12-02', 5],
      ['extended', 5, 3, '2026-12-03', 6],
      ['reason-owed', 6, 9, '2026-12-03', 12],
      ['reason-given', 7, 10, '2026-12-03', 13],
      ['stopped', 8, 12, '2026-12-03', 15],
    ],
  );
  assert.deepEqual(story.at(-1)?.elapsed.calendar, { net: 16, gross: 21 });
});

test('ends with today while the clock runs, and is empty while it has not started', () => {
  assert.ok(PROCESS);
  const first = { ...submitted(PROCESS, at('2026-11-16')), seq: 1 };
  assert.deepEqual(clockStory([first], at('2026-11-17'), new Set()), []);
  const start = { type: 'CompletenessConfirmed.v1', due: date('2026-11-27'), move: move('agent', 'start') } as const;
  const story = clockStory([first, { ...happening('2026-11-18', start), seq: 2 }], at('2026-11-20'), new Set());
  assert.deepEqual(
    story.map(({ change, reading }) => [change, reading.daysUsed]),
    [
      ['started', 0],
      ['now', 2],
    ],
  );
});

const EXTENDED = { type: 'DueExtended.v1', extension: 1, days: 1, reason: 'x' } as const;
const OWED = { type: 'LatenessNoticeDue.v1', notice: 1 } as const;
const GIVEN = { type: 'LatenessExplained.v1', notice: 1, reason: 'x' } as const;

function happening(day: string, event: ApplicationEvent) {
  return { at: at(day), actor: ACTORS.officer, event };
}
