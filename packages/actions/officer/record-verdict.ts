import type { ConceptId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { CheckSubject, CorrectionItem, Verdict } from '@biz/licensing/application-events.ts';
import { itemKey } from '@biz/licensing/corrections/correction-items.ts';
import { correctableQuestions } from '../corrections/correctable-questions.ts';
import type { ActionDeps } from '../deps.ts';
import type { LoadedApplication, Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** What an officer found; of a failing section also the questions that are wrong. */
export type VerdictInput = CheckSubject & {
  readonly verdict: Verdict;
  readonly note: string;
  readonly concepts?: readonly ConceptId[];
};

/**
 * An officer notes what they found in one document or one section of the form. A failing verdict needs a note that the
 * applicant can act on, and puts its items into the draft request; a passing one takes them out again.
 */
export function recordVerdict(
  deps: ActionDeps,
  target: CommandTarget,
  input: VerdictInput,
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'record-verdict', input, async (loaded, tx) => {
    const drafted = await draftItems(deps, tx, loaded, target.actor, input);
    if (!drafted.ok) return drafted;
    const { verdict, note } = input;
    const subject = 'section' in input ? { section: input.section } : { document: input.document };
    return ok({ kind: 'record-verdict', ...subject, verdict, note });
  });
}

async function draftItems(
  deps: ActionDeps,
  tx: Tx,
  loaded: LoadedApplication,
  actor: Actor,
  input: VerdictInput,
): Promise<Result<null, ActionRefusal>> {
  if (actor.kind !== 'officer') return ok(null);
  const { verdict, note } = input;
  const wanted: CorrectionItem[] = [];
  const about: string[] = [];
  if ('document' in input) {
    const { document } = input;
    about.push(`document:${document}`);
    if (verdict !== 'pass') wanted.push({ kind: 'document', document, reason: verdict, note });
  } else {
    const filing = await tx.filings.load(loaded.state.filing);
    if (!filing) return err({ kind: 'NotFound' });
    const questions = correctableQuestions(deps.catalogue, filing, loaded.state).filter(
      ({ concept }) => concept.section === input.section,
    );
    about.push(...questions.map(({ concept }) => `answer:${concept.id}`));
    if (verdict !== 'pass') {
      const concepts = input.concepts ?? [];
      const foreign = concepts.find((concept) => !questions.some((question) => question.concept.id === concept));
      if (foreign) return err({ kind: 'QuestionNotPart', concept: foreign });
      wanted.push(...concepts.map((concept) => ({ kind: 'answer' as const, concept, reason: verdict, note })));
    }
  }
  const keys = wanted.map(itemKey);
  for (const key of about) if (!keys.includes(key)) await tx.corrections.removeDraft(loaded.id, key);
  const mark = { by: actor.subject, byName: actor.name, at: deps.clock.now() };
  for (const item of wanted) {
    await tx.corrections.putDraft(loaded.id, loaded.state.agency, { key: itemKey(item), item, ...mark });
  }
  return ok(null);
}
