import { bangkokDate, bangkokTime, type Instant } from '@biz/kernel/instant.ts';

/** One event of a calendar file. `uid` stays the same when it moves, and `sequence` counts its versions. */
export type CalendarEvent = {
  readonly uid: string;
  readonly sequence: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly url: string;
  readonly isCancelled: boolean;
  readonly stampedAt: Instant;
};

const LONGEST_LINE = 75;
const ZONE = ['BEGIN:VTIMEZONE', 'TZID:Asia/Bangkok', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'].concat(
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
);

/**
 * A calendar file (RFC 5545) of one event that phones and computers take over, with a reminder a day before. Times are in
 * Asia/Bangkok, which the file defines itself; texts are escaped, lines folded at 75 octets and never inside a character.
 */
export function calendarFile(event: CalendarEvent): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Biz Portal//Appointments//TH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...ZONE,
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utcTime(event.stampedAt)}`,
    `DTSTART;TZID=Asia/Bangkok:${localTime(event.from)}`,
    `DTEND;TZID=Asia/Bangkok:${localTime(event.to)}`,
    `SUMMARY:${escapeText(event.title)}`,
    `LOCATION:${escapeText(event.place)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    `URL:${event.url}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(event.isCancelled ? [] : reminder(event.title)),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return Buffer.from(`${lines.map(fold).join('\r\n')}\r\n`, 'utf8');
}

function reminder(title: string): readonly string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(title)}`, 'TRIGGER:-P1D', 'END:VALARM'];
}

/** RFC 5545, section 3.3.11: backslash, semicolon, comma and line break; other control characters have no place in a text. */
function escapeText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Section 3.1: a line of more than 75 octets goes on in the next, which begins with a blank. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character, 'utf8');
    const room = parts.length === 0 ? LONGEST_LINE : LONGEST_LINE - 1;
    if (octets + size > room) {
      parts.push(part);
      [part, octets] = ['', 0];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

function localTime(instant: Instant): string {
  const { hour, minute } = bangkokTime(instant);
  return `${bangkokDate(instant).replaceAll('-', '')}T${pad(hour)}${pad(minute)}00`;
}

function utcTime(instant: Instant): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
