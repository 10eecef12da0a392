import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LocalDate, parseLocalDate, plusDays } from './instant.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

const day = (raw: string): LocalDate => {
  const parsed = parseLocalDate(raw);
  assert.ok(parsed.ok);
  return parsed.value;
};

/** Songkran 2026: Monday 13 to Wednesday 15 April. */
const SONGKRAN = new Set(['2026-04-13', '2026-04-14', '2026-04-15'].map(day));
/** New Year's Eve 2026 is a Thursday, New Year's Day a Friday. */
const NEW_YEAR = new Set(['2026-12-31', '2027-01-01'].map(day));

test('counting starts the day after', () => {
  assert.equal(addWorkingDays(day('2026-11-18'), 7, new Set()), '2026-11-27');
  assert.equal(addWorkingDays(day('2026-11-18'), 1, new Set()), '2026-11-19');
});

test('weekends, Songkran and the turn of the year are skipped', () => {
  assert.equal(addWorkingDays(day('2026-04-10'), 1, SONGKRAN), '2026-04-16');
  assert.equal(addWorkingDays(day('2026-12-30'), 1, NEW_YEAR), '2027-01-04');
  assert.equal(addWorkingDays(day('2026-11-21'), 1, new Set()), '2026-11-23', 'from a Saturday');
});

test('29 February counts when it is a working day', () => {
  assert.equal(addWorkingDays(day('2028-02-28'), 1, new Set()), '2028-02-29');
});

test('counting by arithmetic equals counting day by day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 0, max: 400 }), (offset, length) => {
      const from = plusDays(day('2026-01-01'), offset);
      const to = plusDays(from, length);
      let count = 0;
      for (let date = plusDays(from, 1); date <= to; date = plusDays(date, 1)) {
        if (isWorkingDay(date, SONGKRAN)) count += 1;
      }
      assert.equal(workingDaysBetween(from, to, SONGKRAN), count);
    }),
  );
});

test('adding and counting are inverse from any day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3650 }), fc.integer({ min: 1, max: 120 }), (offset, count) => {
      const from = plusDays(day('2020-01-01'), offset);
      const to = addWorkingDays(from, count, SONGKRAN);
      assert.equal(workingDaysBetween(from, to, SONGKRAN), count);
      assert.equal(workingDaysBetween(to, from, SONGKRAN), -count);
      assert.ok(isWorkingDay(to, SONGKRAN));
    }),
  );
});
