import type { ActionKind, Process, ProcessAction } from '@biz/catalogue/process.ts';
import { type Actor, mayActAs } from './actor.ts';
import type { ApplicationState } from './application-state.ts';
import { agreedAppointments, hasOpenAppointment, offeredAppointment } from './appointments/appointment.ts';
import { isApproving } from './committee/resolution.ts';

/**
 * What this actor may do now, straight from the process table. The same answer feeds the buttons, the interface and
 * the guard in `decide`. An officer or signer of another agency may do nothing.
 */
export function allowedActions(process: Process, state: ApplicationState, actor: Actor): readonly ProcessAction[] {
  if ('agency' in actor && actor.agency !== state.agency) return [];
  const rows = process.steps[state.step]?.actions ?? [];
  return rows.filter((row) => mayActAs(actor, row.by) && isOpen(row.action, state) && isResolved(row, state));
}

/**
 * While the applicant's wish to withdraw is open, it is confirmed or taken back before anything else is decided; and only an
 * appointment that stands can be answered, moved, cancelled or held.
 */
function isOpen(action: ActionKind, state: ApplicationState): boolean {
  switch (action) {
    case 'drop-withdrawal':
    case 'confirm-withdrawal':
      return state.withdrawal !== undefined;
    case 'ask-withdrawal':
    case 'request-corrections':
    case 'confirm-complete':
    case 'return':
    case 'approve':
    case 'refuse':
    case 'offer-appointment':
      return state.withdrawal === undefined;
    case 'answer-appointment':
      return offeredAppointment(state) !== undefined;
    case 'cancel-appointment':
      return hasOpenAppointment(state);
    case 'reschedule-appointment':
    case 'record-no-show':
    case 'record-inspection':
      return agreedAppointments(state).length > 0;
    default:
      return true;
  }
}

/** Where a committee decides, the officer may only carry out what it resolved. */
function isResolved({ needs, action }: ProcessAction, { resolution }: ApplicationState): boolean {
  if (needs === undefined) return true;
  return resolution !== undefined && (action === 'refuse' ? resolution.outcome === 'refuse' : isApproving(resolution));
}

/** The table row of one action for this actor, if it is open now. */
export function findAction(
  process: Process,
  state: ApplicationState,
  actor: Actor,
  action: ActionKind,
): ProcessAction | undefined {
  return allowedActions(process, state, actor).find((row) => row.action === action);
}
