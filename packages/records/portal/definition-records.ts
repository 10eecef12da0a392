import type { DefinitionsTx, KeptRevision } from '@biz/actions/ports/definitions.ts';
import { evolveRevision } from '@biz/licensing/definitions/revision.ts';
import { type Selectable, sql } from 'kysely';
import type { RevisionRow } from './tables/office-tables.ts';
import type { TxScope } from './tx-scope.ts';

type Scope = Pick<TxScope, 'db'>;

/** The revisions of definitions as a part of one transaction. All changes wait for each other, so that positions are in order. */
export function definitionRecords({ db }: Scope): DefinitionsTx {
  return {
    async lock(definition) {
      await sql`select pg_advisory_xact_lock(hashtext('portal.definitions'))`.execute(db);
      const rows = db.selectFrom('definition_revisions').selectAll().where('definition', '=', definition);
      const found = (await rows.execute()).map(toRevision);
      return found.toSorted((a, b) => a.revision.begun.at.localeCompare(b.revision.begun.at));
    },
    async append(id, before, { seq, events, at, by }) {
      let revision = before;
      let approval: number | undefined;
      for (const [index, event] of events.entries()) {
        revision = evolveRevision(revision, { event, at, by });
        const position = await keep({ db }, { id, seq: seq + index + 1, at, by, event });
        if (event.type === 'RevisionApproved.v1') approval = position;
      }
      if (!revision) throw new Error('a revision without events');
      const row = {
        ...{ id, definition: revision.definition, status: revision.status, saved_at: at },
        effective_from: revision.proposal?.from ?? null,
        state: JSON.stringify(revision),
        seq: seq + events.length,
        ...(approval === undefined ? {} : { approval }),
      };
      await db
        .insertInto('definition_revisions')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
  };
}

/** A revision as a row has it. */
export function toRevision({ id, seq, state, saved_at }: Selectable<RevisionRow>): KeptRevision {
  return { id, seq, revision: state, savedAt: saved_at };
}

type NewEvent = Pick<KeptRevision, 'id' | 'seq'> & Pick<Parameters<DefinitionsTx['append']>[2], 'at' | 'by'>;

async function keep({ db }: Scope, { id, seq, at, by, event }: NewEvent & { readonly event: object }): Promise<number> {
  const kept = await db
    .insertInto('definition_events')
    .values({ revision_id: id, seq, at, by_actor: JSON.stringify(by), event: JSON.stringify(event) })
    .returning('position')
    .executeTakeFirstOrThrow();
  return kept.position;
}
