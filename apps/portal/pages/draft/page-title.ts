import type { Lang } from '@biz/kernel/localised.ts';
import { answerText } from '../../forms/answer-text.ts';
import { draftMessages } from '../../messages/draft.ts';
import { pageGroupMessages } from '../../messages/page-groups.ts';
import type { DraftContext } from './draft-context.ts';
import { licenceOf } from './draft-context.ts';
import type { FormPage, SectionKey } from './form-pages.ts';

/** Answers that the hub shows of a page. */
const MOST_ANSWERS = 3;

/** What a page of the form is called: its group, or its only question. */
export function pageTitle(page: FormPage, lang: Lang): string {
  if (page.group) return pageGroupMessages.t[lang](page.group);
  return page.questions[0]?.concept.label[lang] ?? page.id;
}

/** What a part of the form is called: a licence's own questions by the licence. */
export function sectionTitle(context: DraftContext, section: SectionKey, lang: Lang): string {
  const licence = section.licence && licenceOf(context, section.licence);
  return licence ? licence.shortName[lang] : draftMessages.t[lang](`section.${section.id}`);
}

/** The short names of the licences that need any of a page's questions. */
export function usedFor(context: DraftContext, page: Pick<FormPage, 'questions'>, lang: Lang): readonly string[] {
  const ids = new Set(page.questions.flatMap(({ neededBy }) => neededBy.map(({ licence }) => licence)));
  return context.licences.filter(({ id }) => ids.has(id)).map((licence) => licence.shortName[lang]);
}

/** The first answers of a page in one line, without declarations and long texts. */
export function answersInShort(context: DraftContext, page: FormPage, lang: Lang): string | undefined {
  const texts = page.questions.flatMap(({ concept }) => {
    const value = context.draft.answers[concept.id]?.value;
    const isPlain = concept.type.kind !== 'yes-no' || concept.type.mustBeYes !== true;
    return value === undefined || !isPlain ? [] : [answerText(concept.type, value, lang)];
  });
  return texts.length === 0 ? undefined : texts.slice(0, MOST_ANSWERS).join(' · ');
}
