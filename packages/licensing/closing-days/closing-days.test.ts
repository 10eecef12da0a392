import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgencyId, ClosingDayId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { decideClosingDays, decideReopening } from './closing-days.ts';

const day = (text: string) => text as LocalDate;
const TOWN = 'town' as AgencyId;
const name = { th: 'วันหยุดพิเศษ', en: 'Special holiday' };
const [central, ofTown] = [{ reach: 'all' }, { reach: [TOWN] }] as const;
const [today, closed] = [day('2026-11-20'), new Set([day('2026-12-10')])];

test('what days may be added, by whom', () => {
  const cases: readonly [string, typeof central | typeof ofTown, readonly string[], AgencyId | undefined, string][] = [
    ['a national day by the central office', central, ['2026-12-28'], undefined, 'ok'],
    ['several at once', central, ['2026-12-28', '2026-12-29'], undefined, 'ok'],
    ['today, in an emergency', central, ['2026-11-20'], undefined, 'ok'],
    ['an agency’s own day', ofTown, ['2026-12-28'], TOWN, 'ok'],
    ['a national day by an agency', ofTown, ['2026-12-28'], undefined, 'BeyondReach'],
    ['another agency’s day', ofTown, ['2026-12-28'], 'city' as AgencyId, 'BeyondReach'],
    ['an agency’s day by the central office', central, ['2026-12-28'], TOWN, 'BeyondReach'],
    ['none', central, [], undefined, 'NoDays'],
    ['yesterday', central, ['2026-11-19'], undefined, 'DayPassed'],
    ['a Saturday', central, ['2026-11-21'], undefined, 'DayClosedAlready'],
    ['a holiday', central, ['2026-12-10'], undefined, 'DayClosedAlready'],
    ['one day twice', central, ['2026-12-28', '2026-12-28'], undefined, 'DayClosedAlready'],
  ];
  for (const [what, by, dates, agency, want] of cases) {
    const days = dates.map((date) => ({ date: day(date), name }));
    const added = { days, source: 'มติ ครม.', ...(agency ? { agency } : {}) };
    const decided = decideClosingDays(added, { by, today, closed });
    assert.equal(decided.ok ? 'ok' : decided.error.kind, want, what);
  }
  const withoutSource = { days: [{ date: day('2026-12-28'), name }], source: ' ' };
  const decided = decideClosingDays(withoutSource, { by: central, today, closed });
  assert.deepEqual(decided.ok ? 'ok' : decided.error.kind, 'SourceMissing');
});

test('a day is taken back with a reason, while it is ahead', () => {
  const held = (date: string) => ({ id: 'd' as ClosingDayId, date: day(date), name, source: 'x' });
  const kindOf = (date: string, reason: string, by: typeof central | typeof ofTown = central) => {
    const decided = decideReopening(held(date), reason, { by, today });
    return decided.ok ? decided.value.type : decided.error.kind;
  };
  assert.equal(kindOf('2026-12-28', 'ประกาศใหม่'), 'ClosingDayRemoved.v1');
  assert.equal(kindOf('2026-12-28', ' '), 'DayReasonMissing');
  assert.equal(kindOf('2026-11-20', 'x'), 'DayPassed');
  assert.equal(kindOf('2026-12-28', 'x', ofTown), 'BeyondReach');
});
