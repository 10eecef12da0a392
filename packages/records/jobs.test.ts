import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Instant, plusMs, systemClock } from '@biz/kernel/instant.ts';
import { type Jobs, openJobs } from './jobs.ts';
import { forEachStore } from './testing/test-databases.ts';

type Name = 'fast' | 'failing' | 'flaky' | 'later' | 'rolled-back' | 'keyed' | 'left';

forEachStore('jobs', (store) => {
  let jobs: Jobs<Name>;
  const errors: unknown[] = [];
  const send = (name: Name, payload: object, options: { key?: string; startAfter?: Instant } = {}) =>
    store.database
      .tables('public')
      .transaction()
      .execute(async (tx) => tx.executeQuery(await jobs.statement(name, payload, options)));
  const waiting = async (name: Name) => (await jobs.counts()).find((count) => count.name === name)?.waiting;

  before(async () => {
    jobs = await openJobs(store.database, {
      system: 'test',
      names: ['fast', 'failing', 'flaky', 'later', 'rolled-back', 'keyed', 'left'],
      retries: { limit: 1, delaySeconds: 1, maxDelaySeconds: 1 },
      onError: (error) => errors.push(error),
    });
  });
  after(() => jobs.stop(1000));

  test('a committed job is done with its payload', async () => {
    const { promise, resolve } = Promise.withResolvers<object>();
    await jobs.work<{ n: number }>('fast', async (payload, run) => resolve({ ...payload, attempt: run.attempt }));
    await send('fast', { n: 1, text: 'ก' });
    jobs.wake('fast');
    assert.deepEqual(await promise, { n: 1, text: 'ก', attempt: 1 });
  });

  test('a job of a rolled back transaction does not exist', async () => {
    const work = store.database
      .tables('public')
      .transaction()
      .execute(async (tx) => {
        await tx.executeQuery(await jobs.statement('rolled-back', {}));
        throw new Error('refused');
      });
    await assert.rejects(work, /refused/);
    assert.equal(await waiting('rolled-back'), 0);
  });

  test('the same key is enqueued once, also at the same time and after it was done', async () => {
    await Promise.all(Array.from({ length: 8 }, () => send('keyed', { bill: '1' }, { key: 'bill-1' })));
    assert.equal(await waiting('keyed'), 1);
    const runs: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    await jobs.work<{ bill: string }>('keyed', async ({ bill }) => {
      runs.push(bill);
      if (bill === '2') resolve();
    });
    await until(() => runs.length === 1);
    await send('keyed', { bill: '1' }, { key: 'bill-1' });
    await send('keyed', { bill: '2' }, { key: 'bill-2' });
    await promise;
    assert.deepEqual(runs, ['1', '2']);
  });

  test('a job for later waits', async () => {
    await send('later', {}, { startAfter: plusMs(systemClock.now(), 3_600_000) });
    let runs = 0;
    await jobs.work('later', async () => {
      runs += 1;
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    await jobs.work('left', async () => resolve());
    await send('left', {});
    await promise;
    assert.deepEqual([runs, await waiting('later')], [0, 1]);
  });

  test('a failing job is tried again and then done', async () => {
    const attempts: number[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    await jobs.work('flaky', async (_payload, run) => {
      attempts.push(run.attempt);
      if (run.attempt === 1) throw new Error('not yet');
      resolve();
    });
    await send('flaky', {});
    await promise;
    assert.deepEqual(attempts, [1, 2]);
  });

  test('a job that fails for good is visible and can be driven again', async () => {
    let isFixed = false;
    const { promise, resolve } = Promise.withResolvers<void>();
    await jobs.work('failing', async () => {
      if (!isFixed) throw new Error('provider is down');
      resolve();
    });
    await send('failing', { to: 1 }, { key: 'm-1' });
    const failed = await until(async () => (await jobs.failedJobs())[0]);
    assert.partialDeepStrictEqual(failed, {
      name: 'failing',
      payload: { to: 1 },
      attempts: 2,
      error: 'provider is down',
    });
    isFixed = true;
    assert.equal(await jobs.redrive(failed.id), true);
    await promise;
    assert.equal(await jobs.redrive(failed.id), false);
    assert.deepEqual(await jobs.failedJobs(), []);
  });

  test('maintenance reports no error', () => assert.deepEqual(errors, []));
});

/** Asks until there is an answer; the runner's own time limit ends a wait for ever. */
async function until<T>(ask: () => Promise<T | undefined> | T | undefined | false): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
