import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { lookAgain } from './look-again.ts';

const nextTurn = () => new Promise(setImmediate);

describe('looking again', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setInterval'] }));
  afterEach(() => mock.timers.reset());

  test('waits, when it stops, for the look under way, and begins no other', async () => {
    const open = Promise.withResolvers<void>();
    let looks = 0;
    const looking = lookAgain(
      () => {
        looks += 1;
        return open.promise;
      },
      1000,
      () => assert.fail('nothing failed'),
    );
    mock.timers.tick(3000);
    assert.equal(looks, 1, 'never twice at the same time');
    let hasStopped = false;
    const stopping = looking.stop().then(() => {
      hasStopped = true;
    });
    await Promise.resolve();
    assert.equal(hasStopped, false);
    open.resolve();
    await stopping;
    mock.timers.tick(3000);
    assert.equal(looks, 1);
  });

  test('tells what fails, and goes on', async () => {
    const told: unknown[] = [];
    let looks = 0;
    const looking = lookAgain(
      async () => {
        looks += 1;
        throw new Error('away');
      },
      1000,
      (error) => told.push(error),
    );
    mock.timers.tick(1000);
    await nextTurn();
    mock.timers.tick(1000);
    await looking.stop();
    assert.equal(looks, 2);
    assert.equal(told.length, 2);
  });
});
