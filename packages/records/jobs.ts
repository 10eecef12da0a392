import { sha256 } from '@biz/kernel/digest.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Database } from './database.ts';

/** What is told about the job besides its payload. `attempt` counts from 1. */
export type JobRun = { readonly id: string; readonly attempt: number; readonly signal: AbortSignal };

/** Does the job, at least once: it must bear being run again. Throwing means: try again later. */
export type JobHandler<Payload> = (payload: Payload, run: JobRun) => Promise<void>;

/** When a job may start, and what makes it the same job. */
export type EnqueueOptions = { readonly key?: string; readonly startAfter?: Instant };

/** A job that failed on its last attempt and waits for a person. `error` is the last message, without personal data. */
export type FailedJob = {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly error: string;
  readonly createdAt: Instant;
  readonly failedAt: Instant;
};

/** How many jobs of a name are in which state, for the health page. */
export type JobCounts = {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
};

/** Durable jobs of one system, kept in its database. */
export type Jobs<Name extends string> = {
  /**
   * The statement that writes the job, to be run in the caller's transaction: the job exists exactly if that commits. The
   * same key is written once.
   */
  statement(name: Name, payload: object, options?: EnqueueOptions): Promise<CompiledQuery>;
  /** Lets this process do the jobs of a name, `concurrency` (1) at a time. */
  work<Payload>(name: Name, handler: JobHandler<Payload>, options?: { concurrency?: number }): Promise<void>;
  /** Makes this process look for jobs of a name now instead of at the next poll, e.g. after its own commit. */
  wake(name: Name): void;
  /** Dead letters, newest first, at most 500. */
  failedJobs(): Promise<readonly FailedJob[]>;
  /** Gives a failed job all its attempts again. False when no such job has failed. */
  redrive(id: string): Promise<boolean>;
  counts(): Promise<readonly JobCounts[]>;
  /** Takes no more jobs, waits up to `graceMs` (10 s) for running ones; what is cut off runs again. */
  stop(graceMs?: number): Promise<void>;
};

/** How the jobs of a system are kept and tried. Defaults: 8 tries from 2 seconds up to 10 minutes apart. */
export type JobsConfig<Name extends string> = {
  /** Tables go to the schema `<system>_jobs`. */
  readonly system: string;
  readonly names: readonly Name[];
  readonly retries?: { readonly limit: number; readonly delaySeconds: number; readonly maxDelaySeconds: number };
  /** Told about failing maintenance and workers; a failing job is in `failedJobs`, not here. */
  readonly onError: (error: unknown) => void;
};

const DEFAULT_RETRIES = { limit: 8, delaySeconds: 2, maxDelaySeconds: 600 };
const POLL_SECONDS = 0.5;
const DAY = 24 * 60 * 60;
/** A job whose process vanished is noticed after this long without a sign of life. */
const HEARTBEAT_SECONDS = 20;
const LONGEST_RUN_SECONDS = 10 * 60;

/** Installs or upgrades the tables and starts. Any number of processes may; each may enqueue, work, or both. */
export async function openJobs<Name extends string>(database: Database, config: JobsConfig<Name>): Promise<Jobs<Name>> {
  const schema = `${config.system}_jobs`;
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => ({ rows: [...(await database.query<object>(text, values))] }) },
    backend: database.kind,
    schema,
    schedule: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    reindex: database.kind === 'postgres',
  });
  let hasStopped = false;
  boss.on('error', (error) => {
    // What it was looking up when it stopped finds the database closed.
    if (!hasStopped) config.onError(error);
  });
  boss.on('stopped', () => {
    hasStopped = true;
  });
  await boss.start();
  for (const name of config.names) await ensureQueue(boss, name, config.retries ?? DEFAULT_RETRIES);
  if (database.kind === 'pglite') await releaseAbandoned(database, schema);
  return jobsOn(database, boss, schema, config.names);
}

function jobsOn<Name extends string>(
  database: Database,
  boss: PgBoss,
  schema: string,
  names: readonly Name[],
): Jobs<Name> {
  const workers = new Map<Name, string[]>();
  return {
    async statement(name, payload, options = {}) {
      const written: CompiledQuery[] = [];
      const noting = async (text: string, values: unknown[] = []) => {
        written.push(CompiledQuery.raw(text, values));
        return { rows: [] };
      };
      await boss.send(name, payload, {
        db: { executeSql: noting },
        ...(options.key === undefined ? {} : { id: idOf(name, options.key) }),
        ...(options.startAfter === undefined ? {} : { startAfter: new Date(options.startAfter) }),
      });
      const [statement, ...others] = written;
      if (!statement || others.length > 0) throw new Error(`a job of ${name} takes ${written.length} statements`);
      return statement;
    },
    async work<Payload>(name: Name, handler: JobHandler<Payload>, options: { concurrency?: number } = {}) {
      const tuning = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1, includeMetadata: true } as const;
      for (let i = 0; i < (options.concurrency ?? 1); i += 1) {
        const id = await boss.work<Payload>(name, tuning, async (batch) => {
          for (const job of batch) {
            await handler(job.data, { id: job.id, attempt: job.retryCount + 1, signal: job.signal });
          }
        });
        workers.set(name, [...(workers.get(name) ?? []), id]);
      }
    },
    wake(name) {
      for (const id of workers.get(name) ?? []) boss.notifyWorker(id);
    },
    failedJobs: () => database.query<FailedJob>(failedSql(schema)),
    redrive: (id) => redrive(database, boss, schema, id),
    counts: () => countJobs(database, schema, names),
    stop: (graceMs = 10_000) => boss.stop({ graceful: true, timeout: graceMs, close: false }),
  };
}

async function ensureQueue(boss: PgBoss, name: string, retries: typeof DEFAULT_RETRIES): Promise<void> {
  const options = {
    retryLimit: retries.limit,
    retryDelay: retries.delaySeconds,
    retryBackoff: true,
    retryDelayMax: retries.maxDelaySeconds,
    expireInSeconds: LONGEST_RUN_SECONDS,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retentionSeconds: 365 * DAY,
    deleteAfterSeconds: 30 * DAY,
  };
  await boss.createQueue(name, options);
  // Any look-up makes the library remember the queue; otherwise it would read it later, inside the enqueuer's transaction.
  await boss.findJobs(name, { id: idOf(name, '') });
}

/** The same name and key always give the same id, so that the database itself refuses the second one. */
function idOf(name: string, key: string): string {
  const hex = sha256(`${name}\n${key}`);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** Only one process can have the embedded database open, so what is still marked as running at the start is not. */
async function releaseAbandoned(database: Database, schema: string): Promise<void> {
  await database.query(`update ${schema}.job set state = 'retry', start_after = now() where state = 'active'`);
}

function failedSql(schema: string): string {
  return `select id, name, data as payload, retry_count + 1 as attempts, created_on as "createdAt",
      completed_on as "failedAt", coalesce(output->>'message', output->'value'->>'message', output::text, '') as error
    from ${schema}.job where state = 'failed' order by completed_on desc, id limit 500`;
}

async function redrive(database: Database, boss: PgBoss, schema: string, id: string): Promise<boolean> {
  const [job] = await database.query<{ name: string }>(
    `update ${schema}.job set retry_count = 0 where id::text = $1 and state = 'failed' returning name`,
    [id],
  );
  if (!job) return false;
  await boss.retry(job.name, id);
  return true;
}

async function countJobs(database: Database, schema: string, names: readonly string[]): Promise<readonly JobCounts[]> {
  const rows = await database.query<JobCounts>(`select name,
      count(*) filter (where state in ('created', 'retry')) as waiting,
      count(*) filter (where state = 'active') as active,
      count(*) filter (where state = 'failed') as failed
    from ${schema}.job where state in ('created', 'retry', 'active', 'failed') group by name`);
  return names.map((name) => rows.find((row) => row.name === name) ?? { name, waiting: 0, active: 0, failed: 0 });
}
