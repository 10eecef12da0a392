import type { AppointmentId } from '@biz/kernel/ids.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** ไม่มาตามนัด: the agreed time has come and one side was not there. The officer offers another time or decides without. */
export function recordNoShow(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly appointment: AppointmentId; readonly by: 'applicant' | 'officer'; readonly note: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'record-no-show', input, () => ok({ kind: 'record-no-show', ...input }));
}
