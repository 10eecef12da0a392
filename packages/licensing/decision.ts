import type { Process, ProcessAction } from '@biz/catalogue/process.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { Holidays } from '@biz/kernel/working-days.ts';
import type { Actor } from './actor.ts';
import type { ApplicationEvent, Move } from './application-events.ts';
import type { ApplicationState } from './application-state.ts';
import type { ProcessCommand } from './commands.ts';
import type { LicensingRefusal } from './refusal.ts';

/** What a decision may look at besides the state. */
export type DecisionContext = {
  readonly process: Process;
  readonly actor: Actor;
  readonly now: Instant;
  readonly holidays: Holidays;
};

/** The events of a command, or why there are none. */
export type Decision = Result<readonly ApplicationEvent[], LicensingRefusal>;

/** A command whose table row is open: what the rule of its theme decides on. `move` leads where the row says. */
export type Deciding<K extends ProcessCommand['kind']> = {
  readonly state: ApplicationState;
  readonly command: Extract<ProcessCommand, { kind: K }>;
  readonly row: ProcessAction;
  readonly move: Move;
  readonly context: DecisionContext;
};

/** The move along a row of the table; past the payment when the fee is nothing and the table says so. */
export function moveAlong(process: Process, state: ApplicationState, row: ProcessAction, feeTotal: number): Move {
  const to = feeTotal === 0 && row.whenFree ? row.whenFree : row.to;
  const step = process.steps[to];
  if (!step) throw new Error(`process ${process.id} has no step ${to}`);
  const { id, phase, turn, station = state.station } = step;
  return { step: id, phase, turn, station, ...(row.clock ? { clock: row.clock } : {}) };
}

/** After the decision a document is evidence of what was decided on, and nobody could check another one. */
export function mayStillBeChecked(state: ApplicationState): boolean {
  return state.phase === 'CHECK' || state.phase === 'PENDING';
}
