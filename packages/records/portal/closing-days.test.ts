import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { addClosingDays, removeClosingDay } from '@biz/actions/administration/change-closing-days.ts';
import type { ActionDeps } from '@biz/actions/deps.ts';
import { moveDueDates } from '@biz/actions/system/move-due-dates.ts';
import type { AgencyId, ApplicationId, OfficerAccountId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import { clockOf } from '@biz/licensing/clock-of.ts';
import type { Happening } from '@biz/licensing/evolve.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { moveTo, NOON, OFFICER, sampleFiling, submittedEvent } from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { openLiveCalendar } from './live-calendar.ts';

const day = (text: string) => text as LocalDate;
const NAME = { th: 'วันหยุดพิเศษ', en: 'Special holiday' };
const central: Administrator = { account: randomUUID() as OfficerAccountId, name: 'กลาง', reach: 'all' };

forEachStore('closing days', (on) => {
  let records: PortalRecords;
  let deps: ActionDeps;
  before(async () => {
    records = await openPortalRecords(on.database);
    const { store, catalogue } = records;
    const ids = { uuid: () => randomUUID(), digits: () => '' };
    deps = { store, catalogue, ids, clock: { now: () => NOON }, files: {} as ActionDeps['files'] };
  });
  after(() => records.jobs.stop(1000));

  const administratorOf = (agency: AgencyId): Administrator => ({ ...central, reach: [agency] });
  const newAgency = () => `agency-${randomUUID().slice(0, 8)}` as AgencyId;

  /** An application whose clock of seven working days has run since 18 November 2026: due on Friday 27 November. */
  async function running(agency: AgencyId): Promise<ApplicationId> {
    const sample = sampleFiling();
    const filing = { ...sample, applications: sample.applications.map((part) => ({ ...part, agency })) };
    const [part] = filing.applications;
    assert.ok(part);
    const complete: Happening = {
      at: '2026-11-18T05:00:00.000Z' as Instant,
      actor: { ...OFFICER, agency } as Happening['actor'],
      event: {
        type: 'CompletenessConfirmed.v1',
        due: day('2026-11-27'),
        move: { ...moveTo(records.catalogue, 'consider'), clock: 'start' },
      },
    };
    await records.store.transact(async (tx) => {
      await tx.filings.insert(filing);
      assert.ok(await tx.applications.append(part.id, 0, [submittedEvent(records.catalogue, filing), complete]));
      return ok(null);
    });
    return part.id;
  }
  async function standing(id: ApplicationId, agency: AgencyId) {
    const found = await records.queries.applicationForAgency(id, agency);
    assert.ok(found);
    const { state } = found.application;
    const reading = clockOf(state, NOON, records.catalogue.holidaysOf(agency));
    assert.ok(reading.kind === 'running');
    const [row] = await on.database.query<{ due: LocalDate }>(`select due from portal.applications where id = $1`, [
      id,
    ]);
    return { due: reading.due, left: reading.daysLeft, shown: row?.due };
  }

  test('an agency’s own closing day moves its running due dates, in history too, and nobody else’s', async () => {
    const [here, there] = [newAgency(), newAgency()];
    const [mine, theirs] = [await running(here), await running(there)];
    assert.deepEqual(await standing(mine, here), { due: '2026-11-27', left: 5, shown: '2026-11-27' });
    assert.equal(await records.queries.closingDays.countMovedBy([day('2026-11-25')], here), 1);
    assert.equal(await records.queries.closingDays.countMovedBy([day('2026-11-30')], here), 0, 'after the due date');
    assert.equal(await records.queries.closingDays.countMovedBy([day('2026-11-18')], here), 0, 'the day it started');
    const days = [{ date: day('2026-11-25'), name: NAME }];
    const added = { days, source: 'ประกาศหน่วยงาน', agency: here };
    const by = administratorOf(here);
    const done = await addClosingDays(deps, by, added, 'key-of-agency-day');
    const again = await addClosingDays(deps, by, added, 'key-of-agency-day');
    assert.deepEqual([done, again], [ok({ days: 1 }), ok({ days: 1 })]);
    await records.refreshClosingDays();
    assert.equal(
      await moveDueDates({ ...deps, queries: records.queries }, { from: day('2026-11-25'), agency: here }),
      1,
    );
    assert.equal(
      await moveDueDates({ ...deps, queries: records.queries }, { from: day('2026-11-25'), agency: here }),
      0,
    );
    assert.deepEqual(await standing(mine, here), { due: '2026-11-30', left: 5, shown: '2026-11-30' });
    assert.deepEqual(await standing(theirs, there), { due: '2026-11-27', left: 5, shown: '2026-11-27' });
    const history = await records.queries.history(mine);
    assert.deepEqual(history.at(-1)?.event, { type: 'DueMoved.v1', from: '2026-11-27', to: '2026-11-30' });
    const told = await on.database.query(`select message from portal.inbox_messages where application_id = $1`, [mine]);
    assert.deepEqual(told, [{ message: 'due-moved' }]);

    const [held] = await records.queries.closingDays.between(day('2026-11-25'), day('2026-11-25'), [here]);
    assert.ok(held);
    const removed = await removeClosingDay(deps, by, held, { reason: 'ประกาศใหม่', key: 'key-of-removal' });
    assert.deepEqual(removed, ok({ days: 1 }));
    await records.refreshClosingDays();
    assert.deepEqual(await standing(mine, here), { due: '2026-11-30', left: 6, shown: '2026-11-30' }, 'told is told');
    const events = await records.queries.closingDays.events([here], 10);
    assert.deepEqual(
      events.map(({ event }) => event.type),
      ['ClosingDayRemoved.v1', 'ClosingDayAdded.v1'],
    );
    await assert.rejects(on.database.query(`delete from portal.closing_day_events`), /only grows/);
  });

  test('a national day counts for every agency, in another process within one look', async () => {
    const agency = newAgency();
    const other = await openLiveCalendar({
      database: on.database,
      catalogue: records.catalogue,
      onError: (error) => assert.fail(String(error)),
    });
    const days = [{ date: day('2026-12-28'), name: NAME }];
    const done = await addClosingDays(deps, central, { days, source: 'มติ ครม.' }, 'key-of-national-day');
    assert.deepEqual(done, ok({ days: 1 }));
    assert.ok(!other.catalogue.holidaysOf(agency).has(day('2026-12-28')));
    await other.refresh();
    await other.close();
    assert.ok(other.catalogue.holidaysOf(agency).has(day('2026-12-28')));
    assert.ok(other.catalogue.holidays.has(day('2026-12-10')));
  });

  test('two administrators who add the same day at once have added it once', async () => {
    const days = [{ date: day('2026-12-29'), name: NAME }];
    const both = await Promise.all(
      ['key-of-the-first', 'key-of-the-other'].map((key) => addClosingDays(deps, central, { days, source: 'x' }, key)),
    );
    assert.deepEqual(both.map((done) => (done.ok ? 'ok' : done.error.kind)).toSorted(), ['DayClosedAlready', 'ok']);
  });
});
