import type { ApplicationId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { Queries } from '../ports/queries.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, runApplicationCommand } from '../run-application-command.ts';
import { SYSTEM } from './system-actor.ts';

/** Late applications that are looked up at once. */
const BATCH = 500;

/**
 * Enqueues a look at every application whose last day is over, once a day each however often it runs and in however many
 * processes. A day on which nothing ran loses nothing: what is owed follows from the dates. Answers how many there are.
 */
export async function noteLateApplications(
  deps: ActionDeps & { readonly queries: Pick<Queries, 'lateApplications'> },
): Promise<number> {
  const today = bangkokDate(deps.clock.now());
  let count = 0;
  let ids = await deps.queries.lateApplications(today, BATCH);
  while (ids.length > 0) {
    for (const application of ids) {
      await deps.store.transact<null, never>(async (tx) => {
        await tx.enqueue({ name: 'note-lateness', application }, { key: `${application}:${today}` });
        return ok(null);
      });
    }
    count += ids.length;
    ids = await deps.queries.lateApplications(today, BATCH, ids.at(-1));
  }
  return count;
}

/** Notes every seven days of a late application that have begun, so that the reason that is owed is seen and counted. */
export function noteLateness(
  deps: ActionDeps,
  application: ApplicationId,
): Promise<Result<CommandReply, ActionRefusal>> {
  const today = bangkokDate(deps.clock.now());
  const target = { application, actor: SYSTEM, key: `late-${today}-${application}` };
  return runApplicationCommand(deps, target, 'note-lateness', today, () => ok({ kind: 'note-lateness' }));
}
