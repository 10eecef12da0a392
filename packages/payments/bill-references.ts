import type { ParseError } from '@biz/kernel/brand.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { buddhistYear } from '@biz/kernel/thai-date.ts';
import { type PaymentReference, parsePaymentReference } from './bill.ts';

/**
 * The two references of a bill: reference 1 = year of issue in the Buddhist Era (4) and the running number of that year (8),
 * reference 2 = the biller's cost centre and the due day as YYMMDD in the Buddhist Era. `256900004821`, `310725691202`.
 * Refuses a running number that is not 1-99999999 and a cost centre that leaves no room (more than 14 characters).
 */
export function makeBillReferences(input: {
  readonly issuedOn: LocalDate;
  readonly running: number;
  readonly costCenter: string;
  readonly dueOn: LocalDate;
}): Result<{ readonly reference1: PaymentReference; readonly reference2: PaymentReference }, ParseError> {
  const { running } = input;
  if (!Number.isInteger(running) || running < 1 || running > 99_999_999) {
    return err({ kind: 'ParseError', type: 'PaymentReference', reason: 'running-number' });
  }
  const reference1 = parsePaymentReference(`${buddhistYear(input.issuedOn)}${String(running).padStart(8, '0')}`);
  if (!reference1.ok) return reference1;
  const reference2 = parsePaymentReference(`${input.costCenter}${shortBuddhistDate(input.dueOn)}`);
  if (!reference2.ok) return reference2;
  return ok({ reference1: reference1.value, reference2: reference2.value });
}

function shortBuddhistDate(date: LocalDate): string {
  return `${String(buddhistYear(date)).slice(2)}${date.slice(5, 7)}${date.slice(8, 10)}`;
}
