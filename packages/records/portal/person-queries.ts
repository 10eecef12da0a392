import type { AccessRecord, SentMessage } from '@biz/actions/ports/store.ts';
import type { ApplicationId, SubjectId } from '@biz/kernel/ids.ts';
import { compileOnce, type Values } from '../compile-once.ts';
import { sentMessage } from './message-records.ts';
import type { Reader } from './tx-scope.ts';

/** Longest list that one page shows of what only grows. */
const MOST_SHOWN = 200;

/** A person's messages, the newest first. */
export async function inboxOf(db: Reader, owner: SubjectId): Promise<readonly SentMessage[]> {
  const rows = await db
    .selectFrom('inbox_messages')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('at', 'desc')
    .orderBy('key')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map(sentMessage);
}

const unreadOf = compileOnce((db: Reader, { value }: Values<{ owner: SubjectId }>) =>
  db
    .selectFrom('inbox_messages')
    .select((select) => select.fn.countAll<number>().as('unread'))
    .where('owner', '=', value('owner'))
    .where('read_at', 'is', null),
);

/** How many messages the person has not read. */
export async function unreadCount(db: Reader, owner: SubjectId): Promise<number> {
  const [counted] = (await unreadOf(db, { owner })).rows;
  return counted?.unread ?? 0;
}

/** Who read the person's data, the latest first. */
export async function accessesOf(db: Reader, owner: SubjectId): Promise<readonly AccessRecord[]> {
  const rows = await db
    .selectFrom('access_journal')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('at', 'desc')
    .orderBy('position', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({
    by: row.by_subject,
    byName: row.by_name,
    ...(row.agency === null ? {} : { agency: row.agency }),
    purpose: row.purpose,
    filing: row.filing_id,
    what: row.what,
    at: row.at,
  }));
}

/** Bills that are not paid, the oldest application first. */
export async function openBills(
  db: Reader,
  limit: number,
): Promise<readonly { reference1: string; reference2: string; application: ApplicationId }[]> {
  const rows = await db
    .selectFrom('applications')
    .select(['id', 'bill_reference1', 'bill_reference2'])
    .where('is_bill_open', '=', true)
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.flatMap(({ id, bill_reference1, bill_reference2 }) =>
    bill_reference1 !== null && bill_reference2 !== null
      ? [{ reference1: bill_reference1, reference2: bill_reference2, application: id }]
      : [],
  );
}
