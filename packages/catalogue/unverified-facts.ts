import type { Certainty } from './model.ts';

/** A fact of a definition that nobody has confirmed, and where in the definition it stands. */
export type UnverifiedFact = { readonly path: readonly string[]; readonly certainty: Certainty };

/** True for what stands in official material or in a public source that is named. */
export function isVerified({ level }: Certainty): boolean {
  return level === 'seed' || level === 'found';
}

/** Every fact below a part of the catalogue that is not verified, in the order in which it is written. */
export function unverifiedFacts(value: unknown, path: readonly string[] = []): readonly UnverifiedFact[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]): readonly UnverifiedFact[] => {
    if (name !== 'certainty') return unverifiedFacts(member, [...path, Array.isArray(value) ? place(name) : name]);
    return isCertainty(member) && !isVerified(member) ? [{ path, certainty: member }] : [];
  });
}

function place(index: string): string {
  return String(Number(index) + 1);
}

function isCertainty(value: unknown): value is Certainty {
  return typeof value === 'object' && value !== null && 'level' in value;
}
