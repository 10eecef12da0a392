import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Tx } from '@biz/actions/ports/store.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import type { ApplicationId, FileId } from '@biz/kernel/ids.ts';
import { plusMs } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { replay } from '@biz/licensing/evolve.ts';
import type { SubmissionOtp } from '@biz/licensing/filing.ts';
import { verifyChain } from '../chain.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import {
  CANARIES,
  NOON,
  OWNER,
  sampleDocument,
  sampleDraft,
  sampleFiling,
  submitSample,
  submittedEvent,
  verdictEvent,
} from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { contentOf } from './event-chain.ts';

forEachStore('portal store', (on) => {
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
  const count = async (table: string, where = 'true') =>
    (await on.database.query<{ n: number }>(`select count(*) as n from portal.${table} where ${where}`))[0]?.n;

  test('a draft comes back as it was written, and is stored sealed', async () => {
    const draft = sampleDraft();
    await done((tx) => tx.drafts.insert(draft));
    assert.deepEqual(await done((tx) => tx.drafts.load(draft.id)), draft);
    const dump = JSON.stringify(await on.database.query('select * from portal.drafts'));
    for (const secret of Object.values(CANARIES)) assert.ok(!dump.includes(secret), secret);
  });

  test('of two saves from the same version one is written and one answers false', async () => {
    const draft = sampleDraft();
    await done((tx) => tx.drafts.insert(draft));
    const save = (answer: string) =>
      done((tx) =>
        tx.drafts.save({ ...draft, answers: { 'premises.soi': { value: answer, source: 'typed', at: NOON } } }),
      );
    assert.deepEqual((await Promise.all([save('a'), save('b')])).sort(), [false, true]);
    const saved = await done((tx) => tx.drafts.load(draft.id));
    assert.equal(saved?.version, 2);
    await done((tx) => tx.drafts.delete(draft.id));
    assert.equal(await done((tx) => tx.drafts.load(draft.id)), undefined);
    assert.equal(await done((tx) => tx.drafts.save({ ...draft, version: 2 })), false);
  });

  test('a refusal rolls back rows, jobs and messages, and is answered as it was', async () => {
    const filing = sampleFiling();
    const refused = await records.store.transact(async (tx) => {
      await submitSample(tx, records.catalogue, filing);
      await tx.notify({ filing: filing.id, owner: OWNER, message: 'submitted', at: NOON, key: 'refused' });
      await tx.enqueue({ name: 'make-filing-summary', filing: filing.id }, { key: 'refused' });
      return err({ kind: 'Refused', why: 'ก' });
    });
    assert.deepEqual(refused, err({ kind: 'Refused', why: 'ก' }));
    assert.equal(await count('filings', `id = '${filing.id}'`), 0);
    assert.equal(await count('inbox_messages', "key = 'refused'"), 0);
    assert.equal((await records.jobs.counts()).find(({ name }) => name === 'make-filing-summary')?.waiting, 0);
  });

  test('a throw rolls back and is thrown on', async () => {
    const before = await count('filings');
    const work = records.store.transact(async (tx) => {
      await submitSample(tx, records.catalogue, sampleFiling());
      throw new Error('bug');
    });
    await assert.rejects(work, /bug/);
    assert.equal(await count('filings'), before);
  });

  test('the failure that the others follow from is what a transaction throws', async () => {
    const filing = sampleFiling();
    await submit(filing);
    const work = records.store.transact(async (tx) => {
      await tx.filings.insert(filing);
      await tx.notify({ filing: filing.id, owner: OWNER, message: 'submitted', at: NOON, key: 'follows' });
      return ok(await tx.filings.load(filing.id));
    });
    await assert.rejects(work, { code: '23505' });
    assert.equal(await count('inbox_messages', "key = 'follows'"), 0);
  });

  test('what a transaction has written it reads, in the order of its calls', async () => {
    const draft = sampleDraft();
    const seen = await done(async (tx) => {
      await tx.drafts.insert(draft);
      const inserted = await tx.drafts.load(draft.id);
      await tx.drafts.save({ ...draft, licences: [] });
      const saved = await tx.drafts.load(draft.id);
      await tx.drafts.delete(draft.id);
      return [inserted, saved?.version, await tx.drafts.load(draft.id)];
    });
    assert.deepEqual(seen, [draft, 2, undefined]);
  });

  test('a migration that changes columns does not fail a command', async () => {
    const draft = sampleDraft();
    await done((tx) => tx.drafts.insert(draft));
    for (const column of ['extra_one', 'extra_two']) {
      await Promise.all(Array.from({ length: 8 }, () => done((tx) => tx.drafts.load(draft.id))));
      await on.database.query(`alter table portal.drafts add column ${column} text`);
      assert.equal((await done((tx) => tx.drafts.load(draft.id)))?.id, draft.id);
    }
    for (const column of ['extra_one', 'extra_two'])
      await on.database.query(`alter table portal.drafts drop column ${column}`);
  });

  test('a filing comes back as it was written, is stored sealed, and keeps every version of a document', async () => {
    const filing = sampleFiling();
    await submit(filing);
    assert.deepEqual(await done((tx) => tx.filings.load(filing.id)), filing);
    const second = sampleDocument('premises-map', 'second');
    const summary = randomUUID() as FileId;
    await done(async (tx) => {
      await tx.filings.addDocument(filing.id, second);
      await tx.filings.setSummary(filing.id, summary);
    });
    assert.deepEqual(await done((tx) => tx.filings.load(filing.id)), { ...filing, documents: [second], summary });
    const [row] = await on.database.query<{ documents: unknown }>('select * from portal.filings where id = $1', [
      filing.id,
    ]);
    assert.deepEqual(row?.documents, [...filing.documents, second]);
    for (const secret of Object.values(CANARIES)) assert.ok(!JSON.stringify(row).includes(secret), secret);
  });

  test('an OTP keeps its attempts, the newest counts, and no plain code hash is stored', async () => {
    const draft = sampleDraft();
    const otp: SubmissionOtp = {
      draft: draft.id,
      digest: sha256('sealed'),
      codeHash: sha256('123456'),
      reference: 'AAAA',
      issuedAt: NOON,
      expiresAt: plusMs(NOON, 300_000),
      attempts: 0,
    };
    const newer = { ...otp, reference: 'BBBB', issuedAt: plusMs(NOON, 60_000) };
    await done((tx) => tx.otps.put(otp));
    await done((tx) => tx.otps.put(newer));
    await done((tx) => tx.otps.put({ ...newer, attempts: 2, usedAt: NOON }));
    assert.deepEqual(await done((tx) => tx.otps.latest(draft.id)), { ...newer, attempts: 2, usedAt: NOON });
    const dump = JSON.stringify(await on.database.query('select * from portal.submission_otps'));
    assert.ok(!dump.includes(otp.codeHash));
  });

  test('events are chained, sealed, and fold to the state that is loaded', async () => {
    const id = await submit();
    await done((tx) => tx.applications.append(id, 1, [verdictEvent('one'), verdictEvent('two')]));
    const history = await records.queries.history(id);
    const links = history.map((event) => ({ ...event, content: contentOf(event) }));
    assert.deepEqual(verifyChain(links), { kind: 'intact', length: 3, head: history[2]?.hash });
    const loaded = await done((tx) => tx.applications.load(id));
    assert.deepEqual(loaded, { id, seq: 3, owner: 'malee', state: replay(history) });
  });

  test('a long row stays whole, and of a very long one only the state leaves it, so that no index is told', async () => {
    const table =
      "select reltoastrelid::regclass::text as name from pg_class where oid = 'portal.applications'::regclass";
    const [kept] = await on.database.query<{ name: string }>(table);
    const pieces = `select count(distinct chunk_id)::integer as n from ${kept?.name}`;
    const beside = async () => (await on.database.query<{ n: number }>(pieces))[0]?.n ?? 0;
    const before = await beside();
    const note = (length: number) => verdictEvent(randomBytes(length).toString('base64'));
    const [long, veryLong] = [await submit(), await submit()];
    await done((tx) => tx.applications.append(long, 1, [note(750)]));
    const row = `select pg_column_size(a.*) as n from portal.applications a where id = '${long}'`;
    assert.ok(((await on.database.query<{ n: number }>(row))[0]?.n ?? 0) > 2100);
    assert.equal(await beside(), before);
    await done((tx) => tx.applications.append(veryLong, 1, [note(6000)]));
    assert.equal(await beside(), before + 1);
  });

  test('of many appends from the same place exactly one is written', async () => {
    const id = await submit();
    const append = (note: string) => done((tx) => tx.applications.append(id, 1, [verdictEvent(note)]));
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => append(String(i))));
    assert.equal(outcomes.filter(Boolean).length, 1);
    assert.equal(await count('application_events', `application_id = '${id}'`), 2);
  });

  test('a stream that exists cannot be opened again, and one that does not exist cannot be continued', async () => {
    const filing = sampleFiling();
    const id = await submit(filing);
    const reopened = await done((tx) => tx.applications.append(id, 0, [submittedEvent(records.catalogue, filing)]));
    assert.equal(reopened, false);
    assert.equal(await count('application_events', `application_id = '${id}'`), 1);
    const nobody = randomUUID() as ApplicationId;
    assert.equal(await done((tx) => tx.applications.append(nobody, 3, [verdictEvent('x')])), false);
    assert.equal(await done((tx) => tx.applications.load(nobody)), undefined);
  });

  test('one transaction may append more than once and sees what it appended', async () => {
    const id = await submit();
    const loaded = await done(async (tx) => {
      assert.equal(await tx.applications.append(id, 1, [verdictEvent('one')]), true);
      assert.equal(await tx.applications.append(id, 1, [verdictEvent('again')]), false);
      assert.equal(await tx.applications.append(id, 2, [verdictEvent('two')]), true);
      return tx.applications.load(id);
    });
    assert.equal(loaded?.seq, 3);
    assert.equal(loaded?.state.verdicts['premises-map']?.note, 'two');
  });

  test('fifty identical commands at once have one effect and equal replies', async () => {
    const filing = sampleFiling();
    const content = sha256('same');
    const command = () =>
      done(async (tx) => {
        const claim = await tx.idempotency.claim('submit:malee', 'key-1', content);
        if (claim.kind !== 'new') return claim.kind === 'replay' ? claim.reply : claim.kind;
        await submitSample(tx, records.catalogue, filing);
        const reply = { filing: filing.id, number: filing.number };
        await tx.idempotency.finish('submit:malee', 'key-1', reply);
        return reply;
      });
    const replies = await Promise.all(Array.from({ length: 50 }, command));
    assert.deepEqual(new Set(replies.map((reply) => JSON.stringify(reply))).size, 1);
    assert.deepEqual(replies[0], { filing: filing.id, number: filing.number });
    assert.equal(await count('application_events', `event->>'filing' = '${filing.id}'`), 1);
    const other = await done((tx) => tx.idempotency.claim('submit:malee', 'key-1', sha256('other')));
    assert.deepEqual(other, { kind: 'other-content' });
    const elsewhere = await done((tx) => tx.idempotency.claim('submit:somchai', 'key-1', content));
    assert.deepEqual(elsewhere, { kind: 'new' });
  });

  test('a refused command frees its key', async () => {
    const claim = (tx: Tx) => tx.idempotency.claim('decide:pimjai', 'key-2', sha256('same'));
    await records.store.transact(async (tx) => {
      assert.deepEqual(await claim(tx), { kind: 'new' });
      return err({ kind: 'Refused' });
    });
    assert.deepEqual(await done(claim), { kind: 'new' });
  });

  test('numbers start at 1 and are never given twice; receipts have no gaps after a refusal', async () => {
    for (const series of ['filing:99', 'receipt:agency:99']) {
      const next = (tx: Tx) => tx.nextNumber(series);
      const numbers = await Promise.all(Array.from({ length: 20 }, () => done(next)));
      assert.deepEqual(
        numbers.sort((a, b) => a - b),
        Array.from({ length: 20 }, (_, i) => i + 1),
        series,
      );
    }
    await records.store.transact(async (tx) => err(await tx.nextNumber('receipt:agency:99')));
    assert.equal(await done((tx) => tx.nextNumber('receipt:agency:99')), 21);
  });

  test('a new filing series survives the refusal of its first transaction', async () => {
    await records.store.transact(async (tx) => {
      await tx.nextNumber('filing:98');
      return err(await tx.nextNumber('filing:98'));
    });
    const numbers = [await done((tx) => tx.nextNumber('filing:98')), await done((tx) => tx.nextNumber('filing:98'))];
    assert.equal(new Set(numbers).size, 2);
  });
});
