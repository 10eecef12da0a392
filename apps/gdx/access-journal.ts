import { randomUUID } from 'node:crypto';
import { maskThirteenDigits, parseNationalId } from '@biz/kernel/identifiers.ts';
import type { AccessOutcome } from './tables.ts';
import type { Caller, GdxStores } from './tokens.ts';

/** One access as it happened. `subject` is the person or juristic person concerned. */
export type Access = {
  readonly caller: Caller;
  readonly purpose: string;
  readonly dataSet: string;
  readonly subject: string | undefined;
  readonly outcome: AccessOutcome;
  readonly status: number;
  readonly correlationId: string;
};

/** What a person may see about an access to their own data. The agent is masked when it is a person. */
export type AccessSeen = {
  readonly at: string;
  readonly agency: string;
  readonly application: string;
  readonly agent: string;
  readonly purpose: string;
  readonly dataSet: string;
  readonly outcome: AccessOutcome;
};

const MOST_SHOWN = 200;

/** Writes the access down. Call it before the answer leaves: what is not journaled is not handed out. */
export async function journalAccess(stores: GdxStores, access: Access): Promise<void> {
  const id = randomUUID();
  const { caller } = access;
  await stores.tables
    .insertInto('access_journal')
    .values({
      id,
      at: stores.clock.now(),
      consumer_id: caller.consumer.id,
      agency: caller.consumer.agency,
      agent_sealed: stores.keyring.seal(caller.agent, contextOf(id)),
      agent_index: indexOf(stores, caller.agent),
      purpose: access.purpose,
      data_set: access.dataSet,
      subject_index: access.subject === undefined ? null : indexOf(stores, access.subject),
      outcome: access.outcome,
      status: access.status,
      correlation_id: access.correlationId,
    })
    .execute();
}

/** The newest accesses to one person's data, newest first. */
export async function accessesTo(stores: GdxStores, subject: string): Promise<readonly AccessSeen[]> {
  const rows = await stores.tables
    .selectFrom('access_journal')
    .innerJoin('consumers', 'consumers.id', 'access_journal.consumer_id')
    .select([
      'access_journal.id',
      'at',
      'access_journal.agency',
      'consumers.name',
      'agent_sealed',
      'purpose',
      'data_set',
    ])
    .select('outcome')
    .where('subject_index', '=', indexOf(stores, subject))
    .orderBy('at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({
    at: row.at,
    agency: row.agency,
    application: row.name,
    agent: maskAgent(stores.keyring.open(row.agent_sealed, contextOf(row.id))),
    purpose: row.purpose,
    dataSet: row.data_set,
    outcome: row.outcome,
  }));
}

function indexOf(stores: GdxStores, person: string): string {
  return stores.keyring.blindIndex(person, 'gdx.access_journal');
}

function maskAgent(agent: string): string {
  const person = parseNationalId(agent);
  return person.ok ? maskThirteenDigits(person.value) : agent;
}

function contextOf(id: string): string {
  return `gdx.access_journal.agent:${id}`;
}
