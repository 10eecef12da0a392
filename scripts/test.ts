// `npm test`: every test on every store that this machine has. One throwaway PostgreSQL serves the whole run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServerPrograms, startPostgresCluster } from '@biz/records/testing/postgres-cluster.ts';
import { SOURCE_LOADER } from '../tests/support/source-loader.ts';

/**
 * Two lanes at the same time, because the runner orders files by name and those of the first one take longest. More files are
 * under way than there are processors, because many tests wait for a database, a browser or a clock.
 */
const LANES = ['tests/{journeys,reliability}/*.test.ts', '{tests,apps,packages}/**/*.test.{ts,tsx}'];
const CONCURRENCY = 3;

const only = process.argv.slice(2);
const programs = process.env.DATABASE_URL ? undefined : findServerPrograms();
const cluster = programs ? await startPostgresCluster(programs) : undefined;
const databaseUrl = process.env.DATABASE_URL ?? cluster?.url;
console.log(
  databaseUrl
    ? 'Stores: embedded PostgreSQL and PostgreSQL server'
    : 'Stores: embedded PostgreSQL only. No PostgreSQL server was found; set DATABASE_URL or install one to test it too.',
);

const started = Date.now();
const taken = new Set<string>();
const lanes = LANES.map(filesOf).filter((files) => files.length > 0);
console.log(`${taken.size} files in ${lanes.length} lanes, ${CONCURRENCY} at a time in each`);
const codes = await Promise.all(lanes.map(runTests));
const hasPassed = taken.size > 0 && codes.every((code) => code === 0);
const seconds = Math.round((Date.now() - started) / 1000);
console.log(`\n${hasPassed ? 'All tests passed' : 'Some tests failed'} in ${seconds} s`);
process.exit(hasPassed ? 0 : 1);

/** The files of a lane that no lane before it took. */
function filesOf(pattern: string): readonly string[] {
  const found = globSync(pattern, { exclude: (name) => name === 'node_modules' }).sort();
  const wanted = found.filter((file) => only.length === 0 || only.some((part) => file.includes(part)));
  const files = wanted.filter((file) => !taken.has(file));
  for (const file of files) taken.add(file);
  return files;
}

async function runTests(files: readonly string[]): Promise<number> {
  const args = [
    '--import',
    SOURCE_LOADER,
    '--test',
    `--test-concurrency=${CONCURRENCY}`,
    '--test-timeout=600000',
    ...files,
  ];
  const env = {
    // Two hundred processes load much the same modules: the first compiles them, the others take them as they are.
    NODE_COMPILE_CACHE: join(tmpdir(), `biz-compiled-${process.getuid?.() ?? 'user'}`),
    ...process.env,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit', env }), 'exit');
  return Number(code ?? 1);
}
