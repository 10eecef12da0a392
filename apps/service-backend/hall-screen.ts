import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AgencyId } from '@biz/kernel/ids.ts';

const CODE_LENGTH = 22;

/** The secret part of the address of an agency's hall screen: made from the system's secret, so nothing is stored. */
export function screenCode(secret: Uint8Array, agency: AgencyId): string {
  return createHmac('sha256', secret).update(`hall-screen:${agency}`).digest('base64url').slice(0, CODE_LENGTH);
}

/** The agency whose screen a code opens; undefined for any other code. */
export function agencyOfScreen(secret: Uint8Array, code: string, agencies: Iterable<AgencyId>): AgencyId | undefined {
  const given = Buffer.from(code);
  return [...agencies].find((agency) => {
    const right = Buffer.from(screenCode(secret, agency));
    return given.length === right.length && timingSafeEqual(given, right);
  });
}
