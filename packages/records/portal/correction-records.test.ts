import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { ApplicationId, ConceptId, FileId } from '@biz/kernel/ids.ts';
import { plusMs } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import { createKeyring, generateKeyringConfig } from '../keyring.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { AGENCY, CANARIES, NOON, OFFICER, OWNER, sampleFiling, submitSample } from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { createPortalQueries } from './portal-queries.ts';
import { resealOutdated } from './reseal.ts';

const SOI = 'premises.soi' as ConceptId;

forEachStore('corrections', (on) => {
  const oldConfig = generateKeyringConfig('old');
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database, createKeyring(oldConfig));
  });
  after(() => records.jobs.stop(1000));

  async function corrected() {
    const filing = sampleFiling();
    const [part] = filing.applications;
    assert.ok(part);
    await records.store.transact(async (tx) => ok(await submitSample(tx, records.catalogue, filing)));
    const answers = { ...filing.answers, [SOI]: { value: 'ซอยใหม่', source: 'typed', at: NOON } } as const;
    const made = { filing: filing.id, application: part.id, round: 1, concepts: [SOI], answers, title: 'ร้านใหม่' };
    await records.store.transact(async (tx) =>
      ok(await tx.corrections.correctFiling({ ...made, by: 'มาลี', at: NOON })),
    );
    return { filing, application: part.id };
  }

  async function draftedOf(application: ApplicationId) {
    return (await records.queries.applicationForAgency(application, AGENCY))?.drafted ?? [];
  }

  test('every version of the answers stays readable, and none can be changed or removed', async () => {
    const { filing } = await corrected();
    const versions = await records.queries.corrections.versions(filing.id);
    assert.deepEqual(
      versions.map(({ version, answers }) => [version, answers[SOI]?.value]),
      [
        [1, CANARIES.answer],
        [2, 'ซอยใหม่'],
      ],
    );
    const now = await records.queries.filing(filing.id, OWNER);
    assert.deepEqual([now?.filing.version, now?.filing.title], [2, 'ร้านใหม่']);
    for (const statement of [
      'update portal.filing_versions set version = 3 where version = 2',
      'delete from portal.filing_versions',
      "update portal.filing_versions set made_by = 'x'",
    ]) {
      await assert.rejects(on.database.query(statement), /is refused: the table only grows/);
    }
  });

  test('what a person answered is sealed in versions and in what waits to be sent', async () => {
    const { application } = await corrected();
    const held = { key: `answer:${SOI}`, answer: 'ซอยลับที่ยังไม่ส่ง', words: 'คำลับ', at: NOON };
    await records.store.transact(async (tx) => ok(await tx.corrections.hold(application, 1, held)));
    assert.deepEqual(await records.queries.corrections.held(application, 1), [held]);
    assert.deepEqual(await records.queries.corrections.held(application, 2), []);
    const rows = await on.database.query<{ content_sealed: string }>(
      'select content_sealed from portal.held_corrections union all select content_sealed from portal.filing_versions',
      [],
    );
    assert.ok(rows.length >= 3);
    for (const { content_sealed } of rows) assert.ok(!/ซอย|คำลับ/.test(content_sealed));
  });

  test('an item of the draft is replaced by one of the same key, and counts its changes', async () => {
    const { application } = await corrected();
    assert.ok('subject' in OFFICER);
    const item = { kind: 'answer', concept: SOI, reason: 'incorrect', note: 'ผิด' } as const;
    const drafted = { key: `answer:${SOI}`, item, by: OFFICER.subject, byName: OFFICER.name, at: NOON };
    await records.store.transact(async (tx) => {
      await tx.corrections.putDraft(application, AGENCY, drafted);
      await tx.corrections.putDraft(application, AGENCY, { ...drafted, item: { ...item, note: 'ผิดจริง' } });
      return ok(null);
    });
    const [only, ...more] = await draftedOf(application);
    assert.deepEqual([only?.version, only?.item.note, more.length], [2, 'ผิดจริง', 0]);
    await records.store.transact(async (tx) => ok(await tx.corrections.clearDrafts(application)));
    assert.deepEqual(await draftedOf(application), []);
  });

  test('the first opening of a document is the one on record', async () => {
    const { application } = await corrected();
    const file = randomUUID() as FileId;
    for (const at of [NOON, plusMs(NOON, 60_000)]) {
      await records.store.transact(async (tx) => ok(await tx.corrections.markOpened(application, file, at)));
    }
    assert.equal((await records.queries.corrections.opened(application)).get(file), NOON);
  });

  test('versions and what is held are sealed anew with the others', async () => {
    const { filing, application } = await corrected();
    const held = { key: `answer:${SOI}`, answer: 'ซอยใหม่', at: NOON };
    await records.store.transact(async (tx) => ok(await tx.corrections.hold(application, 1, held)));
    const fresh = generateKeyringConfig('new').sealing[0];
    const rotated = createKeyring({ sealing: [fresh, ...oldConfig.sealing], index: oldConfig.index });
    const report = await resealOutdated({ database: on.database, keyring: rotated });
    assert.ok((report.filing_versions ?? 0) >= 2 && (report.held_corrections ?? 0) >= 1);
    const queries = createPortalQueries({
      database: on.database,
      keyring: createKeyring({ sealing: [fresh], index: oldConfig.index }),
    });
    assert.equal((await queries.corrections.versions(filing.id)).length, 2);
    assert.deepEqual(await queries.corrections.held(application, 1), [held]);
  });
});
