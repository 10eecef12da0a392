import type { AppointmentId, SubjectId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Proposal } from '@biz/licensing/appointments/appointment.ts';
import type { AppointmentAnswer, AppointmentCommand } from '@biz/licensing/appointments/appointment-commands.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** Days of their own that an applicant may propose at a time. */
export const MOST_PROPOSALS = 3;

/** The applicant agrees to one of the offered times, or says why none suits them and which days would. */
export function answerAppointment(
  deps: ActionDeps,
  owner: SubjectId,
  target: CommandTarget,
  input: { readonly appointment: AppointmentId; readonly answer: AppointmentAnswer },
): Promise<Result<CommandReply, ActionRefusal>> {
  return ofOwner(deps, owner, target, { kind: 'answer-appointment', ...input });
}

/** ขอเลื่อนนัด: the agreed time is given back and the officers offer others. Not on the day itself, and not without end. */
export function rescheduleAppointment(
  deps: ActionDeps,
  owner: SubjectId,
  target: CommandTarget,
  input: { readonly appointment: AppointmentId; readonly reason: string; readonly proposals: readonly Proposal[] },
): Promise<Result<CommandReply, ActionRefusal>> {
  return ofOwner(deps, owner, target, { kind: 'reschedule-appointment', ...input });
}

function ofOwner(
  deps: ActionDeps,
  owner: SubjectId,
  target: CommandTarget,
  command: Extract<AppointmentCommand, { kind: 'answer-appointment' | 'reschedule-appointment' }>,
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, command.kind, command, async ({ state }, tx) => {
    const filing = await tx.filings.load(state.filing);
    return filing?.owner === owner ? ok(command) : err({ kind: 'NotFound' });
  });
}
