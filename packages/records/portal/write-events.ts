import type { WorklistTab } from '@biz/actions/ports/queries.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { CompiledQuery, type Insertable, type Kysely } from 'kysely';
import type { SearchText } from './search-text.ts';
import type { ApplicationRow } from './tables/application-tables.ts';
import type { PortalTables } from './tables/portal-tables.ts';

/** The events of one command on one application, and what its read model becomes. */
export type EventWrite = {
  readonly row: Insertable<ApplicationRow>;
  readonly expectedSeq: number;
  /** The stream is locked or opened by this transaction: not to be written is a failure, which rolls it back. */
  readonly isOurs: boolean;
  readonly events: readonly RecordedEvent[];
  readonly seals: readonly string[];
  readonly tabBefore: WorklistTab | undefined;
  /** What it is found by from now on, where that changed. */
  readonly search?: SearchText;
};

/** The columns of the read model, in the order of the statement's parameters. */
const COLUMNS = columnsOf({
  id: true,
  agency: true,
  filing_id: true,
  owner: true,
  number: true,
  licence: true,
  operation: true,
  about: true,
  area: true,
  applicant_name: true,
  business_name: true,
  seq: true,
  head_hash: true,
  state: true,
  phase: true,
  turn: true,
  step: true,
  station: true,
  tab: true,
  rank: true,
  due: true,
  notice_by: true,
  bill_reference1: true,
  bill_reference2: true,
  is_bill_open: true,
  submitted_at: true,
  updated_at: true,
  assignee: true,
  assignee_name: true,
  rounds: true,
  clock_stopped_on: true,
  days_used: true,
  was_late: true,
});

/** Written once each: building it anew for every command costs ten times as much as sending it. */
const statements = new Map<string, string>();

/**
 * Writes events, read model and counters in one statement, because each round trip costs more than the rows. The row is
 * written only from `expectedSeq`, everything else only if the row was; answers whether it was.
 */
export async function writeEvents(db: Pick<Kysely<PortalTables>, 'executeQuery'>, write: EventWrite): Promise<boolean> {
  const [moves, search] = [countedMoves(write), write.search];
  const text = statementFor(moves.length > 0, search !== undefined);
  const values = [
    ...COLUMNS.map((column) => write.row[column]),
    ...[write.expectedSeq, eventRows(write), write.isOurs],
    ...(moves.length > 0 ? [JSON.stringify(moves)] : []),
    ...(search ? [search.text, search.grams] : []),
  ];
  const written = await db.executeQuery<{ written: number }>(CompiledQuery.raw(text, values));
  return written.rows[0]?.written === 1;
}

/** The server makes ready for every table that a statement names, so it names only those that are written. */
function statementFor(hasMoves: boolean, hasSearch: boolean): string {
  const key = `${hasMoves} ${hasSearch}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const parts = [STORED, APPENDED, ...(hasMoves ? [COUNTED] : []), ...(hasSearch ? [found(hasMoves ? 5 : 4)] : [])];
  const statement = `with ${parts.join(', ')}
  select count(*) as written, case when ${after(3)}::boolean then 1 / count(*) end as proof from stored`;
  statements.set(key, statement);
  return statement;
}

const STORED = `stored as (
    insert into portal.applications (${COLUMNS.join(', ')}) values (${COLUMNS.map(parameter).join(', ')})
    on conflict (id, agency) do update set ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
    where applications.seq = ${after(1)}
    returning agency
  )`;

const APPENDED = `appended as (
    insert into portal.application_events
      (application_id, seq, agency, at, type, actor, event, prev_hash, hash, seal)
    select e.* from jsonb_to_recordset(${after(2)}::jsonb) as e
      (application_id uuid, seq integer, agency text, at timestamptz, type text, actor jsonb, event jsonb,
       prev_hash text, hash text, seal text)
    where exists (select from stored) order by e.seq
  )`;

const COUNTED = `counted as (
    insert into portal.worklist_deltas (agency, tab, delta)
    select stored.agency, d.tab, d.delta
    from stored, jsonb_to_recordset(${after(4)}::jsonb) as d (tab text, delta integer)
  )`;

function found(place: number): string {
  return `found as (
    insert into portal.application_search (application_id, agency, text, grams)
    select $1::uuid, stored.agency, ${after(place)}::text, ${after(place + 1)}::integer[] from stored
    on conflict (application_id, agency) do update set text = excluded.text, grams = excluded.grams
  )`;
}

/** Names every column, so that a new one cannot be forgotten here. */
function columnsOf(columns: Readonly<Record<keyof ApplicationRow, true>>): readonly (keyof ApplicationRow)[] {
  const isColumn = (name: string): name is keyof ApplicationRow => name in columns;
  return Object.keys(columns).filter(isColumn);
}

function parameter(_column: string, index: number): string {
  return `$${index + 1}`;
}

/** The parameters after those of the columns. */
function after(place: number): string {
  return `$${COLUMNS.length + place}`;
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

function countedMoves({ row, tabBefore }: EventWrite): readonly { readonly tab: string; readonly delta: number }[] {
  if (row.tab === tabBefore) return [];
  const left = tabBefore === undefined ? [] : [{ tab: tabBefore, delta: -1 }];
  return [...left, { tab: row.tab, delta: 1 }];
}
