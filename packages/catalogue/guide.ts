import type { BusinessId } from '@biz/kernel/ids.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { Answers, Business, Catalogue, Concept } from './model.ts';
import { judge, rulesOf } from './rules.ts';

/**
 * The questions of the guide as they stand: those ruled out by an answer are gone, those that still depend on one stay, so
 * that "question 2 of 5" never promises fewer than come. Throws on a business that the catalogue does not hold.
 */
export function guideQuestions(catalogue: Catalogue, businessId: BusinessId, answers: Answers): readonly Concept[] {
  const business = catalogue.businesses.get(businessId);
  if (business === undefined) throw new Error(`${businessId} is not in the catalogue`);
  const verdictOf = judge(rulesOf(catalogue), answers);
  return business.guide
    .filter(({ when }) => verdictOf(when) !== false)
    .flatMap(({ concept }) => {
      const known = catalogue.concepts.get(concept);
      return known === undefined ? [] : [known];
    });
}

/** Businesses whose name or search words hold the text, in either language; best first. An empty text finds all. */
export function searchBusinesses(catalogue: Catalogue, text: string): readonly Business[] {
  const wanted = normaliseThai(text).toLowerCase();
  const all = [...catalogue.businesses.values()];
  if (wanted === '') return all;
  return all
    .map((business) => ({ business, rank: rankOf(business, wanted) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ business }) => business);
}

/** 0 = a search word itself, 1 = part of a word or name, 2 = the text holds a search word ("เปิดร้านอาหาร"), 3 = no. */
function rankOf(business: Business, wanted: string): number {
  const words = business.keywords.map((word) => word.toLowerCase());
  if (words.includes(wanted)) return 0;
  if ([...words, business.name.th, business.name.en.toLowerCase()].some((word) => word.includes(wanted))) return 1;
  return words.some((word) => word.length > 2 && wanted.includes(word)) ? 2 : 3;
}
