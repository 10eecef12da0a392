import { validateAnswers } from './answers.ts';
import type { Finding } from './catalogue-problem.ts';
import { neededIn, offered } from './guide.ts';
import type { Business, Catalogue, GuideQuestion } from './model.ts';
import { rulesOf } from './rules.ts';

const THAI = /[\u0e01-\u0e5b]/;

/**
 * What a guide assumes is an answer that it offers, and a question that it may skip leaves no licence of the business
 * undecided: such a question has an assumption. A business is found by words of both languages, each named once.
 */
export function checkGuides(catalogue: Catalogue): readonly Finding[] {
  return [...questionFaults(catalogue), ...[...catalogue.businesses.values()].flatMap(keywordFaults)];
}

function keywordFaults({ id, keywords }: Business): readonly Finding[] {
  const entity = { kind: 'business' as const, id };
  const words = keywords.map((word) => word.toLowerCase());
  const twice = words.flatMap((word, index): Finding[] =>
    words.indexOf(word) < index ? [{ entity, path: ['keywords', index], message: `${word} twice` }] : [],
  );
  const missing = [
    ...(words.some((word) => THAI.test(word)) ? [] : ['no word in Thai']),
    ...(words.some((word) => /[a-z]/.test(word)) ? [] : ['no word in English']),
  ];
  return [...twice, ...missing.map((message) => ({ entity, path: ['keywords'], message }))];
}

function questionFaults(catalogue: Catalogue): readonly Finding[] {
  return [...catalogue.businesses.values()].flatMap((business) =>
    business.guide.flatMap((question, index): Finding[] => {
      const entity = { kind: 'business' as const, id: business.id };
      if (question.assume !== undefined)
        return isAnswer(catalogue, question)
          ? []
          : [{ entity, path: ['guide', index, 'assume'], message: 'is no answer to the question' }];
      const undecided = question.when === undefined ? undefined : readerOf(catalogue, business, question);
      return undecided === undefined
        ? []
        : [{ entity, path: ['guide', index], message: `assume is missing: skipped, it leaves ${undecided} undecided` }];
    }),
  );
}

function isAnswer(catalogue: Catalogue, question: GuideQuestion): boolean {
  const known = catalogue.concepts.get(question.concept);
  if (known === undefined) return false;
  const concept = offered(known, question);
  const questions = [{ concept, required: true, neededBy: [] }];
  const form = { sections: [{ id: concept.section, questions }] };
  return validateAnswers(form, { [concept.id]: question.assume }).length === 0;
}

/** A licence of the business that is decided by the question. */
function readerOf(catalogue: Catalogue, business: Business, { concept }: GuideQuestion): string | undefined {
  return business.licences.find((id) => {
    const licence = catalogue.licences.get(id);
    return licence && rulesOf(catalogue).expression(neededIn(business, licence)).concepts.includes(concept);
  });
}
