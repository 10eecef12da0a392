import type { WorklistTab } from '@biz/actions/ports/queries.ts';
import type { Job } from '@biz/actions/ports/store.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type { AgencyId, ApplicationId, FilingId, SubjectId } from '@biz/kernel/ids.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Jobs } from '../jobs.ts';
import type { Keyring } from '../keyring.ts';
import type { DeferredWrites } from './deferred-writes.ts';
import type { PortalTables } from './tables/portal-tables.ts';

/** An application whose row this transaction has locked: nobody else can append to it until the end. */
export type HeldApplication = {
  readonly seq: number;
  readonly state: ApplicationState;
  readonly headHash: Sha256;
  readonly agency: AgencyId;
  readonly tab: WorklistTab;
  readonly facts: FilingFacts;
};

/** What the read model of an application takes from its filing. */
export type FilingFacts = {
  readonly owner: SubjectId;
  readonly applicantName: string;
  readonly businessName: string;
  /** Applications of a filing that this transaction inserts: their streams cannot exist yet. */
  readonly opens?: readonly ApplicationId[];
};

/** What the parts of one transaction share. */
export type TxScope = {
  readonly db: Transaction<PortalTables>;
  readonly keyring: Keyring;
  readonly catalogue: Catalogue;
  readonly jobs: Pick<Jobs<Job['name']>, 'statement'>;
  readonly writes: DeferredWrites;
  readonly held: Map<ApplicationId, HeldApplication>;
  readonly filings: Map<FilingId, FilingFacts>;
  /** Versions of the drafts whose rows this transaction has locked. */
  readonly lockedDrafts: Map<FilingId, number>;
  /** Names of jobs that were enqueued, to be looked for after the commit. */
  readonly enqueued: Set<Job['name']>;
  /** Sequences that are known to exist, over all transactions of this process. */
  readonly knownSequences: Set<string>;
  /** Sequences that this transaction may have made: a rollback takes them back. */
  readonly newSequences: Set<string>;
};

/** A handle that can read: a transaction or the database itself. */
export type Reader = Kysely<PortalTables>;
