import type { Licence } from '@biz/catalogue/model.ts';
import { daysBetween, type LocalDate } from '@biz/kernel/instant.ts';
import type { RegisterEntry } from './register-entry.ts';

/** How a licence stands on a day: มีผล, ใกล้หมดอายุ, หมดอายุ, พักใช้, เพิกถอน, ยกเลิก. */
export type Standing = 'valid' | 'expiring' | 'expired' | 'suspended' | 'revoked' | 'cancelled';

/** Every standing, in the order in which lists show them. */
export const STANDINGS = [
  'valid',
  'expiring',
  'expired',
  'suspended',
  'revoked',
  'cancelled',
] as const satisfies readonly Standing[];

/** Whether the yearly fee is paid: nothing owed, owed soon, or overdue; `none` where there is no such fee. */
export type FeeStanding = 'none' | 'paid' | 'due' | 'overdue';

/** Without a window of renewal a licence ends soon in its last 60 days. */
const SOON_DAYS = 60;

/** How many days before its end a licence of this family counts as ending soon: since renewal is open. */
export function soonDaysOf(licence: Licence | undefined): number {
  return licence?.operations.renew?.window?.opensDaysBefore ?? SOON_DAYS;
}

/**
 * The standing on a day; the last day of a licence, and of a suspension, still belongs to it. What ended the licence for good
 * goes before everything else.
 */
export function standingOf(entry: RegisterEntry, on: LocalDate, soonDays: number): Standing {
  if (entry.revocation && entry.revocation.from <= on) return 'revoked';
  if (entry.cancellation && entry.cancellation.on <= on) return 'cancelled';
  const { expiresOn } = entry.document;
  if (expiresOn !== undefined && expiresOn < on) return 'expired';
  if (isSuspended(entry, on)) return 'suspended';
  if (expiresOn !== undefined && daysBetween(on, expiresOn) <= soonDays) return 'expiring';
  return 'valid';
}

/** True when business may be done under it. */
export function isInForce(standing: Standing): boolean {
  return standing === 'valid' || standing === 'expiring';
}

/** True when nothing can bring it back. */
export function hasEnded(standing: Standing): boolean {
  return standing === 'revoked' || standing === 'cancelled';
}

/** Whether the yearly fee (ค่าธรรมเนียมรายปี) is paid on that day. An unpaid fee alone does not end a licence. */
export function feeStandingOf(entry: RegisterEntry, on: LocalDate, soonDays: number): FeeStanding {
  const { feePaidUntil } = entry;
  if (feePaidUntil === undefined) return 'none';
  if (feePaidUntil < on) return 'overdue';
  return daysBetween(on, feePaidUntil) <= soonDays ? 'due' : 'paid';
}

/** The day on which something has to be done for it to go on: its last day, or that of the paid year. */
export function endOf(entry: Pick<RegisterEntry, 'document' | 'feePaidUntil'>): LocalDate | undefined {
  return entry.document.expiresOn ?? entry.feePaidUntil;
}

function isSuspended({ suspension }: RegisterEntry, on: LocalDate): boolean {
  return (
    suspension !== undefined && suspension.from <= on && (suspension.until === undefined || on <= suspension.until)
  );
}
