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
  return rows.filter((row) => mayActAs(actor, row.by));
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
