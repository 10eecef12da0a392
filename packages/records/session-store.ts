import { randomBytes } from 'node:crypto';
import { sha256 } from '@biz/kernel/digest.ts';
import { type Clock, fromEpoch, type Instant, plusMs, toEpoch } from '@biz/kernel/instant.ts';
import type { Database } from './database.ts';
import type { Keyring } from './keyring.ts';

/** Whose sessions these are and how long they live. Limits in milliseconds: 15 minutes idle, 12 hours in all. */
export type SessionStoreConfig = {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly clock: Clock;
  /** Schema that has the table `sessions`. */
  readonly schema: string;
  /** The app; its sessions are not visible to another app on the same table. */
  readonly app: string;
  readonly idleMs?: number;
  readonly absoluteMs?: number;
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
  sessions: { token_hash: string; app: string; data_sealed: string; created_at: string; seen_at: string };
};
type Life = { readonly created_at: string; readonly seen_at: string };

const IDLE_MS = 15 * 60_000;
const ABSOLUTE_MS = 12 * 60 * 60_000;
/** Activity is written at most this often, so that reading pages does not write; a session may end this much early. */
const TOUCH_MS = 30_000;

/** The sessions of one app. */
export function createSessionStore<Data>(config: SessionStoreConfig): DatabaseSessionStore<Data> {
  const { app, clock, keyring } = config;
  const tables = config.database.tables<SessionTables>(config.schema);
  const context = (hash: string) => `${config.schema}.sessions:${app}:${hash}`;
  const limits = { idle: config.idleMs ?? IDLE_MS, absolute: config.absoluteMs ?? ABSOLUTE_MS };
  const own = (hash: string) => tables.selectFrom('sessions').where('token_hash', '=', hash).where('app', '=', app);

  async function find(token: string) {
    const hash = sha256(token);
    const row = await own(hash).select(['data_sealed', 'created_at', 'seen_at']).executeTakeFirst();
    return row && endOf(row, limits) > toEpoch(clock.now()) ? { hash, row } : undefined;
  }

  async function insert(data: Data, createdAt: string): Promise<SessionToken> {
    const token = randomBytes(32).toString('base64url');
    const hash = sha256(token);
    const life = { created_at: createdAt, seen_at: clock.now() };
    const data_sealed = keyring.seal(JSON.stringify(data), context(hash));
    await tables
      .insertInto('sessions')
      .values({ token_hash: hash, app, data_sealed, ...life })
      .execute();
    return { token, ends: fromEpoch(endOf(life, limits)) };
  }

  async function remove(hash: string): Promise<boolean> {
    const gone = await tables.deleteFrom('sessions').where('token_hash', '=', hash).where('app', '=', app).execute();
    return gone.some((result) => result.numDeletedRows > 0n);
  }

  return {
    async load(token) {
      const found = await find(token);
      if (!found) return undefined;
      const seen_at = await touch(found.hash, found.row.seen_at);
      const data: Data = JSON.parse(keyring.open(found.row.data_sealed, context(found.hash)));
      return { data, ends: fromEpoch(endOf({ ...found.row, seen_at }, limits)) };
    },
    create: (data) => insert(data, clock.now()),
    async save(token, data) {
      const hash = sha256(token);
      const data_sealed = keyring.seal(JSON.stringify(data), context(hash));
      const saved = await tables
        .updateTable('sessions')
        .set({ data_sealed })
        .where('token_hash', '=', hash)
        .where('app', '=', app)
        .executeTakeFirst();
      if (saved.numUpdatedRows === 0n) throw new Error('the session has ended');
    },
    async rotate(token) {
      const found = await find(token);
      if (!found || !(await remove(found.hash))) return undefined;
      const data: Data = JSON.parse(keyring.open(found.row.data_sealed, context(found.hash)));
      return insert(data, found.row.created_at);
    },
    async destroy(token) {
      await remove(sha256(token));
    },
    async sweep() {
      const now = clock.now();
      const gone = await tables
        .deleteFrom('sessions')
        .where('app', '=', app)
        .where((is) =>
          is.or([is('seen_at', '<', plusMs(now, -limits.idle)), is('created_at', '<', plusMs(now, -limits.absolute))]),
        )
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };

  async function touch(hash: string, seenAt: string): Promise<string> {
    const now = clock.now();
    if (toEpoch(now) - Date.parse(seenAt) < TOUCH_MS) return seenAt;
    await tables.updateTable('sessions').set({ seen_at: now }).where('token_hash', '=', hash).execute();
    return now;
  }
}

function endOf(life: Life, limits: { idle: number; absolute: number }): number {
  return Math.min(Date.parse(life.seen_at) + limits.idle, Date.parse(life.created_at) + limits.absolute);
}
