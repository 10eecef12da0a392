import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sha256 } from '@biz/kernel/digest.ts';
import { plusMs } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import { createKeyring, generateKeyringConfig } from '../keyring.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { NOON, OWNER, sampleDraft, sampleFiling, submitSample } from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { createPortalQueries } from './portal-queries.ts';
import { createPortalStore } from './portal-store.ts';
import { resealOutdated } from './reseal.ts';

forEachStore('reseal', (on) => {
  const oldConfig = generateKeyringConfig('old');
  const fresh = generateKeyringConfig('new').sealing[0];
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database, createKeyring(oldConfig));
  });
  after(() => records.jobs.stop(1000));

  test('after resealing everything opens without the old key, and a second pass finds nothing', async () => {
    const [draft, filing] = [sampleDraft(), sampleFiling()];
    const otp = {
      draft: draft.id,
      digest: sha256('sealed'),
      codeHash: sha256('123456'),
      reference: 'AAAA',
      issuedAt: NOON,
      expiresAt: plusMs(NOON, 300_000),
      attempts: 0,
    };
    await records.store.transact(async (tx) => {
      await tx.drafts.insert(draft);
      await tx.otps.put(otp);
      return ok(await submitSample(tx, records.catalogue, filing));
    });
    const { database } = on;
    const rotated = createKeyring({ sealing: [fresh, ...oldConfig.sealing], index: oldConfig.index });
    assert.deepEqual(await resealOutdated({ database, keyring: rotated }), {
      drafts: 1,
      filings: 1,
      submission_otps: 1,
      mandates: 0,
      mandate_events: 0,
      assistances: 0,
      people: 0,
    });
    assert.deepEqual(await resealOutdated({ database, keyring: rotated }), {
      drafts: 0,
      filings: 0,
      submission_otps: 0,
      mandates: 0,
      mandate_events: 0,
      assistances: 0,
      people: 0,
    });
    const keyring = createKeyring({ sealing: [fresh], index: oldConfig.index });
    const queries = createPortalQueries({ database, keyring });
    assert.deepEqual(await queries.draft(draft.id, OWNER), draft);
    assert.deepEqual((await queries.filing(filing.id, OWNER))?.filing, filing);
    const store = createPortalStore({ database, keyring, catalogue: records.catalogue, jobs: records.jobs });
    assert.deepEqual(await store.transact(async (tx) => ok(await tx.otps.latest(draft.id))), ok(otp));
  });
});
