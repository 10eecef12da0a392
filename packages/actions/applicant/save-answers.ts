import { type AnswerProblem, readAnswer } from '@biz/catalogue/answers.ts';
import type { Concept } from '@biz/catalogue/model.ts';
import type { FilingId, SubjectId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Draft, SourcedAnswer } from '@biz/licensing/filing.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';

/** Form fields as they were posted: repeated names come as lists. */
export type RawFields = { readonly [field: string]: string | readonly string[] | undefined };

/** The draft as saved, and the problems of each answer. Good answers are kept even when others have problems. */
export type SaveOutcome = { readonly draft: Draft; readonly problems: readonly AnswerProblem[] };

/**
 * Saves the answers of one page into the draft. Values that a registry supplied are locked: posting them changes
 * nothing. A page of an older version is accepted as long as the draft is still a draft: answers are saved one by one.
 */
export async function saveAnswers(
  deps: ActionDeps,
  owner: SubjectId,
  draftId: FilingId,
  concepts: readonly Concept[],
  fields: RawFields,
): Promise<Result<SaveOutcome, ActionRefusal>> {
  return deps.store.transact<SaveOutcome, ActionRefusal>(async (tx) => {
    const draft = await tx.drafts.load(draftId);
    if (!draft || draft.owner !== owner) return err({ kind: 'NotFound' });
    const now = deps.clock.now();
    const problems: AnswerProblem[] = [];
    const answers: Record<string, SourcedAnswer | undefined> = { ...draft.answers };
    for (const concept of concepts) {
      const held = answers[concept.id];
      if (held && isLocked(concept, held)) continue;
      const answer = readAnswer(concept, fields);
      if (answer.problems.length > 0) problems.push(...answer.problems);
      else if (answer.value === undefined) delete answers[concept.id];
      else answers[concept.id] = { value: answer.value, source: 'typed', at: now };
    }
    const next = { ...draft, answers, savedAt: now };
    const saved = await tx.drafts.save(next);
    return saved ? ok({ draft: { ...next, version: draft.version + 1 }, problems }) : err({ kind: 'DraftStale' });
  });
}

/** A value that a registry or the sign-in vouches for; it is mended at its source, not here. */
export function isLocked(concept: Concept, held: SourcedAnswer): boolean {
  return concept.registry !== undefined && held.source !== 'typed';
}
