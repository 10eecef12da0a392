import { createHash } from 'node:crypto';
import type { Clock, Instant } from '@biz/kernel/instant.ts';
import type { Database } from '../database.ts';
import type { Keyring } from '../keyring.ts';

/** All events up to `position`: their number and a digest over their hashes in order, sealed under a key outside. */
export type Anchor = {
  readonly position: number;
  readonly events: number;
  readonly digest: string;
  readonly seal: string;
  readonly takenAt: Instant;
};

/** What the digest of the next anchor continues from. */
export type AnchorStart = Pick<Anchor, 'position' | 'events' | 'digest'>;

/** Before the first event. */
export const NO_EVENTS: AnchorStart = { position: 0, events: 0, digest: '' };

const BATCH = 10_000;

/**
 * Takes an anchor over everything committed so far; `undefined` when nothing happened since the last one. The caller keeps
 * the answer outside the database as well (log, paper), because whoever can cut off history can cut off anchors too.
 */
export async function takeAnchor(config: {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly clock: Clock;
}): Promise<Anchor | undefined> {
  const { database, keyring, clock } = config;
  const start = (await readAnchors(database)).at(-1) ?? NO_EVENTS;
  const position = await settledPosition(database);
  if (position <= start.position) return undefined;
  const end = await digestUpTo(database, start, position);
  const anchor = { ...end, seal: anchorSeal(keyring, end), takenAt: clock.now() };
  const kept = await database.query(
    `insert into portal.audit_anchors (position, events, digest, seal, taken_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning position`,
    [anchor.position, anchor.events, anchor.digest, anchor.seal, anchor.takenAt],
  );
  return kept.length > 0 ? anchor : undefined;
}

/** Every anchor, the oldest first. */
export function readAnchors(database: Pick<Database, 'query'>): Promise<readonly Anchor[]> {
  return database.query<Anchor>(
    'select position, events, digest, seal, taken_at as "takenAt" from portal.audit_anchors order by position',
  );
}

/** Continues a digest over the events after `start` up to a position. */
export async function digestUpTo(
  database: Pick<Database, 'query'>,
  start: AnchorStart,
  position: number,
): Promise<AnchorStart> {
  const hash = createHash('sha256').update(start.digest);
  let { position: from, events } = start;
  for (;;) {
    const rows = await database.query<{ position: number; hash: string }>(
      'select position, hash from portal.application_events where position > $1 and position <= $2 order by position limit $3',
      [from, position, BATCH],
    );
    for (const row of rows) hash.update(`\n${row.position}:${row.hash}`);
    events += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) break;
    from = last.position;
  }
  return { position, events, digest: hash.digest('hex') };
}

/** The seal an anchor must have. */
export function anchorSeal(keyring: Keyring, anchor: AnchorStart): string {
  return keyring.blindIndex(`${anchor.position}:${anchor.events}:${anchor.digest}`, 'portal.anchor');
}

/**
 * The highest position below which no transaction can still add an event: positions are drawn before the commit, so for a
 * moment this waits until those who are writing have finished, and holds back the next ones.
 */
async function settledPosition(database: Database): Promise<number> {
  return database.session(async (client) => {
    await client.query('begin');
    await client.query('lock table portal.application_events in share row exclusive mode');
    const { rows } = await client.query<{ position: number | null }>(
      'select max(position) as position from portal.application_events',
    );
    await client.query('commit');
    return rows[0]?.position ?? 0;
  });
}
