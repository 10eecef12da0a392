import type { Brand, ParseError } from './brand.ts';
import { err, ok, type Result } from './result.ts';

/** An amount of money in satang (1/100 baht), always a safe integer. */
export type Satang = Brand<number, 'Satang'>;

/** Accepts a safe, non-negative integer of satang. */
export function parseSatang(raw: number): Result<Satang, ParseError> {
  return Number.isSafeInteger(raw) && raw >= 0
    ? ok(raw as Satang)
    : err({ kind: 'ParseError', type: 'Satang', reason: 'not-a-whole-amount' });
}

/** Accepts baht as text with at most two decimals: `2200`, `2,200.50`. */
export function parseBaht(raw: string): Result<Satang, ParseError> {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(raw.replaceAll(',', '').trim());
  if (!match) return err({ kind: 'ParseError', type: 'Satang', reason: 'malformed' });
  return parseSatang(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

/** Whole satang of an amount of baht from a rule; a part of a satang is rounded. Expects a number that is not negative. */
export function satangOfBaht(baht: number): Satang {
  return Math.round(baht * 100) as Satang;
}

/** Adds amounts. */
export function sumSatang(amounts: readonly Satang[]): Satang {
  return amounts.reduce<number>((sum, amount) => sum + amount, 0) as Satang;
}

/** `2200.00`, as banks write it. */
export function toBahtDecimal(amount: Satang): string {
  return `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
}

/** `2,200` or `2,200.50`, as people read it. */
export function formatBaht(amount: Satang): string {
  const whole = Math.trunc(amount / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return amount % 100 === 0 ? whole : `${whole}.${String(amount % 100).padStart(2, '0')}`;
}
