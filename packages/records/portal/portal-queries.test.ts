import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Tx } from '@biz/actions/ports/store.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import type { FileId, SubjectId } from '@biz/kernel/ids.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import {
  AGENCY,
  laterEvents,
  NOON,
  OWNER,
  sampleDraft,
  sampleFiling,
  submitSample,
} from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';

forEachStore('portal queries', (on) => {
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database);
  });
  after(() => records.jobs.stop(1000));

  /** Runs work that is not refused and answers its value. */
  async function done<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const outcome: Result<T, never> = await records.store.transact(async (tx) => ok(await work(tx)));
    assert.ok(outcome.ok);
    return outcome.value;
  }
  const submit = (filing = sampleFiling()) => done((tx) => submitSample(tx, records.catalogue, filing));

  test('a bill is found by its references and is open until it is paid', async () => {
    const later = laterEvents(records.catalogue);
    const id = await submit();
    const reference = randomUUID();
    await done((tx) => tx.applications.append(id, 1, [later.approved, later.billed(reference)]));
    assert.equal((await done((tx) => tx.applications.loadByBill(reference, 'R2')))?.id, id);
    assert.equal(await done((tx) => tx.applications.loadByBill(reference, 'R3')), undefined);
    const bill = { reference1: reference, reference2: 'R2', application: id };
    assert.ok((await records.queries.openBills(100)).some((open) => open.reference1 === bill.reference1));
    await done((tx) => tx.applications.append(id, 3, [later.paid]));
    assert.ok((await records.queries.openBills(100)).every((open) => open.reference1 !== bill.reference1));
  });

  test('the same message and the same job are there once', async () => {
    const filing = sampleFiling();
    await submit(filing);
    const unread = await records.queries.unreadCount(OWNER);
    const say = (tx: Tx) =>
      tx.notify({ filing: filing.id, owner: OWNER, message: 'submitted', at: NOON, key: filing.id });
    const send = (tx: Tx) => tx.enqueue({ name: 'make-filing-summary', filing: filing.id }, { key: filing.id });
    for (const work of [say, say, send, send]) await done(work);
    assert.equal(await records.queries.unreadCount(OWNER), unread + 1);
    assert.equal((await records.jobs.counts()).find(({ name }) => name === 'make-filing-summary')?.waiting, 1);
    const inbox = await records.queries.inbox(OWNER);
    assert.ok(inbox.some((message) => message.key === filing.id && message.application === undefined));
  });

  test('messages up to a moment are marked as read once, later ones and those of others stay', async () => {
    const [owner, other] = ['reader' as SubjectId, 'other-reader' as SubjectId];
    const filing = sampleFiling({ owner });
    await submit(filing);
    const later = '2026-11-21T05:00:00.000Z' as typeof NOON;
    await done(async (tx) => {
      const about = { filing: filing.id, message: 'submitted' } as const;
      await tx.notify({ ...about, owner, at: NOON, key: 'read-1' });
      await tx.notify({ ...about, owner, at: later, key: 'read-2' });
      await tx.notify({ ...about, owner: other, at: NOON, key: 'read-1' });
      await tx.markInboxRead(owner, NOON);
    });
    assert.deepEqual([await records.queries.unreadCount(owner), await records.queries.unreadCount(other)], [1, 1]);
  });

  test('a reading of personal data is journaled for the person it is about', async () => {
    const owner = 'journal-owner' as SubjectId;
    const filing = sampleFiling({ owner });
    await submit(filing);
    const access = {
      by: 'pimjai' as SubjectId,
      byName: 'พิมพ์ใจ',
      agency: AGENCY,
      purpose: 'consider-application',
      filing: filing.id,
      what: 'documents',
      at: NOON,
    };
    await done((tx) => tx.recordAccess(access));
    assert.deepEqual(await records.queries.accessesOf(owner), [access]);
    const missing = sampleFiling();
    await assert.rejects(
      done((tx) => tx.recordAccess({ ...access, filing: missing.id })),
      /does not exist/,
    );
  });

  test('a file record comes back as it was written', async () => {
    const file = {
      id: randomUUID() as FileId,
      sha256: sha256('bytes'),
      name: 'แผนที่.pdf',
      mediaType: 'application/pdf',
      bytes: 5,
      purpose: 'upload' as const,
      filing: sampleFiling().id,
      createdAt: NOON,
    };
    await done((tx) => tx.files.insert(file));
    assert.deepEqual(await done((tx) => tx.files.load(file.id)), file);
    assert.deepEqual(await records.queries.file(file.id), file);
    assert.equal(await records.queries.file(randomUUID() as FileId), undefined);
  });

  test('what belongs to somebody else reads like what does not exist', async () => {
    const filing = sampleFiling();
    const draft = sampleDraft();
    const id = await submit(filing);
    await done((tx) => tx.drafts.insert(draft));
    const stranger = 'somchai' as SubjectId;
    const elsewhere = 'rim-thale-municipality' as typeof AGENCY;
    assert.equal((await records.queries.application(id, OWNER))?.application.id, id);
    assert.equal((await records.queries.applicationForAgency(id, AGENCY))?.filing.id, filing.id);
    assert.deepEqual(
      (await records.queries.filing(filing.id, OWNER))?.applications.map((one) => one.id),
      [id],
    );
    assert.equal((await records.queries.draft(draft.id, OWNER))?.id, draft.id);
    assert.deepEqual(
      [
        await records.queries.application(id, stranger),
        await records.queries.applicationForAgency(id, elsewhere),
        await records.queries.filing(filing.id, stranger),
        await records.queries.draft(draft.id, stranger),
      ],
      [undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(await records.queries.filingsOf(stranger), []);
    assert.deepEqual(await records.queries.draftsOf(stranger), []);
    assert.ok((await records.queries.filingsOf(OWNER)).length > 0);
    assert.ok((await records.queries.draftsOf(OWNER)).some((one) => one.id === draft.id));
  });
});
