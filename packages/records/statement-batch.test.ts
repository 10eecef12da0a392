import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { AbortedTransactionError } from './pipelined-transaction.ts';
import { SkippedStatementError } from './statement-batch.ts';
import { forEachStore } from './testing/test-databases.ts';

type Tables = { things: { id: number; note: string | null } };

forEachStore('statements that are asked at the same time', (store) => {
  let db: Kysely<Tables>;
  before(async () => {
    await store.database.query('create schema b; create table b.things (id int8 primary key, note text)');
    db = store.database.tables<Tables>('b');
  });
  const insert = (tx: Kysely<Tables>, id: number) => tx.insertInto('things').values({ id, note: null }).execute();
  const ids = async () => (await db.selectFrom('things').select('id').orderBy('id').execute()).map(({ id }) => id);

  test('get each their own rows, the first time and when they are prepared', async () => {
    for (const round of [1, 2]) {
      const answers = await db
        .transaction()
        .execute((tx) =>
          Promise.all([
            sql`select ${'ก'}::text as word, null::int8 as nothing`.execute(tx),
            tx.updateTable('things').set({ note: 'x' }).where('id', '=', -1).executeTakeFirst(),
            sql`select n::int8 from generate_series(1, ${round}::int) n`.execute(tx),
          ]),
        );
      const [words, updated, numbers] = answers;
      assert.deepEqual(words.rows, [{ word: 'ก', nothing: null }]);
      assert.equal(updated?.numUpdatedRows, 0n);
      assert.equal(numbers.rows.length, round);
    }
  });

  test('are not run behind one that fails, and only that one tells why', async () => {
    const failures: unknown[] = [];
    const noting = (work: Promise<unknown>) => work.catch((error: unknown) => failures.push(error));
    const work = db.transaction().execute(async (tx) => {
      await Promise.all([insert(tx, 1), sql`select 1 / ${0}::int`.execute(tx), insert(tx, 2)].map(noting));
    });
    await assert.rejects(work, AbortedTransactionError);
    const [first, cause, last] = failures;
    assert.ok(first instanceof SkippedStatementError && last instanceof SkippedStatementError);
    assert.ok(cause instanceof Error && 'code' in cause && cause.code === '22012');
    assert.deepEqual(await ids(), []);
  });

  test('are rolled back with a commit that stands beside the failure', async () => {
    const work = db.transaction().execute(async (tx) => {
      insert(tx, 3).catch(() => {});
      sql`select 1 / ${0}::int`.execute(tx).catch(() => {});
    });
    await assert.rejects(work, AbortedTransactionError);
    assert.deepEqual(await ids(), []);
  });

  test('can be asked again after they failed when they were first asked', async () => {
    const ask = (text: string) => sql<{ id: number }>`select ${text}::int8 as id, 'again' as twice`.execute(db);
    await assert.rejects(ask('no number'));
    assert.equal((await ask('4')).rows[0]?.id, 4);
    assert.equal((await ask('5')).rows[0]?.id, 5);
  });

  test('fail alone when their answer cannot be read', async () => {
    const [unreadable, readable] = await db
      .transaction()
      .execute((tx) =>
        Promise.allSettled([
          sql`select ${'9007199254740993'}::int8 as whole`.execute(tx),
          sql<{ one: number }>`select ${1}::int as one`.execute(tx),
        ]),
      );
    assert.ok(unreadable.status === 'rejected' && unreadable.reason instanceof RangeError);
    assert.ok(readable.status === 'fulfilled' && readable.value.rows[0]?.one === 1);
  });

  test('leave nothing behind when a value cannot be sent', async () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const unsendable = (tx: Kysely<Tables>) => sql`select ${circle}::jsonb`.execute(tx);
    const together = db.transaction().execute(async (tx) => {
      await Promise.all([insert(tx, 6), unsendable(tx)]);
    });
    await assert.rejects(together, TypeError);
    const goingOn = db.transaction().execute(async (tx) => {
      await assert.rejects(unsendable(tx), TypeError);
      await insert(tx, 7);
    });
    await assert.rejects(goingOn);
    await insert(db, 8);
    assert.deepEqual(await ids(), [8]);
  });
});
