import { canonicalJson, type Sha256 } from '@biz/kernel/digest.ts';
import type { LicenceEntryId } from '@biz/kernel/ids.ts';
import { evolveEntry, type RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { RegisterHappening } from '@biz/licensing/register/register-events.ts';
import { chainHash } from '../chain.ts';
import type { Database } from '../database.ts';
import type { Keyring } from '../keyring.ts';
import { sealOf } from './event-chain.ts';

/** Something in the register that is not as it was written; `register-differs` = the read model is not what events say. */
export type RegisterProblem =
  | { readonly kind: 'register-altered' | 'register-forged'; readonly licence: LicenceEntryId; readonly seq: number }
  | { readonly kind: 'register-differs'; readonly licence: LicenceEntryId };

type Row = RegisterHappening & {
  readonly entryId: LicenceEntryId;
  readonly seq: number;
  readonly type: string;
  readonly prevHash: Sha256 | '';
  readonly hash: Sha256;
  readonly seal: string;
};
type Stream = { seq: number; hash: Sha256 | ''; entry: RegisterEntry | undefined; isBroken: boolean };

const BATCH = 5000;

/** Checks every event of the register against its hash, its seal and the one before it, and every licence against its row. */
export async function verifyRegister(config: {
  readonly database: Database;
  readonly keyring: Keyring;
}): Promise<{ readonly events: number; readonly problems: readonly RegisterProblem[] }> {
  const problems: RegisterProblem[] = [];
  const streams = new Map<LicenceEntryId, Stream>();
  let events = 0;
  for (let rows = await nextRows(config.database, undefined); rows.length > 0; ) {
    for (const row of rows) {
      const stream = streams.get(row.entryId) ?? { seq: 0, hash: '', entry: undefined, isBroken: false };
      const kind = problemOf(row, stream, config.keyring);
      if (kind) problems.push({ kind, licence: row.entryId, seq: row.seq });
      streams.set(row.entryId, advance(stream, row, kind !== undefined));
    }
    events += rows.length;
    rows = await nextRows(config.database, rows.at(-1));
  }
  problems.push(...(await differing(config.database, streams)));
  return { events, problems };
}

function problemOf(row: Row, stream: Stream, keyring: Keyring): 'register-altered' | 'register-forged' | undefined {
  const { entryId, seq, at, actor, event } = row;
  const isNext = seq === stream.seq + 1 && row.prevHash === stream.hash && row.type === event.type;
  if (!isNext || row.hash !== chainHash(row.prevHash, { entryId, seq, at, actor, event })) return 'register-altered';
  return row.seal === sealOf(keyring, row.hash) ? undefined : 'register-forged';
}

function advance(stream: Stream, row: Row, isBad: boolean): Stream {
  const isBroken = stream.isBroken || isBad || (stream.entry === undefined && row.event.type !== 'LicenceIssued.v1');
  const entry = isBroken ? undefined : evolveEntry(stream.entry, row);
  return { seq: row.seq, hash: row.hash, entry, isBroken };
}

async function differing(
  database: Database,
  streams: ReadonlyMap<LicenceEntryId, Stream>,
): Promise<readonly RegisterProblem[]> {
  const rows = await database.query<{ id: LicenceEntryId; hash: Sha256; state: RegisterEntry }>(
    'select id, head_hash as hash, state from portal.register_entries order by id',
  );
  const held = new Map(rows.map((row) => [row.id, row]));
  const ids = [...new Set([...streams.keys(), ...held.keys()])].sort();
  return ids.flatMap((licence): readonly RegisterProblem[] => {
    const [stream, row] = [streams.get(licence), held.get(licence)];
    if (stream?.isBroken) return [];
    const isSame =
      stream && row && stream.hash === row.hash && canonicalJson(stream.entry) === canonicalJson(row.state);
    return isSame ? [] : [{ kind: 'register-differs', licence }];
  });
}

function nextRows(database: Database, after: Row | undefined): Promise<readonly Row[]> {
  const columns = `entry_id as "entryId", seq, at, type, actor, event, prev_hash as "prevHash", hash, seal`;
  const start = after ? 'where (entry_id, seq) > ($2, $3)' : '';
  return database.query<Row>(
    `select ${columns} from portal.register_events ${start} order by entry_id, seq limit $1`,
    after ? [BATCH, after.entryId, after.seq] : [BATCH],
  );
}
