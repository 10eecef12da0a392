import type { FormQuestion, FormSection, SingleForm } from '@biz/catalogue/compose-form.ts';
import type { Concept, SectionId } from '@biz/catalogue/model.ts';
import type { LicenceId } from '@biz/kernel/ids.ts';
import type { Draft, SourcedAnswer } from '@biz/licensing/filing.ts';
import { type PageGroupId, pageGroups } from './page-groups.ts';

/** A page of the single form: a few short questions, a repeating group, or the subdistrict with its search. */
export type FormPage = {
  /** Name in the address: of the group, or of the only question. */
  readonly id: string;
  readonly section: SectionKey;
  readonly kind: 'fields' | 'rows' | 'subdistrict';
  /** The group whose title the page has; without it the question is the title. `unverified`: registry facts to be typed. */
  readonly group?: PageGroupId | 'unverified';
  readonly questions: readonly FormQuestion[];
};

/** A part of the form: shared, or the own questions of one licence. */
export type SectionKey = { readonly id: SectionId; readonly licence?: LicenceId };

/**
 * The pages of a draft's form, in its order. Facts that a registry or the sign-in gave are not asked; those that a registry
 * should have given and did not come together on one page, to be typed and verified later.
 */
export function formPages(form: SingleForm, answers: Draft['answers']): readonly FormPage[] {
  return form.sections.flatMap((section) => pagesOf(section, answers));
}

/** True for a fact that stands fast: a registry gave it, or signing in proved it. */
export function isGiven(concept: Concept, answer: SourcedAnswer | undefined): boolean {
  if (!answer || concept.registry === undefined) return false;
  return answer.source !== 'typed' && answer.source !== 'guide';
}

/** True for what stands as the licence was issued, and for what is not needed about one that exists. */
export function isSettled({ concept, isCarried, required }: FormQuestion, answers: Draft['answers']): boolean {
  return isCarried === true && (answers[concept.id] !== undefined || !required);
}

/** True for a typed answer to what a registry should have given: an officer has to check it. */
export function isUnverified(concept: Concept, answer: SourcedAnswer | undefined): boolean {
  return concept.registry !== undefined && answer !== undefined && !isGiven(concept, answer);
}

function pagesOf(section: FormSection, answers: Draft['answers']): readonly FormPage[] {
  const key: SectionKey = { id: section.id, ...(section.licence ? { licence: section.licence } : {}) };
  const asked = section.questions.filter(
    (question) => !isGiven(question.concept, answers[question.concept.id]) && !isSettled(question, answers),
  );
  const missingFacts = asked.filter(({ concept }) => concept.registry !== undefined);
  const own = asked.filter(({ concept }) => concept.registry === undefined);
  const pages = own.flatMap((question) => pageStartingWith(question, own, key));
  if (missingFacts.length === 0) return pages;
  return [{ id: 'unverified', section: key, kind: 'fields', group: 'unverified', questions: missingFacts }, ...pages];
}

/** The page that a question opens; none when it belongs to a group that an earlier question has opened. */
function pageStartingWith(
  question: FormQuestion,
  asked: readonly FormQuestion[],
  section: SectionKey,
): readonly FormPage[] {
  const { id, type } = question.concept;
  const group = pageGroups.find(({ concepts }) => concepts.some((concept) => concept === id));
  if (!group) {
    const kind = type.kind === 'group' ? 'rows' : type.kind === 'subdistrict' ? 'subdistrict' : 'fields';
    return [{ id, section, kind, questions: [question] }];
  }
  const questions = group.concepts.flatMap((concept) => asked.filter((it) => it.concept.id === concept));
  const opener = asked.find((it) => questions.includes(it));
  return opener === question ? [{ id: group.id, section, kind: 'fields', group: group.id, questions }] : [];
}
