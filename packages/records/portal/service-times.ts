import type { ServiceTimes, ServiceTimesQuery } from '@biz/actions/ports/desk.ts';
import type { OperationKind } from '@biz/catalogue/operation.ts';
import type { AgencyId, LicenceId } from '@biz/kernel/ids.ts';
import { plusDays } from '@biz/kernel/instant.ts';
import { sql } from 'kysely';
import { inScope } from './scope-predicate.ts';
import type { Reader } from './tx-scope.ts';

type Group = {
  readonly agency: AgencyId | null;
  readonly licence: LicenceId | null;
  readonly operation: OperationKind | null;
};
type Open = Pick<ServiceTimes, 'open' | 'near' | 'late' | 'reasonsOwed'>;
type Closed = Pick<ServiceTimes, 'finished' | 'onTime' | 'rounds'> & { readonly median: number };

const NOTHING_OPEN: Open = { open: 0, near: 0, late: 0, reasonsOwed: 0 };
/** What is asked about each agency's licences, each agency, and all together, in one reading. */
const GROUPS = sql`grouping sets ((agency, licence, operation), (agency), ())`;

/**
 * The report on times, from columns that were written when things happened: open cases along the worklist's index, finished
 * ones along that of the days on which their clocks stopped. No state is read.
 */
export async function serviceTimes(db: Reader, query: ServiceTimesQuery): Promise<readonly ServiceTimes[]> {
  const [open, closed] = [await openCases(db, query), await closedCases(db, query)];
  const keys = [...new Set([...open.keys(), ...closed.keys()])];
  return keys
    .map((key): ServiceTimes => {
      const [agency = '', licence = '', operation = ''] = key.split(' ');
      const { median, ...finished } = closed.get(key) ?? { finished: 0, onTime: 0, rounds: 0, median: undefined };
      return {
        ...(agency === '' ? {} : { agency: agency as AgencyId }),
        ...(licence === '' ? {} : { licence: licence as LicenceId }),
        ...(operation === '' ? {} : { operation: operation as OperationKind }),
        ...(open.get(key) ?? NOTHING_OPEN),
        ...finished,
        ...(median === undefined ? {} : { medianDays: median }),
      };
    })
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
}

async function openCases(db: Reader, query: ServiceTimesQuery): Promise<ReadonlyMap<string, Open>> {
  const { today, nearUntil } = query;
  const isDue = sql`turn = 'agent' and due is not null`;
  const rows = await within(db, query)
    .select([
      'agency',
      'licence',
      'operation',
      sql<number>`count(*)`.as('open'),
      sql<number>`count(*) filter (where ${isDue} and rank < ${today})`.as('late'),
      sql<number>`count(*) filter (where ${isDue} and rank >= ${today} and rank < ${plusDays(nearUntil, 1)})`.as(
        'near',
      ),
      sql<number>`count(notice_by)`.as('reasonsOwed'),
    ])
    .where('tab', 'in', ['todo', 'waiting', 'sign'])
    .groupBy(GROUPS)
    .execute();
  return byGroup(rows);
}

async function closedCases(db: Reader, query: ServiceTimesQuery): Promise<ReadonlyMap<string, Closed>> {
  const rows = await within(db, query)
    .select([
      'agency',
      'licence',
      'operation',
      sql<number>`count(*)`.as('finished'),
      sql<number>`count(*) filter (where not was_late)`.as('onTime'),
      sql<number>`coalesce(sum(rounds), 0)::bigint`.as('rounds'),
      sql<number>`percentile_cont(0.5) within group (order by days_used)`.as('median'),
    ])
    .where('clock_stopped_on', '>=', query.from)
    .where('clock_stopped_on', '<=', query.to)
    .groupBy(GROUPS)
    .execute();
  return byGroup(rows.filter(({ finished }) => finished > 0));
}

function within(db: Reader, { agencies, scope }: ServiceTimesQuery) {
  const covered = inScope(scope);
  const all = db.selectFrom('applications');
  const ours = agencies === 'all' ? all : all.where(sql<boolean>`agency = any(${[...agencies]}::text[])`);
  return covered ? ours.where(covered) : ours;
}

function byGroup<Row extends Group>(rows: readonly Row[]): ReadonlyMap<string, Omit<Row, keyof Group>> {
  return new Map(
    rows.map(({ agency, licence, operation, ...values }) => [
      keyOf({ ...(agency ? { agency } : {}), ...(licence ? { licence } : {}), ...(operation ? { operation } : {}) }),
      values,
    ]),
  );
}

function keyOf({ agency, licence, operation }: Pick<ServiceTimes, 'agency' | 'licence' | 'operation'>): string {
  return `${agency ?? ''} ${licence ?? ''} ${operation ?? ''}`;
}
