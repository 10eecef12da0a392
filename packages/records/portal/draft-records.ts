import type { FilingId } from '@biz/kernel/ids.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import { type Selectable, sql } from 'kysely';
import type { Keyring } from '../keyring.ts';
import type { DraftRow } from './tables.ts';
import type { TxScope } from './tx-scope.ts';

/** The part of a draft that names or describes a person: sealed as one text. */
type SealedContent = Pick<Draft, 'applicant' | 'answers' | 'documents' | 'registries' | 'preparedBy'>;

/** Writes a new draft. */
export async function insertDraft({ db, keyring }: TxScope, draft: Draft): Promise<void> {
  await db
    .insertInto('drafts')
    .values({
      id: draft.id,
      owner: draft.owner,
      business: draft.business,
      licences: JSON.stringify(draft.licences),
      content_sealed: sealContent(keyring, draft),
      version: draft.version,
      created_at: draft.createdAt,
      saved_at: draft.savedAt,
    })
    .execute();
}

/** Reads a draft and locks it until the transaction ends. */
export async function loadDraft({ db, keyring }: TxScope, id: FilingId): Promise<Draft | undefined> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toDraft(keyring, row);
}

/** Writes the draft one version further; false when it was saved or deleted since it was read. */
export async function saveDraft({ db, keyring }: TxScope, draft: Draft): Promise<boolean> {
  const saved = await db
    .updateTable('drafts')
    .set({
      business: draft.business,
      licences: JSON.stringify(draft.licences),
      content_sealed: sealContent(keyring, draft),
      version: sql`version + 1`,
      saved_at: draft.savedAt,
    })
    .where('id', '=', draft.id)
    .where('version', '=', draft.version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Removes a draft, e.g. because it was submitted. */
export async function deleteDraft({ db }: TxScope, id: FilingId): Promise<void> {
  await db.deleteFrom('drafts').where('id', '=', id).execute();
}

/** A row as the draft it is. */
export function toDraft(keyring: Keyring, row: Selectable<DraftRow>): Draft {
  const content: SealedContent = JSON.parse(keyring.open(row.content_sealed, contextOf(row.id)));
  return {
    id: row.id,
    owner: row.owner,
    business: row.business,
    licences: row.licences,
    ...content,
    version: row.version,
    createdAt: row.created_at,
    savedAt: row.saved_at,
  };
}

function sealContent(keyring: Keyring, draft: Draft): string {
  const { applicant, answers, documents, registries, preparedBy } = draft;
  const content: SealedContent = { applicant, answers, documents, registries, ...(preparedBy ? { preparedBy } : {}) };
  return keyring.seal(JSON.stringify(content), contextOf(draft.id));
}

function contextOf(id: FilingId): string {
  return `portal.drafts:${id}`;
}
