import type { Catalogue } from '@biz/catalogue/model.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { type FinishedCase, finishedCaseOf } from '@biz/licensing/statistics/finished-case.ts';
import type { FinishedCases, StatisticsFilter } from '@biz/licensing/statistics/statistics-of.ts';
import type { Insertable, Selectable, Transaction } from 'kysely';
import type { FinishedCaseRow } from './tables/application-tables.ts';
import type { PortalTables } from './tables/portal-tables.ts';
import type { Reader } from './tx-scope.ts';

/** Keeps what statistics know of an application as soon as it is finished, and forgets it if it goes on again. */
export async function keepFinishedCase(
  db: Pick<Transaction<PortalTables>, 'insertInto' | 'deleteFrom'>,
  id: ApplicationId,
  state: ApplicationState,
  catalogue: Catalogue,
): Promise<void> {
  const row = finishedCaseRow(id, state, catalogue);
  if (!row) {
    await db.deleteFrom('finished_cases').where('application_id', '=', id).execute();
    return;
  }
  const { application_id: _id, agency: _agency, ...rest } = row;
  await db
    .insertInto('finished_cases')
    .values(row)
    .onConflict((conflict) => conflict.columns(['application_id', 'agency']).doUpdateSet(rest))
    .execute();
}

/** Finished applications of a period in groups that are alike, so that a year is a few hundred rows. */
export async function finishedCases(db: Reader, filter: StatisticsFilter): Promise<readonly FinishedCases[]> {
  let query = db
    .selectFrom('finished_cases')
    .select(GROUPED)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('finished_on', '>=', filter.from)
    .where('finished_on', '<=', filter.to)
    .groupBy(GROUPED);
  if (filter.agency) query = query.where('agency', '=', filter.agency);
  if (filter.licence) query = query.where('licence', '=', filter.licence);
  return (await query.execute()).map((row) => ({ ...toFacts(row), total: row.total }));
}

const GROUPED = [
  'agency',
  'licence',
  'operation',
  'outcome',
  'days_used',
  'is_on_time',
  'rounds',
  'refusal_reason',
  'notices_owed',
  'notices_missed',
] as const;

function finishedCaseRow(
  id: ApplicationId,
  state: ApplicationState,
  catalogue: Catalogue,
): Insertable<FinishedCaseRow> | undefined {
  const finished = finishedCaseOf(state, catalogue.holidaysOf(state.agency));
  if (!finished) return undefined;
  return {
    application_id: id,
    agency: finished.agency,
    licence: finished.licence,
    operation: finished.operation,
    finished_on: finished.finishedOn,
    outcome: finished.outcome,
    days_used: finished.daysUsed ?? null,
    is_on_time: finished.isOnTime ?? null,
    rounds: finished.rounds,
    refusal_reason: finished.refusalReason ?? null,
    notices_owed: finished.noticesOwed,
    notices_missed: finished.noticesMissed,
  };
}

function toFacts(row: Pick<Selectable<FinishedCaseRow>, (typeof GROUPED)[number]>): Omit<FinishedCase, 'finishedOn'> {
  return {
    agency: row.agency,
    licence: row.licence,
    operation: row.operation,
    outcome: row.outcome,
    ...(row.days_used === null ? {} : { daysUsed: row.days_used }),
    ...(row.is_on_time === null ? {} : { isOnTime: row.is_on_time }),
    rounds: row.rounds,
    ...(row.refusal_reason === null ? {} : { refusalReason: row.refusal_reason }),
    noticesOwed: row.notices_owed,
    noticesMissed: row.notices_missed,
  };
}
