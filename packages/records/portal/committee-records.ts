import type { CommitteeStep, KeptCommittee, KeptMeeting, WaitingCase } from '@biz/actions/ports/committees.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type { AgencyId, CommitteeId, MeetingId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import {
  evolveMeeting,
  type Meeting,
  type MeetingActor,
  type MeetingHappening,
} from '@biz/licensing/committee/meeting.ts';
import type { Selectable } from 'kysely';
import { chainHash } from '../chain.ts';
import { sealOf } from './event-chain.ts';
import type { CommitteeRow } from './tables/office-tables.ts';
import type { Reader, TxScope } from './tx-scope.ts';

/** Longest list of meetings that a page shows. */
const MOST_MEETINGS = 100;

/** Reads a committee and locks it until the transaction ends. */
export async function loadCommittee({ db }: TxScope, id: CommitteeId): Promise<KeptCommittee | undefined> {
  const row = await db.selectFrom('committees').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toCommittee(row);
}

/** Writes a version of a committee beside all earlier ones. */
export async function saveCommittee(
  { db }: TxScope,
  { id, agency, version, committee }: KeptCommittee,
  by: MeetingActor,
  at: Instant,
): Promise<void> {
  const content = JSON.stringify(committee);
  await db
    .insertInto('committee_versions')
    .values({ committee_id: id, version, by_subject: by.subject, by_name: by.name, at, content })
    .execute();
  await db
    .insertInto('committees')
    .values({ id, agency, version, content })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ version, content }))
    .execute();
}

/** Reads a meeting and locks it until the transaction ends. */
export async function loadMeeting({ db }: TxScope, id: MeetingId): Promise<KeptMeeting | undefined> {
  const row = await db.selectFrom('meetings').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const [meeting] = row ? await withEvents(db, [id]) : [];
  return meeting;
}

/** Appends to a meeting that this transaction has locked, or opens it. Two who open the same one: the second fails. */
export async function appendToMeeting(
  { db, keyring }: TxScope,
  id: MeetingId,
  happenings: readonly MeetingHappening[],
): Promise<void> {
  const head = await db
    .selectFrom('meetings')
    .select(['seq', 'head_hash'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  let [seq, hash]: [number, Sha256 | ''] = head ? [head.seq, head.head_hash] : [0, ''];
  for (const { event, at, actor } of happenings) {
    const prevHash = hash;
    seq += 1;
    const next = chainHash(prevHash, { meetingId: id, seq, at, actor, event });
    hash = next;
    await db
      .insertInto('meeting_events')
      .values({
        ...{ meeting_id: id, seq, at, actor: JSON.stringify(actor), event: JSON.stringify(event) },
        ...{ prev_hash: prevHash, hash: next, seal: sealOf(keyring, next) },
      })
      .execute();
    if (event.type === 'MeetingCalled.v1') {
      const { agency, from } = event;
      await db.insertInto('meetings').values({ id, agency, seq, head_hash: next, starts_at: from }).execute();
    } else {
      await db.updateTable('meetings').set({ seq, head_hash: next }).where('id', '=', id).execute();
    }
  }
}

/** The committees of an agency, by name. */
export async function committeesOf(db: Reader, agency: AgencyId): Promise<readonly KeptCommittee[]> {
  const rows = await db.selectFrom('committees').selectAll().where('agency', '=', agency).execute();
  return rows.map(toCommittee).sort((a, b) => a.committee.name.localeCompare(b.committee.name, 'th'));
}

/** One committee of an agency. */
export async function committeeOf(db: Reader, id: CommitteeId, agency: AgencyId): Promise<KeptCommittee | undefined> {
  const row = await db
    .selectFrom('committees')
    .selectAll()
    .where('id', '=', id)
    .where('agency', '=', agency)
    .executeTakeFirst();
  return row && toCommittee(row);
}

/** The meetings of an agency, the latest first. */
export async function meetingsOf(db: Reader, agency: AgencyId): Promise<readonly KeptMeeting[]> {
  const rows = await db
    .selectFrom('meetings')
    .select('id')
    .where('agency', '=', agency)
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(MOST_MEETINGS)
    .execute();
  return withEvents(
    db,
    rows.map(({ id }) => id),
  );
}

/** One meeting of an agency. */
export async function meetingOf(db: Reader, id: MeetingId, agency: AgencyId): Promise<KeptMeeting | undefined> {
  const row = await db
    .selectFrom('meetings')
    .select('id')
    .where('id', '=', id)
    .where('agency', '=', agency)
    .executeTakeFirst();
  const [meeting] = row ? await withEvents(db, [id]) : [];
  return meeting;
}

/** Open applications of an agency in these steps, the first due first. */
export async function waitingForCommittee(
  db: Reader,
  agency: AgencyId,
  steps: readonly CommitteeStep[],
): Promise<readonly WaitingCase[]> {
  if (steps.length === 0) return [];
  const rows = await db
    .selectFrom('applications')
    .select(['id', 'number', 'licence', 'business_name', 'due'])
    .where('agency', '=', agency)
    .where('turn', '=', 'agent')
    .where((is) =>
      is.or(steps.map(({ licence, step }) => is.and([is('licence', '=', licence), is('step', '=', step)]))),
    )
    .orderBy('due')
    .orderBy('number')
    .limit(MOST_MEETINGS)
    .execute();
  return rows.map(({ id, number, licence, business_name: businessName, due }) => ({
    ...{ id, number, licence, businessName },
    ...(due === null ? {} : { due }),
  }));
}

function toCommittee({ id, agency, version, content }: Selectable<CommitteeRow>): KeptCommittee {
  return { id, agency, version, committee: content };
}

/** Meetings in the order of their ids given, folded from their events. */
async function withEvents(db: Reader, ids: readonly MeetingId[]): Promise<readonly KeptMeeting[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('meeting_events')
    .selectAll()
    .where('meeting_id', 'in', ids)
    .orderBy('seq')
    .execute();
  return ids.flatMap((id) => {
    const own = rows.filter((row) => row.meeting_id === id);
    const meeting = own.reduce<Meeting | undefined>(evolveMeeting, undefined);
    return meeting ? [{ id, seq: own.length, meeting }] : [];
  });
}
