import type { Page, WorklistRow, WorklistTab } from '@biz/actions/ports/queries.ts';
import type { AgencyId } from '@biz/kernel/ids.ts';
import type { WorkScope } from '@biz/licensing/officers/work-scope.ts';
import { type Selectable, sql } from 'kysely';
import type { Database } from '../database.ts';
import { inScope } from './scope-predicate.ts';
import type { ApplicationRow } from './tables.ts';
import type { Reader } from './tx-scope.ts';

/** Rows on one page of the worklist. */
export const WORKLIST_PAGE = 25;

/** Above this many unfolded changes a reader folds them into the totals. */
const FOLD_AT = 200;

const COLUMNS = [
  'id',
  'number',
  'licence',
  'business_name',
  'applicant_name',
  'phase',
  'turn',
  'step',
  'station',
  'submitted_at',
  'updated_at',
  'due',
  'rank',
] as const;

type Cursor = { readonly rank: string; readonly id: string; readonly direction: 'next' | 'previous' };

/**
 * One page of an agency's worklist. Pages are found by the place after the last row (keyset), so that a late page costs
 * what the first one does and no row is skipped or shown twice when others move. A cursor that is not ours means page one.
 */
export async function worklistPage(
  db: Reader,
  agency: AgencyId,
  tab: WorklistTab,
  rawCursor?: string,
  scope?: WorkScope,
): Promise<Page<WorklistRow>> {
  const cursor = parseCursor(rawCursor);
  const isBackward = cursor?.direction === 'previous';
  let query = db
    .selectFrom('applications')
    .select(COLUMNS)
    .where('agency', '=', agency)
    .where('tab', '=', tab)
    .orderBy('rank', isBackward ? 'desc' : 'asc')
    .orderBy('id', isBackward ? 'desc' : 'asc')
    .limit(WORKLIST_PAGE + 1);
  const within = inScope(scope);
  if (within) query = query.where(within);
  if (cursor) {
    const place = sql`(${cursor.rank}::text, ${cursor.id}::uuid)`;
    query = query.where(isBackward ? sql<boolean>`(rank, id) < ${place}` : sql<boolean>`(rank, id) > ${place}`);
  }
  const found = await query.execute();
  const hasMore = found.length > WORKLIST_PAGE;
  const shown = found.slice(0, WORKLIST_PAGE);
  const rows = isBackward ? shown.reverse() : shown;
  const [first, last] = [rows.at(0), rows.at(-1)];
  const hasNext = isBackward ? last !== undefined : hasMore;
  const hasPrevious = isBackward ? hasMore : cursor !== undefined && first !== undefined;
  return {
    rows: rows.map(toRow),
    ...(hasNext && last ? { next: writeCursor({ rank: last.rank, id: last.id, direction: 'next' }) } : {}),
    ...(hasPrevious && first
      ? { previous: writeCursor({ rank: first.rank, id: first.id, direction: 'previous' }) }
      : {}),
  };
}

/** How many applications each tab has: kept totals plus the changes since. Exact, at the cost of a few rows. */
export async function worklistCounts(
  database: Pick<Database, 'query'>,
  agency: AgencyId,
): Promise<{ readonly [tab in WorklistTab]: number }> {
  const rows = await database.query<{ tab: WorklistTab; total: number; unfolded: number }>(
    `select tab, sum(total)::bigint as total, sum(unfolded)::bigint as unfolded from (
       select tab, total, 0 as unfolded from portal.worklist_counts where agency = $1
       union all
       select tab, delta, 1 from portal.worklist_deltas where agency = $1
     ) as parts group by tab`,
    [agency],
  );
  if (rows.reduce((sum, row) => sum + row.unfolded, 0) > FOLD_AT) await foldCounts(database, agency);
  const totalOf = (tab: WorklistTab) => rows.find((row) => row.tab === tab)?.total ?? 0;
  return { todo: totalOf('todo'), waiting: totalOf('waiting'), sign: totalOf('sign'), done: totalOf('done') };
}

/** The same for an officer who sees a part of the agency's work: counted, because totals are kept for agencies alone. */
export async function worklistCountsWithin(
  db: Reader,
  agency: AgencyId,
  scope: WorkScope,
): Promise<{ readonly [tab in WorklistTab]: number }> {
  const within = inScope(scope);
  const query = db
    .selectFrom('applications')
    .select((is) => ['tab', is.fn.countAll<number>().as('total')])
    .where('agency', '=', agency)
    .groupBy('tab');
  const rows = await (within ? query.where(within) : query).execute();
  const totalOf = (tab: WorklistTab) => rows.find((row) => row.tab === tab)?.total ?? 0;
  return { todo: totalOf('todo'), waiting: totalOf('waiting'), sign: totalOf('sign'), done: totalOf('done') };
}

/** One statement, so that no reader sees a change twice or not at all. Changes that another reader is folding are left. */
async function foldCounts(database: Pick<Database, 'query'>, agency: AgencyId): Promise<void> {
  await database.query(
    `with folding as (
       select position from portal.worklist_deltas where agency = $1 order by position limit 10000 for update skip locked
     ), folded as (
       delete from portal.worklist_deltas as d using folding where d.position = folding.position returning d.tab, d.delta
     )
     insert into portal.worklist_counts (agency, tab, total)
     select $1::text, tab, sum(delta) from folded group by tab order by tab
     on conflict (agency, tab) do update set total = worklist_counts.total + excluded.total`,
    [agency],
  );
}

function toRow(row: Pick<Selectable<ApplicationRow>, (typeof COLUMNS)[number]>): WorklistRow {
  return {
    id: row.id,
    number: row.number,
    licence: row.licence,
    businessName: row.business_name,
    applicantName: row.applicant_name,
    phase: row.phase,
    turn: row.turn,
    step: row.step,
    station: row.station,
    submittedAt: row.submitted_at,
    updatedAt: row.updated_at,
    ...(row.due === null ? {} : { due: row.due }),
  };
}

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.direction, cursor.rank, cursor.id])).toString('base64url');
}

function parseCursor(raw: string | undefined): Cursor | undefined {
  const text = Buffer.from(raw ?? '', 'base64url').toString('utf8');
  const match = /^\["(next|previous)","([\d/:TZ.-]{1,60})","([0-9a-f-]{36})"\]$/.exec(text);
  const [, direction, rank, id] = match ?? [];
  if (!rank || !id) return undefined;
  return { rank, id, direction: direction === 'previous' ? 'previous' : 'next' };
}
