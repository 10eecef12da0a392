import type { KnownPerson, UsedCompany } from '@biz/actions/ports/acting.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import { type Selectable, sql } from 'kysely';
import type { Keyring } from '../keyring.ts';
import type { ReadScope } from './filing-queries.ts';
import type { PersonRow } from './tables/people-tables.ts';
import type { TxScope } from './tx-scope.ts';

/** What is sealed of a person: everything but the subject. */
type SealedPerson = Omit<KnownPerson, 'subject'> & { readonly companies: readonly UsedCompany[] };

/** As many companies as a list of choices can show. */
const MOST_COMPANIES = 12;

/** A person whom the portal has met. */
export async function findPerson({ db, keyring }: TxScope, id: NationalId): Promise<KnownPerson | undefined> {
  const row = await db
    .selectFrom('people')
    .selectAll()
    .where('person_index', '=', personIndex(keyring, id))
    .executeTakeFirst();
  if (!row) return undefined;
  const { companies: _, ...person } = opened(keyring, row);
  return { subject: row.subject, ...person };
}

/** Keeps what is known of a person; the first subject stays. An own account is not forgotten for what was said elsewhere. */
export async function meetPerson({ db, keyring }: TxScope, person: KnownPerson): Promise<SubjectId> {
  const index = personIndex(keyring, person.nationalId);
  // Two first meetings at the same moment must agree on one subject.
  await sql`select pg_advisory_xact_lock(hashtext('portal.people'), hashtext(${index}))`.execute(db);
  const row = await db.selectFrom('people').selectAll().where('person_index', '=', index).executeTakeFirst();
  const { subject, ...known } = person;
  if (!row) {
    const content: SealedPerson = { ...known, companies: [] };
    await db
      .insertInto('people')
      .values({ subject, person_index: index, content_sealed: sealed(keyring, subject, content) })
      .execute();
    return subject;
  }
  const before = opened(keyring, row);
  if (before.isOwnAccount && !known.isOwnAccount) return row.subject;
  await save({ db, keyring }, row.subject, { ...known, companies: before.companies });
  return row.subject;
}

/** Puts a company to the front of those that the person acted for; does nothing for a person who is not known. */
export async function rememberCompany(
  { db, keyring }: TxScope,
  subject: SubjectId,
  company: UsedCompany,
): Promise<void> {
  const row = await db.selectFrom('people').selectAll().where('subject', '=', subject).forUpdate().executeTakeFirst();
  if (!row) return;
  const before = opened(keyring, row);
  const others = before.companies.filter(({ id }) => id !== company.id);
  await save({ db, keyring }, subject, { ...before, companies: [company, ...others].slice(0, MOST_COMPANIES) });
}

/** Companies that the person acted for, the last used first. */
export async function companiesOf({ db, keyring }: ReadScope, subject: SubjectId): Promise<readonly UsedCompany[]> {
  const row = await db.selectFrom('people').selectAll().where('subject', '=', subject).executeTakeFirst();
  return row ? opened(keyring, row).companies : [];
}

async function save({ db, keyring }: Pick<TxScope, 'db' | 'keyring'>, subject: SubjectId, content: SealedPerson) {
  await db
    .updateTable('people')
    .set({ content_sealed: sealed(keyring, subject, content) })
    .where('subject', '=', subject)
    .execute();
}

function opened(keyring: Keyring, row: Selectable<PersonRow>): SealedPerson {
  const content: SealedPerson = JSON.parse(keyring.open(row.content_sealed, contextOf(row.subject)));
  return content;
}

function sealed(keyring: Keyring, subject: SubjectId, content: SealedPerson): string {
  return keyring.seal(JSON.stringify(content), contextOf(subject));
}

function personIndex(keyring: Keyring, id: NationalId): string {
  return keyring.blindIndex(id, 'portal.person');
}

function contextOf(subject: SubjectId): string {
  return `portal.people:${subject}`;
}
