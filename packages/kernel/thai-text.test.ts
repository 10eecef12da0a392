import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant, LocalDate } from './instant.ts';
import { formatDate, formatDateTime, formatShortDate, formatWeekdayDate } from './thai-date.ts';
import { graphemeCount, normaliseThai, toThaiDigits } from './thai-text.ts';

test('typed variants of the same word become equal', () => {
  assert.equal(normaliseThai('ก\u0e4d\u0e32'), 'กำ');
  assert.equal(normaliseThai('น\u0e4d\u0e49\u0e32'), 'น้ำ');
  assert.equal(normaliseThai('เเม่'), 'แม่');
  assert.equal(normaliseThai(' \u200bร้าน\ufeff '), 'ร้าน');
  assert.equal(normaliseThai('๑๒๓'), '123');
  assert.equal(normaliseThai(' Shop 1 '), 'Shop 1');
  assert.equal(normaliseThai('a\r\nb'), 'a\nb');
});

test('length is what a reader counts', () => {
  assert.equal('ผู้ใหญ่กี๊'.length, 10);
  assert.equal(graphemeCount('ผู้ใหญ่กี๊'), 5);
  for (const [text, count] of [
    ['', 0],
    ['Shop 1 ~', 8],
    ['a\r\nb', 3],
    ['é', 1],
  ] as const)
    assert.equal(graphemeCount(text), count, text);
});

test('dates are Buddhist Era in Thai and common era in English', () => {
  const date = '2026-11-27' as LocalDate;
  assert.equal(formatDate(date, 'th'), '27 พฤศจิกายน 2569');
  assert.equal(formatShortDate(date, 'th'), '27 พ.ย. 69');
  assert.equal(formatWeekdayDate(date, 'th'), 'ศุกร์ที่ 27 พฤศจิกายน 2569');
  assert.equal(formatWeekdayDate(date, 'en'), 'Friday 27 November 2026');
  assert.equal(formatDateTime('2026-11-27T02:12:00.000Z' as Instant, 'th'), '27 พฤศจิกายน 2569 09.12 น.');
});

test('Thai digits are written on request', () => {
  assert.equal(toThaiDigits('พ.ศ. 2569'), 'พ.ศ. ๒๕๖๙');
});
