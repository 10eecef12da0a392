import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { AccessRecord, InboxMessage } from '@biz/actions/ports/store.ts';
import type { ApplicationId, SubjectId } from '@biz/kernel/ids.ts';
import type { Selectable } from 'kysely';
import type { LicenceRow } from './tables.ts';
import type { Reader } from './tx-scope.ts';

/** Longest list that one page shows of what only grows. */
const MOST_SHOWN = 200;

/** A licence in the public register. */
export async function licenceByNumber(db: Reader, number: string): Promise<RegisteredLicence | undefined> {
  const row = await db.selectFrom('licences').selectAll().where('number', '=', number).executeTakeFirst();
  return row && toLicence(row);
}

/** A person's licences, the newest first. */
export async function licencesOf(db: Reader, owner: SubjectId): Promise<readonly RegisteredLicence[]> {
  const rows = await db
    .selectFrom('licences')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('issued_on', 'desc')
    .orderBy('number')
    .execute();
  return rows.map(toLicence);
}

/** A person's messages, the newest first. */
export async function inboxOf(db: Reader, owner: SubjectId): Promise<readonly InboxMessage[]> {
  const rows = await db
    .selectFrom('inbox_messages')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('at', 'desc')
    .orderBy('key')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({
    filing: row.filing_id,
    ...(row.application_id === null ? {} : { application: row.application_id }),
    owner: row.owner,
    message: row.message,
    at: row.at,
    key: row.key,
  }));
}

/** How many messages the person has not read. */
export async function unreadCount(db: Reader, owner: SubjectId): Promise<number> {
  const { unread } = await db
    .selectFrom('inbox_messages')
    .select((select) => select.fn.countAll<number>().as('unread'))
    .where('owner', '=', owner)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return unread;
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

function toLicence(row: Selectable<LicenceRow>): RegisteredLicence {
  return {
    number: row.number,
    application: row.application_id,
    licence: row.licence,
    agency: row.agency,
    holderName: row.holder_name,
    businessName: row.business_name,
    issuedOn: row.issued_on,
    ...(row.expires_on === null ? {} : { expiresOn: row.expires_on }),
    status: row.status,
    isPaper: row.is_paper,
    ...(row.file_id === null ? {} : { file: row.file_id }),
    ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
    ...(row.signer_name === null ? {} : { signerName: row.signer_name }),
  };
}
