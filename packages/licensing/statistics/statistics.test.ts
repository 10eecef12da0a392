import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgencyId, LicenceId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import fc from 'fast-check';
import { REFUSAL_REASONS } from '../deciding/refusal-reasons.ts';
import type { FinishedCase } from './finished-case.ts';
import { groupCases, SMALLEST_GROUP, statisticsOf } from './statistics-of.ts';

test('five applications have a median, a share in time and rounds; four are not told', () => {
  const five = [3, 5, 5, 8, 30].map((days) => finished({ daysUsed: days, isOnTime: days <= 7 }));
  const { rows, all } = statisticsOf(groupCases(five));
  assert.equal(rows.length, 1);
  assert.equal(all?.medianDays, 5);
  assert.equal(all.onTime, 0.6);
  assert.deepEqual(statisticsOf(groupCases(five.slice(1))), {
    rows: [{ agency: 'a', licence: 'x', operation: 'new' }],
    reasons: [],
  });
});

test('an even number has the mean of the two in the middle', () => {
  const six = [1, 2, 3, 4, 5, 6].map((days) => finished({ daysUsed: days, isOnTime: true }));
  assert.equal(statisticsOf(groupCases(six)).all?.medianDays, 3.5);
});

test('what was returned has no days and does not count as in time or late', () => {
  const cases = [
    ...Array.from({ length: 5 }, () => finished({ daysUsed: 2, isOnTime: true })),
    ...Array.from({ length: 5 }, () => finished({ outcome: 'returned' })),
  ];
  const { all } = statisticsOf(groupCases(cases));
  assert.deepEqual([all?.finished, all?.licensed, all?.otherwise, all?.onTime], [10, 5, 5, 1]);
});

test('what is too small to be told is in no sum either', () => {
  const many = Array.from({ length: 7 }, () => finished({ daysUsed: 2, isOnTime: true, noticesOwed: 1 }));
  const few = Array.from({ length: 3 }, () => finished({ licence: 'y' as LicenceId, daysUsed: 90, isOnTime: false }));
  const { rows, all } = statisticsOf(groupCases([...many, ...few]));
  assert.deepEqual(
    rows.map(({ licence, figures }) => [licence, figures?.finished]),
    [
      ['x', 7],
      ['y', undefined],
    ],
  );
  assert.deepEqual([all?.finished, all?.medianDays, all?.noticesOwed], [7, 2, 7]);
});

test('each operation on a licence is counted apart, because it has days of its own', () => {
  const of = (operation: FinishedCase['operation'], daysUsed: number) =>
    Array.from({ length: 5 }, () => finished({ operation, daysUsed, isOnTime: true }));
  const { rows } = statisticsOf(groupCases([...of('new', 20), ...of('amend', 3)]));
  assert.deepEqual(
    rows.map(({ operation, figures }) => [operation, figures?.medianDays]),
    [
      ['amend', 3],
      ['new', 20],
    ],
  );
});

test('reasons of refusal are counted by kind, and no small number follows from the sum', () => {
  const of = (count: number, over: Partial<FinishedCase>) =>
    Array.from({ length: count }, () => finished({ outcome: 'refused', daysUsed: 3, isOnTime: true, ...over }));
  const reasons = (...groups: FinishedCase[][]) => statisticsOf(groupCases(groups.flat())).reasons;
  const premises = of(9, { refusalReason: 'premises' });
  assert.deepEqual(reasons(premises, of(6, {})), [
    { reason: 'premises', count: 9 },
    { reason: 'none', count: 6 },
  ]);
  assert.deepEqual(reasons(premises, of(6, {}), of(2, { refusalReason: 'place' })), [
    { reason: 'premises', count: 9 },
    { reason: 'rare', count: 8 },
  ]);
  assert.deepEqual(reasons(premises, of(3, { refusalReason: 'other' }), of(2, { refusalReason: 'place' })), [
    { reason: 'premises', count: 9 },
    { reason: 'rare', count: 5 },
  ]);
  assert.deepEqual(
    reasons(
      of(2, { refusalReason: 'place' }),
      Array.from({ length: 9 }, () => finished({})),
    ),
    [{ reason: 'rare' }],
  );
});

test('however cases are grouped, the figures are those of the single cases', () => {
  const some = fc.record({
    agency: fc.constantFrom('a', 'b'),
    licence: fc.constantFrom('x', 'y'),
    outcome: fc.constantFrom('licensed', 'refused', 'returned', 'withdrawn'),
    days: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    rounds: fc.integer({ min: 0, max: 4 }),
    reason: fc.option(fc.constantFrom(...REFUSAL_REASONS), { nil: undefined }),
    owed: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 120 }), (drawn) => {
      const cases = drawn.map(({ agency, licence, outcome, days, rounds, reason, owed }) =>
        finished({
          agency: agency as AgencyId,
          licence: licence as LicenceId,
          outcome: outcome as FinishedCase['outcome'],
          ...(days === undefined ? {} : { daysUsed: days, isOnTime: days <= 7 }),
          rounds,
          ...(reason ? { refusalReason: reason } : {}),
          noticesOwed: owed,
        }),
      );
      const single = cases.map(({ finishedOn: _day, ...facts }) => ({ ...facts, total: 1 }));
      assert.deepEqual(statisticsOf(groupCases(cases)), statisticsOf(single));
      for (const { figures } of statisticsOf(single).rows) {
        if (figures) assert.ok(figures.finished >= SMALLEST_GROUP);
      }
    }),
  );
});

function finished(over: Partial<FinishedCase>): FinishedCase {
  return {
    agency: 'a' as AgencyId,
    licence: 'x' as LicenceId,
    operation: 'new',
    finishedOn: '2026-11-20' as LocalDate,
    outcome: 'licensed',
    rounds: 0,
    noticesOwed: 0,
    noticesMissed: 0,
    ...over,
  };
}
