import type { Business, Catalogue, Licence } from '@biz/catalogue/model.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';

/** What a search found, best first. */
export type Found = {
  readonly businesses: readonly Business[];
  readonly licences: readonly { readonly licence: Licence; readonly business: Business | undefined }[];
};

/** Longest text one can search for. */
export const LONGEST_SEARCH = 100;

/** How alike two words must be to count when neither holds the other: share of common trigrams. */
const ALIKE = 0.4;

/**
 * Businesses and licences whose names or search words hold the text, are held by it, or look like it in spite of a typing
 * error. Compares trigrams, because Thai is written without blanks. A licence comes with the first business that may need it.
 */
export function searchCatalogue(catalogue: Catalogue, text: string): Found {
  const wanted = normalise(text);
  if (wanted === '') return { businesses: [], licences: [] };
  const all = [...catalogue.businesses.values()];
  const businesses = best(all, (it) => scoreOf(wanted, [it.name.th, it.name.en, ...it.keywords]));
  const licences = best([...catalogue.licences.values()], (it) =>
    scoreOf(wanted, [it.name.th, it.name.en, it.shortName.th, it.shortName.en]),
  );
  return {
    businesses,
    licences: licences.map((licence) => ({
      licence,
      business: all.find((business) => business.licences.includes(licence.id)),
    })),
  };
}

function best<T>(items: readonly T[], score: (item: T) => number): readonly T[] {
  return items
    .map((item) => ({ item, rank: score(item) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ item }) => item);
}

/** 3 = the same, 2 = it holds the text, 1 = the text holds it ("เปิดร้านอาหาร"), below 1 = they look alike, 0 = no. */
function scoreOf(wanted: string, words: readonly string[]): number {
  return Math.max(0, ...words.map((word) => scoreWord(wanted, normalise(word))));
}

function scoreWord(wanted: string, word: string): number {
  if (word === '') return 0;
  if (word === wanted) return 3;
  if (word.includes(wanted)) return 2;
  if (word.length > 2 && wanted.includes(word)) return 1;
  const alike = similarity(wanted, word);
  return alike >= ALIKE ? alike : 0;
}

/** Dice coefficient of the two sets of trigrams, 0 to 1. */
function similarity(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)];
  const shared = [...left].filter((part) => right.has(part)).length;
  return (2 * shared) / (left.size + right.size);
}

function trigrams(text: string): ReadonlySet<string> {
  const padded = ` ${text} `;
  const parts = new Set<string>();
  for (let start = 0; start + 3 <= padded.length; start += 1) parts.add(padded.slice(start, start + 3));
  return parts;
}

function normalise(text: string): string {
  return normaliseThai(text).toLowerCase().replace(/\s+/g, ' ');
}
