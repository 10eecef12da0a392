import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** คืนเรื่อง: ends the application at the check, with the reason (Licensing Facilitation Act B.E. 2558, s. 9). */
export function returnApplication(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly reason: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'return', input, () => ok({ kind: 'return', reason: input.reason }));
}
