import type { Licence } from '@biz/catalogue/model.ts';
import type { OperationKind } from '@biz/catalogue/operation.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { RegisterEntry } from './register-entry.ts';

/** First and last day of what is handed out; without a last day it does not end by itself. */
export type Validity = { readonly issuedOn: LocalDate; readonly expiresOn?: LocalDate };

/**
 * The days of a licence issued on `on`. A renewal before the old last day goes on from it, so that nobody loses days by being
 * early; after it, it counts from the day of issue.
 */
export function validityOf(
  licence: Licence,
  kind: OperationKind,
  entry: RegisterEntry | undefined,
  on: LocalDate,
): Validity {
  const rule = kind === 'new' ? 'from-issue' : licence.operations[kind]?.validity;
  const old = entry?.document.expiresOn;
  switch (rule) {
    case 'kept':
    case 'ended':
      return old === undefined ? { issuedOn: on } : { issuedOn: on, expiresOn: old };
    case 'from-end':
      return old !== undefined && old >= on ? until(licence, on, old) : until(licence, on);
    case 'from-issue':
    case undefined:
      return until(licence, on);
    default:
      return assertNever(rule);
  }
}

/** The last day that a yearly fee pays for: the year after the one that was paid, or the first one. Absent without such a fee. */
export function feePaidUntilAfter(
  licence: Licence,
  entry: RegisterEntry | undefined,
  on: LocalDate,
): LocalDate | undefined {
  if (licence.deliverable.yearlyFee !== true) return undefined;
  return entry?.feePaidUntil === undefined ? dayBeforeAnniversary(on, 1) : sameDayLater(entry.feePaidUntil, 1);
}

function until(licence: Licence, issuedOn: LocalDate, old?: LocalDate): Validity {
  const { validYears, endsWithYear } = licence.deliverable;
  if (endsWithYear) {
    const year = old === undefined ? Number(issuedOn.slice(0, 4)) : Number(old.slice(0, 4)) + 1;
    return { issuedOn, expiresOn: `${year}-12-31` as LocalDate };
  }
  if (validYears === undefined) return { issuedOn };
  const expiresOn = old === undefined ? dayBeforeAnniversary(issuedOn, validYears) : sameDayLater(old, validYears);
  return { issuedOn, expiresOn };
}

/** One year from 1 May ends on 30 April; from 29 February on 28 February. */
function dayBeforeAnniversary(from: LocalDate, years: number): LocalDate {
  const anniversary = sameDayLater(from, years);
  const isLeapDay = from.slice(5) === '02-29' && anniversary.slice(5) !== '02-29';
  return isLeapDay ? anniversary : (toDay(Date.parse(`${anniversary}T00:00:00Z`) - 86_400_000) as LocalDate);
}

/** The same day of a later year; 29 February becomes 28 February. */
function sameDayLater(from: LocalDate, years: number): LocalDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return toDay(Date.UTC(year + years, month - 1, Math.min(day, last))) as LocalDate;
}

function toDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
