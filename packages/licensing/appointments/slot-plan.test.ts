import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import { MOST_SLOTS, plannedSlots, type SlotPlan } from './slot-plan.ts';

const NOW = '2026-11-20T05:00:00.000Z' as Instant;
const PLAN: SlotPlan = {
  firstDay: '2026-11-20' as LocalDate,
  lastDay: '2026-11-25' as LocalDate,
  weekdays: [1, 3, 5],
  from: 9 * 60,
  to: 16 * 60 + 30,
  minutes: 180,
};

test('hours of chosen weekdays become slots of one length, without a short rest', () => {
  const slots = plannedSlots(PLAN, NOW, new Set());
  assert.deepEqual(
    slots.map(({ from, to }) => `${from} ${to}`),
    [
      '2026-11-23T02:00:00.000Z 2026-11-23T05:00:00.000Z',
      '2026-11-23T05:00:00.000Z 2026-11-23T08:00:00.000Z',
      '2026-11-25T02:00:00.000Z 2026-11-25T05:00:00.000Z',
      '2026-11-25T05:00:00.000Z 2026-11-25T08:00:00.000Z',
    ],
    'Friday 20 is today and has begun at both times',
  );
});

test('public holidays have no slots', () => {
  const slots = plannedSlots(PLAN, NOW, new Set(['2026-11-23' as LocalDate]));
  assert.deepEqual([...new Set(slots.map(({ from }) => from.slice(0, 10)))], ['2026-11-25']);
});

test('days in the wrong order make none, and far too many are cut off', () => {
  assert.deepEqual(plannedSlots({ ...PLAN, lastDay: '2026-11-01' as LocalDate }, NOW, new Set()), []);
  const years = { ...PLAN, lastDay: '2036-11-25' as LocalDate, minutes: 15 };
  assert.equal(plannedSlots(years, NOW, new Set()).length, MOST_SLOTS + 1);
});
