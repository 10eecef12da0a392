import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** ยืนยันการถอนคำขอ: ends the application as the applicant asked. */
export function confirmWithdrawal(
  deps: ActionDeps,
  target: CommandTarget,
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'confirm-withdrawal', null, () => ok({ kind: 'confirm-withdrawal' }));
}
