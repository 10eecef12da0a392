import type { FormQuestion } from '@biz/catalogue/compose-form.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import { draftPaths, FROM_CHECK } from './draft-paths.ts';
import type { FormPage } from './form-pages.ts';

/**
 * Where saving a page leads: to the same page when an answer has brought new questions to it, back to the check page when
 * it was opened from there, else to the next page of the same part of the form, and after the last one to the hub.
 */
export function nextHref(draft: Draft, pages: readonly FormPage[], current: FormPage, isFromCheck: boolean): string {
  const index = pages.findIndex((page) => page.id === current.id);
  const same = pages[index];
  const isNew = ({ concept }: FormQuestion) => !current.questions.some((before) => before.concept.id === concept.id);
  const isOpen = (it: FormQuestion) => it.required && draft.answers[it.concept.id] === undefined;
  if (same?.questions.some((question) => isNew(question) && isOpen(question))) {
    return keepFrom(draftPaths.question(draft.id, current.id), isFromCheck);
  }
  if (isFromCheck) return draftPaths.check(draft.id);
  const next = index < 0 ? undefined : pages[index + 1];
  const isSamePart =
    next !== undefined && next.section.id === current.section.id && next.section.licence === current.section.licence;
  return isSamePart ? draftPaths.question(draft.id, next.id) : draftPaths.hub(draft.id);
}

/** The address of a page, keeping the way back to the check page. */
export function keepFrom(path: string, isFromCheck: boolean): string {
  return isFromCheck ? `${path}?${FROM_CHECK}` : path;
}
