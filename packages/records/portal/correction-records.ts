import type { DraftedItem, HeldCorrection } from '@biz/actions/ports/corrections.ts';
import type { AgencyId, ApplicationId, FileId } from '@biz/kernel/ids.ts';
import { fromEpoch, type Instant } from '@biz/kernel/instant.ts';
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { compileOnce, type Values } from '../compile-once.ts';
import type { ReadScope } from './filing-queries.ts';
import type { CorrectionDraftRow } from './tables/filing-tables.ts';
import type { PortalTables } from './tables/portal-tables.ts';
import type { Reader, TxScope } from './tx-scope.ts';

/** The items of a request that is being drafted, in the order in which they were added. */
export async function draftedItems(db: Reader, application: ApplicationId): Promise<readonly DraftedItem[]> {
  const rows = await db
    .selectFrom('correction_drafts')
    .selectAll()
    .where('application_id', '=', application)
    .orderBy('drafted_at')
    .orderBy('item_key')
    .execute();
  return rows.map(toDrafted);
}

/** The same within a statement on `applications`, as JSON; `fromJson` reads it. */
export function draftedBeside(is: ExpressionBuilder<PortalTables, 'applications'>) {
  return jsonArrayFrom(
    is
      .selectFrom('correction_drafts')
      .selectAll()
      .whereRef('correction_drafts.application_id', '=', 'applications.id')
      .orderBy('drafted_at')
      .orderBy('item_key'),
  ).as('drafted');
}

/** What a statement with `draftedBeside` answers. */
export function fromJson(drafted: readonly DraftedJson[]): readonly DraftedItem[] {
  return drafted.map((row) => toDrafted({ ...row, drafted_at: fromEpoch(Date.parse(row.drafted_at)) }));
}

type DraftedRow = Selectable<CorrectionDraftRow>;
type DraftedJson = Omit<DraftedRow, 'drafted_at'> & { readonly drafted_at: string };

function toDrafted({ item_key, item, drafted_by, drafted_name, drafted_at, version }: DraftedRow): DraftedItem {
  return { key: item_key, item, by: drafted_by, byName: drafted_name, at: drafted_at, version };
}

/** Writes an item; one of the same key keeps its place and counts its version on. */
export async function putDraftedItem(
  { db }: TxScope,
  application: ApplicationId,
  agency: AgencyId,
  drafted: Omit<DraftedItem, 'version'>,
): Promise<void> {
  const change = { item: JSON.stringify(drafted.item), drafted_by: drafted.by, drafted_name: drafted.byName };
  await db
    .insertInto('correction_drafts')
    .values({
      application_id: application,
      agency,
      item_key: drafted.key,
      ...change,
      version: 1,
      drafted_at: drafted.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['application_id', 'item_key', 'agency'])
        .doUpdateSet({ ...change, version: sql`correction_drafts.version + 1` }),
    )
    .execute();
}

const oneRemoved = compileOnce((db: Reader, { value }: Values<{ application: ApplicationId; key: string }>) =>
  db
    .deleteFrom('correction_drafts')
    .where('application_id', '=', value('application'))
    .where('item_key', '=', value('key')),
);

/** Removes one item. */
export async function removeDraftedItem({ db }: TxScope, application: ApplicationId, key: string): Promise<void> {
  await oneRemoved(db, { application, key });
}

/** Removes all items. */
export async function clearDraftedItems({ db }: TxScope, application: ApplicationId): Promise<void> {
  await db.deleteFrom('correction_drafts').where('application_id', '=', application).execute();
}

/** What the applicant has prepared for a round. */
export async function heldCorrections(
  { db, keyring }: ReadScope,
  application: ApplicationId,
  round: number,
): Promise<readonly HeldCorrection[]> {
  const rows = await db
    .selectFrom('held_corrections')
    .selectAll()
    .where('application_id', '=', application)
    .where('round', '=', round)
    .orderBy('item_key')
    .execute();
  return rows.map(({ item_key: key, content_sealed, held_at }) => {
    const content: Content = JSON.parse(keyring.open(content_sealed, contextOf(application, round, key)));
    return { key, ...content, at: held_at };
  });
}

/** Writes what answers an item; what answered it before is gone. */
export async function holdCorrection(
  { db, keyring }: TxScope,
  application: ApplicationId,
  round: number,
  { key, at, ...content }: HeldCorrection,
): Promise<void> {
  const change = {
    content_sealed: keyring.seal(JSON.stringify(content), contextOf(application, round, key)),
    held_at: at,
  };
  await db
    .insertInto('held_corrections')
    .values({ application_id: application, round, item_key: key, ...change })
    .onConflict((conflict) => conflict.columns(['application_id', 'round', 'item_key']).doUpdateSet(change))
    .execute();
}

/** Notes the first opening; later ones change nothing. */
export async function markOpened(
  { db }: TxScope,
  application: ApplicationId,
  file: FileId,
  at: Instant,
): Promise<void> {
  await db
    .insertInto('document_receipts')
    .values({ application_id: application, file_id: file, opened_at: at })
    .onConflict((conflict) => conflict.columns(['application_id', 'file_id']).doNothing())
    .execute();
}

/** When each document of the officer was first opened. */
export async function openedDocuments(db: Reader, application: ApplicationId): Promise<ReadonlyMap<FileId, Instant>> {
  const rows = await db
    .selectFrom('document_receipts')
    .select(['file_id', 'opened_at'])
    .where('application_id', '=', application)
    .execute();
  return new Map(rows.map((row) => [row.file_id, row.opened_at]));
}

type Content = Omit<HeldCorrection, 'key' | 'at'>;

function contextOf(application: ApplicationId, round: number, key: string): string {
  return `portal.held_corrections:${application}/${round}/${key}`;
}
