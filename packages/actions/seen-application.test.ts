import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { canonicalJson } from '@biz/kernel/digest.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import { replay } from '@biz/licensing/evolve.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { recordVerdict, type VerdictInput } from './officer/record-verdict.ts';
import type { SeenApplication, Tx } from './ports/store.ts';
import { openWorkbench, sentFiling, type Workbench } from './testing/workbench.ts';

forEachStore('a command that goes on from what its page has read', (store) => {
  let bench: Workbench;
  before(async () => {
    bench = await openWorkbench(store.database);
  });
  after(() => bench.close());

  test('is written, chained and answered as one that reads first', async () => {
    const { seen, deps, loads, verdict } = await scene();
    const done = await recordVerdict(deps, targetOf(seen), verdict());
    assert.ok(done.ok);
    assert.equal(done.value.seq, seen.seq + 1);
    assert.equal(loads(), 0);
    const now = await readAgain(seen);
    const history = await bench.deps.queries.history(seen.id);
    assert.deepEqual([now.seq, now.head, now.state], [seen.seq + 1, history.at(-1)?.hash, replay(history)]);
    assert.ok((await recordVerdict(deps, targetOf(now), verdict('again'))).ok);
    assert.equal(loads(), 0);
  });

  test('is refused as outdated when another came first, and leaves nothing', async () => {
    const { seen, deps, loads, verdict } = await scene();
    assert.ok((await recordVerdict(deps, targetOf(seen), verdict('first'))).ok);
    const outdated = { kind: 'StaleVersion', expected: seen.seq, actual: seen.seq + 1 };
    const target = targetOf(seen);
    assert.deepEqual(await recordVerdict(deps, target, verdict('late')), { ok: false, error: outdated });
    assert.equal(loads(), 1);
    const kept = await store.database.query(`select 1 from portal.idempotency_keys where key = $1`, [target.key]);
    assert.equal(kept.length, 0);
    assert.equal((await bench.deps.queries.history(seen.id)).length, seen.seq + 1);
  });

  test('of twenty at once exactly one is written', async () => {
    const { seen, deps, verdict } = await scene();
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) => recordVerdict(deps, targetOf(seen), verdict(String(index)))),
    );
    assert.equal(all.filter(({ ok }) => ok).length, 1);
    assert.ok(all.every((one) => one.ok || one.error.kind === 'StaleVersion'));
    assert.equal((await bench.deps.queries.history(seen.id)).length, seen.seq + 1);
  });

  test('the same press fifty times at once is one event and one answer; other content under its key is refused', async () => {
    const { seen, deps, verdict } = await scene();
    const press = targetOf(seen);
    const replies = await Promise.all(Array.from({ length: 50 }, () => recordVerdict(deps, press, verdict())));
    assert.ok(replies.every(({ ok }) => ok));
    assert.equal(new Set(replies.map(canonicalJson)).size, 1);
    assert.equal((await bench.deps.queries.history(seen.id)).length, seen.seq + 1);
    const other = await recordVerdict(deps, press, verdict('other content'));
    assert.deepEqual(other, { ok: false, error: { kind: 'KeyReused' } });
    const none = await recordVerdict(deps, { ...press, key: '' }, verdict());
    assert.deepEqual(none, { ok: false, error: { kind: 'KeyMissing' } });
  });

  test('of another agency it does not exist', async () => {
    const { seen, deps, verdict } = await scene();
    const target = targetOf(seen);
    const stranger = { ...target, actor: { ...target.actor, agency: 'other-agency' as typeof target.actor.agency } };
    assert.deepEqual(await recordVerdict(deps, stranger, verdict()), { ok: false, error: { kind: 'NotFound' } });
  });

  /** A filing that was just sent, and the workbench's store with a count of the rows that commands waited for. */
  async function scene() {
    const [part] = (await sentFiling(bench)).applications;
    const [held] = part?.state.documents ?? [];
    assert.ok(part && held);
    const found = await bench.deps.queries.applicationForAgency(part.id, part.state.agency);
    assert.ok(found);
    let loads = 0;
    const counting = (tx: Tx): Tx => {
      const load: Tx['applications']['load'] = (id) => {
        loads += 1;
        return tx.applications.load(id);
      };
      return { ...tx, applications: { ...tx.applications, load } };
    };
    const deps: Workbench['deps'] = {
      ...bench.deps,
      store: { transact: (work) => bench.deps.store.transact((tx) => work(counting(tx))) },
    };
    const verdict = (note = ''): VerdictInput => ({ document: held.document, verdict: 'pass', note });
    return { seen: found.seen, deps, loads: () => loads, verdict };
  }

  async function readAgain({ id, state }: SeenApplication): Promise<SeenApplication> {
    const found = await bench.deps.queries.applicationForAgency(id, state.agency);
    assert.ok(found);
    return found.seen;
  }
});

function targetOf(seen: SeenApplication) {
  const { agency } = seen.state;
  const actor = { kind: 'officer', subject: 'sub-pimjai' as SubjectId, name: 'พิมพ์ใจ ตั้งตรง', agency } as const;
  return { application: seen.id, actor, expectedSeq: seen.seq, key: randomUUID(), seen };
}
