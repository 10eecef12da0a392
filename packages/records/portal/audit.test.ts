import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { AgencyId, ApplicationId } from '@biz/kernel/ids.ts';
import { bangkokDate, plusMs } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { laterEvents, NOON, OFFICER, sampleFiling, submitSample, verdictEvent } from '../testing/portal-samples.ts';
import { issuedEvent, licenceId, orderEvent } from '../testing/register-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { type Anchor, readAnchors, takeAnchor } from './anchors.ts';
import { chainEvents } from './event-chain.ts';
import { keepHouse } from './housekeeping.ts';
import { rebuildReadModels } from './rebuild-read-models.ts';
import { verifyAudit } from './verify-audit.ts';

const TABLES = [
  'filings',
  'applications',
  'application_search',
  'application_events',
  'audit_anchors',
  'register_events',
  'register_entries',
  'licence_numbers',
  'worklist_counts',
  'worklist_deltas',
];

const TODAY = bangkokDate(NOON);
const WALLED = ['application_events', 'register_events', 'access_journal', 'audit_anchors', 'filings'];

forEachStore('audit and rebuild', (on) => {
  let records: PortalRecords;
  let applications: ApplicationId[];
  let anchor: Anchor | undefined;
  const clock = { now: () => NOON };
  const run = (text: string, values: unknown[] = []) => on.database.query<Record<string, unknown>>(text, values);
  const verify = async (expected?: Anchor) => {
    const { problems } = await verifyAudit({
      database: on.database,
      keyring: records.keyring,
      ...(expected ? { expected } : {}),
    });
    return problems;
  };
  const victim = () => applications[1] ?? assert.fail();

  before(async () => {
    records = await openPortalRecords(on.database);
    const later = laterEvents(records.catalogue);
    for (const number of ['L-1', 'L-2', 'L-3']) {
      const filing = sampleFiling();
      const done = await records.store.transact(async (tx) => {
        const id = await submitSample(tx, records.catalogue, filing);
        await tx.applications.append(id, 1, [verdictEvent('one'), verdictEvent('two'), later.drafted(number)]);
        await tx.applications.append(id, 4, [later.signed(number)]);
        await tx.register.append(licenceId(id), 0, [issuedEvent(filing, number)]);
        await tx.register.append(licenceId(id), 1, [orderEvent()]);
        return ok(id);
      });
      assert.ok(done.ok);
      applications = [...(applications ?? []), done.value];
    }
    applications.sort();
    anchor = await takeAnchor({ database: on.database, keyring: records.keyring, clock });
    for (const table of TABLES) await run(`create table kept_${table} as table portal.${table}`);
  });
  beforeEach(async () => {
    // As whoever owns the database could: without the wall, to see what lies behind it.
    for (const table of WALLED) await run(`alter table portal.${table} disable trigger user`);
    for (const table of TABLES) {
      await run(`delete from portal.${table}`);
      await run(`insert into portal.${table} overriding system value select * from kept_${table}`);
    }
  });
  after(() => records.jobs.stop(1000));

  test('history cannot be changed, cut or emptied by a statement', async () => {
    for (const table of WALLED) await run(`alter table portal.${table} enable trigger user`);
    const refused = { code: '42501' };
    for (const table of WALLED) {
      await assert.rejects(run(`delete from portal.${table}`), refused, table);
      await assert.rejects(run(`truncate portal.${table}`), refused, table);
    }
    await assert.rejects(run(`update portal.application_events set type = 'x'`), refused);
    await assert.rejects(run(`update portal.access_journal set what = 'x'`), refused);
    await assert.rejects(run('update portal.audit_anchors set events = 0'), refused);
    for (const column of ['owner', 'number', 'sealed_digest', 'submitted_at']) {
      await assert.rejects(run(`update portal.filings set ${column} = ${column}`), refused, column);
    }
    await run('update portal.filings set summary_file = summary_file');
  });

  test('untouched history is intact', async () => {
    const report = await verifyAudit({
      database: on.database,
      keyring: records.keyring,
      ...(anchor ? { expected: anchor } : {}),
    });
    assert.deepEqual(report, { events: 21, anchors: 1, unsealed: 0, problems: [] });
  });

  test('an edited event of the register is found where it is', async () => {
    const licence = licenceId(victim());
    await run(
      `update portal.register_events set event = jsonb_set(event, '{holder,name}', '"x"') where entry_id = $1 and seq = 1`,
      [licence],
    );
    assert.deepEqual(await verify(), [{ kind: 'register-altered', licence, seq: 1 }]);
  });

  test('an event of the register that is cut out or off is found', async () => {
    const licence = licenceId(victim());
    await run('delete from portal.register_events where entry_id = $1 and seq = 2', [licence]);
    assert.deepEqual(await verify(), [{ kind: 'register-differs', licence }]);
    await run('delete from portal.register_events where entry_id = $1', [licence]);
    assert.deepEqual(await verify(), [{ kind: 'register-differs', licence }]);
  });

  test('a standing that was edited in the register alone is found', async () => {
    const licence = licenceId(victim());
    await run(`update portal.register_entries set state = state - 'prepared' where id = $1`, [licence]);
    assert.deepEqual(await verify(), [{ kind: 'register-differs', licence }]);
  });

  test('an edited event is found where it is', async () => {
    await run(
      `update portal.application_events set event = jsonb_set(event, '{note}', '"three"') where application_id = $1 and seq = 3`,
      [victim()],
    );
    assert.deepEqual(await verify(), [{ kind: 'altered', application: victim(), seq: 3 }]);
  });

  for (const [column, value] of [
    ['actor', `'{"kind":"system","name":"x"}'::jsonb`],
    ['at', `at + interval '1 second'`],
    ['type', `'ApplicationApproved.v1'`],
  ] as const) {
    test(`an edited ${column} of an event is found where it is`, async () => {
      await run(`update portal.application_events set ${column} = ${value} where application_id = $1 and seq = 2`, [
        victim(),
      ]);
      assert.deepEqual(await verify(), [{ kind: 'altered', application: victim(), seq: 2 }]);
    });
  }

  test('a deleted event is found', async () => {
    await run('delete from portal.application_events where application_id = $1 and seq = 3', [victim()]);
    assert.deepEqual(await verify(), [
      { kind: 'missing', application: victim(), seq: 4 },
      { kind: 'anchor-differs', position: anchor?.position },
    ]);
  });

  test('an inserted event is found', async () => {
    await run(
      `insert into portal.application_events (application_id, seq, agency, at, type, actor, event, prev_hash, hash, seal)
       select application_id, 6, agency, at, type, actor, event, hash, hash, seal from portal.application_events
       where application_id = $1 and seq = 5`,
      [victim()],
    );
    const [first] = await verify();
    assert.deepEqual(first, { kind: 'altered', application: victim(), seq: 6 });
  });

  test('swapped events are found', async () => {
    await run('update portal.application_events set seq = seq + 10 where application_id = $1 and seq in (2, 3)', [
      victim(),
    ]);
    await run('update portal.application_events set seq = 15 - seq where application_id = $1 and seq > 10', [victim()]);
    assert.deepEqual((await verify())[0], { kind: 'does-not-follow', application: victim(), seq: 2 });
  });

  test('history rewritten with a fitting chain is found, because the seals cannot be made', async () => {
    const [original] = await records.queries.history(victim());
    const [next] = (await records.queries.history(victim())).slice(1);
    assert.ok(original && next);
    const forged = { ...next, event: { ...next.event, note: 'forged' } } as RecordedEvent;
    const [rewritten] = chainEvents(victim(), { seq: 1, hash: original.hash }, [forged]);
    await run('update portal.application_events set event = $2, hash = $3 where application_id = $1 and seq = 2', [
      victim(),
      forged.event,
      rewritten?.hash,
    ]);
    assert.deepEqual((await verify())[0], { kind: 'forged', application: victim(), seq: 2 });
  });

  test('an event given to another agency is found', async () => {
    await run(`update portal.application_events set agency = 'elsewhere' where application_id = $1 and seq = 4`, [
      victim(),
    ]);
    assert.deepEqual((await verify())[0], { kind: 'moved', application: victim(), seq: 4 });
  });

  test('a cut off end is found, even when the read model was made to fit', async () => {
    await run('delete from portal.application_events where application_id = $1 and seq = 5', [victim()]);
    assert.deepEqual((await verify())[0], { kind: 'cut-off', application: victim() });
    await rebuildReadModels({ database: on.database, keyring: records.keyring, catalogue: records.catalogue });
    assert.deepEqual(await verify(), [{ kind: 'anchor-differs', position: anchor?.position }]);
  });

  test('an application that vanished is found by its filing, and with its filing by the anchor', async () => {
    await run('delete from portal.application_events where application_id = $1', [victim()]);
    await run('delete from portal.applications where id = $1', [victim()]);
    assert.deepEqual((await verify())[0], { kind: 'stream-missing', application: victim() });
    await run(
      `delete from portal.filings where applications @> jsonb_build_array(jsonb_build_object('id', $1::text))`,
      [victim()],
    );
    assert.deepEqual(await verify(), [{ kind: 'anchor-differs', position: anchor?.position }]);
  });

  test('history emptied together with its anchors is found by the anchor that was kept outside', async () => {
    for (const table of TABLES) await run(`truncate portal.${table}`);
    assert.deepEqual(await verify(), []);
    assert.deepEqual(await verify(anchor), [{ kind: 'anchor-missing', position: anchor?.position }]);
  });

  test('a forged anchor is found', async () => {
    await run('update portal.audit_anchors set events = events - 1');
    assert.deepEqual(await verify(), [{ kind: 'anchor-forged', position: anchor?.position }]);
  });

  test('a read model that drifted is found, and rebuilding mends it', async () => {
    await run(`update portal.applications set seq = 2, tab = 'todo', business_name = 'x' where id = $1`, [victim()]);
    await run('delete from portal.applications where id = $1', [applications[0]]);
    await run(`update portal.register_entries set holder_name = 'x', head_hash = 'x'`);
    await run('delete from portal.licence_numbers');
    await run(`update portal.application_search set text = 'x' where application_id = $1`, [victim()]);
    await run('delete from portal.worklist_deltas');
    assert.deepEqual(
      new Set((await verify()).map((problem) => problem.kind)),
      new Set(['read-model-differs', 'register-differs']),
    );
    const report = await rebuildReadModels({
      database: on.database,
      keyring: records.keyring,
      catalogue: records.catalogue,
    });
    assert.deepEqual(report, { applications: 3, changed: 2, licences: 3 });
    assert.deepEqual(await verify(), []);
    for (const table of ['applications', 'application_search', 'register_entries', 'licence_numbers']) {
      const rows = async (from: string) => run(`select * from ${from} order by 1`);
      assert.deepEqual(await rows(`portal.${table}`), await rows(`kept_${table}`), table);
    }
    const [agency] = await run('select distinct agency from portal.applications');
    const desk = { agency: agency?.agency as AgencyId, officer: OFFICER.subject, today: TODAY, nearUntil: TODAY };
    assert.equal((await records.queries.desk.overview(desk)).counts.done, 3);
  });

  test('a state that was edited in the read model alone is found', async () => {
    await run(`update portal.applications set state = jsonb_set(state, '{payBy}', '"2030-01-01"') where id = $1`, [
      victim(),
    ]);
    assert.deepEqual(await verify(), [{ kind: 'state-differs', application: victim() }]);
  });

  test('rebuilding what is right changes nothing', async () => {
    const report = await rebuildReadModels({
      database: on.database,
      keyring: records.keyring,
      catalogue: records.catalogue,
    });
    assert.deepEqual(report, { applications: 3, changed: 0, licences: 3 });
  });

  test('an anchor is taken only when something happened, and continues the one before', async () => {
    const config = { database: on.database, keyring: records.keyring, clock };
    assert.equal(await takeAnchor(config), undefined);
    const done = await records.store.transact(async (tx) =>
      ok(await submitSample(tx, records.catalogue, sampleFiling())),
    );
    assert.ok(done.ok);
    const second = await takeAnchor(config);
    assert.equal(second?.events, 16);
    assert.equal((await readAnchors(on.database)).length, 2);
    assert.deepEqual(await verify(second), []);
  });

  test('housekeeping deletes what has served its time', async () => {
    await run(`insert into portal.rate_limits values ('old', $1, 1), ('new', $2, 1)`, [
      plusMs(NOON, -25 * 3_600_000),
      NOON,
    ]);
    const report = await keepHouse({ database: on.database, clock });
    assert.equal(report.rate_limits, 1);
    assert.deepEqual(await run('select key from portal.rate_limits'), [{ key: 'new' }]);
  });
});
