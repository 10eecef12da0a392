import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** แจ้งให้มารับ: what was signed before the payment waits at the counter. */
export function announceReady(deps: ActionDeps, target: CommandTarget): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'announce-ready', null, () => ok({ kind: 'announce-ready' }));
}
