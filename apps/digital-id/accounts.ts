import { randomUUID } from 'node:crypto';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import { parseSubjectId, type SubjectId } from '@biz/kernel/ids.ts';
import { sql } from 'kysely';
import type { Account, Person } from './account.ts';
import type { Stores } from './stores.ts';
import type { AccountRow } from './tables.ts';

/** What the blind index of national IDs is for. */
const NATIONAL_ID = 'digital_id.national_id';

/** An account with what it needs to check a password. */
export type AccountWithPassword = { readonly account: Account; readonly passwordHash: string };

/** Accounts in the database; the person behind one is sealed and bound to the row. */
export type Accounts = {
  /** Undefined for an unknown, suspended or, where training data is off, a training account. */
  byId(id: string): Promise<Account | undefined>;
  /** As `byId`; user names compare without case. */
  byUsername(username: string): Promise<AccountWithPassword | undefined>;
  /** Adds an account or brings the one of that user name up to date. */
  put(account: NewAccount): Promise<void>;
  /** The subject under which relying parties know somebody; undefined without a usable account. */
  subjectOf(nationalId: NationalId): Promise<SubjectId | undefined>;
  /** The digest of what a user name's account was loaded from. */
  sourceDigest(username: string): Promise<string | undefined>;
};

/** An account to be stored. */
export type NewAccount = Omit<Account, 'id'> & { readonly passwordHash: string; readonly sourceDigest?: string };

/** Accounts of this provider; training accounts count as unknown unless `training` is on. */
export function createAccounts(stores: Stores, training: boolean): Accounts {
  const usable = () => {
    const active = stores.tables.selectFrom('accounts').selectAll().where('is_suspended', '=', false);
    return training ? active : active.where('is_training', '=', false);
  };
  return {
    async byId(id) {
      const row = await usable().where('id', '=', id).executeTakeFirst();
      return row && accountOf(stores, row);
    },
    async byUsername(username) {
      const row = await usable().where('username', '=', normalised(username)).executeTakeFirst();
      return row && { account: accountOf(stores, row), passwordHash: row.password_hash };
    },
    async subjectOf(nationalId) {
      const index = stores.keyring.blindIndex(nationalId, NATIONAL_ID);
      const row = await usable().where('national_id_index', '=', index).executeTakeFirst();
      const subject = parseSubjectId(row?.id ?? '');
      return subject.ok ? subject.value : undefined;
    },
    put: (account) => put(stores, account),
    async sourceDigest(username) {
      const row = await stores.tables
        .selectFrom('accounts')
        .select('source_digest')
        .where('username', '=', normalised(username))
        .executeTakeFirst();
      return row?.source_digest ?? undefined;
    },
  };
}

/** How a user name is stored and compared. */
export function normalised(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase();
}

async function put(stores: Stores, account: NewAccount): Promise<void> {
  const username = normalised(account.username);
  await stores.tables.transaction().execute(async (tx) => {
    // The person is sealed for the row's id, so that two processes must not both invent one for the same user name.
    await sql`select pg_advisory_xact_lock(hashtext('digital_id.accounts'), hashtext(${username}))`.execute(tx);
    const known = await tx.selectFrom('accounts').select('id').where('username', '=', username).executeTakeFirst();
    const id = known?.id ?? randomUUID();
    const now = stores.clock.now();
    const content = {
      password_hash: account.passwordHash,
      person_sealed: stores.keyring.seal(JSON.stringify(account.person), rowContext(id)),
      national_id_index: stores.keyring.blindIndex(account.person.nationalId, NATIONAL_ID),
      member_type: account.memberType,
      ial: account.ial,
      agency: account.agency ?? null,
      roles: JSON.stringify(account.roles),
      is_training: account.isTraining,
      source_digest: account.sourceDigest ?? null,
      updated_at: now,
    };
    await tx
      .insertInto('accounts')
      .values({ id, username, is_suspended: false, created_at: now, ...content })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
      .execute();
  });
}

type AccountSelection = Omit<AccountRow, 'roles'> & { roles: readonly string[] };

function accountOf(stores: Stores, row: AccountSelection): Account {
  return {
    id: row.id,
    username: row.username,
    memberType: row.member_type,
    ial: row.ial,
    ...(row.agency === null ? {} : { agency: row.agency }),
    roles: row.roles,
    isTraining: row.is_training,
    person: parsePerson(stores.keyring.open(row.person_sealed, rowContext(row.id))),
  };
}

function parsePerson(raw: string): Person {
  return JSON.parse(raw) as Person;
}

function rowContext(id: string): string {
  return `digital_id.accounts:${id}`;
}
