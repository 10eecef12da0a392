import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keepCommittee } from '@biz/actions/committee/keep-committee.ts';
import { waitingSteps } from '@biz/actions/committee/waiting-steps.ts';
import type { ActionDeps } from '@biz/actions/deps.ts';
import { type AgencyId, parseSubjectId, type SubjectId } from '@biz/kernel/ids.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { committeeProblems } from '@biz/licensing/committee/committee.ts';
import { randomIds } from '@biz/records/random-ids.ts';
import { openPortalRecords, type PortalRecords } from '@biz/records/testing/portal-records.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { type SubjectOf, seatTrainingCommittees } from './training-committees.ts';

const TRAINING = new URL('../../training/', import.meta.url);

const subjectOf: SubjectOf = async (nationalId) => {
  const subject = parseSubjectId(`subject-${nationalId}`);
  return subject.ok ? subject.value : undefined;
};

forEachStore('committees of a training installation', (on) => {
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database);
  });
  after(() => records.jobs.stop(1000));

  const deps = () => ({ ...records, clock: systemClock, ids: randomIds, files: {} as ActionDeps['files'] });
  const seat = () => seatTrainingCommittees(deps(), TRAINING, subjectOf);

  /** The agencies whose licences a committee resolves on. */
  function agenciesWithCommittees(): readonly AgencyId[] {
    const { catalogue } = records;
    const kinds = waitingSteps(catalogue).map(({ licence }) => catalogue.licences.get(licence)?.agencyKind);
    return [...catalogue.agencies.values()].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  }

  test('every agency whose licences go to a committee has one that can meet, once', async () => {
    await seat();
    await seat();
    const agencies = agenciesWithCommittees();
    assert.ok(agencies.length > 0);
    for (const agency of agencies) {
      const kept = await records.queries.committees.committees(agency);
      assert.equal(kept.length, 1, agency);
      assert.deepEqual(
        kept.flatMap(({ committee }) => committeeProblems(committee)),
        [],
      );
    }
  });

  test('what an administrator did to it stays', async () => {
    await seat();
    const [agency] = agenciesWithCommittees();
    assert.ok(agency);
    const [former] = await records.queries.committees.committees(agency);
    assert.ok(former);
    const by = { subject: 'natee' as SubjectId, name: 'นที', agency };
    const committee = { ...former.committee, name: 'ชื่อใหม่' };
    assert.ok((await keepCommittee(deps(), by, { committee, former, key: 'renamed-by-hand' })).ok);
    await seat();
    const kept = await records.queries.committees.committees(agency);
    assert.deepEqual(
      kept.map((one) => one.committee.name),
      ['ชื่อใหม่'],
    );
  });

  test('a member who cannot sign in is a fault of the files', async () => {
    const committees = { ...records.queries.committees, committees: async () => [] };
    const queries = { ...records.queries, committees };
    await assert.rejects(
      seatTrainingCommittees({ ...deps(), queries }, TRAINING, async () => undefined),
      /nobody who can sign in/,
    );
  });
});
