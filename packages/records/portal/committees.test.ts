import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { KeptCommittee } from '@biz/actions/ports/committees.ts';
import type { Tx } from '@biz/actions/ports/store.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import type { AgencyId, ApplicationId, CommitteeId, MeetingId } from '@biz/kernel/ids.ts';
import { ok } from '@biz/kernel/result.ts';
import type { MeetingEvent } from '@biz/licensing/committee/meeting.ts';
import { MEETING_DAY, SECRETARY, sampleCommittee, seat } from '@biz/licensing/testing/meeting.ts';
import { verifyChain } from '../chain.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { forEachStore } from '../testing/test-databases.ts';

const AGENCY = 'rim-nam-livestock' as AgencyId;
const OTHER = 'elsewhere' as AgencyId;

forEachStore('committees', (on) => {
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database);
  });
  after(() => records.jobs.stop(1000));

  const write = (work: (tx: Tx) => Promise<void>) => records.store.transact(async (tx) => ok(await work(tx)));

  function called(): MeetingEvent {
    return {
      type: 'MeetingCalled.v1',
      agency: AGENCY,
      committeeId: randomUUID() as CommitteeId,
      committee: sampleCommittee(),
      number: '1/2569',
      from: MEETING_DAY,
      place: 'ห้องประชุม',
      items: [{ application: randomUUID() as ApplicationId, opinion: 'ควรเห็นชอบ' }],
    };
  }
  const append = (id: MeetingId, ...events: readonly MeetingEvent[]) =>
    write((tx) =>
      tx.committees.appendToMeeting(
        id,
        events.map((event) => ({ event, at: MEETING_DAY, actor: SECRETARY })),
      ),
    );

  test('a committee comes back as its newest version, to its own agency alone, and every version is kept', async () => {
    const first: KeptCommittee = {
      ...{ id: randomUUID() as CommitteeId, agency: AGENCY, version: 1 },
      committee: sampleCommittee({ members: [] }),
    };
    const second = { ...first, version: 2, committee: sampleCommittee() };
    for (const version of [first, second]) await write((tx) => tx.committees.save(version, SECRETARY, MEETING_DAY));
    assert.deepEqual(await records.queries.committees.committee(first.id, AGENCY), second);
    assert.equal(await records.queries.committees.committee(first.id, OTHER), undefined);
    assert.deepEqual(await records.queries.committees.committees(OTHER), []);
    const kept = await on.database.query('select * from portal.committee_versions where committee_id = $1', [first.id]);
    assert.equal(kept.length, 2);
    await assert.rejects(
      write((tx) => tx.committees.save(second, SECRETARY, MEETING_DAY)),
      'a version is written once',
    );
  });

  test('a meeting is what its events amount to, chained, for its own agency alone', async () => {
    const id = randomUUID() as MeetingId;
    await append(id, called(), { type: 'AttendanceRecorded.v1', present: [seat(0)] });
    await append(id, { type: 'MeetingClosed.v1', minutes: sha256('minutes'), note: 'ไม่มี' });
    const kept = await records.queries.committees.meeting(id, AGENCY);
    assert.equal(kept?.seq, 3);
    assert.deepEqual(kept.meeting.present, [seat(0)]);
    assert.equal(kept.meeting.closed?.by, SECRETARY.name);
    assert.equal(await records.queries.committees.meeting(id, OTHER), undefined);
    assert.ok((await records.queries.committees.meetings(AGENCY)).some((meeting) => meeting.id === id));
    const rows = await on.database.query<{ hash: string; prev: string; content: Record<string, unknown> }>(
      `select hash, prev_hash as prev, actor, event, at, seq from portal.meeting_events where meeting_id = $1 order by seq`,
      [id],
    );
    const links = rows.map(({ hash, prev, ...row }) => ({ prevHash: prev, hash, content: { meetingId: id, ...row } }));
    assert.equal(verifyChain(links).kind, 'intact');
  });

  test('what happened in a meeting cannot be changed or removed by a statement', async () => {
    const id = randomUUID() as MeetingId;
    await append(id, called());
    for (const statement of ['update portal.meeting_events set seq = 9', 'delete from portal.meeting_events']) {
      await assert.rejects(on.database.query(`${statement} where meeting_id = $1`, [id]), { code: '42501' });
    }
    await assert.rejects(append(id, called()), 'a meeting is opened once');
  });
});
