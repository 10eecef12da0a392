import type { Brand, ParseError } from './brand.ts';
import { err, ok, type Result } from './result.ts';

/** A moment in UTC as ISO 8601 with milliseconds and `Z`; sorts as text. */
export type Instant = Brand<string, 'Instant'>;
/** A calendar day as `YYYY-MM-DD` in the common era; what day it is in Bangkok. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** The only source of time. Production reads the system clock, tests set it. */
export type Clock = { now(): Instant };

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() as Instant };

const BANGKOK_OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Accepts what `Date` reads as ISO 8601 with a zone. */
export function parseInstant(raw: string): Result<Instant, ParseError> {
  const ms = /T.*(Z|[+-]\d\d:?\d\d)$/.test(raw) ? Date.parse(raw) : Number.NaN;
  return Number.isNaN(ms) ? err({ kind: 'ParseError', type: 'Instant', reason: 'malformed' }) : ok(fromEpoch(ms));
}

/** Accepts a real day as `YYYY-MM-DD`; 2026-02-30 is refused. */
export function parseLocalDate(raw: string): Result<LocalDate, ParseError> {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(raw) && toDay(Date.parse(`${raw}T00:00:00Z`)) === raw;
  return real ? ok(raw as LocalDate) : err({ kind: 'ParseError', type: 'LocalDate', reason: 'malformed' });
}

/** The instant of a Unix time in milliseconds. */
export function fromEpoch(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

/** Unix time in milliseconds. */
export function toEpoch(instant: Instant): number {
  return Date.parse(instant);
}

/** The instant `ms` milliseconds later (earlier when negative). */
export function plusMs(instant: Instant, ms: number): Instant {
  return fromEpoch(toEpoch(instant) + ms);
}

/** What day it is in Bangkok (UTC+07:00, no daylight saving): from 17:00 UTC the next one. */
export function bangkokDate(instant: Instant): LocalDate {
  const day = instant.slice(0, 10) as LocalDate;
  return instant.slice(11, 13) < '17' ? day : plusDays(day, 1);
}

/** Hour and minute in Bangkok, 0-23 and 0-59. */
export function bangkokTime(instant: Instant): { readonly hour: number; readonly minute: number } {
  const local = new Date(toEpoch(instant) + BANGKOK_OFFSET_MS);
  return { hour: local.getUTCHours(), minute: local.getUTCMinutes() };
}

/** The moment of an hour and minute of a day in Bangkok. */
export function bangkokInstant(date: LocalDate, time: { readonly hour: number; readonly minute: number }): Instant {
  const minutes = time.hour * 60 + time.minute;
  return fromEpoch(Date.parse(`${date}T00:00:00Z`) - BANGKOK_OFFSET_MS + minutes * 60_000);
}

/** The last millisecond of that day in Bangkok. */
export function endOfBangkokDay(date: LocalDate): Instant {
  return fromEpoch(Date.parse(`${date}T00:00:00Z`) - BANGKOK_OFFSET_MS + DAY_MS - 1);
}

/** The day `days` calendar days later (earlier when negative). */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return toDay(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS) as LocalDate;
}

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS);
}

/** Day of the week, 0 = Sunday. */
export function weekday(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function toDay(ms: number): string {
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10);
}
