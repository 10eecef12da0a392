import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AgencyId, ApplicationId, LicenceId } from '@biz/kernel/ids.ts';
import { type Instant, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { Happening } from '@biz/licensing/evolve.ts';
import { type StatisticsFilter, statisticsOf } from '@biz/licensing/statistics/statistics-of.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { laterEvents, moveTo, OFFICER, sampleFiling, submitSample } from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { rebuildReadModels } from './rebuild-read-models.ts';
import { recomputeStatistics } from './recompute-statistics.ts';

const NOVEMBER: StatisticsFilter = { from: '2026-11-01' as LocalDate, to: '2026-11-30' as LocalDate };
const DUE = '2026-11-11' as LocalDate;

forEachStore('public statistics', (on) => {
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database);
    for (const used of [3, 5, 9, 12, 20]) await finish('signed', used);
    for (let i = 0; i < 6; i += 1) await finish('refused', 8);
    for (let i = 0; i < 5; i += 1) await finish('returned', 2);
    await finish('signed', 40, { licence: 'rare-licence' as LicenceId });
    await finish('open', 1);
    await finish('signed', 60);
  });
  after(() => records.jobs.stop(1000));

  /** Submits on 1 November, complete on 2 November, ended so many days later. */
  async function finish(
    how: 'signed' | 'refused' | 'returned' | 'open',
    days: number,
    over: { readonly licence?: LicenceId; readonly agency?: AgencyId } = {},
  ): Promise<void> {
    const sample = sampleFiling({ submittedAt: morning(0) });
    const filing = { ...sample, applications: sample.applications.map((part) => ({ ...part, ...over })) };
    const done = await records.store.transact(async (tx) => {
      const id = await submitSample(tx, records.catalogue, filing);
      await append(tx, id, 1, endOf(how, id, days));
      return ok(id);
    });
    assert.ok(done.ok);
  }

  function endOf(how: 'signed' | 'refused' | 'returned' | 'open', id: ApplicationId, days: number): Happening[] {
    const later = laterEvents(records.catalogue);
    const at = morning(1 + days);
    const stopped = {
      ...moveTo(records.catalogue, how === 'refused' ? 'refused' : 'completed'),
      clock: 'stop',
    } as const;
    if (how === 'returned') return [{ ...later.returned, at }];
    const complete = { ...later.complete(DUE), at: morning(1) };
    if (how === 'open') return [complete];
    const why = { facts: 'ก', law: 'ข', reasons: 'ค', reasonCode: 'premises' as const };
    const appeal = { appealTo: { th: 'x', en: 'x' }, appealBy: '2026-12-31' as LocalDate };
    if (how === 'refused') {
      const event = { type: 'ApplicationRefused.v1', ...why, ...appeal, move: stopped } as const;
      return [complete, { at, actor: OFFICER, event }];
    }
    const signed = later.signed(`L-${id}`);
    const event = signed.event.type === 'LicenceSigned.v1' ? { ...signed.event, move: stopped } : signed.event;
    return [complete, { ...later.drafted(`L-${id}`), at }, { ...signed, at, event }];
  }

  test('count medians, shares and reasons of what was finished in the period, and of nothing else', async () => {
    const { rows, all, reasons } = statisticsOf(await records.queries.finishedCases(NOVEMBER));
    assert.deepEqual(
      rows.map(({ licence, figures }) => [licence, figures?.finished]),
      [['sample-licence', 16]],
    );
    assert.deepEqual([all?.licensed, all?.refused, all?.otherwise], [5, 6, 5]);
    assert.ok(all?.medianDays && all.onTime);
    assert.deepEqual(reasons, [{ reason: 'premises', count: 6 }]);
    const year = statisticsOf(await records.queries.finishedCases({ ...NOVEMBER, to: '2027-01-31' as LocalDate }));
    assert.deepEqual(
      year.rows.map(({ licence, figures }) => [licence, figures?.finished]),
      [
        ['rare-licence', undefined],
        ['sample-licence', 17],
      ],
    );
  });

  test('are the same when they are counted anew from the events', async () => {
    const filters: StatisticsFilter[] = [
      NOVEMBER,
      { ...NOVEMBER, to: '2027-12-31' as LocalDate },
      { ...NOVEMBER, agency: 'nobody' as AgencyId },
      { ...NOVEMBER, licence: 'sample-licence' as LicenceId },
    ];
    for (const filter of filters) {
      const published = statisticsOf(await records.queries.finishedCases(filter));
      assert.deepEqual(await recomputeStatistics({ ...records, database: on.database }, filter), published);
    }
  });

  test('are mended by a rebuild when their rows were damaged', async () => {
    const published = statisticsOf(await records.queries.finishedCases(NOVEMBER));
    await on.database.query('update portal.finished_cases set is_on_time = false');
    assert.notDeepEqual(statisticsOf(await records.queries.finishedCases(NOVEMBER)), published);
    await rebuildReadModels({ ...records, database: on.database });
    assert.deepEqual(statisticsOf(await records.queries.finishedCases(NOVEMBER)), published);
  });
});

function morning(day: number): Instant {
  return `${plusDays('2026-11-01' as LocalDate, day)}T03:00:00.000Z` as Instant;
}

async function append(
  tx: {
    readonly applications: { append(id: ApplicationId, seq: number, events: readonly Happening[]): Promise<boolean> };
  },
  id: ApplicationId,
  seq: number,
  events: readonly Happening[],
): Promise<void> {
  assert.ok(await tx.applications.append(id, seq, events));
}
