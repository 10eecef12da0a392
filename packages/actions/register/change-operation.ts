import type { FilingId, SubjectId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { SourcedAnswer } from '@biz/licensing/filing.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { carriedAnswers } from './carried-answers.ts';

/**
 * Says anew what has changed since the licences were issued. What is no longer ticked stands again as it was issued; what
 * stays ticked keeps what was typed. What registries said of the holder stands in either case.
 */
export async function changeOperation(
  deps: ActionDeps,
  owner: SubjectId,
  draftId: FilingId,
  changes: readonly string[],
): Promise<Result<null, ActionRefusal>> {
  return deps.store.transact<null, ActionRefusal>(async (tx) => {
    const draft = await tx.drafts.load(draftId);
    if (!draft?.operation || draft.owner !== owner) return err({ kind: 'NotFound' });
    const { kind, about } = draft.operation;
    const issued = [];
    for (const { licence: id, number } of about) {
      const loaded = await tx.register.loadByNumber(number);
      const filing = loaded && (await tx.filings.load(loaded.entry.document.filing));
      const licence = deps.catalogue.licences.get(id);
      if (!licence || !filing) throw new Error(`licence ${number} was issued on nothing`);
      issued.push({ licence, filing });
    }
    const offered = issued.flatMap(({ licence }) =>
      licence.changes.filter(({ id }) => licence.operations[kind]?.changes.includes(id)),
    );
    const kept = offered.filter(({ id }) => changes.includes(id));
    if (kind === 'amend' && kept.length === 0) return err({ kind: 'NothingChanged' });
    const former = carriedAnswers(deps.catalogue, issued);
    const answers: Record<string, SourcedAnswer | undefined> = { ...draft.answers };
    for (const concept of offered.flatMap(({ questions }) => questions)) {
      if (kept.some(({ questions }) => questions.includes(concept))) continue;
      if (deps.catalogue.concepts.get(concept)?.registry) continue;
      if (former[concept]) answers[concept] = former[concept];
      else delete answers[concept];
    }
    const operation = { ...draft.operation, changes: [...new Set(kept.map(({ id }) => id))] };
    const saved = await tx.drafts.save({ ...draft, operation, answers, savedAt: deps.clock.now() });
    return saved ? ok(null) : err({ kind: 'DraftStale' });
  });
}
