import { createHmac, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A form token for whoever holds `binding` (a session token or an anonymous form cookie). It is masked with fresh
 * random bytes, so that two pages never carry the same text (OWASP ASVS 5.0 V3.5; BREACH).
 */
export function issueFormToken(key: KeyObject, binding: string): string {
  const mac = macOf(key, binding);
  const mask = randomBytes(mac.length);
  return Buffer.concat([mask, xor(mac, mask)]).toString('base64url');
}

/** True when the token was issued for this binding. Takes the same time whether right or wrong. */
export function isFormToken(key: KeyObject, binding: string, token: string): boolean {
  const bytes = Buffer.from(token, 'base64url');
  const mac = macOf(key, binding);
  if (bytes.length !== mac.length * 2) return false;
  return timingSafeEqual(xor(bytes.subarray(mac.length), bytes.subarray(0, mac.length)), mac);
}

/** A fresh value for the anonymous form cookie, signed so that another site on the host cannot plant one. */
export function newFormCookie(key: KeyObject): string {
  const nonce = randomBytes(18).toString('base64url');
  return `${nonce}.${signature(key, nonce)}`;
}

/** True when we made that cookie. */
export function isFormCookie(key: KeyObject, cookie: string): boolean {
  const [nonce, signed, ...rest] = cookie.split('.');
  if (!nonce || !signed || rest.length > 0) return false;
  const expected = Buffer.from(signature(key, nonce));
  const given = Buffer.from(signed);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function signature(key: KeyObject, nonce: string): string {
  return createHmac('sha256', key).update(`form-cookie:${nonce}`).digest('base64url');
}

function macOf(key: KeyObject, binding: string): Buffer {
  return createHmac('sha256', key).update(`form-token:${binding}`).digest();
}

function xor(a: Uint8Array, b: Uint8Array): Buffer {
  const result = Buffer.alloc(a.length);
  for (let index = 0; index < a.length; index += 1) result[index] = (a[index] ?? 0) ^ (b[index] ?? 0);
  return result;
}
