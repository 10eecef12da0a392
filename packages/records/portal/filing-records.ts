import type { FileId, FilingId } from '@biz/kernel/ids.ts';
import type { Applicant, Filing } from '@biz/licensing/filing.ts';
import { type Selectable, sql } from 'kysely';
import type { Keyring } from '../keyring.ts';
import { insertRow } from './insert-row.ts';
import type { FilingRow } from './tables/filing-tables.ts';
import type { FilingFacts, TxScope } from './tx-scope.ts';

/** The part of a filing that names or describes a person: sealed as one text. */
export type SealedContent = Pick<
  Filing,
  'applicant' | 'answers' | 'registries' | 'preparedBy' | 'submittedBy' | 'operation'
>;

/** Writes a submitted filing. */
export async function insertFiling(scope: TxScope, filing: Filing): Promise<void> {
  const { db, keyring } = scope;
  const { applicant } = filing;
  scope.filings.set(filing.id, { ...factsOf(filing), opens: filing.applications.map((part) => part.id) });
  await insertRow(db, 'filings', {
    id: filing.id,
    number: filing.number,
    owner: filing.owner,
    business: filing.business,
    title: filing.title,
    applicant_name: nameOf(applicant),
    applicant_index: applicantIndex(keyring, applicant.juristicId ?? applicant.personId),
    content_sealed: sealFilingContent(keyring, filing),
    documents: JSON.stringify(filing.documents),
    applications: JSON.stringify(filing.applications),
    sealed_digest: filing.sealedDigest,
    catalogue_version: filing.catalogueVersion,
    otp_reference: filing.otpReference,
    lang: filing.lang,
    summary_file: filing.summary ?? null,
    submitted_at: filing.submittedAt,
  });
}

/** Reads a filing. The newest version of each document counts. */
export async function loadFiling(scope: TxScope, id: FilingId): Promise<Filing | undefined> {
  const row = await scope.db.selectFrom('filings').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const filing = toFiling(scope.keyring, row);
  if (!scope.filings.has(id)) scope.filings.set(id, factsOf(filing));
  return filing;
}

/** Adds a version of a document; the former ones stay. Throws when there is no such filing. */
export async function addFilingDocument(
  { db }: TxScope,
  id: FilingId,
  document: Filing['documents'][number],
): Promise<void> {
  const added = await db
    .updateTable('filings')
    .set({ documents: sql<string>`documents || ${JSON.stringify([document])}::jsonb` })
    .where('id', '=', id)
    .executeTakeFirst();
  if (added.numUpdatedRows === 0n) throw new Error(`filing ${id} does not exist`);
}

/** Records the copy of what was sent. Throws when there is no such filing. */
export async function setFilingSummary({ db }: TxScope, id: FilingId, file: FileId): Promise<void> {
  const set = await db.updateTable('filings').set({ summary_file: file }).where('id', '=', id).executeTakeFirst();
  if (set.numUpdatedRows === 0n) throw new Error(`filing ${id} does not exist`);
}

/** What read models show of a filing, read once per transaction. */
export async function filingFacts(scope: TxScope, id: FilingId): Promise<FilingFacts> {
  const known = scope.filings.get(id);
  if (known) return known;
  const row = await scope.db
    .selectFrom('filings')
    .select(['owner', 'applicant_name', 'title'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Error(`filing ${id} does not exist`);
  const facts = { owner: row.owner, applicantName: row.applicant_name, businessName: row.title };
  scope.filings.set(id, facts);
  return facts;
}

/** A row as the filing it is. */
export function toFiling(keyring: Keyring, row: Selectable<FilingRow>): Filing {
  const content: SealedContent = JSON.parse(keyring.open(row.content_sealed, contextOf(row.id)));
  return {
    id: row.id,
    number: row.number,
    owner: row.owner,
    business: row.business,
    title: row.title,
    ...content,
    documents: newestDocuments(row.documents),
    sealedDigest: row.sealed_digest,
    catalogueVersion: row.catalogue_version,
    ...(row.version === 1 ? {} : { version: row.version }),
    submittedAt: row.submitted_at,
    otpReference: row.otp_reference,
    lang: row.lang,
    ...(row.summary_file === null ? {} : { summary: row.summary_file }),
    applications: row.applications,
  };
}

/** The sealed part of a filing as its row keeps it. */
export function sealFilingContent(keyring: Keyring, filing: Filing): string {
  const { applicant, answers, registries, preparedBy, submittedBy, operation } = filing;
  const acted = { ...(preparedBy ? { preparedBy } : {}), ...(submittedBy ? { submittedBy } : {}) };
  const content: SealedContent = { applicant, answers, registries, ...acted, ...(operation ? { operation } : {}) };
  return keyring.seal(JSON.stringify(content), contextOf(filing.id));
}

/** The blind index under which the filings of a national or juristic ID are found. */
export function applicantIndex(keyring: Keyring, id: string): string {
  return keyring.blindIndex(id, 'portal.applicant');
}

/** Keeps the place of the first version, so that the order of documents does not jump when one is replaced. */
function newestDocuments(versions: Filing['documents']): Filing['documents'] {
  return [...new Map(versions.map((version) => [version.document, version])).values()];
}

function factsOf(filing: Filing): FilingFacts {
  return { owner: filing.owner, applicantName: nameOf(filing.applicant), businessName: filing.title };
}

function nameOf(applicant: Applicant): string {
  return applicant.juristicName ?? applicant.personName;
}

function contextOf(id: FilingId): string {
  return `portal.filings:${id}`;
}
