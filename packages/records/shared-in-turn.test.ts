import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { forEachStore } from './testing/test-databases.ts';

forEachStore('reads that are asked in the same turn', (store) => {
  const answer = (text: string) => sql<{ n: number }>`${sql.raw(text)}`.execute(store.database.reads('public'));
  const number = async (n: number) => (await answer(`select ${n}::integer as n`)).rows[0]?.n;

  test('each get their own answer, over one connection, turn after turn', async () => {
    for (const turn of [1, 2, 3]) {
      const asked = Promise.all([number(turn), number(turn + 10), number(turn + 20)]);
      assert.deepEqual(await asked, [turn, turn + 10, turn + 20]);
    }
    const backend = () => answer('select pg_backend_pid() as n');
    const [one, other] = await Promise.all([backend(), backend()]);
    assert.deepEqual(one.rows, other.rows);
  });

  test('fail together, and the next ones are answered', async () => {
    const outcomes = await Promise.allSettled([number(1), answer('select 1 / 0 as n'), number(2)]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected', 'rejected'],
    );
    assert.deepEqual(await Promise.all([number(3), number(4)]), [3, 4]);
  });

  test('give their connection back: more turns than there are connections are answered', async () => {
    const turns = Array.from({ length: 40 }, async (_, turn) => {
      await new Promise((resolve) => setImmediate(resolve));
      return Promise.all([number(turn), number(turn)]);
    });
    assert.deepEqual(
      await Promise.all(turns),
      turns.map((_, turn) => [turn, turn]),
    );
  });

  test('that fail before they leave still give it back', async () => {
    const unsendable = () =>
      sql`select ${{ toPostgres: () => assert.fail('unsendable') }}::text`.execute(store.database.reads('public'));
    for (let turn = 0; turn < 15; turn += 1) await Promise.allSettled([unsendable(), number(1)]);
    assert.equal(await number(5), 5);
  });
});
