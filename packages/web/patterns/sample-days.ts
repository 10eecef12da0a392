import { type Instant, type LocalDate, parseInstant, parseLocalDate } from '@biz/kernel/instant.ts';
import type { Result } from '@biz/kernel/result.ts';
import { parseSatang, type Satang } from '@biz/kernel/satang.ts';

/** A day of the samples. */
export function day(raw: string): LocalDate {
  return known(parseLocalDate(raw));
}

/** A moment of the samples. */
export function moment(raw: string): Instant {
  return known(parseInstant(raw));
}

/** An amount of the samples, satang. */
export function satang(raw: number): Satang {
  return known(parseSatang(raw));
}

function known<T>(parsed: Result<T, { readonly reason: string }>): T {
  if (!parsed.ok) throw new Error(`bad sample: ${parsed.error.reason}`);
  return parsed.value;
}
