import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** ส่งใบอนุญาต by post or to a service centre; the applicant is told the tracking number. */
export function recordDispatch(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly trackingNumber: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'record-dispatch', input, () => ok({ kind: 'record-dispatch', ...input }));
}
