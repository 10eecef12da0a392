import type { Catalogue } from '@biz/catalogue/model.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { replay } from '@biz/licensing/evolve.ts';
import { type FinishedCase, finishedCaseOf } from '@biz/licensing/statistics/finished-case.ts';
import {
  groupCases,
  type Statistics,
  type StatisticsFilter,
  statisticsOf,
} from '@biz/licensing/statistics/statistics-of.ts';
import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import type { Keyring } from '../keyring.ts';
import { historyOf } from './filing-queries.ts';
import type { PortalTables } from './tables/portal-tables.ts';

const BATCH = 500;

/** Public statistics of a period, counted anew from every event and from nothing else. Reads one application at a time. */
export async function recomputeStatistics(
  config: { readonly database: Database; readonly keyring: Keyring; readonly catalogue: Catalogue },
  filter: StatisticsFilter,
): Promise<Statistics> {
  const db = config.database.tables<PortalTables>('portal');
  const cases: FinishedCase[] = [];
  let ids = await nextIds(db, undefined);
  while (ids.length > 0) {
    for (const id of ids) {
      const finished = finishedIn(await historyOf({ db, keyring: config.keyring }, id), config.catalogue, filter);
      if (finished) cases.push(finished);
    }
    ids = await nextIds(db, ids.at(-1));
  }
  return statisticsOf(groupCases(cases));
}

function finishedIn(
  events: readonly RecordedEvent[],
  catalogue: Catalogue,
  filter: StatisticsFilter,
): FinishedCase | undefined {
  const state = replay(events);
  const finished = state && finishedCaseOf(state, catalogue.holidaysOf(state.agency));
  if (!finished || finished.finishedOn < filter.from || finished.finishedOn > filter.to) return undefined;
  if (filter.agency && finished.agency !== filter.agency) return undefined;
  return filter.licence && finished.licence !== filter.licence ? undefined : finished;
}

async function nextIds(db: Kysely<PortalTables>, after: ApplicationId | undefined): Promise<readonly ApplicationId[]> {
  const first = db.selectFrom('application_events').select('application_id').where('seq', '=', 1);
  const rows = await (after === undefined ? first : first.where('application_id', '>', after))
    .orderBy('application_id')
    .limit(BATCH)
    .execute();
  return rows.map((row) => row.application_id);
}
