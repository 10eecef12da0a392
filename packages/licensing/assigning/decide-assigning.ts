import { err, ok } from '@biz/kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { ApplicationState } from '../application-state.ts';
import type { Command } from '../commands.ts';
import type { Decision } from '../decision.ts';

/**
 * มอบหมาย: gives an open application to an officer, or to nobody. Taking it from a colleague needs a reason that they can
 * read; giving it to whom it belongs already changes nothing.
 */
export function decideAssignment(
  state: ApplicationState,
  command: Extract<Command, { kind: 'assign' }>,
  actor: Actor,
): Decision {
  if (state.turn === 'done') return err({ kind: 'CaseEnded' });
  const { to } = command;
  const reason = command.reason.trim();
  if (to?.subject === state.assignee?.subject) return ok([]);
  const isColleagues =
    state.assignee !== undefined && !('subject' in actor && actor.subject === state.assignee.subject);
  if (isColleagues && reason === '') return err({ kind: 'ReasonMissing' });
  return ok([{ type: 'ApplicationAssigned.v1', ...(to ? { to } : {}), ...(reason === '' ? {} : { reason }) }]);
}
