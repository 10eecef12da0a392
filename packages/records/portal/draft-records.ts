import type { FilingId } from '@biz/kernel/ids.ts';
import type { Draft } from '@biz/licensing/filing.ts';
import { type Insertable, type Selectable, sql } from 'kysely';
import { compileOnce, type Values } from '../compile-once.ts';
import type { Keyring } from '../keyring.ts';
import { insertRow } from './insert-row.ts';
import type { DraftRow } from './tables/filing-tables.ts';
import type { Reader, TxScope } from './tx-scope.ts';

/** The part of a draft that names or describes a person: sealed as one text. */
type SealedContent = Pick<
  Draft,
  'applicant' | 'answers' | 'documents' | 'registries' | 'preparedBy' | 'operation' | 'definitions'
>;

/** Writes a new draft. */
export async function insertDraft({ db, keyring }: TxScope, draft: Draft): Promise<void> {
  await insertRow(db, 'drafts', {
    id: draft.id,
    owner: draft.owner,
    business: draft.business,
    licences: JSON.stringify(draft.licences),
    content_sealed: sealContent(keyring, draft),
    version: draft.version,
    created_at: draft.createdAt,
    saved_at: draft.savedAt,
  });
}

const lockedDraft = compileOnce((db: Reader, { value }: Values<{ id: FilingId }>) =>
  db.selectFrom('drafts').selectAll().where('id', '=', value('id')).forUpdate(),
);

/** Reads a draft and locks it until the transaction ends. */
export async function loadDraft({ db, keyring, lockedDrafts }: TxScope, id: FilingId): Promise<Draft | undefined> {
  const [row] = (await lockedDraft(db, { id })).rows;
  if (!row) return undefined;
  lockedDrafts.set(id, row.version);
  return toDraft(keyring, row);
}

type SavedColumns = Pick<
  Insertable<DraftRow>,
  'id' | 'business' | 'licences' | 'content_sealed' | 'version' | 'saved_at'
>;

const nextVersion = compileOnce((db: Reader, { value }: Values<SavedColumns>) =>
  db
    .updateTable('drafts')
    .set({
      business: value('business'),
      licences: value('licences'),
      content_sealed: value('content_sealed'),
      version: sql`version + 1`,
      saved_at: value('saved_at'),
    })
    .where('id', '=', value('id'))
    .where('version', '=', value('version')),
);

/** Writes the draft one version further; false when it was saved or deleted since it was read. */
export async function saveDraft({ db, keyring, lockedDrafts, writes }: TxScope, draft: Draft): Promise<boolean> {
  const { id, business, version } = draft;
  const content_sealed = sealContent(keyring, draft);
  const columns = { id, business, version, licences: JSON.stringify(draft.licences), saved_at: draft.savedAt };
  const saving = nextVersion(db, { ...columns, content_sealed });
  // Under its lock the row is still what was read, so the outcome need not be waited for.
  if (lockedDrafts.get(id) !== version) return (await saving).numAffectedRows === 1n;
  lockedDrafts.set(id, version + 1);
  await writes.send(saving);
  return true;
}

const removedDraft = compileOnce((db: Reader, { value }: Values<{ id: FilingId }>) =>
  db.deleteFrom('drafts').where('id', '=', value('id')),
);

/** Removes a draft, e.g. because it was submitted. */
export async function deleteDraft({ db, lockedDrafts }: TxScope, id: FilingId): Promise<void> {
  lockedDrafts.delete(id);
  await removedDraft(db, { id });
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
  const { applicant, answers, documents, registries, preparedBy, operation, definitions } = draft;
  const rest = {
    ...(preparedBy ? { preparedBy } : {}),
    ...(operation ? { operation } : {}),
    ...(definitions ? { definitions } : {}),
  };
  const content: SealedContent = { applicant, answers, documents, registries, ...rest };
  return keyring.seal(JSON.stringify(content), contextOf(draft.id));
}

function contextOf(id: FilingId): string {
  return `portal.drafts:${id}`;
}
