import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Desk, WorklistFilters, WorklistQuery, WorklistView } from '@biz/actions/ports/desk.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { AgencyId, ApplicationId, LicenceId, OfficerAccountId, SubjectId } from '@biz/kernel/ids.ts';
import { type Instant, type LocalDate, plusMs } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { Happening } from '@biz/licensing/evolve.ts';
import type { AccountEvent, Entitlement } from '@biz/licensing/officers/officer-account.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { laterEvents, NOON, OFFICER, sampleFiling, submitSample } from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { WORKLIST_PAGE } from './worklist-queries.ts';

const DAY_MS = 86_400_000;
const TODAY = '2026-11-20' as LocalDate;
const [PIMJAI, PAKORN] = [OFFICER.subject, 'pakorn' as SubjectId];

type Wanted = {
  readonly title?: string;
  readonly licence?: string;
  readonly number?: string;
  readonly submittedAt?: Instant;
};

forEachStore('officers’ desk', (on) => {
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database);
  });
  after(() => records.jobs.stop(1000));

  const newAgency = () => `agency-${randomUUID().slice(0, 8)}` as AgencyId;
  const deskOf = (agency: AgencyId, officer = PIMJAI, today = TODAY): Desk => {
    return { agency, officer, today, nearUntil: '2026-11-25' as LocalDate };
  };
  const look = async (
    desk: Desk,
    view: WorklistView,
    filters: WorklistFilters = {},
    more: Partial<WorklistQuery> = {},
  ) => (await records.queries.desk.worklist({ desk, view, filters, order: 'place', ...more })).rows.map(({ id }) => id);
  const countsOf = async (desk: Desk) => (await records.queries.desk.overview(desk)).counts;

  async function submit(agency: AgencyId, wanted: Wanted = {}): Promise<ApplicationId> {
    const sample = sampleFiling({
      submittedAt: wanted.submittedAt ?? NOON,
      ...(wanted.title === undefined ? {} : { title: wanted.title }),
    });
    const licence = (wanted.licence ?? 'sample-licence') as LicenceId;
    const parts = sample.applications.map((part) => ({
      ...part,
      agency,
      licence,
      number: wanted.number ?? part.number,
    }));
    const filing = { ...sample, applications: parts };
    const done = await records.store.transact(async (tx) => ok(await submitSample(tx, records.catalogue, filing)));
    assert.ok(done.ok);
    return done.value;
  }
  async function append(id: ApplicationId, seq: number, ...events: Happening[]): Promise<void> {
    const done = await records.store.transact(async (tx) => ok(await tx.applications.append(id, seq, events)));
    assert.deepEqual(done, ok(true));
  }
  const assigned = (to: SubjectId | undefined): Happening => ({
    at: NOON,
    actor: OFFICER,
    event: { type: 'ApplicationAssigned.v1', ...(to ? { to: { subject: to, name: `name of ${to}` } } : {}) },
  });
  const change = (work: Parameters<typeof records.store.transact<null, never>>[0]) => records.store.transact(work);

  test('near and late follow the due date of what the agency must do, and no other', async () => {
    const agency = newAgency();
    const later = laterEvents(records.catalogue);
    const ids: ApplicationId[] = [];
    for (const due of ['2026-12-17', '2026-12-18', '2026-12-23', '2026-12-24', '2026-12-16']) {
      const id = await submit(agency);
      await append(id, 1, later.complete(due));
      ids.push(id);
    }
    const [late, today, near, far, paused] = ids;
    assert.ok(late && today && near && far && paused);
    await append(paused, 2, later.requested);
    await submit(agency);
    const nearUntil = '2026-12-23' as LocalDate;
    const desk = { ...deskOf(agency, PIMJAI, '2026-12-18' as LocalDate), nearUntil };
    assert.deepEqual(await look(desk, 'late'), [late]);
    assert.deepEqual(await look(desk, 'near'), [today, near]);
    const { counts } = await records.queries.desk.overview(desk);
    assert.deepEqual([counts.late, counts.near, counts.todo, counts.waiting], [1, 2, 5, 1]);
    const tomorrow = { ...desk, today: '2026-12-19' as LocalDate };
    assert.deepEqual(await look(tomorrow, 'late'), [late, today], 'a day later without anything written');
  });

  test('a case is on the desk of whom it was given to, until it is given on or has ended', async () => {
    const agency = newAgency();
    const later = laterEvents(records.catalogue);
    const [one, two] = [await submit(agency), await submit(agency)];
    await append(one, 1, assigned(PIMJAI));
    await append(two, 1, assigned(PAKORN));
    const [mine, his] = [deskOf(agency), deskOf(agency, PAKORN)];
    assert.deepEqual([await look(mine, 'mine'), await look(his, 'mine')], [[one], [two]]);
    assert.deepEqual(
      (await records.queries.desk.worklist({ desk: mine, view: 'mine', filters: {}, order: 'place' })).rows[0]
        ?.assignee,
      {
        subject: PIMJAI,
        name: 'name of pimjai',
      },
    );
    await append(one, 2, assigned(PAKORN));
    await append(two, 2, assigned(undefined));
    assert.deepEqual([await look(mine, 'mine'), await look(his, 'mine')], [[], [one]]);
    assert.deepEqual(await look(mine, 'todo', { assignee: 'none' }), [two]);
    assert.deepEqual(await look(mine, 'todo', { assignee: PAKORN }), [one]);
    await append(one, 3, later.returned);
    assert.deepEqual([await look(his, 'mine'), (await countsOf(his)).mine], [[], 0]);
  });

  test('a deputy has the cases of the absent officer from the first to the last day, and not after an early end', async () => {
    const agency = newAgency();
    const id = await submit(agency);
    await append(id, 1, assigned(PAKORN));
    const absence = {
      id: randomUUID(),
      agency,
      officer: { subject: PAKORN, name: 'ปกรณ์' },
      deputy: { subject: PIMJAI, name: 'พิมพ์ใจ' },
      firstDay: '2026-11-20' as LocalDate,
      lastDay: '2026-11-23' as LocalDate,
    };
    await change(async (tx) => {
      await tx.desk.recordAbsence(absence, PAKORN, NOON);
      return ok(null);
    });
    const on = (day: string) => look(deskOf(agency, PIMJAI, day as LocalDate), 'mine');
    assert.deepEqual(
      [await on('2026-11-19'), await on('2026-11-20'), await on('2026-11-23'), await on('2026-11-24')],
      [[], [id], [id], []],
    );
    assert.deepEqual(await records.queries.desk.absences(agency, TODAY), [absence]);
    assert.deepEqual(await records.queries.desk.absences(newAgency(), TODAY), []);
    const end = (whose: AgencyId) =>
      records.store.transact(async (tx) => ok(await tx.desk.endAbsence(whose, absence.id, NOON)));
    assert.deepEqual([await end(newAgency()), await end(agency), await end(agency)], [ok(false), ok(true), ok(false)]);
    assert.deepEqual([await on('2026-11-20'), (await countsOf(deskOf(agency))).mine], [[], 0]);
  });

  test('any part of a number or name finds a case of the agency, however it is typed', async () => {
    const agency = newAgency();
    const first = await submit(agency, { title: 'ครัวคุณแม่ริมน้ำ', number: `BP69-104821-1-${agency}` });
    const second = await submit(agency, { title: 'ก๋วยเตี๋ยวเรือป้าแจ่ม', submittedAt: plusMs(NOON, 1000) });
    await submit(newAgency(), { title: 'ครัวคุณแม่ริมน้ำ' });
    const desk = deskOf(agency);
    const find = (search: string) => look(desk, 'all', { search }, { order: 'oldest' });
    for (const search of ['คุณแม่', 'คุณ แม่', 'ริมน้ํา', '104821', 'bp69 104821', '๑๐๔๘๒๑'])
      assert.deepEqual(await find(search), [first], search);
    assert.deepEqual(await find('ป้าแจ่ม'), [second]);
    assert.deepEqual(await find('มาลี'), [first, second], 'the applicant’s name');
    for (const search of ['', 'คร', '--', 'ร้านอื่น', '%%%', 'น้ำ_ริม']) assert.deepEqual(await find(search), [], search);
    await append(first, 1, laterEvents(records.catalogue).drafted('FS-2569-000777'));
    assert.deepEqual(await find('000777'), [first], 'the number of its licence');
  });

  test('filters narrow every view, alone and together', async () => {
    const agency = newAgency();
    const later = laterEvents(records.catalogue);
    const food = await submit(agency, { licence: 'food', submittedAt: plusMs(NOON, -2 * DAY_MS) });
    const sign = await submit(agency, { licence: 'sign' });
    const paused = await submit(agency, { licence: 'food' });
    await append(paused, 1, later.requested);
    const desk = deskOf(agency);
    const order = { order: 'oldest' } as const;
    assert.deepEqual(await look(desk, 'todo', { licence: 'food' as LicenceId }), [food]);
    assert.deepEqual(await look(desk, 'all', { licence: 'food' as LicenceId }, order), [food, paused]);
    assert.deepEqual(await look(desk, 'all', { turn: 'user' }), [paused]);
    assert.deepEqual(await look(desk, 'all', { station: 'consider' }), []);
    assert.deepEqual(await look(desk, 'all', { to: '2026-11-18' as LocalDate }), [food]);
    assert.deepEqual(await look(desk, 'todo', { from: TODAY, to: TODAY }), [sign]);
    assert.deepEqual(await look(desk, 'all', { licence: 'food' as LicenceId, from: TODAY, turn: 'agent' }), []);
  });

  test('pages keep their filter and their order, forward and back', async () => {
    const agency = newAgency();
    const expected: ApplicationId[] = [];
    for (let i = 0; i < WORKLIST_PAGE + 4; i += 1) {
      expected.unshift(await submit(agency, { licence: 'food', submittedAt: plusMs(NOON, i * 1000) }));
      if (i % 5 === 0) await submit(agency, { licence: 'sign', submittedAt: plusMs(NOON, i * 1000 + 1) });
    }
    const query = {
      desk: deskOf(agency),
      view: 'all',
      filters: { licence: 'food' as LicenceId },
      order: 'newest',
    } as const;
    const first = await records.queries.desk.worklist(query);
    assert.ok(first.next);
    const second = await records.queries.desk.worklist({ ...query, cursor: first.next });
    assert.deepEqual(
      [...first.rows, ...second.rows].map(({ id }) => id),
      expected,
    );
    assert.ok(second.previous && !second.next);
    const back = await records.queries.desk.worklist({ ...query, cursor: second.previous });
    assert.deepEqual(back.rows, first.rows);
  });

  test('views are kept by name for one officer, at most one of them first', async () => {
    const agency = newAgency();
    const [mine, his] = [
      { agency, officer: PIMJAI },
      { agency, officer: PAKORN },
    ];
    const viewsOf = async (officer: SubjectId) => (await records.queries.desk.overview(deskOf(agency, officer))).views;
    await change(async (tx) => {
      await tx.desk.saveView(mine, { name: 'อาหาร', query: 'tab=todo&licence=food', isDefault: true });
      await tx.desk.saveView(mine, { name: 'ป้าย', query: 'tab=todo&licence=sign', isDefault: true });
      await tx.desk.saveView(his, { name: 'ป้าย', query: 'tab=late', isDefault: true });
      await tx.desk.saveView(mine, { name: 'อาหาร', query: 'tab=late', isDefault: false });
      return ok(null);
    });
    assert.deepEqual(
      new Set(await viewsOf(PIMJAI)),
      new Set([
        { name: 'อาหาร', query: 'tab=late', isDefault: false },
        { name: 'ป้าย', query: 'tab=todo&licence=sign', isDefault: true },
      ]),
    );
    await change(async (tx) => {
      await tx.desk.deleteView(mine, 'ป้าย');
      return ok(null);
    });
    assert.deepEqual([(await viewsOf(PIMJAI)).length, (await viewsOf(PAKORN)).length], [1, 1]);
  });

  test('a case can be given to officers and signers of the agency whose accounts are in use', async () => {
    const [agency, other] = [newAgency(), newAgency()];
    const scopes = [{ agency, areas: 'all', licences: ['food' as LicenceId] }] as const;
    const employ = async (name: string, roles: Entitlement['roles'], ...later: readonly AccountEvent[]) => {
      const id = randomUUID() as OfficerAccountId;
      const nationalId = String(randomInt(10 ** 12, 10 ** 13)) as NationalId;
      const entitlement: Entitlement = { name, position: 'x', roles, scopes, validFrom: TODAY };
      const events = [{ type: 'OfficerAccountIssued.v1', entitlement }, ...later] as const;
      const by = { kind: 'system', name: 'test' } as const;
      const email = `${id}@example.invalid`;
      await change(async (tx) => {
        await tx.officers.insert(id, { nationalId, email }, { events, at: NOON, by });
        await tx.officers.noteSignIn(id, events.length, name as SubjectId, NOON);
        return ok(null);
      });
    };
    const activated = { type: 'OfficerAccountActivated.v1' } as const;
    await employ('pimjai', ['officer'], activated);
    await employ('lamduan', ['signer'], activated);
    await employ('arthit', ['agency-admin'], activated);
    await employ('gone', ['officer'], activated, { type: 'OfficerAccountSuspended.v1', reason: 'x' });
    const names = (await records.queries.desk.colleagues(agency)).map(({ subject }) => subject);
    assert.deepEqual(names, ['lamduan', 'pimjai']);
    assert.deepEqual(await records.queries.desk.colleagues(other), []);
    const known = await records.store.transact(async (tx) =>
      ok([
        (await tx.desk.colleague(agency, PIMJAI))?.scope,
        await tx.desk.colleague(other, PIMJAI),
        await tx.desk.colleague(agency, 'gone' as SubjectId),
      ]),
    );
    assert.deepEqual(known, ok([[{ areas: 'all', licences: ['food'] }], undefined, undefined]));
  });
});
