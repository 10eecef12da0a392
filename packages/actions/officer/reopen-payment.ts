import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';
import { payByFromNow } from './approve-application.ts';

/** Lets a fee be paid after its last day: a new last day, and a new bill where the portal has one. */
export function reopenPayment(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly note: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'reopen-payment', input, ({ state }) =>
    ok({ kind: 'reopen-payment', payBy: payByFromNow(deps, state), note: input.note }),
  );
}
