import type { Desk, WorklistOrder, WorklistQuery } from '@biz/actions/ports/desk.ts';
import type { Page, WorklistRow } from '@biz/actions/ports/queries.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import { type Selectable, sql } from 'kysely';
import type { ApplicationRow } from './tables/application-tables.ts';
import type { Reader } from './tx-scope.ts';
import { applyFilters, applyView, byPlace, inText, isAfter } from './worklist-conditions.ts';

/** Rows on one page of the worklist. */
export const WORKLIST_PAGE = 25;

const COLUMNS = [
  'id',
  'filing_id',
  'seq',
  'number',
  'licence',
  'operation',
  'business_name',
  'applicant_name',
  'phase',
  'turn',
  'step',
  'station',
  'submitted_at',
  'updated_at',
  'due',
  'assignee_name',
  'assignee',
  'rank',
] as const;

type FoundRow = Pick<Selectable<ApplicationRow>, (typeof COLUMNS)[number]>;

/** A place in a list: of the row beside it, and in which direction to go on. */
export type Cursor = { readonly place: string; readonly id: string; readonly direction: 'next' | 'previous' };

/**
 * One page of an agency's worklist. Pages are found by the place after the last row (keyset), so that a late page costs
 * what the first one does and no row is skipped or shown twice when others move. A cursor that is not ours means page one.
 */
export async function worklistPage(db: Reader, query: WorklistQuery): Promise<Page<WorklistRow>> {
  const limit = query.limit ?? WORKLIST_PAGE;
  const cursor = parseCursor(query.cursor);
  const isBackward = cursor?.direction === 'previous';
  const order = byPlace(query.order);
  const direction = order.isAscending === isBackward ? 'desc' : 'asc';
  let statement = applyFilters(applyView(db.selectFrom('applications'), query), query)
    .select(COLUMNS)
    .orderBy(order.column, direction)
    .orderBy('id', direction)
    .limit(inText(limit + 1));
  if (cursor) statement = statement.where(isAfter(order.column, cursor, direction));
  const found = await statement.execute();
  const hasMore = found.length > limit;
  const shown = found.slice(0, limit);
  const rows = isBackward ? shown.reverse() : shown;
  const [first, last] = [rows.at(0), rows.at(-1)];
  const hasNext = isBackward ? last !== undefined : hasMore;
  const hasPrevious = isBackward ? hasMore : cursor !== undefined && first !== undefined;
  return {
    rows: rows.map(toRow),
    ...(hasNext && last ? { next: writeCursor(last, query.order, 'next') } : {}),
    ...(hasPrevious && first ? { previous: writeCursor(first, query.order, 'previous') } : {}),
  };
}

/** How many rows a list has, counted no further than `upTo`. */
export async function countWorklist(
  db: Reader,
  query: Pick<WorklistQuery, 'desk' | 'view' | 'filters'>,
  upTo: number,
): Promise<number> {
  const whole = { ...query, order: 'place' } as const;
  const rows = await applyFilters(applyView(db.selectFrom('applications'), whole), whole)
    .select(sql<number>`1`.as('one'))
    .limit(inText(upTo))
    .execute();
  return rows.length;
}

/** Applications that an officer has picked out, in the order of their numbers; what they may not see is left out. */
export async function pickedRows(
  db: Reader,
  desk: Desk,
  ids: readonly ApplicationId[],
): Promise<readonly WorklistRow[]> {
  if (ids.length === 0) return [];
  const everything = { desk, view: 'all', filters: {}, order: 'place' } as const;
  const rows = await applyView(db.selectFrom('applications'), everything)
    .select(COLUMNS)
    .where('id', 'in', ids)
    .orderBy('number')
    .execute();
  return rows.map(toRow);
}

function toRow(row: FoundRow): WorklistRow {
  return {
    id: row.id,
    filing: row.filing_id,
    seq: row.seq,
    number: row.number,
    licence: row.licence,
    operation: row.operation,
    businessName: row.business_name,
    applicantName: row.applicant_name,
    phase: row.phase,
    turn: row.turn,
    step: row.step,
    station: row.station,
    submittedAt: row.submitted_at,
    updatedAt: row.updated_at,
    ...(row.due === null ? {} : { due: row.due }),
    ...(row.assignee === null ? {} : { assignee: { subject: row.assignee, name: row.assignee_name ?? '' } }),
  };
}

function writeCursor(row: FoundRow, order: WorklistOrder, direction: Cursor['direction']): string {
  const place = order === 'place' ? row.rank : row.submitted_at;
  return Buffer.from(JSON.stringify([direction, place, row.id])).toString('base64url');
}

function parseCursor(raw: string | undefined): Cursor | undefined {
  const text = Buffer.from(raw ?? '', 'base64url').toString('utf8');
  const match = /^\["(next|previous)","([\d/:TZ.-]{1,60})","([0-9a-f-]{36})"\]$/.exec(text);
  const [, direction, place, id] = match ?? [];
  if (!place || !id) return undefined;
  return { place, id, direction: direction === 'previous' ? 'previous' : 'next' };
}
