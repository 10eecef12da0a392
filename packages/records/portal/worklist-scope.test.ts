import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { AgencyId, ApplicationId, LicenceId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import { isInScope, type WorkScope } from '@biz/licensing/officers/work-scope.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { NOON, OFFICER, sampleFiling, submittedEvent } from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { rebuildReadModels } from './rebuild-read-models.ts';

const DAY = bangkokDate(NOON);
const [LICENCE, OTHER] = ['sample-licence' as LicenceId, 'other-licence' as LicenceId];

/** Scopes as accounts have them, from everything to nothing. */
const SCOPES: readonly WorkScope[] = [
  'all',
  [],
  [{ areas: ['700101'], licences: 'all' }],
  [{ areas: ['7001'], licences: [OTHER] }],
  [{ areas: ['70'], licences: 'all' }],
  [{ areas: 'all', licences: [LICENCE] }],
  [{ areas: ['not a code%'], licences: 'all' }],
  [
    { areas: ['700102'], licences: [LICENCE] },
    { areas: ['710101'], licences: [OTHER] },
  ],
];

forEachStore('worklist within a scope', (on) => {
  const agency = `agency-${randomUUID().slice(0, 8)}` as AgencyId;
  const work: { id: ApplicationId; licence: LicenceId; area: string }[] = [];
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database);
    for (const area of ['700101', '700102', '710101']) {
      for (const licence of [LICENCE, OTHER]) work.push({ id: await submit(licence, area), licence, area });
    }
  });
  after(() => records.jobs.stop(1000));

  async function submit(licence: LicenceId, area: string): Promise<ApplicationId> {
    const sample = sampleFiling();
    const filing = { ...sample, applications: sample.applications.map((part) => ({ ...part, agency, licence })) };
    const [part] = filing.applications;
    assert.ok(part);
    const done = await records.store.transact<null, never>(async (tx) => {
      await tx.filings.insert(filing);
      assert.ok(await tx.applications.append(part.id, 0, [submittedEvent(records.catalogue, filing, area)]));
      return ok(null);
    });
    assert.ok(done.ok);
    return part.id;
  }

  const deskOf = (scope: WorkScope) => ({ agency, officer: OFFICER.subject, scope, today: DAY, nearUntil: DAY });
  const todoOf = (scope: WorkScope) =>
    records.queries.desk.worklist({ desk: deskOf(scope), view: 'todo', filters: {}, order: 'place' });

  test('lists, counts and opens exactly what the scope covers', async () => {
    for (const scope of SCOPES) {
      const covered = work.filter((one) => isInScope(scope, one)).map(({ id }) => id);
      const page = await todoOf(scope);
      const name = JSON.stringify(scope);
      assert.deepEqual(page.rows.map(({ id }) => id).toSorted(), covered.toSorted(), name);
      assert.equal((await records.queries.desk.overview(deskOf(scope))).counts.todo, covered.length, name);
      for (const { id } of work) {
        const found = await records.queries.applicationForAgency(id, agency, scope);
        assert.equal(found !== undefined, covered.includes(id), name);
      }
    }
  });

  test('the area is in the events, so that the read model can be made anew from them', async () => {
    await on.database.query(`update portal.applications set area = null where agency = $1`, [agency]);
    const { database } = on;
    const report = await rebuildReadModels({ database, keyring: records.keyring, catalogue: records.catalogue });
    assert.equal(report.changed, work.length);
    const scope: WorkScope = [{ areas: ['710101'], licences: 'all' }];
    assert.equal((await todoOf(scope)).rows.length, 2);
  });
});
