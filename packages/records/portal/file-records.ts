import type { FileRecord } from '@biz/actions/ports/store.ts';
import type { FileId } from '@biz/kernel/ids.ts';
import type { Selectable } from 'kysely';
import type { FileRow } from './tables/filing-tables.ts';
import type { Reader, TxScope } from './tx-scope.ts';

/** Writes what a stored file is. */
export async function insertFile({ db }: TxScope, file: FileRecord): Promise<void> {
  await db
    .insertInto('files')
    .values({
      id: file.id,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      purpose: file.purpose,
      filing_id: file.filing,
      application_id: file.application ?? null,
      created_at: file.createdAt,
    })
    .execute();
}

/** Reads what a stored file is. */
export async function loadFile(db: Reader, id: FileId): Promise<FileRecord | undefined> {
  const row = await db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toFileRecord(row);
}

function toFileRecord(row: Selectable<FileRow>): FileRecord {
  return {
    id: row.id,
    sha256: row.sha256,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    purpose: row.purpose,
    filing: row.filing_id,
    ...(row.application_id === null ? {} : { application: row.application_id }),
    createdAt: row.created_at,
  };
}
