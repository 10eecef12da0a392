import type { AppointmentId } from '@biz/kernel/ids.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { Proposal } from '@biz/licensing/appointments/appointment.ts';
import type { AppointmentAnswer, AppointmentCommand } from '@biz/licensing/appointments/appointment-commands.ts';
import type { ActionDeps } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import type { CommandReply, CommandTarget } from '../run-application-command.ts';
import { runApplicantCommand } from './run-applicant-command.ts';

/** Days of their own that an applicant may propose at a time. */
export const MOST_PROPOSALS = 3;

/** The applicant agrees to one of the offered times, or says why none suits them and which days would. */
export function answerAppointment(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly appointment: AppointmentId; readonly answer: AppointmentAnswer },
): Promise<Result<CommandReply, ActionRefusal>> {
  return asked(deps, target, { kind: 'answer-appointment', ...input });
}

/** ขอเลื่อนนัด: the agreed time is given back and the officers offer others. Not on the day itself, and not without end. */
export function rescheduleAppointment(
  deps: ActionDeps,
  target: CommandTarget,
  input: { readonly appointment: AppointmentId; readonly reason: string; readonly proposals: readonly Proposal[] },
): Promise<Result<CommandReply, ActionRefusal>> {
  return asked(deps, target, { kind: 'reschedule-appointment', ...input });
}

/** Appointments are answered with the power to answer what officers ask. */
function asked(
  deps: ActionDeps,
  target: CommandTarget,
  command: Extract<AppointmentCommand, { kind: 'answer-appointment' | 'reschedule-appointment' }>,
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicantCommand(deps, target, 'correct', {
    name: command.kind,
    content: command,
    build: () => ok(command),
  });
}
