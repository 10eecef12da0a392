import type { MandateParty } from '@biz/actions/ports/acting.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { MandateId, SubjectId } from '@biz/kernel/ids.ts';
import type { Mandate, MandateRecord } from '@biz/licensing/acting/mandate.ts';
import type { Selectable } from 'kysely';
import type { Keyring } from '../keyring.ts';
import type { ReadScope } from './filing-queries.ts';
import type { MandateEventRow, MandateRow } from './tables/people-tables.ts';
import type { TxScope } from './tx-scope.ts';

/** What is sealed of a mandate: the parties and the terms. */
type SealedTerms = Omit<Mandate, 'id' | 'createdAt' | 'records'>;
/** What is sealed of an event: the name of who acted, and the event. */
type SealedEvent = Pick<MandateRecord, 'byName' | 'event'>;

/** Longest log that one page shows. */
const MOST_SHOWN = 200;

/** Writes the terms of a new mandate. */
export async function insertMandate({ db, keyring }: TxScope, mandate: Mandate): Promise<void> {
  const { id, createdAt, records: _, ...terms } = mandate;
  await db
    .insertInto('mandates')
    .values({
      id,
      principal: mandate.principal.subject,
      attorney_index: attorneyIndex(keyring, mandate.attorneyId),
      content_sealed: keyring.seal(JSON.stringify(terms), contextOf(id)),
      created_at: createdAt,
    })
    .execute();
}

/** Reads a mandate and locks it until the transaction ends. */
export async function loadMandate({ db, keyring }: TxScope, id: MandateId): Promise<Mandate | undefined> {
  const row = await db.selectFrom('mandates').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return undefined;
  const [mandate] = await withRecords({ db, keyring }, [row]);
  return mandate;
}

/** Adds to the mandate's history. The caller holds the lock of its row. */
export async function appendToMandate(
  { db, keyring }: TxScope,
  id: MandateId,
  record: Omit<MandateRecord, 'seq'>,
): Promise<void> {
  const last = await db
    .selectFrom('mandate_events')
    .select((select) => select.fn.max('seq').as('seq'))
    .where('mandate_id', '=', id)
    .executeTakeFirst();
  const seq = Number(last?.seq ?? 0) + 1;
  const content: SealedEvent = { byName: record.byName, event: record.event };
  await db
    .insertInto('mandate_events')
    .values({
      mandate_id: id,
      seq,
      kind: record.event.kind,
      by_subject: record.by,
      content_sealed: keyring.seal(JSON.stringify(content), eventContextOf(id, seq)),
      at: record.at,
    })
    .execute();
}

/** A mandate, for its principal or, once it was sealed, for the attorney it names. */
export async function mandateOf(scope: ReadScope, id: MandateId, who: MandateParty): Promise<Mandate | undefined> {
  const index = attorneyIndex(scope.keyring, who.nationalId);
  const row = await scope.db
    .selectFrom('mandates')
    .selectAll()
    .where('id', '=', id)
    .where((is) => is.or([is('principal', '=', who.subject), is('attorney_index', '=', index)]))
    .executeTakeFirst();
  const [mandate] = row ? await withRecords(scope, [row]) : [];
  return mandate?.principal.subject === who.subject || (mandate && isSealed(mandate)) ? mandate : undefined;
}

/** Mandates that the person gave, the newest first. */
export async function mandatesFrom(scope: ReadScope, principal: SubjectId): Promise<readonly Mandate[]> {
  const rows = await scope.db
    .selectFrom('mandates')
    .selectAll()
    .where('principal', '=', principal)
    .orderBy('created_at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return withRecords(scope, rows);
}

/** Sealed mandates that name the person as attorney, the newest first. */
export async function mandatesTo(scope: ReadScope, attorney: NationalId): Promise<readonly Mandate[]> {
  const rows = await scope.db
    .selectFrom('mandates')
    .selectAll()
    .where('attorney_index', '=', attorneyIndex(scope.keyring, attorney))
    .orderBy('created_at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return (await withRecords(scope, rows)).filter(isSealed);
}

/** What was done under a mandate, the latest first. */
export async function mandateUses({ db, keyring }: ReadScope, id: MandateId): Promise<readonly MandateRecord[]> {
  const rows = await db
    .selectFrom('mandate_events')
    .selectAll()
    .where('mandate_id', '=', id)
    .where('kind', '=', 'used')
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => toRecord(keyring, row));
}

async function withRecords(
  { db, keyring }: ReadScope,
  rows: readonly Selectable<MandateRow>[],
): Promise<readonly Mandate[]> {
  if (rows.length === 0) return [];
  const events = await db
    .selectFrom('mandate_events')
    .selectAll()
    .where(
      'mandate_id',
      'in',
      rows.map((row) => row.id),
    )
    .where('kind', '<>', 'used')
    .orderBy('seq')
    .execute();
  return rows.map((row) => {
    const terms: SealedTerms = JSON.parse(keyring.open(row.content_sealed, contextOf(row.id)));
    const records = events.filter((event) => event.mandate_id === row.id).map((event) => toRecord(keyring, event));
    return { ...terms, id: row.id, createdAt: row.created_at, records };
  });
}

function toRecord(keyring: Keyring, row: Selectable<MandateEventRow>): MandateRecord {
  const content: SealedEvent = JSON.parse(keyring.open(row.content_sealed, eventContextOf(row.mandate_id, row.seq)));
  return { seq: row.seq, at: row.at, by: row.by_subject, ...content };
}

function isSealed(mandate: Mandate): boolean {
  return mandate.records.some(({ event }) => event.kind === 'sealed');
}

function attorneyIndex(keyring: Keyring, id: NationalId): string {
  return keyring.blindIndex(id, 'portal.attorney');
}

function contextOf(id: MandateId): string {
  return `portal.mandates:${id}`;
}

function eventContextOf(id: MandateId, seq: number): string {
  return `portal.mandate_events:${id}/${seq}`;
}
