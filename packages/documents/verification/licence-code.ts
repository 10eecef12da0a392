import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Brand, ParseError } from '@biz/kernel/brand.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';

/** Check code of a licence (รหัสตรวจสอบ): twelve letters and digits in three groups, `4kq7-2mzp-x9ht`. Sixty bits of a keyed hash. */
export type LicenceCode = Brand<string, 'LicenceCode'>;

/** What a scanned check address says. Not yet true: `isLicenceCode` tells. */
export type LicenceLink = { readonly number: string; readonly code: LicenceCode };

/** Crockford's base 32 in small letters: no i, l, o, u, so that a code can be read over the telephone. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 12;

/** The check code of a licence number under a secret key of at least 32 bytes. Throws on a shorter key. */
export function licenceCode(number: string, key: Uint8Array): LicenceCode {
  if (key.length < 32) throw new Error('the key for licence codes is shorter than 32 bytes');
  const hash = createHmac('sha256', key).update(`biz-portal/licence-code/1\n${number}`).digest();
  let letters = '';
  for (let index = 0; index < LENGTH; index += 1) letters += ALPHABET[(hash[index] ?? 0) & 31];
  return letters.replace(/(.{4})(?=.)/g, '$1-') as LicenceCode;
}

/** The address printed as QR: `<origin>/verify/<number>?c=<code>`. */
export function licenceLink(origin: string, number: string, key: Uint8Array): string {
  return `${origin}/verify/${encodeURIComponent(number)}?c=${licenceCode(number, key)}`;
}

/** Accepts a code with or without dashes, in any letter case, with o for 0 and i or l for 1. */
export function parseLicenceCode(raw: string): Result<LicenceCode, ParseError> {
  const letters = raw.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  const isCode = letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter));
  return isCode ? ok(letters.replace(/(.{4})(?=.)/g, '$1-') as LicenceCode) : refuse('LicenceCode');
}

/** Reads a scanned check address; the origin does not matter. Refuses other paths, numbers over 80 characters and no code. */
export function parseLicenceLink(raw: string): Result<LicenceLink, ParseError> {
  if (!URL.canParse(raw)) return refuse('LicenceLink');
  const url = new URL(raw);
  const match = /^\/verify\/([^/]{1,400})$/.exec(url.pathname);
  const number = decode(match?.[1] ?? '');
  if (!number || number.length > 80) return refuse('LicenceLink');
  const code = parseLicenceCode(url.searchParams.get('c') ?? '');
  return code.ok ? ok({ number, code: code.value }) : code;
}

/** True when the code belongs to the number. Takes the same time whether it does or not. */
export function isLicenceCode(number: string, code: LicenceCode, key: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(licenceCode(number, key)), Buffer.from(code));
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function refuse(type: string): Result<never, ParseError> {
  return err({ kind: 'ParseError', type, reason: 'malformed' });
}
