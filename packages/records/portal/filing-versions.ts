import type { FilingCorrection, FilingVersion } from '@biz/actions/ports/corrections.ts';
import type { FilingId } from '@biz/kernel/ids.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { Insertable, Selectable } from 'kysely';
import type { Keyring } from '../keyring.ts';
import type { ReadScope } from './filing-queries.ts';
import { type SealedContent, sealFilingContent, toFiling } from './filing-records.ts';
import type { FilingVersionRow } from './tables/filing-tables.ts';
import type { TxScope } from './tx-scope.ts';

/**
 * Makes the next version of a filing's answers. The first time the submitted version is copied before the newest takes
 * its place, so that every version can be read for ever. Throws when there is no such filing.
 */
export async function correctFiling(scope: TxScope, correction: FilingCorrection): Promise<number> {
  const { db, keyring } = scope;
  const { filing: id, answers, title } = correction;
  const row = await db.selectFrom('filings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new Error(`filing ${id} does not exist`);
  const filing = toFiling(keyring, row);
  if (row.version === 1) {
    await insertVersion(scope, {
      filing_id: id,
      version: 1,
      application_id: null,
      round: null,
      concepts: '[]',
      content_sealed: sealVersion(keyring, id, 1, filing.answers),
      made_by: filing.applicant.personName,
      made_at: filing.submittedAt,
    });
  }
  const version = row.version + 1;
  await insertVersion(scope, {
    filing_id: id,
    version,
    application_id: correction.application,
    round: correction.round,
    concepts: JSON.stringify(correction.concepts),
    content_sealed: sealVersion(keyring, id, version, answers),
    made_by: correction.by,
    made_at: correction.at,
  });
  const content = sealFilingContent(keyring, { ...filing, answers });
  await db.updateTable('filings').set({ content_sealed: content, title, version }).where('id', '=', id).execute();
  const known = scope.filings.get(id);
  if (known) scope.filings.set(id, { ...known, businessName: title });
  return version;
}

/** Every version of a filing's answers, oldest first; none while it was never corrected. */
export async function filingVersions({ db, keyring }: ReadScope, id: FilingId): Promise<readonly FilingVersion[]> {
  const rows = await db
    .selectFrom('filing_versions')
    .selectAll()
    .where('filing_id', '=', id)
    .orderBy('version')
    .execute();
  return rows.map((row) => toVersion(keyring, row));
}

/** The filing with the answers of that version: an application that was decided stays on what was decided on. */
export async function asOfVersion(scope: ReadScope, filing: Filing, version: number): Promise<Filing> {
  if ((filing.version ?? 1) <= version) return filing;
  const row = await scope.db
    .selectFrom('filing_versions')
    .selectAll()
    .where('filing_id', '=', filing.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) throw new Error(`filing ${filing.id} has no version ${version}`);
  const { answers } = toVersion(scope.keyring, row);
  const name = answers['business.name-th']?.value;
  return { ...filing, answers, version, title: typeof name === 'string' && name ? name : filing.title };
}

async function insertVersion({ db }: TxScope, row: Insertable<FilingVersionRow>): Promise<void> {
  await db.insertInto('filing_versions').values(row).execute();
}

function sealVersion(keyring: Keyring, id: FilingId, version: number, answers: Filing['answers']): string {
  return keyring.seal(JSON.stringify({ answers } satisfies Pick<SealedContent, 'answers'>), contextOf(id, version));
}

function toVersion(keyring: Keyring, row: Selectable<FilingVersionRow>): FilingVersion {
  const opened = keyring.open(row.content_sealed, contextOf(row.filing_id, row.version));
  const { answers }: Pick<SealedContent, 'answers'> = JSON.parse(opened);
  const through =
    row.application_id === null || row.round === null
      ? {}
      : { through: { application: row.application_id, round: row.round } };
  return { version: row.version, answers, concepts: row.concepts, ...through, by: row.made_by, at: row.made_at };
}

function contextOf(id: FilingId, version: number): string {
  return `portal.filing_versions:${id}/${version}`;
}
