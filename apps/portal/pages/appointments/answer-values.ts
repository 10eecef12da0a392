import { MOST_PROPOSALS } from '@biz/actions/applicant/answer-appointment.ts';
import { bangkokDate, type Instant, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { graphemeCount, normaliseThai } from '@biz/kernel/thai-text.ts';
import type { Proposal } from '@biz/licensing/appointments/appointment.ts';
import { type DateParts, datePartsOf, readDate } from '@biz/web/forms/date-parts.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { appointmentMessages } from '../../messages/appointments.ts';
import type { Page } from '../../portal-app.ts';

/** Longest reason, in characters as a reader counts them. */
export const REASON_LENGTH = 500;
/** Value of the choice that none of the times suits. */
export const NONE = 'none';

const LATEST_DAYS = 365;
const NO_DATE: DateParts = { day: '', month: '', year: '' };

/** One proposed day as typed. */
export type ProposedDay = { readonly parts: DateParts; readonly half: Proposal['half'] };

/** What was typed about why no time suits and which days would. */
export type Wishes = { readonly reason: string; readonly days: readonly ProposedDay[] };

/** The fields of a form nobody has filled in yet. */
export const NO_WISHES: Wishes = {
  reason: '',
  days: Array.from({ length: MOST_PROPOSALS }, () => ({ parts: NO_DATE, half: 'morning' as const })),
};

/** Names of the fields of a proposed day, counted from 1. */
export function dayField(number: number): string {
  return `day-${number}`;
}

/** Name of the half of a proposed day. */
export function halfField(number: number): string {
  return `half-${number}`;
}

/** Reads reason and days; empty days are none. Every problem is said, and what was typed is kept. */
export function readWishes(page: Page): {
  readonly wishes: Wishes;
  readonly proposals: readonly Proposal[];
  readonly errors: readonly FieldError[];
} {
  const t = appointmentMessages.t[page.lang];
  const reason = normaliseThai(page.form.one('reason'));
  const errors: FieldError[] = [];
  if (reason === '') errors.push({ field: 'reason', message: t('error.reason') });
  else if (graphemeCount(reason) > REASON_LENGTH) {
    errors.push({ field: 'reason', message: t('error.long', { max: REASON_LENGTH }) });
  }
  const days = NO_WISHES.days.map((_, index): ProposedDay => {
    const half = page.form.one(halfField(index + 1)) === 'afternoon' ? 'afternoon' : 'morning';
    return { parts: datePartsOf(page.form, dayField(index + 1)), half };
  });
  const proposals = days.flatMap(({ parts, half }, index): readonly Proposal[] => {
    const read = readDate(parts);
    if (read.ok && read.value === undefined) return [];
    if (read.ok && read.value && isProposable(read.value, page.now())) return [{ day: read.value, half }];
    const example = formatDate(plusDays(bangkokDate(page.now()), 7), page.lang);
    errors.push({ field: dayField(index + 1), message: t('error.day', { number: index + 1, example }) });
    return [];
  });
  return { wishes: { reason, days }, proposals, errors };
}

function isProposable(day: LocalDate, now: Instant): boolean {
  const today = bangkokDate(now);
  return day > today && day <= plusDays(today, LATEST_DAYS);
}
