import type { ClosingDayQueries } from '@biz/actions/ports/closing-days.ts';
import type { AgencyId } from '@biz/kernel/ids.ts';
import { sql } from 'kysely';
import { toClosingDay } from './closing-day-records.ts';
import type { Reader } from './tx-scope.ts';

/** The reads of the added closing days. */
export function createClosingDayQueries(db: Reader): ClosingDayQueries {
  return {
    async between(first, last, agencies) {
      const rows = await db
        .selectFrom('closing_days')
        .selectAll()
        .where('date', '>=', first)
        .where('date', '<=', last)
        .where(inCalendarOf(agencies))
        .orderBy('date')
        .orderBy('agency')
        .execute();
      return rows.map(toClosingDay);
    },
    async find(id) {
      const row = await db.selectFrom('closing_days').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toClosingDay(row);
    },
    async events(agencies, limit) {
      const rows = await db
        .selectFrom('closing_day_events')
        .select(['position', 'at', 'by_actor', 'event'])
        .where(inCalendarOf(agencies))
        .orderBy('position', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ by_actor: by, ...row }) => ({ by, ...row }));
    },
    async countMovedBy(days, agency) {
      if (days.length === 0) return 0;
      const moved = sql<boolean>`exists (select 1 from unnest(${[...days]}::date[]) as closed (day)
        where closed.day <= due and closed.day > ((state->'clock'->>'startedAt')::timestamptz at time zone 'Asia/Bangkok')::date)`;
      const row = await running(db, agency)
        .select((is) => is.fn.countAll<number>().as('count'))
        .where(moved)
        .executeTakeFirst();
      return row?.count ?? 0;
    },
    async runningPast(day, { agency, after, limit }) {
      const clocks = running(db, agency).select(['id', 'due']).where('due', '>=', day).orderBy('id').limit(limit);
      const rows = await (after === undefined ? clocks : clocks.where('id', '>', after)).execute();
      return rows.flatMap(({ id, due }) => (due === null ? [] : [{ application: id, told: due }]));
    },
  };
}

/** Clocks of working days that run now: started, not stopped, at the agency's turn. */
function running(db: Reader, agency: AgencyId | undefined) {
  const clocks = db
    .selectFrom('applications')
    .where('tab', '<>', 'done')
    .where('turn', '=', 'agent')
    .where('due', 'is not', null)
    .where(sql<boolean>`state->>'dayBasis' = 'working' and state->'clock'->>'stoppedAt' is null`);
  return agency === undefined ? clocks : clocks.where('agency', '=', agency);
}

function inCalendarOf(agencies: readonly AgencyId[]) {
  return sql<boolean>`(agency is null or agency = any(${[...agencies]}::text[]))`;
}
