import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@biz/records/database.ts';
import { generateKeyringConfig } from '@biz/records/keyring.ts';
import { migratePortal } from '@biz/records/portal/portal-schema.ts';
import type { Child } from './load/child-process.ts';
import type { PlannedRequest } from './load/planned-request.ts';
import { givePlan, median, runLoad } from './load/rounds.ts';
import type { BenchOptions, Task } from './options.ts';
import { type Installation, type OpenInstallation, openInstallation } from './ours/installation.ts';
import {
  createRequests,
  cursorBefore,
  queueRequests,
  signInFilers,
  signInOfficers,
  statusRequests,
  submitRequests,
  trackRequests,
} from './ours/plans.ts';
import { sampleFiler } from './ours/sample-draft.ts';
import { seedCopies, seedDrafts, seedFilings } from './ours/seed.ts';
import { type RawPlans, seedRaw } from './raw/plans.ts';

/** Everything that the measured processes find when they start. */
export type Prepared = {
  readonly databaseUrl: string;
  /** The installation, for the processes of the product. */
  readonly file: string;
  readonly raw: RawPlans;
  readonly ours: Readonly<Record<Task, readonly PlannedRequest[]>>;
  /** The thousandth page of the officer's list (the hundredth in a quick run). */
  readonly deepQueue: readonly PlannedRequest[];
};

const FILERS = 50;
const OFFICERS = 8;
const DRAFTS_TO_EDIT = 400;
/** Documents of 100 KB that travel with a submit. */
const UPLOADS = 2;

/** Makes the database with both sides' tables and data. Data is written without waiting for the disk; measuring is not. */
export async function prepare(clusterUrl: string, folder: string, options: BenchOptions): Promise<Prepared> {
  const databaseUrl = await createDatabase(clusterUrl);
  mkdirSync(join(folder, 'files'), { recursive: true });
  const secret = randomBytes(32).toString('base64');
  const installation: Installation = { databaseUrl, folder, keys: generateKeyringConfig('bench'), secret };
  const file = join(folder, 'installation.json');
  writeFileSync(file, JSON.stringify(installation));
  const parts = await openInstallation(installation);
  const prepared = await seedOurs(parts, options);
  const raw = await seedRaw(parts.database, options.applications, options.drafts);
  await parts.database.query('vacuum analyze');
  await parts.database.query('checkpoint');
  await parts.database.query('alter database biz_bench reset synchronous_commit');
  await parts.close();
  return { databaseUrl, file, raw, ...prepared };
}

/** How much slower a page deep in the list is than the first: time of the deep one over time of the first, median. */
export async function measureDepth(
  generator: Child,
  folder: string,
  origin: string,
  requests: readonly PlannedRequest[],
  options: BenchOptions,
): Promise<number> {
  await givePlan(generator, folder, 'deep-queue', { origin, requests, isOnce: false });
  const ratios: number[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const first = await runLoad(generator, 'ours-queue', options.roundMs / 4);
    const deep = await runLoad(generator, 'deep-queue', options.roundMs / 4);
    ratios.push(first.done / first.seconds / (deep.done / deep.seconds));
  }
  return median(ratios);
}

async function createDatabase(clusterUrl: string): Promise<string> {
  const maintenance = await openDatabase({ kind: 'postgres', url: clusterUrl, maxConnections: 1 });
  await maintenance.query('create database biz_bench');
  await maintenance.query('alter database biz_bench set synchronous_commit = off');
  await maintenance.close();
  const url = new URL(clusterUrl);
  url.pathname = 'biz_bench';
  const database = await openDatabase({ kind: 'postgres', url: url.href });
  await migratePortal(database);
  await database.close();
  return url.href;
}

async function seedOurs(parts: OpenInstallation, options: BenchOptions): Promise<Pick<Prepared, 'ours' | 'deepQueue'>> {
  const filers = Array.from({ length: FILERS }, (_, index) => sampleFiler(index));
  const filings = await seedFilings(parts, filers, options.filings);
  const [original] = filings.flatMap(({ applications }) => applications);
  if (!original) throw new Error('no filing was sent');
  await seedCopies(parts, original.id, options.applications - options.filings);
  const toEdit = await seedDrafts(parts, filers, DRAFTS_TO_EDIT);
  const toSubmit = await seedDrafts(parts, filers, options.drafts, UPLOADS);
  const toSend = await seedDrafts(parts, filers, options.completeDrafts);
  const visitors = await signInFilers(parts, filers);
  const { agency } = original.state;
  const officers = await signInOfficers(parts, agency, OFFICERS);
  const deepQueue = queueRequests(officers, await cursorBefore(parts, agency, options.isQuick ? 100 : 1000));
  return {
    deepQueue,
    ours: {
      create: createRequests(toEdit, visitors),
      submit: submitRequests(toSubmit, visitors),
      sending: submitRequests(toSend, visitors),
      status: statusRequests(filings, officers),
      queue: queueRequests(officers),
      track: trackRequests(filings, visitors),
    },
  };
}
