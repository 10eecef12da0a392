import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * The form in which published client libraries of the national platform send a secret: seven rounds of MD5 over the
 * previous value followed by `EGA`. Compatibility only, it protects nothing; the secret itself must be long and random.
 */
export function hashedClientSecret(secret: string): string {
  let value = secret.trim();
  for (let round = 0; round < 7; round += 1) value = createHash('md5').update(`${value}EGA`).digest('hex');
  return value;
}

/** Whether a client sent its secret, plain or in the hashed form; takes the same time whatever is wrong. */
export function acceptsClientSecret(registered: string, sent: string): boolean {
  const isPlain = sameText(registered, sent);
  const isHashed = sameText(hashedClientSecret(registered), sent);
  return isPlain || isHashed;
}

function sameText(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
