import type { AccountChange, AccountHolder, OfficerAccount } from '@biz/actions/ports/officer-register.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { OfficerAccountId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { type AccountState, evolveAccount } from '@biz/licensing/officers/officer-account.ts';
import type { Selectable } from 'kysely';
import type { Keyring } from '../keyring.ts';
import { accountHead, linkAccountEvent } from './account-chain.ts';
import type { OfficerAccountRow } from './tables/office-tables.ts';
import type { TxScope } from './tx-scope.ts';

type Scope = Pick<TxScope, 'db' | 'keyring'>;

/** Opens an account with its first events; false when the person has one already. */
export async function insertAccount(
  scope: Scope,
  id: OfficerAccountId,
  holder: AccountHolder,
  change: AccountChange,
): Promise<boolean> {
  const state = fold(undefined, change);
  const { db, keyring } = scope;
  const inserted = await db
    .insertInto('officer_accounts')
    .values({
      id,
      national_id_index: nationalIdIndex(keyring, holder.nationalId),
      ...sealedHolder(keyring, id, holder),
      subject: null,
      ...found(state),
      version: change.events.length,
      last_sign_in_at: null,
    })
    .onConflict((conflict) => conflict.column('national_id_index').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  await appendEvents(scope, id, 0, change);
  return true;
}

/** Reads an account and locks it until the transaction ends. */
export async function loadAccount(scope: Scope, id: OfficerAccountId): Promise<OfficerAccount | undefined> {
  const row = await scope.db
    .selectFrom('officer_accounts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toAccount(scope.keyring, row);
}

/** The same, found by the person. */
export async function loadAccountByNationalId(
  scope: Scope,
  nationalId: NationalId,
): Promise<OfficerAccount | undefined> {
  const row = await scope.db
    .selectFrom('officer_accounts')
    .selectAll()
    .where('national_id_index', '=', nationalIdIndex(scope.keyring, nationalId))
    .forUpdate()
    .executeTakeFirst();
  return row && toAccount(scope.keyring, row);
}

/** Appends events to an account that this transaction holds, and brings its row up to date. */
export async function appendToAccount(scope: Scope, account: OfficerAccount, change: AccountChange): Promise<void> {
  const { db, keyring } = scope;
  const { id, version, holder } = account;
  const state = fold(account.state, change);
  const moved = change.email === undefined ? {} : sealedHolder(keyring, id, { ...holder, email: change.email });
  await appendEvents(scope, id, version, change);
  await db
    .updateTable('officer_accounts')
    .set({ ...found(state), ...moved, version: version + change.events.length })
    .where('id', '=', id)
    .execute();
}

/** Waits for a change under way; false when the account is no longer at that version. */
export async function noteSignIn(
  { db }: Scope,
  id: OfficerAccountId,
  version: number,
  subject: SubjectId,
  at: Instant,
): Promise<boolean> {
  const noted = await db
    .updateTable('officer_accounts')
    .set({ subject, last_sign_in_at: at })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return noted.numUpdatedRows === 1n;
}

/** Ends every session of an account. */
export async function endSessions({ db }: Scope, id: OfficerAccountId): Promise<number> {
  const ended = await db.deleteFrom('sessions').where('holder', '=', id).executeTakeFirst();
  return Number(ended.numDeletedRows);
}

/** An account as a row has it. */
export function toAccount(keyring: Keyring, row: Selectable<OfficerAccountRow>): OfficerAccount {
  const { id, version, state, subject, last_sign_in_at } = row;
  return {
    id,
    version,
    state,
    holder: parseHolder(keyring.open(row.holder_sealed, contextOf(id))),
    ...(subject === null ? {} : { subject }),
    ...(last_sign_in_at === null ? {} : { lastSignInAt: last_sign_in_at }),
  };
}

/** By what a person's account is found without opening any. */
export function nationalIdIndex(keyring: Keyring, nationalId: NationalId): string {
  return keyring.blindIndex(nationalId, 'officer_accounts.national_id');
}

/** By what accounts of an e-mail address are found. */
export function emailIndex(keyring: Keyring, email: string): string {
  return keyring.blindIndex(email, 'officer_accounts.email');
}

function fold(state: AccountState | undefined, { events, at }: AccountChange): AccountState {
  const after = events.reduce<AccountState | undefined>((folded, event) => evolveAccount(folded, { event, at }), state);
  if (!after) throw new Error('an account begins with an event');
  return after;
}

/** The columns by which accounts are found, from nothing but the state. */
function found(state: AccountState) {
  const { name, position, scopes } = state.entitlement;
  const { status, reviewedAt } = state;
  const searched = { name, position, status, reviewed_at: reviewedAt };
  return { ...searched, scopes: JSON.stringify(scopes), state: JSON.stringify(state) };
}

function sealedHolder(keyring: Keyring, id: OfficerAccountId, holder: AccountHolder) {
  return {
    holder_sealed: keyring.seal(JSON.stringify(holder), contextOf(id)),
    email_index: emailIndex(keyring, holder.email),
  };
}

async function appendEvents(
  { db, keyring }: Scope,
  id: OfficerAccountId,
  after: number,
  { events, at, by }: AccountChange,
): Promise<void> {
  let { hash } = after === 0 ? { hash: '' as const } : await accountHead({ db }, id);
  const rows = events.map((event, index) => {
    const seq = after + index + 1;
    const link = linkAccountEvent(keyring, id, hash, { seq, at, by, event });
    hash = link.hash;
    return { account_id: id, seq, at, by_actor: JSON.stringify(by), event: JSON.stringify(event), ...link };
  });
  await db.insertInto('officer_account_events').values(rows).execute();
}

function parseHolder(raw: string): AccountHolder {
  return JSON.parse(raw) as AccountHolder;
}

function contextOf(id: OfficerAccountId): string {
  return `portal.officer_accounts:${id}`;
}
