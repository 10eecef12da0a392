import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

const ROOT = new URL('../../', import.meta.url);
const READY = /Biz Portal is ready/;
const STOP_WITHIN_MS = 10_000;

type Run = {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves when the output matches; rejects when the process ends first. */
  says(text: RegExp): Promise<void>;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
};

type Options = { readonly base: number; readonly folder: string; readonly flags?: readonly string[] };

describe('npm start', () => {
  const runs = new Set<Run>();
  const home = mkdtempSync(join(tmpdir(), 'biz-start-'));
  after(() => {
    for (const { child } of runs) if (child.exitCode === null) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });

  test('gets ready, keeps its data, survives kill -9, starts over on --reset and stops on Ctrl-C', async () => {
    const base = await freeBase();
    const folder = join(home, 'data');

    const first = start({ base, folder });
    await first.says(READY);
    for (const port of portsOf(base)) assert.ok(first.output().includes(`http://127.0.0.1:${port}`));
    const page = await fetch(`http://127.0.0.1:${base}/`);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<html lang="th"/);
    for (const port of [base, base + 1, base + 3]) {
      assert.equal((await fetch(`http://127.0.0.1:${port}/readyz`)).status, 200);
    }
    const secrets = readFileSync(join(folder, 'secrets.json'), 'utf8');

    const second = start({ base: await freeBase(base + 10), folder });
    assert.equal(await second.ended, 1, second.output());
    assert.ok(second.output().includes(`Another Biz Portal (process ${first.child.pid}) uses ${folder}`));
    assert.equal((await fetch(`http://127.0.0.1:${base}/healthz`)).status, 200);

    first.child.kill('SIGKILL');
    assert.equal(await first.ended, 'SIGKILL');

    const again = start({ base, folder });
    await again.says(READY);
    assert.equal(readFileSync(join(folder, 'secrets.json'), 'utf8'), secrets);
    await stopsCleanly(again, base);

    const marker = join(folder, 'files', 'left-over');
    writeFileSync(marker, 'from before');
    const reset = start({ base, folder, flags: ['--reset'] });
    await reset.says(READY);
    assert.ok(!existsSync(marker));
    assert.notEqual(readFileSync(join(folder, 'secrets.json'), 'utf8'), secrets);
    await stopsCleanly(reset, base, 'SIGTERM');
  });

  test('says which port is taken and how to move', async () => {
    const base = await freeBase();
    const other = createServer();
    await new Promise<void>((listening) => other.listen(base + 2, '127.0.0.1', listening));
    const run = start({ base, folder: join(home, 'busy') });
    const code = await run.ended;
    await new Promise((closed) => other.close(closed));
    assert.equal(code, 1);
    assert.ok(run.output().includes(`Port ${base + 2} is in use`), run.output());
    assert.match(run.output(), /PORT_BASE=\d+ npm start/);
    assert.ok(!existsSync(join(home, 'busy')), 'nothing was written');
  });

  test('says that the data folder cannot be written and how to choose another', async () => {
    const file = join(home, 'a-file');
    writeFileSync(file, '');
    const folder = join(file, 'data');
    const run = start({ base: await freeBase(), folder });
    assert.equal(await run.ended, 1);
    assert.ok(run.output().includes(`The data folder ${folder} cannot be written`), run.output());
    assert.match(run.output(), /DATA_DIR=\S+ npm start/);
  });

  test('refuses what it does not know in one sentence, without a stack', async () => {
    const unknown = start({ base: await freeBase(), folder: join(home, 'unknown'), flags: ['--rest'] });
    const noPort = start({ base: 80, folder: join(home, 'unknown') });
    assert.equal(await unknown.ended, 1);
    assert.match(unknown.output(), /^Unknown option --rest\. .*--reset/);
    assert.equal(await noPort.ended, 1);
    assert.match(noPort.output(), /^PORT_BASE must be a whole number/);
    for (const run of [unknown, noPort]) assert.doesNotMatch(run.output(), /\n\s+at /);
    assert.ok(!existsSync(join(home, 'unknown')), 'nothing was written');
  });

  function start({ base, folder, flags = [] }: Options): Run {
    const args = ['--import', 'tsx', 'apps/all-in-one/main.ts', ...flags];
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, PORT_BASE: String(base), DATA_DIR: folder };
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const run = runOf(child);
    runs.add(run);
    return run;
  }
});

function runOf(child: ChildProcess): Run {
  let output = '';
  const ended = new Promise<number | string>((end) => {
    child.once('close', (code, signal) => end(code ?? signal ?? 'unknown'));
  });
  const onOutput = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout?.on('data', onOutput);
  child.stderr?.on('data', onOutput);
  return {
    child,
    ended,
    output: () => output,
    async says(text) {
      const heard = new Promise<void>((hear) => {
        const listen = () => text.test(output) && hear();
        child.stdout?.on('data', listen);
        listen();
      });
      const isGone = await Promise.race([heard.then(() => false), ended.then(() => true)]);
      assert.ok(!isGone, `ended before it said ${text}:\n${output}`);
    },
  };
}

/** Asks the process to stop: it must end by itself in time, with 0, and leave its ports and its folder. */
async function stopsCleanly(run: Run, base: number, signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): Promise<void> {
  const asked = Date.now();
  run.child.kill(signal);
  assert.equal(await run.ended, 0, run.output());
  assert.ok(Date.now() - asked < STOP_WITHIN_MS, `stopping took ${Date.now() - asked} ms`);
  for (const port of portsOf(base)) assert.ok(await isFree(port), `port ${port} is still taken`);
}

function portsOf(base: number): readonly number[] {
  return [base, base + 1, base + 2, base + 3, base + 4];
}

/** The first of five neighbouring free ports. */
async function freeBase(from = 20_000 + (process.pid % 2_000) * 10): Promise<number> {
  for (let base = from; base < from + 1_000; base += 10) {
    const free = await Promise.all(portsOf(base).map(isFree));
    if (free.every(Boolean)) return base;
  }
  throw new Error('no five free ports');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });
}
