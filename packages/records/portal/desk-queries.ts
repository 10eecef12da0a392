import {
  type Absence,
  COUNTED_TO,
  type Colleague,
  type Desk,
  type DeskOverview,
  type SavedView,
} from '@biz/actions/ports/desk.ts';
import type { AgencyId, SubjectId } from '@biz/kernel/ids.ts';
import { type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { CompiledQuery, type Selectable } from 'kysely';
import type { Database } from '../database.ts';
import type { AbsenceRow } from './tables/office-tables.ts';
import type { Reader } from './tx-scope.ts';
import { applyView } from './worklist-conditions.ts';

/** Above this many unfolded changes a reader folds them into the totals. */
const FOLD_AT = 200;

type Counted = keyof DeskOverview['counts'];

/** `of`: what else the name stands for: the address of a view, the subject of a colleague. */
type OverviewRow = {
  readonly kind: 'tab' | 'counted' | 'view' | 'colleague';
  readonly name: string;
  readonly total: number;
  readonly unfolded: number;
  readonly of: string;
};

/** Officers and signers of an agency whose accounts are in use; from columns alone, because every list names them. */
const COLLEAGUES = `
  select subject, name from portal.officer_accounts
  where scopes @> jsonb_build_array(jsonb_build_object('agency', $1::text))
    and state->'entitlement'->'roles' ?| array['officer', 'signer'] and status = 'active' and subject is not null`;

/**
 * What stands around an officer's list, in one statement: it is asked with every page. Tabs have kept totals plus the
 * changes since, exact at the cost of a few rows; what depends on the day is counted along an index, and not far.
 */
const OVERVIEW = `
  select 'tab' as kind, tab as name, sum(total)::bigint as total, sum(unfolded)::bigint as unfolded, '' as of from (
    select tab, total, 0 as unfolded from portal.worklist_counts where agency = $1
    union all
    select tab, delta, 1 from portal.worklist_deltas where agency = $1
  ) as parts group by tab
  union all
  select 'counted', 'late', count(*), 0, '' from (
    select from portal.applications
    where agency = $1 and turn = 'agent' and due is not null and rank < $3 limit ${COUNTED_TO}
  ) as late
  union all
  select 'counted', 'near', count(*), 0, '' from (
    select from portal.applications
    where agency = $1 and turn = 'agent' and due is not null and rank >= $3 and rank < $4 limit ${COUNTED_TO}
  ) as near
  union all
  select 'counted', 'mine', count(*), 0, '' from (
    select from portal.applications
    where agency = $1 and turn <> 'done' and assignee in (
      select $2 union select subject from portal.officer_absences
      where agency = $1 and deputy = $2 and ended_at is null and first_day <= $5::date and last_day >= $5::date
    ) limit ${COUNTED_TO}
  ) as mine
  union all
  select 'view', name, is_default::integer, 0, query from portal.officer_views where agency = $1 and subject = $2
  union all
  select 'colleague', name, 0, 0, subject from (${COLLEAGUES}) as colleagues
  order by kind, name, of`;

/** How much is in each view of an officer's desk, which views they keep, and who else works there. */
export async function deskOverview(database: Pick<Database, 'query'>, db: Reader, desk: Desk): Promise<DeskOverview> {
  const { agency, officer, today, nearUntil, scope } = desk;
  const values = [agency, officer, today, plusDays(nearUntil, 1), today];
  const { rows } = await db.executeQuery<OverviewRow>(CompiledQuery.raw(OVERVIEW, values));
  if (rows.reduce((sum, row) => sum + row.unfolded, 0) > FOLD_AT) await foldCounts(database, agency);
  const isCount = ({ kind }: OverviewRow) => kind === 'tab' || kind === 'counted';
  const totalOf = (name: Counted) => rows.find((row) => isCount(row) && row.name === name)?.total ?? 0;
  return {
    counts: scope === undefined || scope === 'all' ? countsBy(totalOf) : await countsWithin(db, desk),
    views: rows.filter(({ kind }) => kind === 'view').map(toView),
    colleagues: rows
      .filter(({ kind }) => kind === 'colleague')
      .map(({ name, of }) => ({ subject: of as SubjectId, name })),
  };
}

function countsBy(totalOf: (name: Counted) => number): DeskOverview['counts'] {
  return {
    mine: totalOf('mine'),
    todo: totalOf('todo'),
    waiting: totalOf('waiting'),
    near: totalOf('near'),
    late: totalOf('late'),
    sign: totalOf('sign'),
    done: totalOf('done'),
  };
}

/** For an officer who sees a part of the agency's work: counted, because totals are kept for agencies alone. */
async function countsWithin(db: Reader, desk: Desk): Promise<DeskOverview['counts']> {
  const everything = { desk, filters: {}, order: 'place' } as const;
  const tabs = await applyView(db.selectFrom('applications'), { ...everything, view: 'all' })
    .select((is) => ['tab', is.fn.countAll<number>().as('total')])
    .groupBy('tab')
    .execute();
  const counted = new Map<Counted, number>(tabs.map(({ tab, total }) => [tab, total]));
  for (const view of ['mine', 'near', 'late'] as const) {
    const rows = await applyView(db.selectFrom('applications'), { ...everything, view })
      .select('id')
      .limit(COUNTED_TO)
      .execute();
    counted.set(view, rows.length);
  }
  return countsBy((name) => counted.get(name) ?? 0);
}

/** Whom a case of the agency can be given to, by name. */
export function colleaguesOf(database: Pick<Database, 'query'>, agency: AgencyId): Promise<readonly Colleague[]> {
  return database.query<Colleague>(`${COLLEAGUES} order by name, subject`, [agency]);
}

/** Absences that have not ended, the earliest first. */
export async function absencesOf(db: Reader, agency: AgencyId, today: LocalDate): Promise<readonly Absence[]> {
  const rows = await db
    .selectFrom('officer_absences')
    .selectAll()
    .where('agency', '=', agency)
    .where('last_day', '>=', today)
    .where('ended_at', 'is', null)
    .orderBy('first_day')
    .orderBy('id')
    .execute();
  return rows.map(toAbsence);
}

/** A row as the absence it is. */
export function toAbsence(row: Selectable<AbsenceRow>): Absence {
  return {
    id: row.id,
    agency: row.agency,
    officer: { subject: row.subject, name: row.name },
    deputy: { subject: row.deputy, name: row.deputy_name },
    firstDay: row.first_day,
    lastDay: row.last_day,
  };
}

function toView({ name, of, total }: OverviewRow): SavedView {
  return { name, query: of, isDefault: total === 1 };
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
