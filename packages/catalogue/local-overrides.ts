import { canonicalJson } from '@biz/kernel/digest.ts';
import type { Agency } from './model.ts';

/**
 * What an agency decides itself (ส่วนที่หน่วยงานกำหนดเอง): its fees by its own ordinance, its forms, who signs, where and when it is
 * open. Which area it serves, where its money goes, who oversees it and where one appeals is not its own to say.
 */
export const LOCAL_MEMBERS = [
  'unit',
  'phone',
  'address',
  'hours',
  'counters',
  'signerTitle',
  'feeRules',
  'formNumbers',
] as const satisfies readonly (keyof Agency)[];

/** The members of an agency that two texts of it say differently and that are not its own to say. */
export function beyondLocal(before: Agency, after: Agency): readonly string[] {
  const [then, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const members = new Set([...then.keys(), ...now.keys()]);
  return [...members].filter(
    (member) => !LOCAL_MEMBERS.some((own) => own === member) && json(then.get(member)) !== json(now.get(member)),
  );
}

function json(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value);
}
