import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Kysely } from 'kysely';
import { compileOnce, type Values } from './compile-once.ts';
import { EmbeddedInProductionError, openDatabase } from './database.ts';
import { AbortedTransactionError } from './pipelined-transaction.ts';
import { forEachStore } from './testing/test-databases.ts';
import { OuterHandleError } from './transaction-guard.ts';

type Tables = { things: { id: number; note: string | null } };

forEachStore('database', (store) => {
  before(() => store.database.query('create schema t; create table t.things (id int8 primary key, note text)'));

  test('both stores give the same JavaScript values', async () => {
    const [row] = await store.database.query(`select
      9007199254740991::int8 as whole, 12.50::numeric as fraction, date '2026-02-28' as day,
      timestamptz '2026-11-21 10:00:00.1239+07' as moment, '{"a":[1,"ก"]}'::jsonb as content, '"x"'::json as word,
      '\\x00ff'::bytea as bytes, array[1,2]::int8[] as wholes, array['a"b',null,'ค'] as words,
      array[timestamptz '2026-01-01 00:00:00Z'] as moments, true as yes, 1.5::float8 as real, null::int8 as nothing`);
    assert.deepEqual(row, {
      whole: 9007199254740991,
      fraction: 12.5,
      day: '2026-02-28',
      moment: '2026-11-21T03:00:00.123Z',
      content: { a: [1, 'ก'] },
      word: 'x',
      bytes: new Uint8Array([0, 255]),
      wholes: [1, 2],
      words: ['a"b', null, 'ค'],
      moments: ['2026-01-01T00:00:00.000Z'],
      yes: true,
      real: 1.5,
      nothing: null,
    });
  });

  test('both stores take the same JavaScript values as parameters', async () => {
    const [row] = await store.database.query(
      'select $1::int8 as a, $2::bool as b, $3::jsonb as c, $4::bytea as d, $5::text[] as e, $6::timestamptz as f',
      [7, false, { th: 'ก"\\' }, new Uint8Array([1, 2]), ['x', 'y,"z'], '2026-11-21T00:00:00.000Z'],
    );
    assert.deepEqual(row, {
      a: 7,
      b: false,
      c: { th: 'ก"\\' },
      d: new Uint8Array([1, 2]),
      e: ['x', 'y,"z'],
      f: '2026-11-21T00:00:00.000Z',
    });
  });

  test('an int8 that a number cannot hold throws instead of being rounded', async () => {
    await assert.rejects(store.database.query('select 9007199254740993::int8 as whole'), RangeError);
    assert.deepEqual(await store.database.query('select 1 as one'), [{ one: 1 }]);
  });

  test('a constraint violation carries its SQLSTATE', async () => {
    const insert = () => store.database.query('insert into t.things (id) values ($1)', [1]);
    await insert();
    await assert.rejects(insert(), { code: '23505' });
  });

  test('a transaction that throws leaves nothing', async () => {
    const tables = store.database.tables<Tables>('t');
    const work = tables.transaction().execute(async (tx) => {
      await tx.insertInto('things').values({ id: 50, note: 'gone' }).execute();
      throw new Error('changed my mind');
    });
    await assert.rejects(work, /changed my mind/);
    assert.deepEqual(await tables.selectFrom('things').select('id').where('id', '=', 50).execute(), []);
  });

  test('the outer handle inside a transaction is refused at once', async () => {
    const tables = store.database.tables<Tables>('t');
    const misuse = tables.transaction().execute(() => tables.selectFrom('things').selectAll().execute());
    await assert.rejects(misuse, OuterHandleError);
    const nested = tables.transaction().execute(() => store.database.query('select 1'));
    await assert.rejects(nested, OuterHandleError);
    const other = store.database.tables<Tables>('t').transaction();
    await assert.rejects(
      store.database.session(() => other.execute(async () => {})),
      OuterHandleError,
    );
  });

  test('what a transaction started and left running is free again after it ends', async () => {
    const tables = store.database.tables<Tables>('t');
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    let later: Promise<unknown> | undefined;
    await tables.transaction().execute(async () => {
      later = ended.then(() => store.database.query('select 1 as one'));
    });
    end();
    assert.deepEqual(await later, [{ one: 1 }]);
  });

  test('transactions that run at once do not see each other', async () => {
    const tables = store.database.tables<Tables>('t');
    const counts = Array.from({ length: 12 }, (_, i) =>
      tables.transaction().execute(async (tx) => {
        await tx
          .insertInto('things')
          .values({ id: 100 + i, note: null })
          .execute();
        return (
          await tx
            .selectFrom('things')
            .select('id')
            .where('id', '=', 100 + i)
            .execute()
        ).length;
      }),
    );
    assert.deepEqual(new Set(await Promise.all(counts)), new Set([1]));
  });

  test('a statement survives a migration that changes its columns', async () => {
    const tables = store.database.tables<Tables>('t');
    const read = () => tables.selectFrom('things').selectAll().where('id', '=', 1).execute();
    for (const column of ['one', 'two']) {
      await Promise.all(Array.from({ length: 8 }, read));
      await store.database.query(`alter table t.things add column ${column} text`);
      const rows = await Promise.all(Array.from({ length: 8 }, read));
      assert.ok(rows.every(([row]) => row && column in row));
    }
    await store.database.query('alter table t.things drop column one, drop column two');
  });

  test('statements sent together are answered each with its own', async () => {
    const tables = store.database.tables<Tables>('t');
    await tables.transaction().execute(async (tx) => {
      const ids = Array.from({ length: 30 }, (_, i) => 2000 + i);
      const written = ids.map((id) =>
        tx
          .insertInto('things')
          .values({ id, note: `n${id}` })
          .execute(),
      );
      const read = ids.map((id) => tx.selectFrom('things').select('note').where('id', '=', id).executeTakeFirst());
      await Promise.all(written);
      assert.deepEqual(
        await Promise.all(read),
        ids.map((id) => ({ note: `n${id}` })),
      );
    });
  });

  test('a statement that nobody waited for and that failed leaves nothing of its transaction', async () => {
    const tables = store.database.tables<Tables>('t');
    await store.database.query('insert into t.things (id) values ($1)', [3000]);
    let failed: Promise<unknown> | undefined;
    const work = tables.transaction().execute(async (tx) => {
      await tx.insertInto('things').values({ id: 3001, note: null }).execute();
      failed = assert.rejects(tx.insertInto('things').values({ id: 3000, note: null }).execute(), { code: '23505' });
    });
    await assert.rejects(work, AbortedTransactionError);
    await failed;
    assert.deepEqual(await tables.selectFrom('things').select('id').where('id', '=', 3001).execute(), []);
  });

  test('a handle that outlives its transaction is of no use', async () => {
    const tables = store.database.tables<Tables>('t');
    const kept = await tables.transaction().execute(async (tx) => ({ tx }));
    await assert.rejects(kept.tx.selectFrom('things').select('id').execute(), /has ended/);
  });

  test('a statement that is compiled once is run with the values of each time', async () => {
    const thing = compileOnce((db: Kysely<Tables>, { value }: Values<{ id: number; note: string | null }>) =>
      db
        .insertInto('things')
        .values({ id: value('id'), note: value('note') })
        .returning(['id', 'note']),
    );
    const tables = store.database.tables<Tables>('t');
    for (const values of [
      { id: 3100, note: 'ก' },
      { id: 3101, note: null },
    ])
      assert.deepEqual((await thing(tables, values)).rows, [values]);
  });

  test('a session that throws does not leak its transaction or settings into the next one', async () => {
    const leak = store.database.session(async (client) => {
      await client.query("begin; set time zone 'Asia/Bangkok'; insert into t.things (id) values (900)");
      throw new Error('left open');
    });
    await assert.rejects(leak, /left open/);
    const [row] = await store.database.query(
      "select current_setting('TimeZone') as zone, count(*) as n from t.things where id = 900",
    );
    assert.deepEqual(row, { zone: 'UTC', n: 0 });
  });
});

test('the embedded database is refused in production', async (context) => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  context.after(() => {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  });
  await assert.rejects(openDatabase({ kind: 'pglite', folder: 'memory' }), EmbeddedInProductionError);
});
