import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, PostgresDialect, WithSchemaPlugin } from 'kysely';
import { type ClientBase, Pool, type PoolConfig } from 'pg';
import { ask } from './ask.ts';
import { type DataFolderLock, lockDataFolder } from './data-folder.ts';
import { type PGliteThread, startPGlite } from './pglite-thread.ts';
import { PipelinedKysely } from './pipelined-kysely.ts';
import { preparedClients } from './prepared-client.ts';
import { sharedInTurn } from './shared-in-turn.ts';
import { TransactionGuard } from './transaction-guard.ts';
import { valueParsers } from './value-parsers.ts';

/** Where the records are: PostgreSQL 15 or newer, or the embedded engine in a folder or in memory (training, tests). */
export type DatabaseConfig =
  | { readonly kind: 'pglite'; readonly folder: string | 'memory' }
  | { readonly kind: 'postgres'; readonly url: string; readonly maxConnections?: number };

/**
 * An open database. Both stores give the same JavaScript values (`value-parsers.ts`), the same `pg` errors with their
 * SQLSTATE in `code`, and refuse the outer handle inside a transaction with `OuterHandleError`.
 */
export type Database = {
  readonly kind: 'pglite' | 'postgres';
  /** Typed access to one schema: unqualified tables are looked up there. */
  tables<T>(schema: string): Kysely<T>;
  /** The same for the reads of pages: those that are asked in the same turn leave as one message, and fail together. */
  reads<T>(schema: string): Kysely<T>;
  /** One statement, or several when there are no values; answers the rows of all of them. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** A connection for oneself, for as long as `work` runs; it is discarded when `work` throws. */
  session<R>(work: (client: ClientBase) => Promise<R>): Promise<R>;
  /** Lets running statements finish, then releases connections, thread and folder. Idempotent. */
  close(): Promise<void>;
};

/** Thrown when the embedded engine is asked for in production: it never syncs to disk, so a power cut may lose data. */
export class EmbeddedInProductionError extends Error {
  constructor() {
    super('the embedded database is for training and tests only; set DATABASE_URL in production');
    this.name = 'EmbeddedInProductionError';
  }
}

const WAIT_FOR_CONNECTION_MS = 30_000;
const DEFAULT_MAX_CONNECTIONS = 10;

/**
 * Opens the store and proves that it answers. Throws `DataFolderError` (second instance, unwritable folder),
 * `EmbeddedInProductionError`, or the driver's error when PostgreSQL cannot be reached.
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const database = config.kind === 'pglite' ? await openEmbedded(config.folder) : openServer(config);
  try {
    await database.query('select 1');
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openEmbedded(folder: string | 'memory'): Promise<Database> {
  if (process.env.NODE_ENV === 'production') throw new EmbeddedInProductionError();
  const lock = folder === 'memory' ? undefined : lockDataFolder(folder);
  try {
    const thread = await startPGlite(folder === 'memory' ? undefined : engineFolder(folder));
    const pool = new Pool({ ...embeddedConnection(thread), max: 1, idleTimeoutMillis: 0 });
    return fromPool('pglite', pool, () => stopEmbedded(thread, lock));
  } catch (error) {
    lock?.release();
    throw error;
  }
}

function engineFolder(folder: string): string {
  const path = join(folder, 'postgres');
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

async function stopEmbedded(thread: PGliteThread, lock: DataFolderLock | undefined): Promise<void> {
  await thread.close();
  lock?.release();
}

function embeddedConnection(thread: PGliteThread): PoolConfig {
  return { user: 'postgres', database: 'postgres', ssl: false, stream: () => thread.connect() };
}

function openServer(config: { url: string; maxConnections?: number }): Database {
  const pool = new Pool({
    connectionString: config.url,
    max: config.maxConnections ?? DEFAULT_MAX_CONNECTIONS,
    options: '-c timezone=UTC -c idle_in_transaction_session_timeout=60s',
    keepAlive: true,
  });
  return fromPool('postgres', pool, async () => {});
}

function fromPool(kind: Database['kind'], pool: Pool, afterwards: () => Promise<void>): Database {
  pool.options.types = valueParsers;
  pool.options.pipeline = true;
  pool.options.connectionTimeoutMillis = WAIT_FOR_CONNECTION_MS;
  // A lost connection is reported by the statement that needs it, and the pool replaces it. The events only tell of it a
  // second time, and without a listener they would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const guard = new TransactionGuard();
  let closed: Promise<void> | undefined;
  const connect = async () => {
    guard.check();
    return pool.connect();
  };
  const preparedFor = preparedClients();
  const prepared = async () => preparedFor(await connect());
  const tablesOver =
    (take: typeof prepared) =>
    <T>(schema: string) => {
      const dialect = new PostgresDialect({ pool: { connect: take, end: () => pool.end(), options: pool.options } });
      return new PipelinedKysely<T>({ dialect, plugins: [new WithSchemaPlugin(schema)] }, guard, prepared);
    };
  return {
    kind,
    tables: tablesOver(prepared),
    reads: tablesOver(sharedInTurn(prepared)),
    query: <Row extends object>(text: string, values: readonly unknown[] = []) =>
      values.length > 0
        ? useSession(prepared, async (client) => (await client.query<Row>(text, values)).rows)
        : useSession(connect, (client) => allRows<Row>(client, text)),
    session: (work) => useSession(connect, (client) => guard.inside(() => work(client))),
    close() {
      closed ??= pool.end().then(afterwards);
      return closed;
    },
  };
}

async function useSession<Client extends { release(destroy?: boolean): void }, R>(
  connect: () => Promise<Client>,
  work: (client: Client) => Promise<R>,
): Promise<R> {
  const client = await connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Without values the simple protocol runs, which takes several statements and then answers an array of results. */
async function allRows<Row extends object>(client: ClientBase, text: string): Promise<readonly Row[]> {
  return [await ask<Row>(client, text)].flat().flatMap(({ rows }) => rows);
}
