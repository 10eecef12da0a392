import type { AssistanceId, SubjectId } from '@biz/kernel/ids.ts';
import type { Assistance } from '@biz/licensing/acting/assistance.ts';
import type { Selectable } from 'kysely';
import type { Keyring } from '../keyring.ts';
import type { ReadScope } from './filing-queries.ts';
import type { AssistanceRow } from './tables/people-tables.ts';
import type { TxScope } from './tx-scope.ts';

/** What is sealed of a visit: everything that names a person. */
type SealedVisit = Omit<Assistance, 'id' | 'startedAt' | 'draft'>;

/** Longest list that one page shows. */
const MOST_SHOWN = 50;

/** Writes a new visit. */
export async function insertAssistance({ db, keyring }: TxScope, assistance: Assistance): Promise<void> {
  await db
    .insertInto('assistances')
    .values({
      id: assistance.id,
      staff: assistance.staff.subject,
      owner: assistance.applicant.subject,
      draft_id: assistance.draft ?? null,
      content_sealed: sealed(keyring, assistance),
      started_at: assistance.startedAt,
    })
    .execute();
}

/** Reads a visit and locks it until the transaction ends. */
export async function loadAssistance({ db, keyring }: TxScope, id: AssistanceId): Promise<Assistance | undefined> {
  const row = await db.selectFrom('assistances').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toAssistance(keyring, row);
}

/** Writes the new state of a visit. */
export async function saveAssistance({ db, keyring }: TxScope, assistance: Assistance): Promise<void> {
  await db
    .updateTable('assistances')
    .set({ draft_id: assistance.draft ?? null, content_sealed: sealed(keyring, assistance) })
    .where('id', '=', assistance.id)
    .execute();
}

/** A visit, for the staff who opened it. */
export async function assistanceOf(
  { db, keyring }: ReadScope,
  id: AssistanceId,
  staff: SubjectId,
): Promise<Assistance | undefined> {
  const row = await db
    .selectFrom('assistances')
    .selectAll()
    .where('id', '=', id)
    .where('staff', '=', staff)
    .executeTakeFirst();
  return row && toAssistance(keyring, row);
}

/** Visits of a member of staff, the newest first. */
export async function assistancesOf({ db, keyring }: ReadScope, staff: SubjectId): Promise<readonly Assistance[]> {
  const rows = await db
    .selectFrom('assistances')
    .selectAll()
    .where('staff', '=', staff)
    .orderBy('started_at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => toAssistance(keyring, row));
}

/** Visits in which staff helped this person, the newest first. */
export async function assistancesTo({ db, keyring }: ReadScope, owner: SubjectId): Promise<readonly Assistance[]> {
  const rows = await db
    .selectFrom('assistances')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('started_at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => toAssistance(keyring, row));
}

function toAssistance(keyring: Keyring, row: Selectable<AssistanceRow>): Assistance {
  const content: SealedVisit = JSON.parse(keyring.open(row.content_sealed, contextOf(row.id)));
  const draft = row.draft_id === null ? {} : { draft: row.draft_id };
  return { id: row.id, startedAt: row.started_at, ...draft, ...content };
}

function sealed(keyring: Keyring, assistance: Assistance): string {
  const { id, startedAt: _, draft: __, ...content } = assistance;
  return keyring.seal(JSON.stringify(content), contextOf(id));
}

function contextOf(id: AssistanceId): string {
  return `portal.assistances:${id}`;
}
