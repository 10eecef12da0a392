import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { submitFiling } from '@biz/actions/applicant/submit-filing.ts';
import { approveApplication } from '@biz/actions/officer/approve-application.ts';
import { confirmComplete } from '@biz/actions/officer/confirm-complete.ts';
import { recordVerdict } from '@biz/actions/officer/record-verdict.ts';
import type { ApplicationView } from '@biz/actions/ports/queries.ts';
import { issueBill } from '@biz/actions/system/issue-bill.ts';
import { matchPayment } from '@biz/actions/system/match-payment.ts';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { openWorkbench, readyDraft, receiveCode, sentFiling, type Workbench } from '@biz/actions/testing/workbench.ts';
import type { ApplicationId, FilingId, SubjectId } from '@biz/kernel/ids.ts';
import { type Database, type DatabaseConfig, openDatabase } from '@biz/records/database.ts';
import { generateKeyringConfig } from '@biz/records/keyring.ts';
import { findServerPrograms, startPostgresCluster } from '@biz/records/testing/postgres-cluster.ts';
import { SOURCE_LOADER } from '../support/source-loader.ts';
import type { Doom } from './doom.ts';

/** Every step, not only a sample: `SWEEP=full`. Takes its time. */
const IS_FULL = process.env.SWEEP === 'full';
const KEY = 'the-one-press-of-send';
const CHILD = new URL('./doomed.ts', import.meta.url).pathname;
const KEYS = generateKeyringConfig('sweep');

/** A place where records can be prepared once and copied for every point of the sweep. */
type Ground = {
  readonly name: string;
  /** Every how many steps a process is killed: 1 = all of them. */
  readonly stride: number;
  prepared(): DatabaseConfig;
  copy(): Promise<{ config: DatabaseConfig; remove(): Promise<void> }>;
};

for (const ground of grounds()) {
  describe(`kill -9 at the steps of a command (${ground.name})`, { timeout: IS_FULL ? 7_200_000 : 280_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'biz-sweep-'));
    const base = { folder, keys: KEYS };
    let submit: Extract<Doom['command'], { kind: 'submit' }>;
    let pay: Extract<Doom['command'], { kind: 'pay' }> & { readonly application: ApplicationId };

    before(async () => {
      await onBench(ground.prepared(), base, async (bench) => {
        const draft = await readyDraft(bench);
        submit = { kind: 'submit', draft, code: await receiveCode(bench, draft), key: KEY };
        pay = await billedApplication(bench);
      });
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    test('submit: one filing, three applications, each message once', async () => {
      const killed = await sweep(ground, base, submit, (bench, database) => submittedOnce(bench, database, submit));
      assert.ok(killed >= 2, `only ${killed} points were killed`);
    });

    test('pay: one payment, one receipt number, each job once', async () => {
      const killed = await sweep(ground, base, pay, (bench, database) => paidOnce(bench, database, pay));
      assert.ok(killed >= 2, `only ${killed} points were killed`);
    });
  });
}

/** Kills one process per point on a copy of the ground, then restarts, retries and checks. */
async function sweep(
  ground: Ground,
  base: Doom['base'],
  command: Doom['command'],
  check: (bench: Workbench, database: Database) => Promise<void>,
): Promise<number> {
  let killed = 0;
  for (let killAt = 1; ; killAt += IS_FULL ? 1 : ground.stride) {
    const copy = await ground.copy();
    const wasKilled = await doom({ database: copy.config, base, command, killAt });
    await onBench(copy.config, base, check);
    await copy.remove();
    if (!wasKilled) return killed;
    killed += 1;
  }
}

function doom(orders: Doom): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', SOURCE_LOADER, CHILD, JSON.stringify(orders)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(true);
      else if (code === 0) resolve(false);
      else reject(new Error(`the doomed process ended with ${code}`));
    });
  });
}

async function submittedOnce(bench: Workbench, database: Database, submit: { draft: FilingId; code: string }) {
  const before = await bench.deps.queries.filing(submit.draft, MALEE.subject);
  const draft = await bench.deps.queries.draft(submit.draft, MALEE.subject);
  assert.equal(
    before === undefined,
    draft !== undefined,
    'either the draft is there or the filing, never both or none',
  );
  const retry = { code: submit.code, key: KEY, lang: 'th' as const };
  const done = await submitFiling(bench.deps, MALEE, submit.draft, retry);
  assert.ok(done.ok, done.ok ? '' : done.error.kind);
  const view = await bench.deps.queries.filing(submit.draft, MALEE.subject);
  assert.equal(view?.applications.length, 3);
  for (const { id } of view?.applications ?? []) {
    assert.equal((await bench.deps.queries.history(id)).length, 1);
  }
  const about = (message: { filing?: string }) => message.filing === submit.draft;
  assert.equal((await bench.deps.queries.inbox(MALEE.subject)).filter(about).length, 1);
  assert.deepEqual(await jobsAbout(database, submit.draft), ['make-filing-summary', 'send-message']);
}

async function paidOnce(
  bench: Workbench,
  database: Database,
  pay: { application: ApplicationId; reference1: string; reference2: string; amount: number },
) {
  bench.world.pay(pay.amount, bench.deps.clock.now());
  const done = await matchPayment(bench.deps, pay.reference1, pay.reference2);
  assert.ok(done.ok && ['paid', 'settled'].includes(done.value), JSON.stringify(done));
  const history = await bench.deps.queries.history(pay.application);
  assert.equal(history.filter(({ event }) => event.type === 'PaymentRecorded.v1').length, 1);
  const [acknowledgement, slip, receipt] = ['make-paper', 'make-paper', 'make-paper'];
  const wanted = ['draft-licence', acknowledgement, slip, receipt];
  const jobs = (await jobsAbout(database, pay.application)).filter((name) => wanted.includes(name));
  assert.deepEqual(jobs, wanted);
}

/** Names of the jobs whose payload names this id, sorted. */
async function jobsAbout(database: Database, id: string): Promise<readonly string[]> {
  const rows = await database.query<{ name: string }>(
    'select name from portal_jobs.job where data::text like $1 order by name',
    [`%${id}%`],
  );
  return rows.map((row) => row.name);
}

async function billedApplication(bench: Workbench) {
  const { filing, applications } = await sentFiling(bench);
  const food = applications.find(({ state }) => state.process === 'fully-digital');
  assert.ok(food);
  const read = async () => {
    const found = await bench.deps.queries.application(food.id, filing.owner);
    assert.ok(found);
    return found.application;
  };
  const { documents, sections } = food.state;
  for (const subject of [
    ...documents.map(({ document }) => ({ document })),
    ...sections.map((section) => ({ section })),
  ]) {
    await recordVerdict(bench.deps, officer(await read()), { ...subject, verdict: 'pass', note: '' });
  }
  await confirmComplete(bench.deps, officer(await read()));
  await approveApplication(bench.deps, officer(await read()), { note: '' });
  await issueBill(bench.deps, food.id);
  const { bill, fee } = (await read()).state;
  assert.ok(bill && fee);
  const { reference1, reference2 } = bill;
  return { kind: 'pay' as const, application: food.id, reference1, reference2, amount: fee.total };
}

function officer({ id, seq, state }: ApplicationView) {
  const actor = { kind: 'officer' as const, subject: 'sub-o' as SubjectId, name: 'พิมพ์ใจ', agency: state.agency };
  return { application: id, actor, expectedSeq: seq, key: randomUUID() };
}

async function onBench(
  config: DatabaseConfig,
  base: Doom['base'],
  work: (bench: Workbench, database: Database) => Promise<void>,
): Promise<void> {
  const database = await openDatabase(config);
  const bench = await openWorkbench(database, base);
  try {
    await work(bench, database);
  } finally {
    await bench.close();
    await database.close();
  }
}

function grounds(): readonly Ground[] {
  const server = serverGround();
  return server ? [embeddedGround(), server] : [embeddedGround()];
}

/** The embedded engine takes seconds to open, so it is swept with a coarser stride; both are swept in full with `SWEEP=full`. */
function embeddedGround(): Ground {
  const original = mkdtempSync(join(tmpdir(), 'biz-sweep-db-'));
  after(() => rmSync(original, { recursive: true, force: true }));
  return {
    name: 'pglite',
    stride: 7,
    prepared: () => ({ kind: 'pglite', folder: original }),
    async copy() {
      const folder = mkdtempSync(join(tmpdir(), 'biz-sweep-db-'));
      cpSync(original, folder, { recursive: true });
      return {
        config: { kind: 'pglite', folder },
        remove: async () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  };
}

function serverGround(): Ground | undefined {
  const programs = findServerPrograms();
  if (!process.env.DATABASE_URL && !programs) {
    console.log('PostgreSQL was not found: the sweep covers the embedded database only');
    return undefined;
  }
  const name = `biz_sweep_${randomUUID().replaceAll('-', '')}`;
  let server: string | undefined;
  const run = async (statement: string) => {
    const database = await openDatabase({ kind: 'postgres', url: server ?? '', maxConnections: 1 });
    await database.query(statement);
    await database.close();
  };
  const urlOf = (database: string) => {
    const url = new URL(server ?? '');
    url.pathname = database;
    return url.href;
  };
  before(async () => {
    server = process.env.DATABASE_URL ?? (await startPostgresCluster(programs ?? '')).url;
    await run(`create database ${name}`);
  });
  after(() => run(`drop database ${name} with (force)`));
  return {
    name: 'postgres',
    stride: 6,
    prepared: () => ({ kind: 'postgres', url: urlOf(name), maxConnections: 4 }),
    async copy() {
      const copy = `biz_sweep_${randomUUID().replaceAll('-', '')}`;
      await run(`create database ${copy} template ${name}`);
      return {
        config: { kind: 'postgres', url: urlOf(copy), maxConnections: 4 },
        remove: () => run(`drop database ${copy} with (force)`),
      };
    },
  };
}
