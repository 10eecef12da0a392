import type { BusinessId } from '@biz/kernel/ids.ts';
import type { Answers, Business, Catalogue, Concept, Condition, GuideQuestion, Licence } from './model.ts';
import { judge, rulesOf } from './rules.ts';

/**
 * The questions of the guide as they stand, with the choices that this business is offered: those ruled out by an answer or by
 * what is assumed are gone, those that still depend on an answer stay. Throws on a business that the catalogue does not hold.
 */
export function guideQuestions(catalogue: Catalogue, businessId: BusinessId, answers: Answers): readonly Concept[] {
  const business = businessOf(catalogue, businessId);
  const verdictOf = judge(rulesOf(catalogue), assumedAnswers(business, answers));
  return business.guide
    .filter(({ when }) => verdictOf(when) !== false)
    .flatMap((question) => {
      const concept = catalogue.concepts.get(question.concept);
      return concept === undefined ? [] : [offered(concept, question)];
    });
}

/** The answers with what the guide of the business assumes where there is none. */
export function assumedAnswers(business: Business, answers: Answers): Answers {
  const assumed = business.guide.flatMap(({ concept, assume }) => (assume === undefined ? [] : [[concept, assume]]));
  const given = Object.entries(answers).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(assumed), ...Object.fromEntries(given) };
}

/** A business of the catalogue. Throws when it is not there. */
export function businessOf(catalogue: Catalogue, id: BusinessId): Business {
  const business = catalogue.businesses.get(id);
  if (business === undefined) throw new Error(`${id} is not in the catalogue`);
  return business;
}

/** When a licence is needed in a business: its own condition, and what the business adds to it. */
export function neededIn({ onlyWhen }: Business, { id, neededWhen }: Licence): Condition {
  const only = onlyWhen?.[id];
  return only === undefined ? neededWhen : `(${only}) && (${neededWhen})`;
}

/** The question with the choices that the guide offers. */
export function offered(concept: Concept, { choices }: GuideQuestion): Concept {
  const { type } = concept;
  if (choices === undefined || (type.kind !== 'choice' && type.kind !== 'choices')) return concept;
  return { ...concept, type: { ...type, choices: type.choices.filter(({ value }) => choices.includes(value)) } };
}
