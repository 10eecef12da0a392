import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { CalendarSlot, SlotChanges } from '@biz/actions/ports/calendar.ts';
import type { Tx } from '@biz/actions/ports/store.ts';
import type { AgencyId, ApplicationId, SlotId, SubjectId } from '@biz/kernel/ids.ts';
import { type Instant, plusMs } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { forEachStore } from '../testing/test-databases.ts';

const AGENCY = 'rim-nam-municipality' as AgencyId;
const HOUR = 3_600_000;
const NINE = '2026-11-25T02:00:00.000Z' as Instant;
const NOTHING: SlotChanges = { hold: [], take: [], release: [] };

/** An open hour of an officer, from nine o'clock plus `hours`. */
function hourOf(officer: string, hours = 0, length = HOUR): CalendarSlot {
  const from = plusMs(NINE, hours * HOUR);
  return {
    id: randomUUID() as SlotId,
    agency: AGENCY,
    officer: officer as SubjectId,
    officerName: officer,
    place: 'site',
    from,
    to: plusMs(from, length),
    status: 'open',
  };
}

forEachStore('the calendar', (on) => {
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database);
  });
  after(() => records.jobs.stop(1000));

  /** Runs work that says whether it happened; what did not happen is rolled back. */
  async function attempt(work: (tx: Tx) => Promise<boolean>): Promise<boolean> {
    const done = await records.store.transact(async (tx) => ((await work(tx)) ? ok(true) : err({ kind: 'Refused' })));
    return done.ok;
  }
  const add = (...slots: readonly CalendarSlot[]) => attempt((tx) => tx.calendar.insert(slots));
  const settle = (application: ApplicationId, changes: Partial<SlotChanges>) =>
    attempt((tx) => tx.calendar.settle(AGENCY, application, { ...NOTHING, ...changes }));
  const application = () => randomUUID() as ApplicationId;
  const read = async (slot: CalendarSlot) => records.queries.slot(slot.id, AGENCY);

  test('slots come back as they were written, in order, for their own agency alone', async () => {
    const [late, early] = [hourOf('order', 2), hourOf('order')];
    assert.equal(await add(late, early), true);
    const span = { from: NINE, to: plusMs(NINE, 24 * HOUR) };
    assert.deepEqual(await records.queries.calendar(AGENCY, span, 'all'), [early, late]);
    assert.deepEqual(await records.queries.calendar('other' as AgencyId, span, 'all'), []);
    assert.equal(await records.queries.slot(early.id, 'other' as AgencyId), undefined);
  });

  test('slots of one officer may touch but never overlap; another officer is free', async () => {
    assert.equal(await add(hourOf('touch')), true);
    assert.equal(await add(hourOf('touch', 1)), true, 'the next hour');
    assert.equal(await add(hourOf('touch', 0.75)), false, 'the last quarter');
    assert.equal(await add(hourOf('touch', 3), hourOf('touch', 3.5)), false, 'two of one batch');
    assert.equal(await add(hourOf('somebody-else')), true);
    const kept = await on.database.query("select from portal.calendar_slots where officer = 'touch'");
    assert.equal(kept.length, 2, 'a refused batch leaves nothing');
  });

  test('the database itself refuses a quarter twice, whoever writes it', async () => {
    const slot = hourOf('direct');
    await add(slot);
    const write = on.database.query(
      'insert into portal.calendar_quarters (officer, quarter, slot_id) values ($1, $2, $3)',
      ['direct', slot.from, slot.id],
    );
    await assert.rejects(write, { code: '23505' });
    const crooked = on.database.query(
      `update portal.calendar_slots set ends_at = ends_at + interval '7 minutes' where id = $1`,
      [slot.id],
    );
    await assert.rejects(crooked, { code: '23514' });
  });

  test('of fifty who add the same hour at once, one does', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, index) => add(hourOf('rush', (index % 4) * 0.25))));
    assert.equal(all.filter(Boolean).length, 1);
  });

  test('of fifty applications that want one slot at once, one gets it', async () => {
    const slot = hourOf('wanted');
    await add(slot);
    const all = Array.from({ length: 50 }, application);
    const got = await Promise.all(all.map((id) => settle(id, { hold: [slot.id] })));
    assert.equal(got.filter(Boolean).length, 1);
    assert.equal((await read(slot))?.application, all[got.indexOf(true)]);
  });

  test('offers that want the same slots in another order never get half of them', async () => {
    const slots = [hourOf('order-1'), hourOf('order-2'), hourOf('order-3')];
    await add(...slots);
    const ids = slots.map(({ id }) => id);
    const orders = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? ids : ids.toReversed()));
    const got = await Promise.all(orders.map((hold) => settle(application(), { hold })));
    assert.equal(got.filter(Boolean).length, 1);
    const holders = await Promise.all(slots.map(async (slot) => (await read(slot))?.application));
    assert.equal(new Set(holders).size, 1);
  });

  test('a slot is held, taken and released by its own application only', async () => {
    const [chosen, other] = [hourOf('flow'), hourOf('flow', 1)];
    await add(chosen, other);
    const mine = application();
    assert.equal(await settle(mine, { hold: [chosen.id, other.id] }), true);
    assert.equal(await settle(application(), { release: [chosen.id], take: [other.id] }), true);
    assert.deepEqual([(await read(chosen))?.status, (await read(other))?.status], ['held', 'held']);
    assert.equal(await settle(mine, { take: [chosen.id], release: [other.id] }), true);
    assert.deepEqual([(await read(chosen))?.status, (await read(other))?.status], ['taken', 'open']);
    assert.equal((await read(other))?.application, undefined);
  });

  test('only an open slot can be removed, and its time is free again', async () => {
    const slot = hourOf('removal');
    await add(slot);
    const id = application();
    await settle(id, { hold: [slot.id] });
    const remove = (agency: AgencyId) => attempt((tx) => tx.calendar.remove(agency, slot.id));
    assert.equal(await remove(AGENCY), false);
    await settle(id, { release: [slot.id] });
    assert.equal(await remove('other' as AgencyId), false);
    assert.equal(await remove(AGENCY), true);
    assert.equal(await add(hourOf('removal')), true);
  });
});
