import { randomBytes } from 'node:crypto';
import { type Sha256, sha256 } from '@biz/kernel/digest.ts';
import { type Clock, fromEpoch, type Instant, plusMs, toEpoch } from '@biz/kernel/instant.ts';
import type { Generated, Kysely } from 'kysely';
import { compileOnce, type Values } from './compile-once.ts';
import type { Database } from './database.ts';
import type { Keyring } from './keyring.ts';

/** Whose sessions these are and how long they live. Limits in milliseconds: 15 minutes idle, 12 hours in all. */
export type SessionStoreConfig<Data = unknown> = {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly clock: Clock;
  /** Schema that has the table `sessions`. */
  readonly schema: string;
  /** The app; its sessions are not visible to another app on the same table. */
  readonly app: string;
  readonly idleMs?: number;
  readonly absoluteMs?: number;
  /** Whose session it is, so that all sessions of one account can be ended; the table then has a column `holder`. */
  holderOf?(data: Data): string | undefined;
};

/** A session as loaded. `ends` is when it lapses without further activity. */
export type LiveSession<Data> = { readonly data: Data; readonly ends: Instant };

/** A new token, to be shown to nobody but the browser, and when the session lapses without activity. */
export type SessionToken = { readonly token: string; readonly ends: Instant };

/**
 * Sessions in the database: opaque tokens of 256 random bits of which only the hash is kept, data sealed to its row. An
 * expired, unknown or destroyed token loads as `undefined`; loading counts as activity.
 */
export type DatabaseSessionStore<Data> = {
  load(token: string): Promise<LiveSession<Data> | undefined>;
  create(data: Data): Promise<SessionToken>;
  /** Throws when the session has ended meanwhile. */
  save(token: string, data: Data): Promise<void>;
  /** Same data and absolute limit under a new token; the old one stops working at once. */
  rotate(token: string): Promise<SessionToken | undefined>;
  destroy(token: string): Promise<void>;
  /** Deletes what has lapsed; answers how many. */
  sweep(): Promise<number>;
};

type SessionTables = {
  sessions: {
    token_hash: string;
    app: string;
    data_sealed: string;
    created_at: Instant;
    seen_at: Instant;
    holder: Generated<string | null>;
  };
};
type Life = { readonly created_at: Instant; readonly seen_at: Instant };
type Found = Life & { readonly hash: Sha256; readonly data_sealed: string };
type Scope<Data> = {
  readonly tables: Kysely<SessionTables>;
  readonly found: ReturnType<typeof sessionByToken>;
  readonly config: SessionStoreConfig<Data>;
  readonly idleMs: number;
  readonly absoluteMs: number;
};

const IDLE_MS = 15 * 60_000;
const ABSOLUTE_MS = 12 * 60 * 60_000;
/** Activity is written at most this often, so that reading pages does not write; a session may end this much early. */
const TOUCH_MS = 30_000;

/** The sessions of one app. */
export function createSessionStore<Data>(config: SessionStoreConfig<Data>): DatabaseSessionStore<Data> {
  const { idleMs = IDLE_MS, absoluteMs = ABSOLUTE_MS } = config;
  const scope: Scope<Data> = {
    tables: config.database.tables<SessionTables>(config.schema),
    found: sessionByToken(),
    config,
    idleMs,
    absoluteMs,
  };
  return {
    async load(token) {
      const found = await find(scope, token);
      if (!found) return undefined;
      const seen_at = await touch(scope, found);
      const data: Data = open(scope, found);
      return { data, ends: endOf(scope, { ...found, seen_at }) };
    },
    create: (data) => insert(scope, data, config.clock.now()),
    save: (token, data) => save(scope, sha256(token), data),
    async rotate(token) {
      const found = await find(scope, token);
      if (!found || !(await remove(scope, found.hash))) return undefined;
      return insert(scope, open(scope, found), found.created_at);
    },
    async destroy(token) {
      await remove(scope, sha256(token));
    },
    sweep: () => sweep(scope),
  };
}

/** Built once for each store, because their tables are in different schemas. */
function sessionByToken() {
  return compileOnce((db: Kysely<SessionTables>, { value }: Values<{ hash: Sha256; app: string }>) =>
    db
      .selectFrom('sessions')
      .select(['data_sealed', 'created_at', 'seen_at'])
      .where('token_hash', '=', value('hash'))
      .where('app', '=', value('app')),
  );
}

async function find<Data>(scope: Scope<Data>, token: string): Promise<Found | undefined> {
  const hash = sha256(token);
  const [row] = (await scope.found(scope.tables, { hash, app: scope.config.app })).rows;
  return row && endOf(scope, row) > scope.config.clock.now() ? { hash, ...row } : undefined;
}

async function touch<Data>({ tables, config }: Scope<Data>, found: Found): Promise<Instant> {
  const now = config.clock.now();
  if (toEpoch(now) - toEpoch(found.seen_at) < TOUCH_MS) return found.seen_at;
  await tables.updateTable('sessions').set({ seen_at: now }).where('token_hash', '=', found.hash).execute();
  return now;
}

async function insert<Data>(scope: Scope<Data>, data: Data, createdAt: Instant): Promise<SessionToken> {
  const { app, clock } = scope.config;
  const token = randomBytes(32).toString('base64url');
  const hash = sha256(token);
  const life = { created_at: createdAt, seen_at: clock.now() };
  await scope.tables
    .insertInto('sessions')
    .values({ token_hash: hash, app, data_sealed: seal(scope, hash, data), ...life, ...holderOf(scope, data) })
    .execute();
  return { token, ends: endOf(scope, life) };
}

async function save<Data>(scope: Scope<Data>, hash: Sha256, data: Data): Promise<void> {
  const saved = await scope.tables
    .updateTable('sessions')
    .set({ data_sealed: seal(scope, hash, data), ...holderOf(scope, data) })
    .where('token_hash', '=', hash)
    .where('app', '=', scope.config.app)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) throw new Error('the session has ended');
}

/** Nothing where sessions have no holder: the table of another schema has no such column. */
function holderOf<Data>({ config }: Scope<Data>, data: Data): { holder?: string | null } {
  return config.holderOf ? { holder: config.holderOf(data) ?? null } : {};
}

async function remove<Data>({ tables, config }: Scope<Data>, hash: Sha256): Promise<boolean> {
  const gone = await tables
    .deleteFrom('sessions')
    .where('token_hash', '=', hash)
    .where('app', '=', config.app)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

async function sweep<Data>({ tables, config, idleMs, absoluteMs }: Scope<Data>): Promise<number> {
  const now = config.clock.now();
  const gone = await tables
    .deleteFrom('sessions')
    .where('app', '=', config.app)
    .where((is) => is.or([is('seen_at', '<', plusMs(now, -idleMs)), is('created_at', '<', plusMs(now, -absoluteMs))]))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

function seal<Data>({ config }: Scope<Data>, hash: Sha256, data: unknown): string {
  return config.keyring.seal(JSON.stringify(data), contextOf(config, hash));
}

function open<Data>({ config }: Scope<Data>, found: Found) {
  return JSON.parse(config.keyring.open(found.data_sealed, contextOf(config, found.hash)));
}

function contextOf({ schema, app }: Pick<SessionStoreConfig, 'schema' | 'app'>, hash: Sha256): string {
  return `${schema}.sessions:${app}:${hash}`;
}

function endOf({ idleMs, absoluteMs }: Pick<Scope<never>, 'idleMs' | 'absoluteMs'>, life: Life): Instant {
  return fromEpoch(Math.min(toEpoch(life.seen_at) + idleMs, toEpoch(life.created_at) + absoluteMs));
}
