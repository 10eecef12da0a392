import { saveAnswers } from '@biz/actions/applicant/save-answers.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { type AnswerProblem, coerceAnswer, type RawFields } from '@biz/catalogue/answers.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import type { RouteDeps } from '../../deps.ts';
import type { FormPage } from './form-pages.ts';

/** What saving a page leaves: the draft as it is now, and what still has to be corrected. */
export type SavedPage = { readonly draft: Draft; readonly problems: readonly AnswerProblem[] };

/**
 * Saves what was typed on a page. Good answers are kept even when others are wrong. Going on needs every required answer;
 * leaving does not.
 */
export async function savePage(
  deps: RouteDeps,
  draft: Draft,
  page: FormPage,
  fields: RawFields,
  options: { readonly mayBeIncomplete: boolean },
): Promise<Result<SavedPage, ActionRefusal>> {
  const concepts = page.questions.map(({ concept }) => concept);
  const saved = await saveAnswers(deps, draft.owner, draft.id, concepts, fields);
  if (!saved.ok) return saved;
  const missing = options.mayBeIncomplete ? [] : missingOn(page, fields);
  return ok({ draft: saved.value.draft, problems: [...saved.value.problems, ...missing] });
}

/** Required questions of the page that were left blank. */
function missingOn(page: FormPage, fields: RawFields): readonly AnswerProblem[] {
  return page.questions.flatMap(({ concept, required }) => {
    const answer = coerceAnswer(concept, fields);
    const isBlank = answer.ok && answer.value === undefined;
    return required && isBlank ? [{ kind: 'Required' as const, concept: concept.id, field: concept.id }] : [];
  });
}
