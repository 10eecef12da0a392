import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { Verdict } from '@biz/licensing/application-events.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** An officer notes what they found in one document. A failing verdict needs a note that the applicant can act on. */
export function recordVerdict(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly document: DocumentTypeId; readonly verdict: Verdict; readonly note: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'record-verdict', input, () => ok({ kind: 'record-verdict', ...input }));
}
