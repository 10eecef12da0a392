import type { ApplicationId } from '@biz/kernel/ids.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { ChangedAnswer, DocumentFile } from '@biz/licensing/application-events.ts';
import { type ApplicationState, documentTypesOf } from '@biz/licensing/application-state.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import { wantedDocuments } from '../applicant/draft-form.ts';
import type { ActionDeps } from '../deps.ts';
import type { Tx } from '../ports/store.ts';
import { applyCommand } from '../run-application-command.ts';
import { applicationForm, questionsOf, sectionsOf } from './correctable-questions.ts';

/** What a correction of one application leaves for the others of its filing. */
export type Passed = {
  readonly files: readonly DocumentFile[];
  readonly changed: readonly ChangedAnswer[];
  readonly before: Filing;
  readonly after: Filing;
  /** Number of the application through which it came. */
  readonly through: string;
};

/**
 * Gives corrected documents and answers to every sibling that uses them and may still be checked; a sibling that was
 * decided stays on what was decided on.
 */
export async function passToSiblings(
  deps: ActionDeps,
  tx: Tx,
  corrected: ApplicationId,
  passed: Passed,
  actor: Actor,
): Promise<void> {
  for (const { id } of passed.before.applications) {
    if (id === corrected) continue;
    let loaded = await tx.applications.load(id);
    for (const replaced of loaded ? filesFor(deps, loaded.state, passed) : []) {
      if (!loaded) continue;
      const command = { kind: 'replace-shared-document' as const, replaced, through: passed.through };
      await applyCommand(deps, tx, loaded, command, actor);
      loaded = await tx.applications.load(id);
    }
    const answers = loaded ? answersFor(deps, loaded.state, passed) : [];
    if (!loaded || answers.length === 0) continue;
    const sections = sectionsOf(deps.catalogue, passed.after, loaded.state);
    const filingVersion = passed.after.version ?? 1;
    const command = { kind: 'take-shared-answers' as const, answers, sections, filingVersion, through: passed.through };
    await applyCommand(deps, tx, loaded, command, actor);
  }
}

/** Applications of the filing that would take this correction too, for pages that say so beforehand. */
export function usesAnswer(
  deps: Pick<ActionDeps, 'catalogue'>,
  state: ApplicationState,
  filing: Filing,
  concept: string,
): boolean {
  const isOpen = state.phase === 'CHECK' || state.phase === 'PENDING';
  return isOpen && questionsOf(deps.catalogue, filing, state).some((question) => question.concept.id === concept);
}

/** The files of a correction that an application uses: it holds the document, or needs it now. */
export function filesFor(deps: ActionDeps, state: ApplicationState, { files, after }: Passed): readonly DocumentFile[] {
  const form = applicationForm(deps.catalogue, after, state);
  const needed = wantedDocuments(form).map(({ document }) => document);
  const held = documentTypesOf(state);
  return files.filter(({ document }) => held.includes(document) || needed.includes(document));
}

/** The changed answers that an application's licence asks, before or after. */
export function answersFor(deps: ActionDeps, state: ApplicationState, passed: Passed): readonly ChangedAnswer[] {
  const asked = new Set(
    [passed.before, passed.after].flatMap((filing) =>
      questionsOf(deps.catalogue, filing, state).map(({ concept }) => concept.id),
    ),
  );
  return passed.changed.filter(({ concept }) => asked.has(concept));
}
