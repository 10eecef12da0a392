import type { Brand, ParseError } from './brand.ts';
import { err, ok, type Result } from './result.ts';

/** National ID (เลขประจำตัวประชาชน), 13 digits with check digit. Personal data: never logged. */
export type NationalId = Brand<string, 'NationalId'>;
/** Juristic ID (เลขทะเบียนนิติบุคคล), equal to the tax ID: 13 digits, first 0, with check digit. */
export type JuristicId = Brand<string, 'JuristicId'>;
/** Thai mobile number as ten digits, `08…`, `09…` or `06…`. */
export type MobileNumber = Brand<string, 'MobileNumber'>;

/** Accepts 13 digits with blanks or dashes; refuses a wrong check digit or a first digit 0. */
export function parseNationalId(raw: string): Result<NationalId, ParseError> {
  const digits = raw.replace(/[\s-]/g, '');
  if (!/^[1-9]\d{12}$/.test(digits)) return refuse('NationalId', 'malformed');
  return hasCheckDigit(digits) ? ok(digits as NationalId) : refuse('NationalId', 'check-digit');
}

/** Accepts 13 digits that begin with 0; refuses a wrong check digit. */
export function parseJuristicId(raw: string): Result<JuristicId, ParseError> {
  const digits = raw.replace(/[\s-]/g, '');
  if (!/^0\d{12}$/.test(digits)) return refuse('JuristicId', 'malformed');
  return hasCheckDigit(digits) ? ok(digits as JuristicId) : refuse('JuristicId', 'check-digit');
}

/** Accepts 0XXXXXXXXX or +66XXXXXXXXX with blanks and dashes. */
export function parseMobileNumber(raw: string): Result<MobileNumber, ParseError> {
  const digits = raw.replace(/[\s()-]/g, '').replace(/^\+?66(?=[689])/, '0');
  return /^0[689]\d{8}$/.test(digits) ? ok(digits as MobileNumber) : refuse('MobileNumber', 'malformed');
}

/** Digit 13 = (11 - (sum of digit i times (14 - i), i = 1..12) mod 11) mod 10. */
export function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 12; i += 1) sum += Number(digits[i]) * (13 - i);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}

/** `1-2345-67890-12-3`, as printed on the card. */
export function formatThirteenDigits(id: NationalId | JuristicId): string {
  return `${id[0]}-${id.slice(1, 5)}-${id.slice(5, 10)}-${id.slice(10, 12)}-${id[12]}`;
}

/** `1-xxxx-xxxxx-12-3`: enough to recognise one's own, too little to use. */
export function maskThirteenDigits(id: NationalId | JuristicId): string {
  return `${id[0]}-xxxx-xxxxx-${id.slice(10, 12)}-${id[12]}`;
}

/** `08x-xxx-1234`. */
export function maskMobile(mobile: MobileNumber): string {
  return `${mobile.slice(0, 2)}x-xxx-${mobile.slice(6)}`;
}

function refuse(type: string, reason: string): Result<never, ParseError> {
  return err({ kind: 'ParseError', type, reason });
}
