import { randomInt, randomUUID } from 'node:crypto';
import type { Ids } from '@biz/actions/deps.ts';

/** Ids and codes from the system's cryptographic random source. */
export const randomIds: Ids = {
  uuid: () => randomUUID(),
  digits: (count) => Array.from({ length: count }, () => String(randomInt(10))).join(''),
};
