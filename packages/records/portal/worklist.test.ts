import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Desk, WorklistQuery, WorklistView } from '@biz/actions/ports/desk.ts';
import type { Page, WorklistRow } from '@biz/actions/ports/queries.ts';
import type { AgencyId, ApplicationId } from '@biz/kernel/ids.ts';
import { type Instant, type LocalDate, plusMs } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { Happening } from '@biz/licensing/evolve.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { laterEvents, NOON, OFFICER, sampleFiling, submitSample, verdictEvent } from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { WORKLIST_PAGE } from './worklist-queries.ts';

forEachStore('worklist', (on) => {
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database);
  });
  after(() => records.jobs.stop(1000));

  async function submit(agency: AgencyId, submittedAt: Instant = NOON): Promise<ApplicationId> {
    const sample = sampleFiling({ submittedAt });
    const filing = { ...sample, applications: sample.applications.map((part) => ({ ...part, agency })) };
    const done = await records.store.transact(async (tx) => ok(await submitSample(tx, records.catalogue, filing)));
    assert.ok(done.ok);
    return done.value;
  }
  async function append(id: ApplicationId, seq: number, ...events: Happening[]): Promise<void> {
    const done = await records.store.transact(async (tx) => ok(await tx.applications.append(id, seq, events)));
    assert.deepEqual(done, ok(true));
  }
  const newAgency = () => `agency-${randomUUID().slice(0, 8)}` as AgencyId;
  const deskOf = (agency: AgencyId, officer = OFFICER.subject): Desk => ({
    agency,
    officer,
    today: '2026-11-20' as LocalDate,
    nearUntil: '2026-11-25' as LocalDate,
  });
  const list = (agency: AgencyId, view: WorklistView, cursor?: string, more: Partial<WorklistQuery> = {}) =>
    records.queries.desk.worklist({
      desk: deskOf(agency),
      view,
      filters: {},
      order: 'place',
      ...(cursor === undefined ? {} : { cursor }),
      ...more,
    });
  const counts = async (agency: AgencyId) => (await records.queries.desk.overview(deskOf(agency))).counts;
  const ids = (page: Page<WorklistRow>) => page.rows.map((row) => row.id);

  test('pages show every application once, oldest first, forward and back', async () => {
    const agency = newAgency();
    const submitted: ApplicationId[] = [];
    for (let i = 0; i < 2 * WORKLIST_PAGE + 3; i += 1) submitted.push(await submit(agency, plusMs(NOON, i * 1000)));
    const first = await list(agency, 'todo');
    const second = await list(agency, 'todo', first.next);
    const third = await list(agency, 'todo', second.next);
    assert.deepEqual([...ids(first), ...ids(second), ...ids(third)], submitted);
    assert.deepEqual([first.previous, third.next], [undefined, undefined]);
    const back = await list(agency, 'todo', third.previous);
    assert.deepEqual(ids(back), ids(second));
    const start = await list(agency, 'todo', back.previous);
    assert.deepEqual([ids(start), start.previous], [ids(first), undefined]);
    assert.deepEqual(ids(await list(agency, 'todo', start.next)), ids(second));
    const none = { mine: 0, waiting: 0, near: 0, late: 0, sign: 0, done: 0 };
    assert.deepEqual(await counts(agency), { ...none, todo: submitted.length });
  });

  test('an application that leaves while the list is read makes no other one disappear', async () => {
    const agency = newAgency();
    for (let i = 0; i < WORKLIST_PAGE + 5; i += 1) await submit(agency, plusMs(NOON, i * 1000));
    const first = await list(agency, 'todo');
    const left = first.rows[0];
    assert.ok(left);
    await append(left.id, 1, laterEvents(records.catalogue).requested);
    const second = await list(agency, 'todo', first.next);
    assert.equal(second.rows.length, 5);
    assert.ok(second.rows.every((row) => !ids(first).includes(row.id)));
  });

  test('an application is in the tab of whoever must act, and is counted there', async () => {
    const agency = newAgency();
    const later = laterEvents(records.catalogue);
    const id = await submit(agency);
    const tabs = async () => {
      const { todo, waiting, sign, done } = await counts(agency);
      return [todo, waiting, sign, done];
    };
    assert.deepEqual(await tabs(), [1, 0, 0, 0]);
    await append(id, 1, later.requested);
    assert.deepEqual(await tabs(), [0, 1, 0, 0]);
    await append(id, 2, later.drafted('L-1'));
    assert.deepEqual(await tabs(), [0, 0, 1, 0]);
    assert.deepEqual(ids(await list(agency, 'sign')), [id]);
    await append(id, 3, later.signed('L-1'));
    assert.deepEqual(await tabs(), [0, 0, 0, 1]);
  });

  test('what is finished last comes first', async () => {
    const agency = newAgency();
    const later = laterEvents(records.catalogue);
    const finished: ApplicationId[] = [];
    for (const minute of [1, 2, 3]) {
      const id = await submit(agency);
      await append(id, 1, { ...later.returned, at: plusMs(NOON, minute * 60_000) });
      finished.unshift(id);
    }
    assert.deepEqual(ids(await list(agency, 'done')), finished);
  });

  test('what is due first comes first, and what is not counted yet comes last', async () => {
    const agency = newAgency();
    const later = laterEvents(records.catalogue);
    const [uncounted, late, soon] = [await submit(agency), await submit(agency), await submit(agency)];
    await append(late, 1, later.complete('2026-12-09'));
    await append(soon, 1, later.complete('2026-12-01'));
    const page = await list(agency, 'todo');
    assert.deepEqual(ids(page), [soon, late, uncounted]);
    assert.deepEqual(
      page.rows.map((row) => row.due),
      ['2026-12-01', '2026-12-09', undefined],
    );
  });

  test('counts stay exact while many write and many read', async () => {
    const agency = newAgency();
    const later = laterEvents(records.catalogue);
    const total = 120;
    await Promise.all(
      Array.from({ length: total }, async () => {
        const id = await submit(agency);
        await append(id, 1, later.requested);
        const { todo, waiting } = await counts(agency);
        assert.ok(todo >= 0 && waiting >= 1 && todo + waiting <= total);
      }),
    );
    const once = await counts(agency);
    const again = await counts(agency);
    assert.deepEqual([once.waiting, again.waiting, once.todo], [total, total, 0]);
    const [left] = await on.database.query<{ n: number }>(
      'select count(*) as n from portal.worklist_deltas where agency = $1',
      [agency],
    );
    assert.ok((left?.n ?? 0) <= 200);
  });

  test('a page is of one agency, and a cursor of another one opens nothing of it', async () => {
    const [ours, theirs] = [newAgency(), newAgency()];
    for (let i = 0; i < WORKLIST_PAGE + 1; i += 1) await submit(theirs);
    const mine = await submit(ours);
    await append(mine, 1, verdictEvent('seen'));
    const foreign = (await list(theirs, 'todo')).next;
    assert.ok(foreign);
    const page = await list(ours, 'todo', foreign);
    assert.ok(ids(page).every((id) => id === mine));
    for (const broken of ['', 'x', Buffer.from('["next","2026","x"]').toString('base64url')]) {
      assert.deepEqual(ids(await list(ours, 'todo', broken)), [mine]);
    }
  });
});
