import type { OperationUnderWay, Page, RegisteredLicence, RegisterSearch } from '@biz/actions/ports/queries.ts';
import type { JuristicId, NationalId } from '@biz/kernel/identifiers.ts';
import type { AgencyId, LicenceEntryId, SubjectId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { RecordedRegisterEvent } from '@biz/licensing/register/register-events.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Keyring } from '../keyring.ts';
import { applicantIndex } from './filing-records.ts';
import { toRegistered } from './register-row.ts';
import { inScope } from './scope-predicate.ts';
import type { Reader } from './tx-scope.ts';

/** Rows on one page of the register. */
export const REGISTER_PAGE = 25;

/** No more than this many licences are looked at in one round of reminders. */
const MOST_ENDING = 5000;

/** Without a window of renewal of its own a licence ends soon in its last 60 days; the list uses one for all. */
const SOON_DAYS = 60;

const COLUMNS = ['id', 'seq', 'state'] as const;

/** A licence by a number that it has or had. */
export async function licenceByNumber(db: Reader, number: string): Promise<RegisteredLicence | undefined> {
  const row = await db
    .selectFrom('licence_numbers')
    .innerJoin('register_entries', 'register_entries.id', 'licence_numbers.entry_id')
    .select(COLUMNS)
    .where('licence_numbers.number', '=', number)
    .executeTakeFirst();
  return row && toRegistered(row, number);
}

/** A licence of an agency. */
export async function licenceForAgency(
  db: Reader,
  id: LicenceEntryId,
  agency: AgencyId,
): Promise<RegisteredLicence | undefined> {
  const row = await db
    .selectFrom('register_entries')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('agency', '=', agency)
    .executeTakeFirst();
  return row && toRegistered(row);
}

/** A person's licences, the newest first. */
export async function licencesOf(db: Reader, owner: SubjectId): Promise<readonly RegisteredLicence[]> {
  const rows = await db
    .selectFrom('register_entries')
    .select(COLUMNS)
    .where('owner', '=', owner)
    .orderBy('issued_on', 'desc')
    .orderBy('number')
    .execute();
  return rows.map((row) => toRegistered(row));
}

/** Licences that wait for who takes them over. */
export async function licencesToTakeOver(
  { db, keyring }: { readonly db: Reader; readonly keyring: Keyring },
  numbers: readonly (NationalId | JuristicId)[],
): Promise<readonly RegisteredLicence[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom('register_entries')
    .select(COLUMNS)
    .where(
      'taker_index',
      'in',
      numbers.map((number) => applicantIndex(keyring, number)),
    )
    .orderBy('number')
    .execute();
  return rows.map((row) => toRegistered(row));
}

/** One page of an agency's register in the order of numbers, found by the number after the last row. */
export async function registerPage(
  db: Reader,
  agency: AgencyId,
  search: RegisterSearch,
): Promise<Page<RegisteredLicence>> {
  const { text, state, today, cursor } = search;
  const isBackward = cursor?.startsWith('<') ?? false;
  const place = cursor?.slice(1);
  let query = db
    .selectFrom('register_entries')
    .select([...COLUMNS, 'number'])
    .where('agency', '=', agency)
    .orderBy('number', isBackward ? 'desc' : 'asc')
    .limit(REGISTER_PAGE + 1);
  if (text !== '') {
    const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where(
      sql<boolean>`(number ilike ${pattern} or holder_name ilike ${pattern} or business_name ilike ${pattern})`,
    );
  }
  if (state) query = query.where(standingPredicate(state, today));
  const within = inScope(search.scope, 'register_entries');
  if (within) query = query.where(within);
  if (place) query = query.where('number', isBackward ? '<' : '>', place);
  const found = await query.execute();
  const hasMore = found.length > REGISTER_PAGE;
  const shown = found.slice(0, REGISTER_PAGE);
  const rows = isBackward ? shown.reverse() : shown;
  const [first, last] = [rows.at(0), rows.at(-1)];
  const hasNext = isBackward ? last !== undefined : hasMore;
  const hasPrevious = isBackward ? hasMore : place !== undefined && first !== undefined;
  return {
    rows: rows.map((row) => toRegistered(row)),
    ...(hasNext && last ? { next: `>${last.number}` } : {}),
    ...(hasPrevious && first ? { previous: `<${first.number}` } : {}),
  };
}

/** Every event of a licence in order. */
export async function registerHistory(db: Reader, id: LicenceEntryId): Promise<readonly RecordedRegisterEvent[]> {
  const rows = await db
    .selectFrom('register_events')
    .select(['entry_id', 'seq', 'at', 'actor', 'event', 'prev_hash', 'hash'])
    .where('entry_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map(({ entry_id: entryId, prev_hash: prevHash, ...row }) => ({ entryId, prevHash, ...row }));
}

/** Operations on licences that are not finished. */
export async function operationsOn(db: Reader, numbers: readonly string[]): Promise<readonly OperationUnderWay[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom('applications')
    .select(['id', 'filing_id', 'about', 'operation'])
    .where('about', 'in', numbers)
    .where('turn', '<>', 'done')
    .orderBy('number')
    .execute();
  return rows.flatMap(({ id: application, filing_id: filing, about: number, operation }) =>
    number === null || operation === 'new' ? [] : [{ number, operation, application, filing }],
  );
}

/** Licences in force whose end, or that of the paid year, lies in a stretch of days. */
export async function licencesEnding(
  db: Reader,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly RegisteredLicence[]> {
  const rows = await db
    .selectFrom('register_entries')
    .select(COLUMNS)
    .where('ends_on', '>=', from)
    .where('ends_on', '<=', to)
    .where('revoked_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .where('owner', 'is not', null)
    .orderBy('ends_on')
    .orderBy('number')
    .limit(MOST_ENDING)
    .execute();
  return rows.map((row) => toRegistered(row));
}

/** The same answer as `standingOf`, in the words of the database. */
function standingPredicate(state: NonNullable<RegisterSearch['state']>, today: LocalDate): RawBuilder<boolean> {
  const revoked = sql`coalesce(revoked_on <= ${today}::date, false)`;
  const cancelled = sql`coalesce(cancelled_on <= ${today}::date, false)`;
  const ended = sql`(${revoked} or ${cancelled})`;
  const expired = sql`coalesce(expires_on < ${today}::date, false)`;
  const suspended = sql`(coalesce(suspended_from <= ${today}::date, false)
    and (suspended_until is null or suspended_until >= ${today}::date))`;
  const soon = sql`coalesce(expires_on - ${today}::date <= ${SOON_DAYS}::int, false)`;
  const lives = sql`not ${ended} and not ${expired} and not ${suspended}`;
  switch (state) {
    case 'revoked':
      return sql<boolean>`${revoked}`;
    case 'cancelled':
      return sql<boolean>`(${cancelled} and not ${revoked})`;
    case 'expired':
      return sql<boolean>`(${expired} and not ${ended})`;
    case 'suspended':
      return sql<boolean>`(${suspended} and not ${ended} and not ${expired})`;
    case 'expiring':
      return sql<boolean>`(${lives} and ${soon})`;
    case 'valid':
      return sql<boolean>`(${lives})`;
    case 'order':
      return sql<boolean>`has_order`;
  }
}
