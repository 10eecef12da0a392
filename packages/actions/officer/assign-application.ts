import type { SubjectId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Assignee } from '@biz/licensing/application-events.ts';
import { isInScope } from '@biz/licensing/officers/work-scope.ts';
import type { ActionDeps } from '../deps.ts';
import type { LoadedApplication, Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, type CommandTarget, runApplicationCommand } from '../run-application-command.ts';

/** To whom an application is given, and why; to nobody when `to` is left out. */
export type Assignment = { readonly to?: SubjectId; readonly reason: string };

/**
 * มอบหมาย: gives an application to an officer of its agency, takes it oneself, or puts it back. Nobody is given an
 * application that they filed (Administrative Procedure Act B.E. 2539, s. 13) or that their account does not cover; somebody
 * of another agency does not exist.
 */
export function assignApplication(
  deps: ActionDeps,
  target: CommandTarget,
  assignment: Assignment,
): Promise<Result<CommandReply, ActionRefusal>> {
  return runApplicationCommand(deps, target, 'assign', assignment, async (loaded, tx) => {
    const to = await assigneeOf(tx, loaded, target, assignment.to);
    return to.ok ? ok({ kind: 'assign', reason: assignment.reason, ...(to.value ? { to: to.value } : {}) }) : to;
  });
}

async function assigneeOf(
  tx: Tx,
  { state }: LoadedApplication,
  { actor }: CommandTarget,
  to: SubjectId | undefined,
): Promise<Result<Assignee | undefined, ActionRefusal>> {
  if (to === undefined) return ok(undefined);
  if ('subject' in actor && actor.subject === to) return ok({ subject: actor.subject, name: actor.name });
  const found = await tx.desk.colleague(state.agency, to);
  if (!found || !isInScope(found.scope, state)) return err({ kind: 'NotFound' });
  const filing = await tx.filings.load(state.filing);
  const { subject, name } = found;
  return filing?.owner === to ? err({ kind: 'OwnApplication' }) : ok({ subject, name });
}
