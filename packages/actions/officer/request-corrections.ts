import type { LocalDate } from '@biz/kernel/instant.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { CorrectionItem } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** The items that failing verdicts amount to: all defects are sent once (Licensing Facilitation Act B.E. 2558, s. 8). */
export function draftedCorrections(state: ApplicationState): readonly CorrectionItem[] {
  return state.documents.flatMap(({ document }) => {
    const found = state.verdicts[document];
    return found && found.verdict !== 'pass' ? [{ document, reason: found.verdict, note: found.note }] : [];
  });
}

/** Sends every failed document to the applicant as one request with a last day. */
export function requestCorrections(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly due: LocalDate },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'request-corrections', input, ({ state }) =>
    ok({ kind: 'request-corrections', items: draftedCorrections(state), due: input.due }),
  );
}
