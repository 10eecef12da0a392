import type { ActionKind, Process, ProcessAction } from '@biz/catalogue/process.ts';
import { type Actor, mayActAs } from './actor.ts';
import type { ApplicationState } from './application-state.ts';

/**
 * What this actor may do now, straight from the process table. The same answer feeds the buttons, the interface and
 * the guard in `decide`. An officer or signer of another agency may do nothing.
 */
export function allowedActions(process: Process, state: ApplicationState, actor: Actor): readonly ProcessAction[] {
  if ('agency' in actor && actor.agency !== state.agency) return [];
  const rows = process.steps[state.step]?.actions ?? [];
  return rows.filter((row) => mayActAs(actor, row.by) && isOpen(row.action, state));
}

/** While the applicant's wish to withdraw is open, it is confirmed or taken back before anything else is decided. */
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
      return state.withdrawal === undefined;
    default:
      return true;
  }
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
