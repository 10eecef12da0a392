import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { ServiceTimes, ServiceTimesQuery } from '@biz/actions/ports/desk.ts';
import type { AgencyId, ApplicationId, LicenceId } from '@biz/kernel/ids.ts';
import { type Instant, type LocalDate, plusMs } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { Happening } from '@biz/licensing/evolve.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { laterEvents, NOON, sampleFiling, submitSample } from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { rebuildReadModels } from './rebuild-read-models.ts';

const DAY_MS = 86_400_000;
const [FOOD, SIGN] = ['food' as LicenceId, 'sign' as LicenceId];
const TODAY = '2026-12-18' as LocalDate;

forEachStore('service times', (on) => {
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database);
  });
  after(() => records.jobs.stop(1000));

  async function submit(agency: AgencyId, licence: LicenceId | undefined): Promise<ApplicationId> {
    const sample = sampleFiling();
    const parts = sample.applications.map((part) => ({ ...part, agency, ...(licence ? { licence } : {}) }));
    const done = await records.store.transact(async (tx) =>
      ok(await submitSample(tx, records.catalogue, { ...sample, applications: parts })),
    );
    assert.ok(done.ok);
    return done.value;
  }
  async function append(id: ApplicationId, seq: number, ...events: Happening[]): Promise<void> {
    const done = await records.store.transact(async (tx) => ok(await tx.applications.append(id, seq, events)));
    assert.deepEqual(done, ok(true));
  }
  /** Complete on Friday noon, promised for a week later, and ended that many days after it began. */
  async function finish(id: ApplicationId, seq: number, days: number): Promise<void> {
    const later = laterEvents(records.catalogue);
    const { returned } = later;
    assert.ok('move' in returned.event);
    const stopped = { ...returned, at: plusMs(NOON, days * DAY_MS) as Instant };
    const event = { ...returned.event, move: { ...returned.event.move, clock: 'stop' } } as Happening['event'];
    await append(id, seq, later.complete('2026-12-01'), { ...stopped, event });
  }
  const read = (agency: AgencyId, more: Partial<ServiceTimesQuery> = {}) =>
    records.queries.desk.serviceTimes({
      agencies: [agency],
      today: TODAY,
      nearUntil: '2026-12-23' as LocalDate,
      from: '2026-10-01' as LocalDate,
      to: TODAY,
      ...more,
    });
  const of = (times: readonly ServiceTimes[], licence?: LicenceId) =>
    times.find((one) => one.agency !== undefined && one.licence === licence);

  test('open, near and late ones are as of the day, finished ones of the period, by licence and together', async () => {
    const agency = `agency-${randomUUID().slice(0, 8)}` as AgencyId;
    const later = laterEvents(records.catalogue);
    for (const days of [4, 6, 25]) await finish(await submit(agency, FOOD), 1, days);
    const corrected = await submit(agency, SIGN);
    await append(corrected, 1, later.requested);
    await finish(corrected, 2, 5);
    const [late, near, open] = [await submit(agency, FOOD), await submit(agency, FOOD), await submit(agency, SIGN)];
    await append(late, 1, later.complete('2026-12-17'));
    await append(near, 1, later.complete('2026-12-23'));
    assert.ok(open);
    const times = await read(agency);
    const { medianDays, ...food } = of(times, FOOD) ?? assert.fail();
    assert.deepEqual(food, {
      agency,
      licence: FOOD,
      operation: 'new',
      open: 2,
      near: 1,
      late: 1,
      reasonsOwed: 0,
      finished: 3,
      onTime: 2,
      rounds: 0,
    });
    assert.equal(medianDays, 4, 'working days, the median of 2, 4 and 15');
    const sum = of(times);
    assert.deepEqual([sum?.open, sum?.finished, sum?.onTime, sum?.rounds], [3, 4, 3, 1]);
    const next = await read(agency, { from: '2027-10-01' as LocalDate, to: '2028-09-30' as LocalDate });
    assert.deepEqual([of(next)?.finished, of(next)?.medianDays, of(next)?.open], [0, undefined, 3]);
  });

  test('operations on a licence have rows of their own, and the sum has them all', async () => {
    const agency = `agency-${randomUUID().slice(0, 8)}` as AgencyId;
    await submit(agency, FOOD);
    const amended = await submit(agency, FOOD);
    await on.database.query(`update portal.applications set operation = 'amend' where id = $1`, [amended]);
    const times = await read(agency);
    const rows = times.filter(({ licence }) => licence === FOOD);
    assert.deepEqual(rows.map(({ operation, open }) => [operation, open]).sort(), [
      ['amend', 1],
      ['new', 1],
    ]);
    assert.equal(of(times)?.open, 2);
    await on.database.query(`update portal.applications set operation = 'new' where id = $1`, [amended]);
  });

  test('an agency’s times are its own, a scope’s are its part, and rebuilding leaves them as they are', async () => {
    const [agency, other] = [1, 2].map(() => `agency-${randomUUID().slice(0, 8)}` as AgencyId);
    assert.ok(agency && other);
    await finish(await submit(agency, FOOD), 1, 4);
    await finish(await submit(other, FOOD), 1, 6);
    await submit(agency, SIGN);
    assert.equal(of(await read(agency))?.finished, 1);
    const scoped = await read(agency, { scope: [{ areas: 'all', licences: [SIGN] }] });
    assert.deepEqual([of(scoped)?.finished, of(scoped)?.open], [0, 1]);
    const before = await read(agency, { agencies: 'all' });
    assert.ok((before[0]?.finished ?? 0) >= 2 && before[0]?.agency === undefined, 'the sum of all first');
    await on.database.query(`update portal.applications set days_used = 99, was_late = true, rounds = 9`);
    const { database } = on;
    await rebuildReadModels({ database, keyring: records.keyring, catalogue: records.catalogue });
    assert.deepEqual(await read(agency, { agencies: 'all' }), before);
  });
});
