// `npm test`: every test on every store that this machine has. One throwaway PostgreSQL serves the whole run.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { findServerPrograms, startPostgresCluster } from '@biz/records/testing/postgres-cluster.ts';

/** Two cores are what the smallest machine has; groups run one after another. */
const CONCURRENCY = 2;
const GROUPS = [
  { name: 'packages', files: 'packages/**/*.test.{ts,tsx}' },
  { name: 'apps', files: 'apps/**/*.test.{ts,tsx}' },
  { name: 'whole system', files: 'tests/**/*.test.ts' },
] as const;

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
let failed = 0;
for (const group of GROUPS) {
  const files = globSync(group.files, { exclude: (name) => name === 'node_modules' }).filter(
    (file) => only.length === 0 || only.some((part) => file.includes(part)),
  );
  if (files.length === 0) continue;
  console.log(`\n== ${group.name}: ${files.length} files`);
  const args = [
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${CONCURRENCY}`,
    '--test-timeout=300000',
    ...files.sort(),
  ];
  const env = { ...process.env, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
  if (spawnSync(process.execPath, args, { stdio: 'inherit', env }).status !== 0) failed += 1;
}
console.log(
  `\n${failed === 0 ? 'All tests passed' : `${failed} group(s) failed`} in ${Math.round((Date.now() - started) / 1000)} s`,
);
process.exit(failed === 0 ? 0 : 1);
