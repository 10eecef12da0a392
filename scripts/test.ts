// `npm test`: every test on every store that this machine has. One throwaway PostgreSQL serves the whole run.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { findServerPrograms, startPostgresCluster } from '@biz/records/testing/postgres-cluster.ts';

/** A little more than two cores, because many tests wait for a database, a browser or a clock. */
const CONCURRENCY = 3;
/** The longest first, so that none of them is left over at the end. */
const ORDER = ['tests/**/*.test.ts', 'apps/**/*.test.{ts,tsx}', 'packages/**/*.test.{ts,tsx}'];

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
const files = ORDER.flatMap((pattern) =>
  globSync(pattern, { exclude: (name) => name === 'node_modules' }).sort(),
).filter((file) => only.length === 0 || only.some((part) => file.includes(part)));
console.log(`${files.length} files, ${CONCURRENCY} at a time`);
const args = ['--import', 'tsx', '--test', `--test-concurrency=${CONCURRENCY}`, '--test-timeout=900000', ...files];
const env = { ...process.env, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
const seconds = Math.round((Date.now() - started) / 1000);
console.log(`\n${status === 0 ? 'All tests passed' : 'Some tests failed'} in ${seconds} s`);
process.exit(status ?? 1);
