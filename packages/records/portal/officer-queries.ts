import type {
  AccountFilter,
  AgencyOfficer,
  OfficerAccountRow as ListedAccount,
  OfficerQueries,
  OpenWork,
} from '@biz/actions/ports/officer-register.ts';
import type { Page } from '@biz/actions/ports/queries.ts';
import { parseNationalId } from '@biz/kernel/identifiers.ts';
import { type AgencyId, parseOfficerAccountId, type SubjectId } from '@biz/kernel/ids.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import { isWorkRole, scopeAt } from '@biz/licensing/officers/officer-account.ts';
import { sql } from 'kysely';
import type { Keyring } from '../keyring.ts';
import { emailIndex, nationalIdIndex, toAccount } from './officer-records.ts';
import type { Reader } from './tx-scope.ts';

/** Accounts on one page of the list. */
export const ACCOUNTS_PAGE = 25;

type Scope = { readonly db: Reader; readonly keyring: Keyring };
type Reach = Pick<Administrator, 'reach'>;
type Cursor = { readonly name: string; readonly id: string; readonly direction: 'next' | 'previous' };

/** The reads of the register of officer accounts. */
export function createOfficerQueries(scope: Scope): OfficerQueries {
  return {
    accounts: (by, filter, cursor) => accountsPage(scope, by, filter, cursor),
    async account({ reach }, id) {
      const row = await scope.db
        .selectFrom('officer_accounts')
        .selectAll()
        .where('id', '=', id)
        .where(inReach(reach))
        .executeTakeFirst();
      if (!row) return undefined;
      const rows = await scope.db
        .selectFrom('officer_account_events')
        .select(['seq', 'at', 'by_actor', 'event'])
        .where('account_id', '=', id)
        .orderBy('seq')
        .execute();
      return {
        account: toAccount(scope.keyring, row),
        events: rows.map(({ by_actor: by, ...rest }) => ({ by, ...rest })),
      };
    },
    officersOf: (agency) => officersOf(scope.db, agency),
    openWorkOf: (agency) => openWorkOf(scope.db, agency),
  };
}

/** One page by name; found by the place after the last row, as every list. */
async function accountsPage(
  scope: Scope,
  { reach }: Reach,
  filter: AccountFilter,
  rawCursor: string | undefined,
): Promise<Page<ListedAccount>> {
  const cursor = parseCursor(rawCursor);
  const isBackward = cursor?.direction === 'previous';
  const order = isBackward ? 'desc' : 'asc';
  let query = scope.db
    .selectFrom('officer_accounts')
    .select(['id', 'version', 'state', 'name', 'subject', 'last_sign_in_at'])
    .where(inReach(reach))
    .orderBy(sql`name collate "C"`, order)
    .orderBy('id', order)
    .limit(ACCOUNTS_PAGE + 1);
  for (const condition of conditionsOf(scope.keyring, filter)) query = query.where(condition);
  if (cursor) {
    const place = sql`(${cursor.name}::text collate "C", ${cursor.id}::uuid)`;
    const key = sql`(name collate "C", id)`;
    query = query.where(isBackward ? sql<boolean>`${key} < ${place}` : sql<boolean>`${key} > ${place}`);
  }
  const found = await query.execute();
  const shown = found.slice(0, ACCOUNTS_PAGE);
  const rows = isBackward ? shown.reverse() : shown;
  const [first, last, hasMore] = [rows.at(0), rows.at(-1), found.length > ACCOUNTS_PAGE];
  const hasNext = isBackward ? last !== undefined : hasMore;
  const hasPrevious = isBackward ? hasMore : cursor !== undefined && first !== undefined;
  return {
    rows: rows.map(({ id, version, state, subject, last_sign_in_at: at }) => ({
      id,
      version,
      state,
      ...(subject === null ? {} : { subject }),
      ...(at === null ? {} : { lastSignInAt: at }),
    })),
    ...(hasNext && last ? { next: writeCursor({ name: last.name, id: last.id, direction: 'next' }) } : {}),
    ...(hasPrevious && first
      ? { previous: writeCursor({ name: first.name, id: first.id, direction: 'previous' }) }
      : {}),
  };
}

type Condition = ReturnType<typeof sql<boolean>>;

function conditionsOf(keyring: Keyring, filter: AccountFilter): readonly Condition[] {
  const { text, agency, status, notReviewedSince } = filter;
  return [
    ...(text ? [matching(keyring, text)] : []),
    ...(agency ? [inReach([agency])] : []),
    ...(status ? [sql<boolean>`status = ${status}`] : []),
    ...(notReviewedSince ? [sql<boolean>`reviewed_at < ${notReviewedSince} and status <> 'suspended'`] : []),
  ];
}

/** National IDs and e-mail addresses are found whole, through their index; names and positions by any part. */
function matching(keyring: Keyring, text: string): Condition {
  const nationalId = parseNationalId(text);
  if (nationalId.ok) return sql<boolean>`national_id_index = ${nationalIdIndex(keyring, nationalId.value)}`;
  if (text.includes('@')) return sql<boolean>`email_index = ${emailIndex(keyring, text.trim().toLowerCase())}`;
  const part = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(name ilike ${part} or position ilike ${part})`;
}

function inReach(reach: Administrator['reach']): Condition {
  if (reach === 'all') return sql<boolean>`true`;
  if (reach.length === 0) return sql<boolean>`false`;
  const parts = reach.map((agency) => sql<boolean>`scopes @> ${JSON.stringify([{ agency }])}::jsonb`);
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

/** One officer or signer of an agency whose account is in use. */
export async function officerAt(db: Reader, agency: AgencyId, subject: SubjectId): Promise<AgencyOfficer | undefined> {
  return (await officersOf(db, agency)).find((officer) => officer.subject === subject);
}

async function officersOf(db: Reader, agency: AgencyId): Promise<readonly AgencyOfficer[]> {
  const rows = await db
    .selectFrom('officer_accounts')
    .select(['state', 'subject'])
    .where(inReach([agency]))
    .where('status', '=', 'active')
    .orderBy('name')
    .execute();
  return rows.flatMap(({ state, subject }) => {
    const { entitlement } = state;
    const roles = entitlement.roles.filter(isWorkRole);
    if (subject === null || roles.length === 0) return [];
    return [{ subject, name: entitlement.name, roles, scope: scopeAt(entitlement, agency) }];
  });
}

async function openWorkOf(db: Reader, agency: AgencyId): Promise<readonly OpenWork[]> {
  const rows = await db
    .selectFrom('applications')
    .select((is) => ['licence', 'area', is.fn.countAll<number>().as('count')])
    .where('agency', '=', agency)
    .where('tab', '<>', 'done')
    .groupBy(['licence', 'area'])
    .orderBy('licence')
    .orderBy('area')
    .execute();
  return rows.map(({ licence, area, count }) => ({ licence, ...(area === null ? {} : { area }), count }));
}

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.direction, cursor.id, cursor.name])).toString('base64url');
}

/** A cursor that is not ours means page one. */
function parseCursor(raw: string | undefined): Cursor | undefined {
  const [direction, id, name] = partsOf(Buffer.from(raw ?? '', 'base64url').toString('utf8'));
  if (direction !== 'next' && direction !== 'previous') return undefined;
  if (typeof name !== 'string' || typeof id !== 'string' || !parseOfficerAccountId(id).ok) return undefined;
  return { direction, id, name };
}

function partsOf(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(text);
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
