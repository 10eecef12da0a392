import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@biz/kernel/instant.ts';
import { type CalendarEvent, calendarFile } from './calendar-file.ts';

const EVENT: CalendarEvent = {
  uid: 'a1@biz-portal',
  sequence: 3,
  from: '2026-11-25T02:00:00.000Z' as Instant,
  to: '2026-11-25T03:30:00.000Z' as Instant,
  title: 'ตรวจสถานที่; ร้าน "ครัวคุณแม่", สาขา 1',
  place: 'เลขที่ 99/9 หมู่ที่ 4 ถนนริมน้ำ ตำบลหน้าเมือง อำเภอเมืองริมน้ำ จังหวัดตัวอย่าง 70000',
  description: 'เปิดครัวให้ดู\nนำ C:\\บัตร มาด้วย\u0007',
  url: 'https://example.invalid/applications/1',
  isCancelled: false,
  stampedAt: '2026-11-20T05:04:03.000Z' as Instant,
};

const textOf = (event: CalendarEvent) => Buffer.from(calendarFile(event)).toString('utf8');
const unfolded = (event: CalendarEvent) => textOf(event).replaceAll('\r\n ', '').split('\r\n');

test('times stand in Bangkok, with the zone defined in the file', () => {
  const lines = unfolded(EVENT);
  assert.ok(lines.includes('DTSTART;TZID=Asia/Bangkok:20261125T090000'));
  assert.ok(lines.includes('DTEND;TZID=Asia/Bangkok:20261125T103000'));
  assert.ok(lines.includes('DTSTAMP:20261120T050403Z'));
  assert.ok(lines.includes('TZID:Asia/Bangkok') && lines.includes('TZOFFSETTO:+0700'));
});

test('texts are escaped, so that nothing a person wrote becomes a property', () => {
  const lines = unfolded({ ...EVENT, description: `${EVENT.description}\r\nATTACH:file:///etc/passwd` });
  assert.ok(lines.includes('SUMMARY:ตรวจสถานที่\\; ร้าน "ครัวคุณแม่"\\, สาขา 1'));
  assert.ok(
    lines.includes('DESCRIPTION:เปิดครัวให้ดู\\nนำ C:\\\\บัตร มาด้วย \\nATTACH:file:///etc/passwd'),
    lines.join('\n'),
  );
  assert.ok(!lines.some((line) => line.startsWith('ATTACH')));
});

test('no line is longer than 75 octets, and no character is cut in two', () => {
  const text = textOf(EVENT);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line, 'utf8') <= 75, line);
  assert.ok(!text.includes('\ufffd'));
  assert.ok(unfolded(EVENT).includes(`LOCATION:${EVENT.place}`));
  assert.ok(!/[^\r]\n/.test(text), 'lines end with CR LF');
});

test('a cancelled event says so and reminds of nothing', () => {
  const lines = unfolded({ ...EVENT, isCancelled: true });
  assert.ok(lines.includes('STATUS:CANCELLED') && !lines.includes('BEGIN:VALARM'));
  assert.ok(unfolded(EVENT).includes('STATUS:CONFIRMED') && unfolded(EVENT).includes('TRIGGER:-P1D'));
});
