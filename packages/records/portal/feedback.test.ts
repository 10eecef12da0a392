import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { giveFeedback } from '@biz/actions/applicant/give-feedback.ts';
import type { ActionDeps } from '@biz/actions/deps.ts';
import type { AgencyId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { laterEvents, NOON, sampleFiling, submitSample } from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';

forEachStore('feedback', (on) => {
  let records: PortalRecords;
  let deps: ActionDeps;
  before(async () => {
    records = await openPortalRecords(on.database);
    const { store, catalogue } = records;
    const ids = { uuid: () => randomUUID(), digits: () => '' };
    deps = { store, catalogue, ids, clock: { now: () => NOON }, files: {} as ActionDeps['files'] };
  });
  after(() => records.jobs.stop(1000));

  const day = NOON.slice(0, 10) as LocalDate;
  const give = (
    filing: ReturnType<typeof sampleFiling>,
    rating: string,
    more: { about?: object; by?: string; key?: string } = {},
  ) =>
    giveFeedback(
      deps,
      (more.by ?? filing.owner) as typeof filing.owner,
      { filing: filing.id, ...more.about },
      { rating, text: 'โทร 0812345678 รอนาน', key: more.key ?? randomUUID() },
    );

  async function submitted() {
    const agency = `agency-${randomUUID().slice(0, 8)}` as AgencyId;
    const sample = sampleFiling();
    const filing = { ...sample, applications: sample.applications.map((part) => ({ ...part, agency })) };
    await records.store.transact(async (tx) => ok(await submitSample(tx, records.catalogue, filing)));
    const [part] = filing.applications;
    assert.ok(part);
    return { filing, application: part.id, agency, licence: part.licence };
  }

  test('is given once about a submission, by its owner alone, however often and at once it is sent', async () => {
    const { filing } = await submitted();
    assert.deepEqual(await give(filing, '5', { by: 'sub-stranger' }), err({ kind: 'NotFound' }));
    const key = randomUUID();
    const both = await Promise.all([give(filing, '4', { key }), give(filing, '4', { key })]);
    assert.deepEqual(both, [ok(null), ok(null)], 'the same press twice');
    const others = await Promise.all([give(filing, '1'), give(filing, '2')]);
    assert.deepEqual(others, [err({ kind: 'FeedbackGiven' }), err({ kind: 'FeedbackGiven' })]);
    assert.equal(await records.queries.feedback.isGiven({ filing: filing.id }), true);
  });

  test('about an application waits for its end; the unit reads rating and text, and nobody’s number', async () => {
    const { filing, application, agency, licence } = await submitted();
    const about = { application };
    assert.deepEqual(await give(filing, '2', { about }), err({ kind: 'FeedbackTooEarly' }));
    const { returned } = laterEvents(records.catalogue);
    await records.store.transact(async (tx) => ok(await tx.applications.append(application, 1, [returned])));
    assert.deepEqual(await give(filing, '2', { about }), ok(null));
    const filter = { from: day, to: day, agency };
    assert.deepEqual(await records.queries.feedback.counts(filter), [{ agency, licence, rating: 2, total: 1 }]);
    assert.deepEqual(await records.queries.feedback.texts(agency, filter, 5), [
      { licence, rating: 2, on: day, text: 'โทร ••• รอนาน' },
    ]);
    const elsewhere = 'agency-elsewhere' as AgencyId;
    assert.deepEqual(await records.queries.feedback.texts(elsewhere, { ...filter, agency: elsewhere }, 5), []);
    assert.equal(
      await records.queries.feedback.isGiven({ filing: filing.id }),
      false,
      'the submission is another matter',
    );
  });

  test('is neither changed nor deleted, and its text lies sealed', async () => {
    const { filing } = await submitted();
    assert.ok((await give(filing, '3')).ok);
    await assert.rejects(on.database.query(`update portal.feedback set rating = 5`), /refused/);
    await assert.rejects(on.database.query(`delete from portal.feedback`), /refused/);
    const rows = await on.database.query<{ text_sealed: string }>(`select text_sealed from portal.feedback`);
    assert.ok(rows.every(({ text_sealed: sealed }) => !sealed.includes('รอนาน')));
  });
});
