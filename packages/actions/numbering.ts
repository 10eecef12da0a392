import type { Licence } from '@biz/catalogue/model.ts';
import { bangkokDate, type Instant, type LocalDate } from '@biz/kernel/instant.ts';
import { buddhistYear } from '@biz/kernel/thai-date.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Tx } from './ports/store.ts';

/** The next receipt number of an agency in a Buddhist year: `R69-000012`. Unique, never reused. */
export async function nextReceiptNumber(tx: Tx, state: ApplicationState, now: Instant): Promise<string> {
  const year = shortYear(now);
  return `R${year}-${await padded(tx, `receipt:${state.agency}:${year}`)}`;
}

/** The next licence number of a licence family: `FS-2569-000321`. Unique over all agencies, never reused. */
export async function nextLicenceNumber(tx: Tx, licence: Licence, now: Instant): Promise<string> {
  const year = String(buddhistYear(bangkokDate(now)));
  const prefix = licence.deliverable.numberPrefix;
  return `${prefix}-${year}-${await padded(tx, `licence:${prefix}:${year}`)}`;
}

/** First and last day of a licence issued now. Without `validYears` there is no last day. */
export function validityFrom(licence: Licence, now: Instant): { issuedOn: LocalDate; expiresOn?: LocalDate } {
  const issuedOn = bangkokDate(now);
  const { validYears } = licence.deliverable;
  return validYears === undefined ? { issuedOn } : { issuedOn, expiresOn: dayBeforeAnniversary(issuedOn, validYears) };
}

/** One year from 1 May ends on 30 April; from 29 February on 28 February. */
function dayBeforeAnniversary(from: LocalDate, years: number): LocalDate {
  const [year, month, day] = from.split('-').map(Number);
  const anniversary = Date.UTC((year ?? 0) + years, (month ?? 1) - 1, day ?? 1);
  const isLeapOverflow = new Date(anniversary).getUTCDate() !== day;
  const last = new Date(anniversary - (isLeapOverflow ? 86_400_000 : 0) - (isLeapOverflow ? 0 : 86_400_000));
  return last.toISOString().slice(0, 10) as LocalDate;
}

async function padded(tx: Tx, series: string): Promise<string> {
  return String(await tx.nextNumber(series)).padStart(6, '0');
}

function shortYear(now: Instant): string {
  return String(buddhistYear(bangkokDate(now))).slice(2);
}
