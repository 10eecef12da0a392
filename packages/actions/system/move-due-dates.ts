import type { AgencyId, ApplicationId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { ActionDeps } from '../deps.ts';
import type { Queries } from '../ports/queries.ts';
import { applyCommand } from '../run-application-command.ts';
import { SYSTEM } from './system-actor.ts';

const BATCH = 200;

/**
 * After closing days were added: writes the later last day into every application whose clock runs past them, one transaction
 * each, so that what people see and what history says are the same. Saying it again changes nothing.
 */
export async function moveDueDates(
  deps: ActionDeps & { readonly queries: Pick<Queries, 'closingDays'> },
  added: { readonly from: LocalDate; readonly agency?: AgencyId },
): Promise<number> {
  const { from, agency } = added;
  let moved = 0;
  let after: ApplicationId | undefined;
  for (;;) {
    const page = { ...(agency ? { agency } : {}), ...(after ? { after } : {}), limit: BATCH };
    const clocks = await deps.queries.closingDays.runningPast(from, page);
    for (const { application, told } of clocks) {
      if (await moveOne(deps, application, told)) moved += 1;
    }
    after = clocks.at(-1)?.application;
    if (clocks.length < BATCH) return moved;
  }
}

async function moveOne(deps: ActionDeps, id: ApplicationId, told: LocalDate): Promise<boolean> {
  const done = await deps.store.transact(async (tx) => {
    const loaded = await tx.applications.load(id);
    if (!loaded) return ok(false);
    const applied = await applyCommand(deps, tx, loaded, { kind: 'move-due', told }, SYSTEM);
    return applied.ok ? ok(applied.value.seq > loaded.seq) : applied;
  });
  if (!done.ok) throw new Error(`refused: ${done.error.kind}`);
  return done.value;
}
