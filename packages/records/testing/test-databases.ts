import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { Client } from 'pg';
import { type Database, type DatabaseConfig, openDatabase } from '../database.ts';
import { copyEmbeddedTemplate } from './embedded-template.ts';
import { findServerPrograms, type PostgresCluster, startPostgresCluster } from './postgres-cluster.ts';

/** The store a suite runs on. `database` is there while tests and hooks of the suite run. */
export type TestStore = { readonly kind: Database['kind']; readonly database: Database };

/** A database of one's own; `config` opens it again, `remove` closes and drops it. */
export type TestDatabase = {
  readonly database: Database;
  readonly config: DatabaseConfig;
  remove(): Promise<void>;
};

let cluster: Promise<PostgresCluster> | undefined;

/**
 * Declares one suite per store: the embedded engine always, and PostgreSQL when `DATABASE_URL` is set or its programs are
 * installed. Each suite has a database of its own. Says so plainly when only the embedded engine ran.
 */
export function forEachStore(name: string, declare: (store: TestStore) => void): void {
  for (const kind of storeKinds()) describe(`${name} (${kind})`, () => declareSuite(kind, declare));
}

/** A fresh, empty database of one kind, for tests that need more than one. */
export async function openTestDatabase(kind: Database['kind']): Promise<TestDatabase> {
  return kind === 'pglite' ? openEmbedded() : openServer();
}

/** The stores that tests can run on here; `TEST_STORES` (e.g. `pglite`) narrows them for a quick run. */
export function storeKinds(): readonly Database['kind'][] {
  const wanted = process.env.TEST_STORES?.split(',');
  const hasServer = Boolean(process.env.DATABASE_URL) || findServerPrograms() !== undefined;
  if (!hasServer) console.log('PostgreSQL was not found: this run covers the embedded database only');
  const kinds: readonly Database['kind'][] = hasServer ? ['pglite', 'postgres'] : ['pglite'];
  return wanted ? kinds.filter((kind) => wanted.includes(kind)) : kinds;
}

function declareSuite(kind: Database['kind'], declare: (store: TestStore) => void): void {
  let opened: TestDatabase | undefined;
  before(async () => {
    opened = await openTestDatabase(kind);
  });
  declare({
    kind,
    get database() {
      if (!opened) throw new Error('the database is open only while tests run');
      return opened.database;
    },
  });
  // Hooks run in the order of declaration: the suite stops what uses the database before it goes.
  after(() => opened?.remove());
}

async function openEmbedded(): Promise<TestDatabase> {
  const folder = await copyEmbeddedTemplate();
  const config = { kind: 'pglite', folder } as const;
  const database = await openDatabase(config);
  return {
    database,
    config,
    async remove() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openServer(): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `biz_test_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  const config = { kind: 'postgres', url: url.href, maxConnections: 8 } as const;
  const database = await openDatabase(config);
  return {
    database,
    config,
    async remove() {
      await database.close();
      await runOn(server, `drop database ${name} with (force)`);
    },
  };
}

async function serverUrl(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  cluster ??= startOwnCluster();
  return (await cluster).url;
}

async function startOwnCluster(): Promise<PostgresCluster> {
  const programs = findServerPrograms();
  if (!programs) throw new Error('PostgreSQL was not found');
  return startPostgresCluster(programs);
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
