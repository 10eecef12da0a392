import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** เอกสารครบถ้วนถูกต้อง: every document has passed; the legal clock starts and everyone sees the due date. */
export function confirmComplete(deps: ActionDeps, target: CommandTarget): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'confirm-complete', null, () => ok({ kind: 'confirm-complete' }));
}
