import type { Licence } from '@biz/catalogue/model.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { buddhistYear } from '@biz/kernel/thai-date.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { Tx } from './ports/store.ts';

/** The next receipt number of an agency in a Buddhist year: `R69-000012`. Unique, never reused. */
export async function nextReceiptNumber(tx: Tx, state: ApplicationState, now: Instant): Promise<string> {
  const year = shortYear(now);
  return `R${year}-${await padded(tx, `receipt:${state.agency}:${year}`)}`;
}

/**
 * The number of what an application hands out: `FS-2569-000321`, unique over all agencies, never reused. An operation that
 * leaves the number alone keeps the one that the licence has.
 */
export async function licenceNumberFor(
  tx: Tx,
  licence: Licence,
  about: { readonly state: ApplicationState; readonly entry: RegisterEntry | undefined },
  now: Instant,
): Promise<string> {
  const { state, entry } = about;
  const keeps = state.about && licence.operations[state.about.operation]?.gives === 'same-number';
  return keeps && entry ? entry.document.number : nextLicenceNumber(tx, licence, now);
}

async function nextLicenceNumber(tx: Tx, licence: Licence, now: Instant): Promise<string> {
  const year = String(buddhistYear(bangkokDate(now)));
  const prefix = licence.deliverable.numberPrefix;
  if (prefix === undefined) throw new Error(`${licence.id} is not issued here`);
  return `${prefix}-${year}-${await padded(tx, `licence:${prefix}:${year}`)}`;
}

async function padded(tx: Tx, series: string): Promise<string> {
  return String(await tx.nextNumber(series)).padStart(6, '0');
}

function shortYear(now: Instant): string {
  return String(buddhistYear(bangkokDate(now))).slice(2);
}
