import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { createTestClock } from './testing/scripted-gateway.ts';

const outage = async () => ({ value: 'down', isOutage: true });
const answer = async () => ({ value: 'up', isOutage: false });

describe('the circuit breaker', () => {
  test('opens after five outages in a row and names the time until which it stays open', async () => {
    const clock = createTestClock();
    const breaker = createCircuitBreaker({ clock, openMs: 1000 });
    for (let i = 0; i < 5; i += 1) assert.deepEqual(await breaker.run(outage), { kind: 'ran', value: 'down' });
    const until = new Date(Date.parse(clock.now()) + 1000).toISOString();
    assert.deepEqual(await breaker.run(answer), { kind: 'open', until });
  });

  test('an answer in between starts the count again', async () => {
    const breaker = createCircuitBreaker({ clock: createTestClock() });
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 4; i += 1) await breaker.run(outage);
      assert.equal((await breaker.run(answer)).kind, 'ran');
    }
  });

  test('lets exactly one call through when half-open, and closes when it is answered', async () => {
    const clock = createTestClock();
    const breaker = createCircuitBreaker({ clock, threshold: 1, openMs: 1000 });
    await breaker.run(outage);
    clock.advance(1000);
    let finish: (outcome: { value: string; isOutage: boolean }) => void = () => undefined;
    const probe = breaker.run(() => new Promise<{ value: string; isOutage: boolean }>((resolve) => (finish = resolve)));
    assert.equal((await breaker.run(answer)).kind, 'open');
    finish({ value: 'up', isOutage: false });
    assert.deepEqual(await probe, { kind: 'ran', value: 'up' });
    assert.equal((await breaker.run(answer)).kind, 'ran');
  });

  test('opens again when the half-open call meets an outage or throws', async () => {
    const clock = createTestClock();
    const breaker = createCircuitBreaker({ clock, threshold: 1, openMs: 1000 });
    await breaker.run(outage);
    clock.advance(1000);
    await breaker.run(outage);
    assert.equal((await breaker.run(answer)).kind, 'open');
    clock.advance(1000);
    await assert.rejects(
      breaker.run(async () => {
        throw new Error('bug');
      }),
    );
    assert.equal((await breaker.run(answer)).kind, 'open');
  });
});
