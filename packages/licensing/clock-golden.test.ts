import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClockBinding } from '@biz/catalogue/clock-rules.ts';
import type { DayBasis } from '@biz/catalogue/model.ts';
import { catalogue } from '@biz/catalogue/testing/real-catalogue.ts';
import { bangkokDate, type Instant, type LocalDate, plusDays, weekday } from '@biz/kernel/instant.ts';
import type { Holidays } from '@biz/kernel/working-days.ts';
import fc from 'fast-check';
import type { ApplicationState } from './application-state.ts';
import { addDays, clockOf, elapsedOf } from './clock-of.ts';
import { processTables } from './testing/process-tables.ts';
import { submittedState } from './testing/walk.ts';

const [PROCESS] = processTables();
const published = catalogue.holidays;

/** Start, days, last day, and what the row is about. With the public holidays that the catalogue publishes. */
const WORKING: readonly (readonly [string, number, string, string])[] = [
  ['2026-11-20', 1, '2026-11-23', 'a Friday: the first day is Monday'],
  ['2026-11-21', 1, '2026-11-23', 'a Saturday: the first day is Monday'],
  ['2026-11-22', 7, '2026-12-01', 'a Sunday: seven days end on the Tuesday of the second week'],
  ['2026-04-09', 7, '2026-04-23', 'over Songkran, three closed weekdays'],
  ['2026-04-10', 1, '2026-04-16', 'the Friday before Songkran'],
  ['2026-04-13', 1, '2026-04-16', 'on Songkran itself'],
  ['2026-04-03', 5, '2026-04-16', 'Chakri Day and Songkran in one stretch'],
  ['2025-12-29', 7, '2026-01-12', "over New Year, with the cabinet's special day"],
  ['2026-12-31', 1, '2027-01-04', 'the last day of the year'],
  ['2026-12-29', 7, '2027-01-11', 'from one year into the next'],
  ['2026-05-29', 1, '2026-06-02', 'Visakha on a Sunday has its substitution on Monday'],
  ['2026-12-04', 3, '2026-12-11', "the Father's Day substitution and Constitution Day"],
  ['2025-05-09', 2, '2025-05-14', 'Visakha on a Sunday with its substitution, begun on the Ploughing Day'],
  ['2027-02-19', 3, '2027-02-25', 'Makha on a Sunday with its substitution'],
  ['2026-02-27', 1, '2026-03-02', 'the end of February, no leap year'],
  ['2028-02-28', 1, '2028-02-29', '29 February is a working day'],
  ['2028-02-29', 1, '2028-03-01', 'from 29 February'],
  ['2024-02-28', 2, '2024-03-01', 'over 29 February'],
];

/** Calendar days end where they end: for an agency the last day counts even when offices are closed. */
const CALENDAR: readonly (readonly [string, number, string, string])[] = [
  ['2026-04-09', 7, '2026-04-16', 'Songkran counts'],
  ['2026-12-25', 7, '2027-01-01', 'ends on a holiday'],
  ['2028-02-28', 1, '2028-02-29', 'to 29 February'],
  ['2028-02-29', 365, '2029-02-28', 'a year from 29 February'],
  ['2027-02-28', 1, '2027-03-01', 'no leap year'],
  ['2026-11-21', 1, '2026-11-22', 'a Saturday to a Sunday'],
];

for (const [basis, rows] of [
  ['working', WORKING],
  ['calendar', CALENDAR],
] as const) {
  for (const [start, days, due, about] of rows) {
    test(`${days} ${basis} days from ${start} end on ${due}: ${about}`, () => {
      const state = started({ start, days, basis, due });
      assert.equal(addDays(date(start), days, basis, published), due);
      const onTime = clockOf(state, noon(due), published);
      assert.ok(onTime.kind === 'running');
      assert.deepEqual([onTime.due, onTime.daysUsed, onTime.daysLeft], [due, days, 0]);
    });
  }
}

test('a clock that binds gross goes on while the applicant has the turn; one that binds net stands still', () => {
  const pauses = [{ from: noon('2026-11-20') }];
  const given = { start: '2026-11-18', days: 7, basis: 'working', due: '2026-11-27' } as const;
  const read = (binding: ClockBinding) =>
    clockOf(started({ ...given, binding, pauses }), noon('2026-12-01'), published);
  const [net, gross] = [read('net'), read('gross')];
  assert.ok(net.kind === 'paused' && gross.kind === 'running');
  assert.deepEqual(net.net, { used: 2, left: 5, due: '2026-12-09' });
  assert.deepEqual(net.gross, { used: 9, left: -2, due: '2026-11-27' });
  assert.deepEqual([net.daysLeft, net.due], [5, '2026-12-09']);
  assert.deepEqual([gross.daysLeft, gross.due, gross.net], [-2, '2026-11-27', net.net]);
});

test('an extension moves the last day of both counts', () => {
  const extension = {
    days: 5,
    reason: 'รอผลตรวจ',
    from: date('2026-11-27'),
    to: date('2026-12-04'),
    at: noon('2026-11-25'),
    by: 'พิมพ์ใจ',
  };
  const state = started({ start: '2026-11-18', days: 7, basis: 'working', due: '2026-11-27', extensions: [extension] });
  const reading = clockOf(state, noon('2026-11-30'), published);
  assert.ok(reading.kind === 'running');
  assert.deepEqual(
    [reading.allowed, reading.due, reading.gross.due, reading.daysLeft],
    [12, '2026-12-04', '2026-12-04', 4],
  );
});

test('days of a closed agency are its own: one more closing day moves its last day alone', () => {
  const state = started({ start: '2026-11-18', days: 2, basis: 'working', due: '2026-11-20' });
  const closed = new Set([...published, date('2026-11-19')]);
  assert.equal(addDays(date('2026-11-18'), 2, 'working', closed), '2026-11-23');
  const reading = clockOf(state, noon('2026-11-20'), closed);
  assert.ok(reading.kind === 'running');
  assert.deepEqual([reading.due, reading.daysUsed, reading.daysLeft], ['2026-11-23', 1, 1]);
});

test('a last day that was told when it moved stays, with its days, when the closing day is taken back', () => {
  const given = { start: '2026-11-18', days: 2, basis: 'working', due: '2026-11-20' } as const;
  const reading = clockOf(started({ ...given, keptDue: date('2026-11-23') }), noon('2026-11-20'), published);
  assert.ok(reading.kind === 'running');
  assert.deepEqual([reading.due, reading.daysUsed, reading.daysLeft], ['2026-11-23', 2, 1]);
});

test('no change of the calendar makes a last day earlier than it was told', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 60 }), fc.array(aDay, { maxLength: 30 }), (start, days, added) => {
      const promised = addDays(start, days, 'working', published);
      const more = new Set([...published, ...added]);
      const before = started({ start, days, basis: 'working', due: promised });
      const moved = clockOf(before, noon(start), more);
      assert.ok(moved.kind === 'running' && moved.due >= promised && moved.daysLeft === days);
      const after = clockOf(
        started({ start, days, basis: 'working', due: promised, keptDue: moved.due }),
        noon(start),
        published,
      );
      assert.ok(after.kind === 'running' && after.due === moved.due && after.daysLeft >= days);
    }),
  );
});

test('every count from 2020 to 2030 is what counting day by day gives', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 90 }), fc.array(aDay, { maxLength: 40 }), (start, days, closed) => {
      const holidays = new Set(closed);
      const oracle = byHand(start, days, holidays);
      assert.equal(addDays(start, days, 'working', holidays), oracle);
      const reading = clockOf(started({ start, days, basis: 'working', due: oracle }), noon(oracle), holidays);
      assert.ok(reading.kind === 'running' && reading.daysLeft === 0);
    }),
    { numRuns: 400 },
  );
});

test("net days, gross days and the applicant's days always add up, and the last day is late by nothing", () => {
  fc.assert(
    fc.property(aDay, fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 9 }), basis, (start, steps, counted) => {
      const turns: LocalDate[] = [];
      for (const step of steps) turns.push(plusDays(turns.at(-1) ?? start, step));
      const pauses = Array.from({ length: Math.floor(turns.length / 2) }, (_, i) => ({
        from: noon(turns[2 * i] ?? start),
        to: noon(turns[2 * i + 1] ?? start),
      }));
      const holidays = new Set([plusDays(start, 3), plusDays(start, 9)]);
      const end = plusDays(turns.at(-1) ?? start, 4);
      const state = started({ start, days: 7, basis: counted, due: addDays(start, 7, counted, holidays), pauses });
      const reading = clockOf(state, noon(end), holidays);
      assert.ok(reading.kind === 'running');
      const theirs = pauses.flatMap((pause) => daysAfter(bangkokDate(pause.from), bangkokDate(pause.to)));
      const counts = theirs.filter((day) => counted === 'calendar' || isOpen(day, holidays)).length;
      assert.equal(reading.gross.used - reading.net.used, counts);
      assert.equal(elapsedOf(state, noon(end), holidays)[counted].net, reading.net.used);
      assert.equal(addDays(reading.gross.due, counts, counted, holidays), reading.net.due);
      assert.equal(
        reading.daysLeft >= 0,
        end <= reading.due ||
          daysAfter(reading.due, end).every((day) => counted === 'working' && !isOpen(day, holidays)),
      );
    }),
    { numRuns: 300 },
  );
});

const aDay = fc.integer({ min: 0, max: 4017 }).map((n) => plusDays('2020-01-01' as LocalDate, n));
const basis = fc.constantFrom<DayBasis>('working', 'calendar');

/** The oracle: no arithmetic, one day after the other. */
function byHand(start: LocalDate, days: number, holidays: Holidays): LocalDate {
  let [day, left] = [start, days];
  while (left > 0) {
    day = plusDays(day, 1);
    if (isOpen(day, holidays)) left -= 1;
  }
  return day;
}

function isOpen(day: LocalDate, holidays: Holidays): boolean {
  return weekday(day) !== 0 && weekday(day) !== 6 && !holidays.has(day);
}

function daysAfter(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
}

function started(
  given: { start: string; days: number; basis: DayBasis; due: string } & Partial<ApplicationState['clock']>,
): ApplicationState {
  assert.ok(PROCESS);
  const { start, days, basis: dayBasis, due, pauses = [], ...rest } = given;
  const clock = { startedAt: noon(start), promisedDue: date(due), pauses, ...rest };
  return { ...submittedState(PROCESS, noon(start)), days, dayBasis, clock };
}

function date(raw: string): LocalDate {
  return raw as LocalDate;
}

function noon(day: string): Instant {
  return `${day}T05:00:00.000Z` as Instant;
}
