import type { WorklistTab } from '@biz/actions/ports/queries.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { type Insertable, type Kysely, sql } from 'kysely';
import type { ApplicationRow, PortalTables } from './tables.ts';

/** The events of one command on one application, and what its read model becomes. */
export type EventWrite = {
  readonly row: Insertable<ApplicationRow>;
  readonly expectedSeq: number;
  readonly events: readonly RecordedEvent[];
  readonly seals: readonly string[];
  readonly tabBefore: WorklistTab | undefined;
};

/**
 * Writes events, read model and counters in one statement, because each round trip costs more than the rows. The row is
 * written only from `expectedSeq`, everything else only if the row was; answers whether it was.
 */
export async function writeEvents(db: Pick<Kysely<PortalTables>, 'getExecutor'>, write: EventWrite): Promise<boolean> {
  const { row } = write;
  const columns = Object.keys(row);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(Object.values(row).map((value) => sql.val(value)));
  const updates = sql.join(columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`));
  const written = await sql<{ written: number }>`
    with stored as (
      insert into portal.applications (${names}) values (${values})
      on conflict (id, agency) do update set ${updates} where applications.seq = ${write.expectedSeq}
      returning 1
    ), appended as (
      insert into portal.application_events
        (application_id, seq, agency, at, type, actor, event, prev_hash, hash, seal)
      select e.* from jsonb_to_recordset(${eventRows(write)}::jsonb) as e
        (application_id uuid, seq integer, agency text, at timestamptz, type text, actor jsonb, event jsonb,
         prev_hash text, hash text, seal text)
      where exists (select from stored) order by e.seq
    ), counted as (
      insert into portal.worklist_deltas (agency, tab, delta)
      select ${row.agency}::text, d.tab, d.delta
      from jsonb_to_recordset(${countedMoves(write)}::jsonb) as d (tab text, delta integer)
      where exists (select from stored)
    )
    select count(*) as written from stored`.execute(db);
  return written.rows[0]?.written === 1;
}

function eventRows({ row, events, seals }: EventWrite): string {
  return JSON.stringify(
    events.map(({ applicationId, seq, at, actor, event, prevHash, hash }, index) => ({
      application_id: applicationId,
      seq,
      agency: row.agency,
      at,
      type: event.type,
      actor,
      event,
      prev_hash: prevHash,
      hash,
      seal: seals[index],
    })),
  );
}

function countedMoves({ row, tabBefore }: EventWrite): string {
  if (row.tab === tabBefore) return '[]';
  const left = tabBefore === undefined ? [] : [{ tab: tabBefore, delta: -1 }];
  return JSON.stringify([...left, { tab: row.tab, delta: 1 }]);
}
