import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** Ends what was approved and never paid, with the reason that the applicant reads. */
export function closeUnpaid(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly reason: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'close-unpaid', input, () => ok({ kind: 'close-unpaid', ...input }));
}
