import type { SlotPlace } from '@biz/actions/ports/calendar.ts';
import { daysBetween, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { addWorkingDays, type Holidays } from '@biz/kernel/working-days.ts';
import { MOST_SLOTS, plannedSlots, type Span } from '@biz/licensing/appointments/slot-plan.ts';
import { type DateParts, datePartsOf, partsOfDate, readDate } from '@biz/web/forms/date-parts.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Page } from '../../backend-app.ts';

/** Offices' hours and a little around them, every quarter of an hour, in minutes after midnight. */
export const QUARTERS: readonly number[] = Array.from({ length: 53 }, (_, index) => 7 * 60 + index * 15);
/** Lengths that one stretch may have, in minutes. */
export const LENGTHS = [30, 45, 60, 90, 120, 180] as const;

const LONGEST_DAYS = 92;

/** What was typed to add free time. */
export type AddValues = {
  readonly officer: string;
  readonly first: DateParts;
  readonly last: DateParts;
  readonly weekdays: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly minutes: string;
  readonly place: string;
};

/** The morning of the next working day, an hour each. */
export function initialValues(officer: string, today: LocalDate, holidays: Holidays): AddValues {
  const next = partsOfDate(addWorkingDays(today, 1, holidays));
  const hours = { from: '540', to: '720', minutes: '60' };
  return { officer, first: next, last: next, weekdays: ['1', '2', '3', '4', '5'], ...hours, place: '' };
}

/** What is to be added, or everything that is wrong with what was typed. */
export function readAdd(
  page: Page,
  about: { readonly today: LocalDate; readonly holidays: Holidays },
): {
  readonly values: AddValues;
  readonly errors: readonly FieldError[];
  readonly spans: readonly Span[];
  readonly place: SlotPlace;
} {
  const { form, t } = page;
  const values: AddValues = {
    officer: form.one('officer'),
    first: datePartsOf(form, 'first'),
    last: datePartsOf(form, 'last'),
    weekdays: form.all('weekdays'),
    from: form.one('from'),
    to: form.one('to'),
    minutes: form.one('minutes'),
    place: form.one('place'),
  };
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string) => void errors.push({ field, message });
  const [first, last] = [dayOf(values.first), dayOf(values.last)];
  const example = formatDate(plusDays(about.today, 1), page.lang);
  if (!first || first < about.today) wrong('first', t('add.error.day', { example }));
  if (!last) wrong('last', t('add.error.day', { example }));
  else if (first && (last < first || daysBetween(first, last) > LONGEST_DAYS)) wrong('last', t('add.error.last'));
  const weekdays = [0, 1, 2, 3, 4, 5, 6].filter((day) => values.weekdays.includes(String(day)));
  if (weekdays.length === 0) wrong('weekdays', t('add.error.weekdays'));
  const [from, to] = [numberIn(QUARTERS, values.from), numberIn(QUARTERS, values.to)];
  const minutes = numberIn(LENGTHS, values.minutes) ?? 60;
  if (from === undefined || to === undefined || from + minutes > to) wrong('to', t('add.error.to'));
  const place = values.place === 'site' || values.place === 'office' ? values.place : undefined;
  if (!place) wrong('place', t('add.error.place'));
  if (errors.length > 0 || !first || !last || from === undefined || to === undefined || !place) {
    return { values, errors, spans: [], place: 'site' };
  }
  const plan = { firstDay: first, lastDay: last, weekdays, from, to, minutes };
  const spans = plannedSlots(plan, page.now(), about.holidays);
  if (spans.length === 0) wrong('first', t('add.error.none'));
  if (spans.length > MOST_SLOTS) wrong('last', t('add.error.many', { max: MOST_SLOTS }));
  return { values, errors, spans, place };
}

function dayOf(parts: DateParts): LocalDate | undefined {
  const read = readDate(parts);
  return read.ok ? read.value : undefined;
}

function numberIn(allowed: readonly number[], raw: string): number | undefined {
  return allowed.find((one) => String(one) === raw);
}
