import {
  type Desk,
  SHORTEST_SEARCH,
  type WorklistFilters,
  type WorklistOrder,
  type WorklistQuery,
} from '@biz/actions/ports/desk.ts';
import { endOfBangkokDay, plusDays } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { searchKey } from '@biz/kernel/thai-text.ts';
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { inScope } from './scope-predicate.ts';
import { gramsOf } from './search-text.ts';
import type { PortalTables } from './tables/portal-tables.ts';
import type { Cursor } from './worklist-queries.ts';

type Listed<O> = SelectQueryBuilder<PortalTables, 'applications', O>;

/** The rows of a view, each by an index of its own. */
export function applyView<O>(list: Listed<O>, { desk, view, filters }: WorklistQuery): Listed<O> {
  const within = inScope(desk.scope);
  const all = list.where('agency', '=', desk.agency);
  const ours = within ? all.where(within) : all;
  switch (view) {
    case 'all':
      return ours;
    case 'mine':
      return ours.where('turn', '<>', inText('done')).where(sql<boolean>`assignee in (${holders(desk)})`);
    case 'late':
      return agencyTurn(ours, filters).where('rank', '<', desk.today);
    case 'near':
      return agencyTurn(ours, filters).where('rank', '>=', desk.today).where('rank', '<', plusDays(desk.nearUntil, 1));
    case 'todo':
    case 'waiting':
    case 'sign':
    case 'done':
      return ours.where('tab', '=', inText(view));
    default:
      return assertNever(view);
  }
}

/**
 * A word of ours that stands in the statement itself. A plan that is kept for all values cannot tell how common a parameter is, nor
 * that a partial index covers it; the server then plans the list anew each time it is asked for, which costs three times the answer.
 */
export function inText<Word extends string | number>(word: Word): RawBuilder<Word> {
  return sql.lit(word);
}

/** What narrows a view. */
export function applyFilters<O>(list: Listed<O>, { desk, filters }: WorklistQuery): Listed<O> {
  const { search, licence, station, turn, from, to, assignee } = filters;
  let narrowed = list;
  if (licence !== undefined) narrowed = narrowed.where('licence', '=', licence);
  if (station !== undefined) narrowed = narrowed.where('station', '=', station);
  if (turn !== undefined) narrowed = narrowed.where('turn', '=', turn);
  if (from !== undefined) narrowed = narrowed.where('submitted_at', '>', endOfBangkokDay(plusDays(from, -1)));
  if (to !== undefined) narrowed = narrowed.where('submitted_at', '<=', endOfBangkokDay(to));
  if (assignee === 'none') narrowed = narrowed.where('assignee', 'is', null);
  else if (assignee !== undefined) narrowed = narrowed.where('assignee', '=', assignee);
  if (filters.isReasonOwed) narrowed = narrowed.where('notice_by', 'is not', null);
  return search === undefined ? narrowed : narrowed.where(isFoundBy(desk, search));
}

/** By which column a list is sorted. Open tabs have their due date at the beginning of `rank`. */
export function byPlace(order: WorklistOrder): { column: 'rank' | 'submitted_at'; isAscending: boolean } {
  if (order === 'place') return { column: 'rank', isAscending: true };
  return { column: 'submitted_at', isAscending: order === 'oldest' };
}

/** Rows behind a place, in the direction in which the list is read. */
export function isAfter(
  column: 'rank' | 'submitted_at',
  { place, id }: Cursor,
  direction: 'asc' | 'desc',
): RawBuilder<boolean> {
  const here = column === 'rank' ? sql`(${place}::text, ${id}::uuid)` : sql`(${place}::timestamptz, ${id}::uuid)`;
  const there = sql`(${sql.ref(column)}, id)`;
  return direction === 'asc' ? sql<boolean>`${there} > ${here}` : sql<boolean>`${there} < ${here}`;
}

/** The officer, and whom they stand in for today. */
export function holders({ agency, officer, today }: Desk): RawBuilder<unknown> {
  return sql`select ${officer}::text union select subject from portal.officer_absences
    where agency = ${agency} and deputy = ${officer} and ended_at is null
      and first_day <= ${today} and last_day >= ${today}`;
}

/** A rank begins with the due date, so that its order is theirs. With a licence the tabs lead to that licence's index. */
function agencyTurn<O>(list: Listed<O>, { licence }: WorklistFilters): Listed<O> {
  const due = list.where('turn', '=', inText('agent')).where('due', 'is not', null);
  return licence === undefined ? due : due.where('tab', 'in', [inText('todo'), inText('sign')]);
}

/** The index leads to rows with all its grams; the text decides. Too short a search finds nothing. */
function isFoundBy({ agency }: Desk, search: string): RawBuilder<boolean> {
  const key = searchKey(search);
  if ([...key].length < SHORTEST_SEARCH) return sql<boolean>`false`;
  const grams = [...new Set(gramsOf(agency, key))];
  return sql<boolean>`id in (select application_id from portal.application_search
    where agency = ${agency} and grams @> ${grams}::integer[] and position(${key} in text) > 0)`;
}
