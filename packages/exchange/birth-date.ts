import type { BirthDate } from '@biz/actions/ports/registries.ts';

/**
 * Reads `YYYYMMDD` in the Buddhist Era, as text or as a number, with zeros for unknown parts: `25300000` is a year
 * alone. Nothing when it is not eight digits, or when a part is out of range.
 */
export function readBirthDate(raw: string): BirthDate | undefined {
  if (!/^\d{1,8}$/.test(raw)) return undefined;
  const digits = raw.padStart(8, '0');
  const date = { yearBE: Number(digits.slice(0, 4)), month: Number(digits.slice(4, 6)), day: Number(digits.slice(6)) };
  return date.month <= 12 && date.day <= 31 ? date : undefined;
}

/** `YYYYMMDD` in the Buddhist Era with zeros for unknown parts. */
export function formatBirthDate(date: BirthDate): string {
  return `${pad(date.yearBE, 4)}${pad(date.month, 2)}${pad(date.day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
