import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { AgencyId, ApplicationId, CommitteeId, MeetingId, OfficerAccountId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import { MEETING_DAY, SECRETARY, sampleCommittee, seat } from '@biz/licensing/testing/meeting.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { verifyAudit } from './verify-audit.ts';

const AGENCY = 'rim-nam-livestock' as AgencyId;
const TABLES = ['meeting_events', 'meetings', 'officer_account_events', 'officer_accounts'];
const WALLED = ['meeting_events', 'officer_account_events'];

forEachStore('the audit of meetings and officer accounts', (on) => {
  let records: PortalRecords;
  const meeting = randomUUID() as MeetingId;
  const account = randomUUID() as OfficerAccountId;
  const run = (text: string, values: unknown[] = []) => on.database.query<Record<string, unknown>>(text, values);
  const audit = () => verifyAudit({ database: on.database, keyring: records.keyring });
  const problems = async () => (await audit()).problems;

  before(async () => {
    records = await openPortalRecords(on.database);
    await records.store.transact(async (tx) => {
      const actor = SECRETARY;
      const called = {
        ...{ type: 'MeetingCalled.v1' as const, agency: AGENCY, committeeId: randomUUID() as CommitteeId },
        ...{ committee: sampleCommittee(), number: '1/2569', from: MEETING_DAY, place: 'ห้องประชุม' },
        items: [{ application: randomUUID() as ApplicationId, opinion: 'ควรเห็นชอบ' }],
      };
      const attended = (index: number) => ({ type: 'AttendanceRecorded.v1' as const, present: [seat(index)] });
      await tx.committees.appendToMeeting(
        meeting,
        [called, attended(0), attended(1)].map((event) => ({ event, at: MEETING_DAY, actor })),
      );
      const entitlement = {
        ...{ name: 'พิมพ์ใจ ตั้งตรง', position: 'นักวิชาการ', roles: ['officer' as const] },
        ...{ scopes: [{ agency: AGENCY, areas: 'all' as const, licences: 'all' as const }] },
        validFrom: bangkokDate(MEETING_DAY),
      };
      const by = { kind: 'system' as const, name: 'test' };
      const holder = { nationalId: '5999900000016' as NationalId, email: 'pimjai@office.example' };
      const issued = { type: 'OfficerAccountIssued.v1' as const, entitlement };
      await tx.officers.insert(account, holder, { events: [issued], at: MEETING_DAY, by });
      for (const reason of ['ลาพัก', 'ลาพักอีกครั้ง']) {
        const held = await tx.officers.load(account);
        assert.ok(held);
        const suspended = { type: 'OfficerAccountSuspended.v1' as const, reason };
        await tx.officers.append(held, { events: [suspended], at: MEETING_DAY, by });
      }
      return ok(null);
    });
    for (const table of TABLES) await run(`create table kept_${table} as table portal.${table}`);
  });
  beforeEach(async () => {
    // As whoever owns the database could: without the wall, to see what lies behind it.
    for (const table of WALLED) await run(`alter table portal.${table} disable trigger user`);
    for (const table of TABLES) {
      await run(`delete from portal.${table}`);
      await run(`insert into portal.${table} select * from kept_${table}`);
    }
  });
  after(() => records.jobs.stop(1000));

  test('what is untouched is intact, and every event is counted', async () => {
    assert.deepEqual(await audit(), { events: 6, anchors: 0, unsealed: 0, problems: [] });
  });

  for (const { what, table, id, key, field } of [
    { what: 'meeting', table: 'meeting_events', id: meeting, key: 'meeting_id', field: 'present' },
    { what: 'account', table: 'officer_account_events', id: account, key: 'account_id', field: 'reason' },
  ] as const) {
    const rowOf = (seq: number) => ({ kind: `${what}-altered`, [what]: id, seq });

    test(`an edited event of a ${what} is found and named`, async () => {
      await run(
        `update portal.${table} set event = jsonb_set(event, '{${field}}', '"x"') where ${key} = $1 and seq = 2`,
        [id],
      );
      assert.deepEqual(await problems(), [rowOf(2)]);
    });

    test(`an event of a ${what} at another time is found and named`, async () => {
      await run(`update portal.${table} set at = at + interval '1 second' where ${key} = $1 and seq = 3`, [id]);
      assert.deepEqual(await problems(), [rowOf(3)]);
    });

    test(`a deleted event of a ${what} is found and named, at the end as well`, async () => {
      await run(`delete from portal.${table} where ${key} = $1 and seq = 2`, [id]);
      assert.deepEqual(await problems(), [rowOf(3)]);
      await run(`delete from portal.${table} where ${key} = $1 and seq = 3`, [id]);
      assert.deepEqual(await problems(), [{ kind: `${what}-differs`, [what]: id }]);
      await run(`delete from portal.${table} where ${key} = $1`, [id]);
      assert.deepEqual(await problems(), [{ kind: `${what}-differs`, [what]: id }]);
    });

    test(`events of a ${what} in another order are found and named`, async () => {
      await run(`update portal.${table} set seq = case seq when 2 then 30 else 20 end where ${key} = $1 and seq > 1`, [
        id,
      ]);
      await run(`update portal.${table} set seq = seq / 10 where ${key} = $1 and seq > 9`, [id]);
      assert.deepEqual(await problems(), [rowOf(2)]);
    });

    test(`a ${what} whose last event was written by somebody without the key is found and named`, async () => {
      await run(`update portal.${table} set seal = repeat('0', 64) where ${key} = $1 and seq = 3`, [id]);
      assert.deepEqual(await problems(), [{ kind: `${what}-forged`, [what]: id, seq: 3 }]);
    });
  }

  test('rights that were given in the row alone are found', async () => {
    await run(`update portal.officer_accounts set state = jsonb_set(state, '{status}', '"active"') where id = $1`, [
      account,
    ]);
    assert.deepEqual(await problems(), [{ kind: 'account-differs', account }]);
  });

  test('a meeting that was given to another agency is found', async () => {
    await run(`update portal.meetings set agency = 'other' where id = $1`, [meeting]);
    assert.deepEqual(await problems(), [{ kind: 'meeting-differs', meeting }]);
  });

  test('what was written before there were seals is counted, and covered by the next event', async () => {
    await run(
      'update portal.officer_account_events set prev_hash = null, hash = null, seal = null where account_id = $1',
      [account],
    );
    assert.deepEqual(await audit(), { events: 6, anchors: 0, unsealed: 3, problems: [] });
    await records.store.transact(async (tx) => {
      const held = await tx.officers.load(account);
      assert.ok(held);
      const back = { type: 'OfficerAccountReinstated.v1' as const, reason: 'กลับมา' };
      await tx.officers.append(held, { events: [back], at: MEETING_DAY, by: { kind: 'system', name: 'test' } });
      return ok(null);
    });
    assert.deepEqual(await problems(), []);
    await run(
      `update portal.officer_account_events set event = jsonb_set(event, '{reason}', '"x"') where account_id = $1 and seq = 2`,
      [account],
    );
    assert.deepEqual(await problems(), [{ kind: 'account-altered', account, seq: 4 }]);
    await run(
      'update portal.officer_account_events set prev_hash = null, hash = null, seal = null where account_id = $1 and seq = 4',
      [account],
    );
    assert.equal((await audit()).unsealed, 4, 'whoever takes all seals away shows in the count');
  });
});
