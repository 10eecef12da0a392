import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgencyId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { type ClosingDays, closingDays, withClosingDays } from './calendar.ts';
import { catalogue as shipped } from './testing/real-catalogue.ts';

const day = (text: string) => text as LocalDate;
const [one, other] = ['one' as AgencyId, 'other' as AgencyId];

test('an agency is closed on national days and on its own, and on nobody else’s', () => {
  const days = closingDays(
    [day('2026-12-10')],
    [{ date: day('2026-12-28') }, { date: day('2026-12-15'), agency: one }, { date: day('2026-12-10'), agency: one }],
  );
  assert.deepEqual([...days.of(other)], ['2026-12-10', '2026-12-28']);
  assert.deepEqual([...days.of(one)].toSorted(), ['2026-12-10', '2026-12-15', '2026-12-28']);
  assert.equal(days.of(other), days.national, 'the common case shares one set');
});

test('a day added in service counts from the next reading on', () => {
  let current: ClosingDays = closingDays(shipped.holidays, []);
  const catalogue = withClosingDays(shipped, () => current);
  assert.ok(!catalogue.holidaysOf(one).has(day('2026-12-28')));
  current = closingDays(shipped.holidays, [{ date: day('2026-12-28') }]);
  assert.ok(catalogue.holidaysOf(one).has(day('2026-12-28')));
  assert.ok(catalogue.holidays.has(day('2026-12-28')));
  assert.ok(catalogue.holidays.has(day('2026-12-10')), 'what was shipped stays');
});

test('the shipped holidays keep their names and sources', () => {
  const { publicHolidays, holidays } = shipped;
  assert.equal(publicHolidays.length, holidays.size);
  for (const { date, name } of publicHolidays) assert.ok(holidays.has(date) && name.th !== '' && name.en !== '');
});
