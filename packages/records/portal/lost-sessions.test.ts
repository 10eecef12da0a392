import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sha256 } from '@biz/kernel/digest.ts';
import { ok } from '@biz/kernel/result.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import { Client } from 'pg';
import { openDatabase } from '../database.ts';
import { openPortalRecords } from '../testing/portal-records.ts';
import { sampleFiling, submitSample } from '../testing/portal-samples.ts';
import { openTestDatabase, storeKinds } from '../testing/test-databases.ts';
import { verifyAudit } from './verify-audit.ts';

const WRITERS = 4;
const FILINGS = 25;

describe('database sessions that are killed', { skip: !storeKinds().includes('postgres') }, () => {
  test('a client that repeats its command gets through, and every command has one effect', async (t) => {
    const opened = await openTestDatabase('postgres');
    const records = await openPortalRecords(opened.database, undefined, () => {});
    const url = opened.config.kind === 'postgres' ? opened.config.url : '';
    const killer = new Client({ connectionString: url, pipeline: true });
    await killer.connect();
    t.after(async () => {
      await killer.end();
      await records.jobs.stop(1000);
      await opened.remove();
    });
    const killOthers = () =>
      killer.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
    let failures = 0;

    async function submitUntilDone(filing: Filing): Promise<unknown> {
      for (;;) {
        try {
          return await records.store.transact(async (tx) => {
            const claim = await tx.idempotency.claim('submit', filing.id, sha256(filing.id));
            if (claim.kind === 'replay') return ok(claim.reply);
            await submitSample(tx, records.catalogue, filing);
            await tx.idempotency.finish('submit', filing.id, filing.number);
            return ok(filing.number);
          });
        } catch {
          failures += 1;
        }
      }
    }
    async function writer(): Promise<void> {
      for (let i = 0; i < FILINGS; i += 1) {
        const filing = sampleFiling();
        const [done] = await Promise.all([submitUntilDone(filing), i % 4 === 0 ? killOthers() : undefined]);
        assert.deepEqual(done, ok(filing.number));
      }
    }

    await Promise.all(Array.from({ length: WRITERS }, writer));
    assert.ok(failures > 0, 'the kills were felt');
    // A session dies some time after it was told to, so the pool of the writers may still hold dying ones.
    const reader = await openDatabase(opened.config);
    t.after(() => reader.close());
    const { events, problems } = await verifyAudit({ database: reader, keyring: records.keyring });
    assert.deepEqual([events, problems], [WRITERS * FILINGS, []]);
  });

  test('a session that dies inside a transaction fails that transaction and not the process', async (t) => {
    const opened = await openTestDatabase('postgres');
    t.after(() => opened.remove());
    const { database } = opened;
    const { promise: isOpen, resolve: open } = Promise.withResolvers<number>();
    const { promise: isDead, resolve: die } = Promise.withResolvers<void>();
    const work = database.session(async (client) => {
      const { rows } = await client
        .query<{ pid: number }>('begin; select pg_backend_pid() as pid')
        .then((all) => [all].flat()[1] ?? all);
      client.once('error', () => die());
      open(rows[0]?.pid ?? 0);
      await isDead;
      await client.query('select 1');
    });
    await Promise.all([
      assert.rejects(work),
      isOpen.then((pid) => database.query('select pg_terminate_backend($1)', [pid])),
    ]);
    assert.deepEqual(await database.query('select 1 as one'), [{ one: 1 }]);
  });
});
