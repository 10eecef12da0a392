import { type AnswerProblem, coerceAnswer, formFieldsOf, type RawFields } from '@biz/catalogue/answers.ts';
import { assumedAnswers, guideQuestions, offered } from '@biz/catalogue/guide.ts';
import type { Answers, AnswerValue, Business, Catalogue, Concept } from '@biz/catalogue/model.ts';
import { type BusinessId, parseSlug } from '@biz/kernel/ids.ts';

/** Where somebody stands in the guide of a business: everything is in the address of the page. */
export type GuideState = {
  readonly business: Business;
  /** The questions as the answers so far leave them. */
  readonly questions: readonly Concept[];
  readonly answers: Answers;
  /** The answers with what counts where there is none. */
  readonly counted: Answers;
  /** Answers in the address that are not acceptable. */
  readonly problems: readonly AnswerProblem[];
};

/** Reads the guide of a business from the query; undefined when the catalogue has no such business. */
export function readGuide(catalogue: Catalogue, rawBusiness: string, fields: RawFields): GuideState | undefined {
  const id = parseSlug<BusinessId>(rawBusiness);
  const business = id.ok ? catalogue.businesses.get(id.value) : undefined;
  if (!business) return undefined;
  const answers: Record<string, AnswerValue> = {};
  const problems: AnswerProblem[] = [];
  for (const question of business.guide) {
    const concept = catalogue.concepts.get(question.concept);
    if (!concept) continue;
    const answer = coerceAnswer(offered(concept, question), fields);
    if (!answer.ok) problems.push(answer.error);
    else if (answer.value !== undefined) answers[question.concept] = answer.value;
  }
  return keepAsked(catalogue, business, answers, problems);
}

/** Answers to questions that other answers have ruled out are dropped, so that they decide nothing. */
function keepAsked(
  catalogue: Catalogue,
  business: Business,
  given: Answers,
  problems: readonly AnswerProblem[],
): GuideState {
  const questions = guideQuestions(catalogue, business.id, given);
  const asked = questions.filter(({ id }) => given[id] !== undefined);
  const answers = Object.fromEntries(asked.map(({ id }) => [id, given[id]]));
  return { business, questions, answers, counted: assumedAnswers(business, answers), problems };
}

/** The answers as fields of an address or of hidden inputs, without those of `except`. */
export function guideFields(state: GuideState, except?: Concept): RawFields {
  const fields = state.questions
    .filter((concept) => concept.id !== except?.id)
    .map((concept) => formFieldsOf(concept, state.answers[concept.id]));
  return Object.assign({}, ...fields);
}

/** Number of the first question without an answer or an assumption, from 1; undefined when there is none. */
export function firstOpen(state: GuideState): number | undefined {
  const index = state.questions.findIndex(({ id }) => state.counted[id] === undefined);
  return index < 0 ? undefined : index + 1;
}
