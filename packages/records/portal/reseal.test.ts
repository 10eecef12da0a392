import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sha256 } from '@biz/kernel/digest.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { OfficerAccountId } from '@biz/kernel/ids.ts';
import { type LocalDate, plusMs } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { AccountEvent } from '@biz/licensing/officers/officer-account.ts';
import { createKeyring, generateKeyringConfig } from '../keyring.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { NOON, OWNER, sampleDraft, sampleFiling, submitSample } from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { createPortalQueries } from './portal-queries.ts';
import { createPortalStore } from './portal-store.ts';
import { resealOutdated } from './reseal.ts';

const issued: AccountEvent = {
  type: 'OfficerAccountIssued.v1',
  entitlement: {
    name: 'นายทดสอบ ระบบ',
    position: '',
    roles: ['central-admin'],
    scopes: [],
    validFrom: '2026-11-20' as LocalDate,
  },
};

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
    const account = randomUUID() as OfficerAccountId;
    const holder = { nationalId: '1999900000021' as NationalId, email: 'officer@example.invalid' };
    await records.store.transact(async (tx) => {
      await tx.drafts.insert(draft);
      await tx.otps.put(otp);
      await tx.officers.insert(account, holder, { events: [issued], at: NOON, by: { kind: 'system', name: 'test' } });
      return ok(await submitSample(tx, records.catalogue, filing));
    });
    const { database } = on;
    const rotated = createKeyring({ sealing: [fresh, ...oldConfig.sealing], index: oldConfig.index });
    assert.deepEqual(await resealOutdated({ database, keyring: rotated }), {
      drafts: 1,
      filings: 1,
      officer_accounts: 1,
      submission_otps: 1,
      mandates: 0,
      mandate_events: 0,
      assistances: 0,
      people: 0,
      filing_versions: 0,
      queue_contacts: 0,
      feedback: 0,
      held_corrections: 0,
    });
    assert.deepEqual(await resealOutdated({ database, keyring: rotated }), {
      drafts: 0,
      filings: 0,
      officer_accounts: 0,
      submission_otps: 0,
      mandates: 0,
      mandate_events: 0,
      assistances: 0,
      people: 0,
      filing_versions: 0,
      queue_contacts: 0,
      feedback: 0,
      held_corrections: 0,
    });
    const keyring = createKeyring({ sealing: [fresh], index: oldConfig.index });
    const queries = createPortalQueries({ database, keyring });
    assert.deepEqual(await queries.draft(draft.id, OWNER), draft);
    assert.deepEqual((await queries.filing(filing.id, OWNER))?.filing, filing);
    assert.deepEqual((await queries.officers.account({ reach: 'all' }, account))?.account.holder, holder);
    const store = createPortalStore({ database, keyring, catalogue: records.catalogue, jobs: records.jobs });
    assert.deepEqual(await store.transact(async (tx) => ok(await tx.otps.latest(draft.id))), ok(otp));
  });
});
