import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import type { CommandReply, CommandTarget } from '../run-application-command.ts';
import { runApplicantCommand } from './run-applicant-command.ts';

/** ขอถอนคำขอ: from check through consideration; an officer confirms. The other applications of the filing go on. */
export function askWithdrawal(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly reason: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  const name = 'ask-withdrawal' as const;
  const build = () => ok({ kind: name, reason: input.reason });
  return runApplicantCommand(deps, target, 'submit', { name, content: input, build });
}

/** Takes the wish to withdraw back while no officer has confirmed it. */
export function dropWithdrawal(deps: ActionDeps, target: CommandTarget): Promise<Result<CommandReply, ActionRefusal>> {
  const name = 'drop-withdrawal' as const;
  return runApplicantCommand(deps, target, 'submit', { name, content: null, build: () => ok({ kind: name }) });
}
