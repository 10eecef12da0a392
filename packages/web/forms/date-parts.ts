import { type LocalDate, parseLocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { Form } from '../http/form.ts';

/** A date as typed: day, number of the month, Buddhist year. Kept as text, so that it can be shown again. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

/** Why typed parts are no date. `ChristianYear` offers the Buddhist year that was probably meant. */
export type DateProblem =
  | { readonly kind: 'Missing'; readonly parts: readonly (keyof DateParts)[] }
  | { readonly kind: 'NotANumber'; readonly parts: readonly (keyof DateParts)[] }
  | { readonly kind: 'ChristianYear'; readonly parts: readonly ['year']; readonly meant: number }
  | { readonly kind: 'NoSuchDay'; readonly parts: readonly (keyof DateParts)[] };

/** The three fields of a `DateInput` as typed, Thai digits made Arabic. */
export function datePartsOf(form: Form, name: string): DateParts {
  const part = (key: keyof DateParts) => normaliseThai(form.one(`${name}.${key}`));
  return { day: part('day'), month: part('month'), year: part('year') };
}

/** The day that typed parts name; `undefined` when all three are empty. */
export function readDate(parts: DateParts): Result<LocalDate | undefined, DateProblem> {
  const names = ['day', 'month', 'year'] as const;
  const missing = names.filter((name) => parts[name] === '');
  if (missing.length === 3) return ok(undefined);
  if (missing.length > 0) return err({ kind: 'Missing', parts: missing });
  const odd = names.filter((name) => !/^\d{1,4}$/.test(parts[name]));
  if (odd.length > 0) return err({ kind: 'NotANumber', parts: odd });
  const year = Number(parts.year);
  if (year >= 1900 && year <= 2200) return err({ kind: 'ChristianYear', parts: ['year'], meant: year + 543 });
  const date = parseLocalDate(`${christianYear(year, Number(parts.month))}-${pad(parts.month)}-${pad(parts.day)}`);
  return date.ok ? date : err({ kind: 'NoSuchDay', parts: names });
}

/** The parts that show a day; the inverse of `readDate`. */
export function partsOfDate(date: LocalDate): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    day: String(Number(day)),
    month: String(Number(month)),
    year: String(buddhistYearOf(Number(year), Number(month))),
  };
}

/** The last year that began on 1 April: its January to March fell into the Christian year 1940. */
const LAST_OLD_STYLE_YEAR = 2482;

/** A day in January to March 2483 never was; people who write it mean 1940, as most calendars convert it. */
function christianYear(buddhist: number, month: number): string {
  const isOldStyle = buddhist <= LAST_OLD_STYLE_YEAR && month <= 3;
  return String(buddhist - (isOldStyle ? 542 : 543)).padStart(4, '0');
}

function buddhistYearOf(christian: number, month: number): number {
  const isOldStyle = christian + 542 <= LAST_OLD_STYLE_YEAR && month <= 3;
  return christian + (isOldStyle ? 542 : 543);
}

function pad(part: string): string {
  return part.padStart(2, '0');
}
