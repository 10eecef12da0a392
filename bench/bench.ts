// `npm run bench`: the product against the raw limit on one PostgreSQL, and what it weighs. Read top to bottom.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findServerPrograms, startPostgresCluster } from '@biz/records/testing/postgres-cluster.ts';
import { bundle } from '../scripts/bundle.ts';
import { startChild } from './load/child-process.ts';
import { givePlan, measureRounds, type Series } from './load/rounds.ts';
import { measureCatalogue } from './measures/catalogue-costs.ts';
import { measureLicences } from './measures/licences-made.ts';
import { weighPage } from './measures/page-weight.ts';
import { residentMegabytes, startMeasuredApp } from './measures/start-up.ts';
import { readOptions, type Task } from './options.ts';
import { measureDepth, prepare } from './prepare.ts';
import { report } from './report.ts';

const options = readOptions(process.argv.slice(2));
const programs = findServerPrograms();
if (!programs) throw new Error('PostgreSQL 15 or newer is needed: its programs were not found');
const began = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'biz-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const catalogue = await measureCatalogue(new URL('../catalogue/', import.meta.url));
const licences = await measureLicences(join(folder, 'signing'), options.isQuick ? 1000 : 4000);

say(`preparing ${options.applications} applications`);
const cluster = await startPostgresCluster(programs, { isDurable: true });
const prepared = await prepare(cluster.url, folder, options);
const flags = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
const bundles = fileURLToPath(new URL('../node_modules/.cache/biz-bench/', import.meta.url));
await bundle(
  {
    ours: new URL('ours/server.ts', import.meta.url),
    raw: new URL('raw/server.ts', import.meta.url),
    generator: new URL('load/generator.ts', import.meta.url),
  },
  bundles,
);
const raw = startChild(join(bundles, 'raw.mjs'), {
  env: { DATABASE_URL: prepared.databaseUrl, FILES: join(folder, 'raw-files') },
});
const rawOrigin = `http://127.0.0.1:${(await raw.next<{ port: number }>()).port}`;
const portal = await startMeasuredApp('portal', join(bundles, 'ours.mjs'), prepared.file, flags);
const backend = await startMeasuredApp('service-backend', join(bundles, 'ours.mjs'), prepared.file, flags);
const generator = startChild(join(bundles, 'generator.mjs'));
const weight = await weighPage(portal.origin, '/');

const results = new Map<Task, Series>();
for (const task of options.tasks) {
  say(task);
  const ours = task === 'status' || task === 'queue' ? backend : portal;
  const isOnce = task === 'submit' || task === 'sending' || task === 'status';
  await givePlan(generator, folder, `raw-${task}`, { origin: rawOrigin, requests: prepared.raw[task], isOnce: false });
  await givePlan(generator, folder, `ours-${task}`, { origin: ours.origin, requests: prepared.ours[task], isOnce });
  results.set(task, await measureRounds({ generator, raw, ours: ours.child }, task, options));
}
const depth = options.tasks.includes('queue')
  ? await measureDepth(generator, folder, backend.origin, prepared.deepQueue, options)
  : undefined;
const memory = { portal: residentMegabytes(portal.child.pid), backend: residentMegabytes(backend.child.pid) };
for (const child of [generator, portal.child, backend.child, raw]) await child.stop();
await cluster.stop();

process.exitCode = report({
  results,
  depth,
  catalogue,
  licences,
  weight,
  memory,
  startMs: portal.startMs,
  isQuick: options.isQuick,
  seconds: (performance.now() - began) / 1000,
});

function say(what: string): void {
  console.error(`[${((performance.now() - began) / 1000).toFixed(0).padStart(3)} s] ${what}`);
}
