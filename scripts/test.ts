// `npm test`: every test on every store that this machine has. One throwaway PostgreSQL serves the whole run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { copyEmbeddedTemplate } from '@biz/records/testing/embedded-template.ts';
import { findServerPrograms, startPostgresCluster } from '@biz/records/testing/postgres-cluster.ts';
import { unpackBrowser } from '@biz/web/testing/open-browser.ts';
import { SOURCE_LOADER } from '../tests/support/source-loader.ts';

/** Tests of one process, one file after the other. */
type Group = { readonly name: string; readonly files: readonly string[] };

/** Stories that take minutes are told in processes of their own, and begin first. */
const LONG = /^tests\/(journeys|reliability|access\/matrix)/;
/** More processes than processors, because many tests wait for a database, a browser or a clock. */
const AT_ONCE = availableParallelism() + 2;
/** A process that has not ended by then never will. */
const LIMIT_MINUTES = 20;
/** Databases are made and thrown away by the hundred; in memory that costs a tenth. */
const MEMORY = '/dev/shm';
const ENOUGH_MEMORY = 4 * 1024 ** 3;

const FLAGS = [
  // The engine of the embedded store is compiled in each process; making it fast takes longer than a test runs.
  '--liftoff-only',
  '--test-timeout=600000',
  '--test-force-exit',
  ...(Number.parseInt(process.versions.node, 10) >= 24 ? ['--test-isolation=none'] : []),
];

const only = process.argv.slice(2);
const caches = tmpdir();
const scratch = mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : caches, 'biz-test-'));
// The server runs under an account of its own.
chmodSync(scratch, 0o711);
process.env.TMPDIR = scratch;
const programs = process.env.DATABASE_URL ? undefined : findServerPrograms();
const cluster = programs ? await startPostgresCluster(programs) : undefined;
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const databaseUrl = process.env.DATABASE_URL ?? cluster?.url;
console.log(
  databaseUrl
    ? 'Stores: embedded PostgreSQL and PostgreSQL server'
    : 'Stores: embedded PostgreSQL only. No PostgreSQL server was found; set DATABASE_URL or install one to test it too.',
);
// What many processes need at the same time is made once, before.
await Promise.all([copyEmbeddedTemplate(), unpackBrowser()]);

const started = performance.now();
const groups = groupsOf(
  globSync('{tests,apps,packages}/**/*.test.{ts,tsx}', { exclude: (name) => name === 'node_modules' }),
);
console.log(`${groups.length} groups of files, ${AT_ONCE} at a time`);
const waiting = [...groups];
const failed: string[] = [];
let done = 0;
await Promise.all(Array.from({ length: AT_ONCE }, work));
const hasPassed = groups.length > 0 && failed.length === 0;
console.log(`\n${hasPassed ? 'All tests passed' : `Failed: ${failed.join(', ')}`} in ${secondsSince(started)} s`);
process.exit(hasPassed ? 0 : 1);

/** Groups by workspace, the longest first. */
function groupsOf(found: readonly string[]): readonly Group[] {
  const wanted = found.filter((file) => only.length === 0 || only.some((part) => file.includes(part))).sort();
  const byName = Map.groupBy(wanted, (file) => (LONG.test(file) ? file : file.split('/').slice(0, 2).join('/')));
  const all = [...byName].map(([name, files]) => ({ name, files }));
  return all.sort((a, b) => Number(LONG.test(b.name)) - Number(LONG.test(a.name)) || b.files.length - a.files.length);
}

async function work(): Promise<void> {
  for (let group = waiting.shift(); group; group = waiting.shift()) {
    const began = performance.now();
    const { output, isPassed } = await run(group);
    done += 1;
    if (!isPassed) failed.push(group.name);
    console.log(`\n[${done}/${groups.length}] ${group.name}, ${secondsSince(began)} s\n${output}`);
  }
}

async function run({ files }: Group): Promise<{ readonly output: string; readonly isPassed: boolean }> {
  // The first file passes for the program itself, and a library that looks for the program's folder needs the whole path.
  const paths = files.map((file) => resolve(file));
  const args = ['--import', SOURCE_LOADER, ...FLAGS, '--test', '--test-reporter=spec', ...paths];
  const env = {
    // Processes load much the same modules: the first compiles them, the others take them as they are.
    NODE_COMPILE_CACHE: join(caches, `biz-compiled-${process.getuid?.() ?? 'user'}`),
    ...process.env,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
  const limit = { timeout: LIMIT_MINUTES * 60_000, killSignal: 'SIGKILL' } as const;
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env, ...limit });
  const exit = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code, signal] = await exit;
  const end = signal === null ? '' : `\nstopped by ${signal} after ${LIMIT_MINUTES} minutes`;
  return { output: `${stdout}${stderr}${end}`, isPassed: code === 0 };
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ENOUGH_MEMORY;
}

function secondsSince(time: number): number {
  return Math.round((performance.now() - time) / 1000);
}
