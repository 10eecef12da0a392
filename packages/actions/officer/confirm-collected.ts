import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** ผู้ประกอบการมารับใบอนุญาตแล้ว: stops the clock. A paper that went by post carries its tracking number. */
export function confirmCollected(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly trackingNumber: string; readonly note: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'confirm-collected', input, () =>
    ok({ kind: 'confirm-collected', ...input }),
  );
}
