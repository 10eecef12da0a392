import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import type { CommandReply, CommandTarget } from '../run-application-command.ts';
import { runApplicantCommand } from './run-applicant-command.ts';

/** ขอชำระหลังพ้นกำหนด: after the last day to pay, with a reason; the agency opens the payment again or ends the matter. */
export function askReopening(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly reason: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  const name = 'ask-reopening' as const;
  const build = () => ok({ kind: name, reason: input.reason });
  return runApplicantCommand(deps, target, 'pay', { name, content: input, build });
}
