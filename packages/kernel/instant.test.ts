import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bangkokDate,
  bangkokInstant,
  bangkokTime,
  daysBetween,
  endOfBangkokDay,
  parseInstant,
  parseLocalDate,
  plusDays,
} from './instant.ts';

const at = (raw: string) => {
  const parsed = parseInstant(raw);
  assert.ok(parsed.ok);
  return parsed.value;
};
const day = (raw: string) => {
  const parsed = parseLocalDate(raw);
  assert.ok(parsed.ok);
  return parsed.value;
};

test('the Bangkok day changes at 17:00 UTC', () => {
  assert.equal(bangkokDate(at('2026-11-20T16:59:59.999Z')), '2026-11-20');
  assert.equal(bangkokDate(at('2026-11-20T17:00:00Z')), '2026-11-21');
  assert.deepEqual(bangkokTime(at('2026-11-20T17:05:00Z')), { hour: 0, minute: 5 });
});

test('the last moment of a Bangkok day still belongs to it', () => {
  const last = endOfBangkokDay(day('2026-12-31'));
  assert.equal(last, '2026-12-31T16:59:59.999Z');
  assert.equal(bangkokDate(last), '2026-12-31');
});

test('a day that does not exist is refused', () => {
  for (const raw of ['2026-02-29', '2026-13-01', '2569-1-1', '', '2026-11-31'])
    assert.equal(parseLocalDate(raw).ok, false, raw);
  assert.equal(parseLocalDate('2028-02-29').ok, true);
});

test('an instant without a zone is refused', () => {
  assert.equal(parseInstant('2026-11-20T10:00:00').ok, false);
  assert.equal(parseInstant('2026-11-20T10:00:00+07:00').ok, true);
});

test('days are added and counted over month and year ends', () => {
  assert.equal(plusDays(day('2026-12-31'), 1), '2027-01-01');
  assert.equal(plusDays(day('2028-02-28'), 1), '2028-02-29');
  assert.equal(daysBetween(day('2026-12-30'), day('2027-01-02')), 3);
});

test('an hour and minute of a Bangkok day is one moment', () => {
  assert.equal(bangkokInstant(day('2026-11-25'), { hour: 9, minute: 30 }), '2026-11-25T02:30:00.000Z');
  assert.equal(bangkokInstant(day('2026-11-25'), { hour: 0, minute: 0 }), '2026-11-24T17:00:00.000Z');
});
