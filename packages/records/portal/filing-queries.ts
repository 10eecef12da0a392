import type { DraftedItem } from '@biz/actions/ports/corrections.ts';
import type { ApplicationView, FilingView } from '@biz/actions/ports/queries.ts';
import type { SeenApplication } from '@biz/actions/ports/store.ts';
import type { AgencyId, ApplicationId, FilingId, SubjectId } from '@biz/kernel/ids.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import type { Draft, Filing } from '@biz/licensing/filing.ts';
import { isInScope, type WorkScope } from '@biz/licensing/officers/work-scope.ts';
import type { RawBuilder, Selectable } from 'kysely';
import { compileOnce, type Values } from '../compile-once.ts';
import type { Keyring } from '../keyring.ts';
import { draftedBeside, fromJson } from './correction-records.ts';
import { toDraft } from './draft-records.ts';
import { toFiling } from './filing-records.ts';
import { asOfVersion } from './filing-versions.ts';
import type { ApplicationRow } from './tables/application-tables.ts';
import type { FilingRow } from './tables/filing-tables.ts';
import type { Reader } from './tx-scope.ts';

/** What reads need: a handle, and the keyring that opens sealed columns. */
export type ReadScope = { readonly db: Reader; readonly keyring: Keyring };

type ViewRow = Pick<Selectable<ApplicationRow>, (typeof VIEW_COLUMNS)[number]>;
type OneApplication = { readonly filing: Filing; readonly application: ApplicationView };

const VIEW_COLUMNS = ['id', 'filing_id', 'seq', 'state', 'applicant_name', 'business_name'] as const;

/** The same beside the columns of a filing, which has an id and an applicant's name of its own. */
const JOINED_COLUMNS = [
  'applications.id as application_id',
  'applications.seq',
  'applications.state',
  'applications.applicant_name as shown_applicant',
  'applications.business_name',
] as const;

type JoinedRow = Omit<ViewRow, 'id' | 'filing_id' | 'applicant_name'> & {
  readonly application_id: ApplicationId;
  readonly shown_applicant: string;
};

/** Drafts of a person, the last saved first. */
export async function draftsOf({ db, keyring }: ReadScope, owner: SubjectId): Promise<readonly Draft[]> {
  const rows = await db
    .selectFrom('drafts')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('saved_at', 'desc')
    .execute();
  return rows.map((row) => toDraft(keyring, row));
}

const ownDraft = compileOnce((db: Reader, { value }: Values<{ id: FilingId; owner: SubjectId }>) =>
  db.selectFrom('drafts').selectAll().where('id', '=', value('id')).where('owner', '=', value('owner')),
);

/** One draft of a person. */
export async function draftOf({ db, keyring }: ReadScope, id: FilingId, owner: SubjectId): Promise<Draft | undefined> {
  const [row] = (await ownDraft(db, { id, owner })).rows;
  return row && toDraft(keyring, row);
}

/** Filings of a person with their applications, the newest first. */
export async function filingsOf({ db, keyring }: ReadScope, owner: SubjectId): Promise<readonly FilingView[]> {
  const rows = await db
    .selectFrom('filings')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('submitted_at', 'desc')
    .execute();
  const views = await viewsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => withApplications(toFiling(keyring, row), views));
}

const ownFiling = compileOnce((db: Reader, { value }: Values<{ id: FilingId; owner: SubjectId }>) =>
  db
    .selectFrom('filings')
    .innerJoin('applications', 'applications.filing_id', 'filings.id')
    .selectAll('filings')
    .select(JOINED_COLUMNS)
    .where('filings.id', '=', value('id'))
    .where('filings.owner', '=', value('owner'))
    .orderBy('applications.number'),
);

/** One filing of a person with its applications, in one statement: this is what a person looks at most. */
export async function filingOf(
  { db, keyring }: ReadScope,
  id: FilingId,
  owner: SubjectId,
): Promise<FilingView | undefined> {
  const { rows } = await ownFiling(db, { id, owner });
  const [row] = rows;
  return row && { filing: toFiling(keyring, row), applications: rows.map(joinedView) };
}

const ownApplication = compileOnce((db: Reader, { value }: Values<{ id: ApplicationId; owner: SubjectId }>) =>
  withFiling(db, value('id')).where('applications.owner', '=', value('owner')),
);

const agencyApplication = compileOnce((db: Reader, { value }: Values<{ id: ApplicationId; agency: AgencyId }>) =>
  withFiling(db, value('id'))
    .select(['applications.head_hash', 'applications.tab', draftedBeside])
    .where('applications.agency', '=', value('agency')),
);

function withFiling(db: Reader, id: RawBuilder<ApplicationId>) {
  return db
    .selectFrom('applications')
    .innerJoin('filings', 'filings.id', 'applications.filing_id')
    .selectAll('filings')
    .select(JOINED_COLUMNS)
    .where('applications.id', '=', id);
}

/** One application of a person with its filing. */
export async function applicationOf(
  scope: ReadScope,
  id: ApplicationId,
  owner: SubjectId,
): Promise<OneApplication | undefined> {
  const [row] = (await ownApplication(scope.db, { id, owner })).rows;
  return row && withItsFiling(scope, row);
}

/** One application of an agency, within what of its work an account covers, with its filing and what is being drafted. */
export async function applicationOfAgency(
  scope: ReadScope,
  id: ApplicationId,
  agency: AgencyId,
  within: WorkScope = 'all',
): Promise<
  (OneApplication & { readonly drafted: readonly DraftedItem[]; readonly seen: SeenApplication }) | undefined
> {
  const [row] = (await agencyApplication(scope.db, { id, agency })).rows;
  if (!row || !isInScope(within, row.state)) return undefined;
  const seen = { ...joinedView(row), owner: row.owner, head: row.head_hash, tab: row.tab };
  return { ...(await withItsFiling(scope, row)), drafted: fromJson(row.drafted), seen };
}

/** The filing as it was when the application was last brought up to date with it. */
async function withItsFiling(scope: ReadScope, row: JoinedRow & Selectable<FilingRow>): Promise<OneApplication> {
  const filing = await asOfVersion(scope, toFiling(scope.keyring, row), row.state.filingVersion);
  return { filing, application: joinedView(row) };
}

/** Every event of an application in order. */
export async function historyOf({ db }: ReadScope, id: ApplicationId): Promise<readonly RecordedEvent[]> {
  const rows = await db
    .selectFrom('application_events')
    .select(['application_id', 'seq', 'at', 'actor', 'event', 'prev_hash', 'hash'])
    .where('application_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map(({ application_id, prev_hash, ...row }) => ({
    applicationId: application_id,
    prevHash: prev_hash,
    ...row,
  }));
}

async function viewsOf(db: Reader, filings: readonly FilingId[]): Promise<ReadonlyMap<FilingId, ApplicationView[]>> {
  const views = new Map<FilingId, ApplicationView[]>();
  if (filings.length === 0) return views;
  const rows = await db
    .selectFrom('applications')
    .select(VIEW_COLUMNS)
    .where('filing_id', 'in', filings)
    .orderBy('number')
    .execute();
  for (const row of rows) views.set(row.filing_id, [...(views.get(row.filing_id) ?? []), toView(row)]);
  return views;
}

function withApplications(filing: Filing, views: ReadonlyMap<FilingId, ApplicationView[]>): FilingView {
  return { filing, applications: views.get(filing.id) ?? [] };
}

function toView(row: ViewRow): ApplicationView {
  const { id, seq, state } = row;
  return { id, seq, state, applicantName: row.applicant_name, businessName: row.business_name };
}

function joinedView({ application_id, shown_applicant, ...row }: JoinedRow): ApplicationView {
  return {
    id: application_id,
    seq: row.seq,
    state: row.state,
    applicantName: shown_applicant,
    businessName: row.business_name,
  };
}
