import type { AppointmentId } from '@biz/kernel/ids.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** ยกเลิกนัด: takes back an offer or an agreed time; the applicant reads why, and the times are free again. */
export function cancelAppointment(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly appointment: AppointmentId; readonly reason: string },
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'cancel-appointment', input, () =>
    ok({ kind: 'cancel-appointment', ...input }),
  );
}
