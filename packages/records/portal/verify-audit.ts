import type { AgencyId, ApplicationId } from '@biz/kernel/ids.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { chainHash } from '../chain.ts';
import type { Database } from '../database.ts';
import type { Keyring } from '../keyring.ts';
import { type Anchor, anchorSeal, digestUpTo, NO_EVENTS, readAnchors } from './anchors.ts';
import { contentOf, sealOf } from './event-chain.ts';
import { replayStates } from './replayed-states.ts';
import { type OfficeProblem, verifyOffices } from './verify-offices.ts';
import { type RegisterProblem, verifyRegister } from './verify-register.ts';

/** Something that is not as it was written. The position names the row: application and sequence number, or anchor. */
export type AuditProblem =
  | {
      readonly kind: 'missing' | 'does-not-follow' | 'altered' | 'forged' | 'moved';
      readonly application: ApplicationId;
      readonly seq: number;
    }
  | {
      readonly kind: 'cut-off' | 'read-model-differs' | 'state-differs' | 'stream-missing';
      readonly application: ApplicationId;
    }
  | RegisterProblem
  | OfficeProblem
  | { readonly kind: 'anchor-forged' | 'anchor-differs' | 'anchor-missing'; readonly position: number };

/** What a check of all history found; problems in the order of the rows, at most `MOST_PROBLEMS`. */
export type AuditReport = {
  readonly events: number;
  readonly anchors: number;
  /** Events of officer accounts from before these were sealed. */
  readonly unsealed: number;
  readonly problems: readonly AuditProblem[];
};

/** More than this many problems are not listed: the first one matters. */
export const MOST_PROBLEMS = 100;

const BATCH = 5000;

type EventRow = Omit<RecordedEvent, 'event'> & {
  readonly event: RecordedEvent['event'];
  readonly agency: AgencyId;
  readonly type: string;
  readonly seal: string;
};
type Stream = {
  readonly application: ApplicationId;
  readonly agency: AgencyId;
  seq: number;
  hash: RecordedEvent['prevHash'];
};

/**
 * Checks every event of applications, of the register, of meetings and of officer accounts against its hash, its seal and the
 * event before it, every stream against its read model, applications also against their filing, and every anchor against the events below it. `expected` is an anchor that was kept outside the database.
 */
export async function verifyAudit(config: {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly expected?: Pick<Anchor, 'position' | 'digest'>;
}): Promise<AuditReport> {
  const problems: AuditProblem[] = [];
  const events = await checkStreams(config.database, config.keyring, problems);
  problems.push(...(await missingStreams(config.database)));
  const anchors = await checkAnchors(config, problems);
  const register = await verifyRegister(config);
  const offices = await verifyOffices(config);
  problems.push(...register.problems, ...offices.problems);
  return {
    ...{ events: events + register.events + offices.events, anchors, unsealed: offices.unsealed },
    problems: withoutFollowing(problems).slice(0, MOST_PROBLEMS),
  };
}

/** A state that differs because its events or its row do is not a second problem. */
function withoutFollowing(problems: readonly AuditProblem[]): readonly AuditProblem[] {
  const others = problems.filter((problem) => problem.kind !== 'state-differs');
  const damaged = new Set(others.map((problem) => 'application' in problem && problem.application));
  return problems.filter((problem) => problem.kind !== 'state-differs' || !damaged.has(problem.application));
}

async function checkStreams(database: Database, keyring: Keyring, problems: AuditProblem[]): Promise<number> {
  let events = 0;
  let stream: Stream | undefined;
  const states = replayStates(database);
  let rows = await nextRows(database, undefined);
  while (rows.length > 0) {
    for (const row of rows) {
      if (stream?.application !== row.applicationId) {
        stream = { application: row.applicationId, agency: row.agency, seq: 0, hash: '' };
      }
      const kind = problemOf(row, stream, keyring);
      if (kind && problems.length < MOST_PROBLEMS)
        problems.push({ kind, application: row.applicationId, seq: row.seq });
      states.add(row.applicationId, row);
      stream.seq = row.seq;
      stream.hash = row.hash;
    }
    events += rows.length;
    rows = await nextRows(database, rows.at(-1));
    for (const application of await states.differing(rows.length === 0)) {
      problems.push({ kind: 'state-differs', application });
    }
  }
  return events;
}

/** After a problem the check goes on from what is there, so that one bad row is one problem. */
function problemOf(
  row: EventRow,
  stream: Stream,
  keyring: Keyring,
): 'missing' | 'does-not-follow' | 'altered' | 'forged' | 'moved' | undefined {
  if (row.seq !== stream.seq + 1) return 'missing';
  if (row.prevHash !== stream.hash) return 'does-not-follow';
  if (row.hash !== chainHash(row.prevHash, contentOf(row)) || row.type !== row.event.type) return 'altered';
  if (row.seal !== sealOf(keyring, row.hash)) return 'forged';
  const agency = row.event.type === 'ApplicationSubmitted.v1' ? row.event.agency : stream.agency;
  return row.agency === agency ? undefined : 'moved';
}

function nextRows(database: Database, after: EventRow | undefined): Promise<readonly EventRow[]> {
  const columns = `application_id as "applicationId", seq, agency, at, type, actor, event, prev_hash as "prevHash", hash, seal`;
  const start = after ? 'where (application_id, seq) > ($2, $3)' : '';
  return database.query<EventRow>(
    `select ${columns} from portal.application_events ${start} order by application_id, seq limit $1`,
    after ? [BATCH, after.applicationId, after.seq] : [BATCH],
  );
}

/** Streams that end before or after what the read model says, and applications of filings that have no stream at all. */
async function missingStreams(database: Database): Promise<readonly AuditProblem[]> {
  return database.query<Extract<AuditProblem, { kind: 'cut-off' | 'read-model-differs' | 'stream-missing' }>>(
    `with streams as (
       select distinct on (application_id) application_id as id, seq, hash
       from portal.application_events order by application_id, seq desc
     ), known as (
       select (part->>'id')::uuid as id from portal.filings, jsonb_array_elements(applications) as part
     )
     select case
         when streams.id is null then 'stream-missing'
         when applications.id is null or applications.seq < streams.seq then 'read-model-differs'
         when applications.seq > streams.seq then 'cut-off'
         else 'read-model-differs' end as kind,
       coalesce(streams.id, applications.id, known.id) as application
     from streams
       full join portal.applications on applications.id = streams.id
       full join known on known.id = coalesce(streams.id, applications.id)
     where streams.id is null or applications.id is null
       or applications.seq <> streams.seq or applications.head_hash <> streams.hash
     order by 2 limit ${MOST_PROBLEMS}`,
  );
}

async function checkAnchors(
  { database, keyring, expected }: Parameters<typeof verifyAudit>[0],
  problems: AuditProblem[],
): Promise<number> {
  const anchors = await readAnchors(database);
  let before = NO_EVENTS;
  for (const anchor of anchors) {
    const found = await digestUpTo(database, before, anchor.position);
    const { position } = anchor;
    if (anchor.seal !== anchorSeal(keyring, anchor)) problems.push({ kind: 'anchor-forged', position });
    else if (found.digest !== anchor.digest || found.events !== anchor.events) {
      problems.push({ kind: 'anchor-differs', position });
    }
    before = anchor;
  }
  const isKept = anchors.some((one) => one.position === expected?.position && one.digest === expected.digest);
  if (expected && !isKept) problems.push({ kind: 'anchor-missing', position: expected.position });
  return anchors.length;
}
