import { canonicalJson, type Sha256 } from '@biz/kernel/digest.ts';
import type { AgencyId, MeetingId, OfficerAccountId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { evolveMeeting, type Meeting, type MeetingHappening } from '@biz/licensing/committee/meeting.ts';
import {
  type AccountState,
  evolveAccount,
  type RecordedAccountEvent,
} from '@biz/licensing/officers/officer-account.ts';
import { chainHash } from '../chain.ts';
import type { Database } from '../database.ts';
import type { Keyring } from '../keyring.ts';
import { accountContent } from './account-chain.ts';
import { sealOf } from './event-chain.ts';

/** Something about a meeting or an officer account that is not as it was written; `-differs` = its row is not what its events say. */
export type OfficeProblem =
  | { readonly kind: 'meeting-altered' | 'meeting-forged'; readonly meeting: MeetingId; readonly seq: number }
  | { readonly kind: 'meeting-differs'; readonly meeting: MeetingId }
  | { readonly kind: 'account-altered' | 'account-forged'; readonly account: OfficerAccountId; readonly seq: number }
  | { readonly kind: 'account-differs'; readonly account: OfficerAccountId };

/** What a check found; `unsealed` = events of accounts from before these were sealed, which the next event of each will cover. */
export type OfficeReport = {
  readonly events: number;
  readonly unsealed: number;
  readonly problems: readonly OfficeProblem[];
};

type Links = { readonly prevHash: Sha256 | '' | null; readonly hash: Sha256 | null; readonly seal: string | null };
type MeetingRow = MeetingHappening & Links & { readonly id: MeetingId; readonly seq: number };
type AccountRow = RecordedAccountEvent & Links & { readonly id: OfficerAccountId };

/** Checks every event of committees' meetings and of officer accounts, and the rows that are made from them. */
export async function verifyOffices(config: {
  readonly database: Database;
  readonly keyring: Keyring;
}): Promise<OfficeReport> {
  const [meetings, accounts] = [await verifyMeetings(config), await verifyAccounts(config)];
  return {
    events: meetings.events + accounts.events,
    unsealed: accounts.unsealed,
    problems: [...meetings.problems, ...accounts.problems],
  };
}

async function verifyMeetings({ database, keyring }: Parameters<typeof verifyOffices>[0]) {
  const rows = await database.query<MeetingRow>(
    `select meeting_id as id, seq, at, actor, event, prev_hash as "prevHash", hash, seal
     from portal.meeting_events order by meeting_id, seq`,
  );
  const held = await database.query<{ id: MeetingId; agency: AgencyId; seq: number; hash: Sha256; from: Instant }>(
    'select id, agency, seq, head_hash as hash, starts_at as from from portal.meetings order by id',
  );
  const problems: OfficeProblem[] = [];
  const streams = byId(rows);
  for (const meeting of idsOf(streams, held)) {
    const events = streams.get(meeting) ?? [];
    const broken = firstBroken(events, keyring, ({ id, seq, at, actor, event }) => ({
      ...{ meetingId: id, seq, at, actor, event },
    }));
    if (broken) {
      problems.push({ kind: `meeting-${broken.how}`, meeting, seq: broken.seq });
      continue;
    }
    const row = held.find(({ id }) => id === meeting);
    const folded = events.reduce<Meeting | undefined>(evolveMeeting, undefined);
    const isSame = row?.seq === events.length && row.hash === events.at(-1)?.hash && row.agency === folded?.agency;
    if (!isSame) problems.push({ kind: 'meeting-differs', meeting });
  }
  return { events: rows.length, problems };
}

async function verifyAccounts({ database, keyring }: Parameters<typeof verifyOffices>[0]) {
  const rows = await database.query<AccountRow>(
    `select account_id as id, seq, at, by_actor as by, event, prev_hash as "prevHash", hash, seal
     from portal.officer_account_events order by account_id, seq`,
  );
  const held = await database.query<{ id: OfficerAccountId; version: number; state: AccountState }>(
    'select id, version, state from portal.officer_accounts order by id',
  );
  const problems: OfficeProblem[] = [];
  const streams = byId(rows);
  for (const account of idsOf(streams, held)) {
    const events = streams.get(account) ?? [];
    const broken = firstBroken(events, keyring, (row) => accountContent(account, row));
    if (broken) {
      problems.push({ kind: `account-${broken.how}`, account, seq: broken.seq });
      continue;
    }
    const row = held.find(({ id }) => id === account);
    const folded = events.reduce<AccountState | undefined>(evolveAccount, undefined);
    const isSame = row?.version === events.length && canonicalJson(row.state) === canonicalJson(folded);
    if (!isSame) problems.push({ kind: 'account-differs', account });
  }
  return { events: rows.length, unsealed: rows.filter(({ hash }) => hash === null).length, problems };
}

/** The first event that is not the one that was written; events without a hash can only stand before all others. */
function firstBroken<Row extends Links & { readonly seq: number }>(
  rows: readonly Row[],
  keyring: Keyring,
  contentOf: (row: Row) => unknown,
): { readonly seq: number; readonly how: 'altered' | 'forged' } | undefined {
  let head: Sha256 | '' = '';
  let isSealed = false;
  for (const [index, row] of rows.entries()) {
    const expected: Sha256 = chainHash(head, contentOf(row));
    const { seq, prevHash, hash, seal } = row;
    const isUnsealed: boolean = hash === null && prevHash === null && seal === null && !isSealed;
    const isNext = seq === index + 1 && (isUnsealed || (prevHash === head && hash === expected));
    if (!isNext) return { seq, how: 'altered' };
    if (!isUnsealed && seal !== sealOf(keyring, expected)) return { seq, how: 'forged' };
    isSealed ||= !isUnsealed;
    head = expected;
  }
  return undefined;
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<Row['id'], readonly Row[]> {
  const streams = new Map<Row['id'], Row[]>();
  for (const row of rows) {
    const stream = streams.get(row.id);
    if (stream) stream.push(row);
    else streams.set(row.id, [row]);
  }
  return streams;
}

function idsOf<Id extends string>(
  streams: ReadonlyMap<Id, unknown>,
  held: readonly { readonly id: Id }[],
): readonly Id[] {
  return [...new Set([...streams.keys(), ...held.map(({ id }) => id)])].sort();
}
