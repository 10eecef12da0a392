import { canonicalJson } from '@biz/kernel/digest.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { evolve, type Happening } from '@biz/licensing/evolve.ts';
import type { Database } from '../database.ts';

/** Folds streams as they come by and compares what they amount to with what the read model holds. */
export type ReplayedStates = {
  /** The next event; those of one application come one after the other. */
  add(application: ApplicationId, happening: Happening): void;
  /** Applications whose stored state is not what their events say, among those finished since the last call. */
  differing(isEnd: boolean): Promise<readonly ApplicationId[]>;
};

/** A stream that cannot be folded (its beginning is gone) counts as differing. */
export function replayStates(database: Pick<Database, 'query'>): ReplayedStates {
  const finished = new Map<ApplicationId, string>();
  let current: { id: ApplicationId; state: ApplicationState | undefined; isBroken: boolean } | undefined;
  function finish(): void {
    if (current) finished.set(current.id, current.isBroken ? '' : canonicalJson(current.state));
    current = undefined;
  }
  return {
    add(id, happening) {
      if (current?.id !== id) {
        finish();
        current = { id, state: undefined, isBroken: happening.event.type !== 'ApplicationSubmitted.v1' };
      }
      if (!current.isBroken) current.state = evolve(current.state, happening);
    },
    async differing(isEnd) {
      if (isEnd) finish();
      const rows = await database.query<{ id: ApplicationId; state: ApplicationState }>(
        'select id, state from portal.applications where id = any($1::uuid[]) order by id',
        [[...finished.keys()]],
      );
      const differing = rows.filter(({ id, state }) => finished.get(id) !== canonicalJson(state)).map(({ id }) => id);
      finished.clear();
      return differing;
    },
  };
}
