import { type JuristicId, type NationalId, parseJuristicId, parseNationalId } from '@biz/kernel/identifiers.ts';
import type { Filing } from '../filing.ts';

/** Who takes a licence over (ผู้รับโอน): the name as the holder wrote it, and the 13 digits by which they confirm. */
export type Taker = { readonly name: string; readonly id?: NationalId | JuristicId };

/** The taker that a filing for a transfer names. A number that is none is left out. */
export function takerOf({ answers }: Pick<Filing, 'answers'>): Taker {
  const name = textOf(answers['transfer.to-name']?.value);
  const id = parseThirteenDigits(textOf(answers['transfer.to-id']?.value));
  return id === undefined ? { name } : { name, id };
}

function parseThirteenDigits(raw: string): NationalId | JuristicId | undefined {
  const national = parseNationalId(raw);
  if (national.ok) return national.value;
  const juristic = parseJuristicId(raw);
  return juristic.ok ? juristic.value : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
