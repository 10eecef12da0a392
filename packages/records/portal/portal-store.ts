import type { Job, Store, Tx } from '@biz/actions/ports/store.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import type { Jobs } from '../jobs.ts';
import type { Keyring } from '../keyring.ts';
import { appendToApplication, loadApplication, loadApplicationByBill } from './application-records.ts';
import { deleteDraft, insertDraft, loadDraft, saveDraft } from './draft-records.ts';
import { insertFile, loadFile } from './file-records.ts';
import { addFilingDocument, insertFiling, loadFiling, setFilingSummary } from './filing-records.ts';
import { claimKey, finishKey } from './idempotency-records.ts';
import { addToInbox, addToJournal, enqueueJob } from './notices.ts';
import { nextNumber } from './number-series.ts';
import { latestOtp, putOtp } from './otp-records.ts';
import type { PortalTables } from './tables.ts';
import type { TxScope } from './tx-scope.ts';

/** What the records of the portal work with. */
export type PortalStoreConfig = {
  readonly database: Database;
  readonly keyring: Keyring;
  /** Worklist tabs and due dates follow its processes and holidays. */
  readonly catalogue: Catalogue;
  readonly jobs: Pick<Jobs<Job['name']>, 'enqueue' | 'wake'>;
};

/** Deadlock, and a row that changed under a stricter isolation: the same work may well succeed at once. */
const WORTH_A_RETRY = new Set(['40P01', '40001']);
const MAX_TRIES = 3;

/**
 * The store behind the actions. A refusal rolls back and is answered as the value it is; a failure of the database throws.
 * A deadlock is tried again up to twice, so `work` must have no effect besides its transaction.
 */
export function createPortalStore(config: PortalStoreConfig): Store {
  const tables = config.database.tables<PortalTables>('portal');
  const knownSequences = new Set<string>();
  return {
    async transact(work) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await runOnce(config, tables, knownSequences, work);
        } catch (error) {
          if (tries === MAX_TRIES || !isWorthARetry(error)) throw error;
        }
      }
    },
  };
}

async function runOnce<T, E>(
  config: PortalStoreConfig,
  tables: Kysely<PortalTables>,
  knownSequences: Set<string>,
  work: (tx: Tx) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  const { keyring, catalogue, jobs } = config;
  const enqueued = new Set<Job['name']>();
  const fresh = { enqueued, held: new Map(), filings: new Map(), newSequences: new Set<string>() };
  const shared = { keyring, catalogue, jobs, knownSequences, ...fresh };
  const refused: Result<T, E>[] = [];
  try {
    const done = await tables.transaction().execute(async (db) => {
      const result = await work(openTx({ ...shared, db }));
      if (result.ok) return result;
      refused.push(result);
      throw new RolledBack();
    });
    for (const name of enqueued) jobs.wake(name);
    return done;
  } catch (error) {
    const [refusal] = refused;
    if (error instanceof RolledBack && refusal) return refusal;
    throw error;
  }
}

/** Only a throw rolls a transaction back, so a refusal leaves it this way. */
class RolledBack extends Error {}

function isWorthARetry(error: unknown): boolean {
  return error instanceof Error && 'code' in error && WORTH_A_RETRY.has(String(error.code));
}

function openTx(scope: TxScope): Tx {
  return {
    drafts: {
      insert: (draft) => insertDraft(scope, draft),
      load: (id) => loadDraft(scope, id),
      save: (draft) => saveDraft(scope, draft),
      delete: (id) => deleteDraft(scope, id),
    },
    otps: { put: (otp) => putOtp(scope, otp), latest: (draft) => latestOtp(scope, draft) },
    filings: {
      insert: (filing) => insertFiling(scope, filing),
      load: (id) => loadFiling(scope, id),
      addDocument: (id, document) => addFilingDocument(scope, id, document),
      setSummary: (id, file) => setFilingSummary(scope, id, file),
    },
    applications: {
      load: (id) => loadApplication(scope, id),
      loadByBill: (reference1, reference2) => loadApplicationByBill(scope, reference1, reference2),
      append: (id, expectedSeq, events) => appendToApplication(scope, id, expectedSeq, events),
    },
    files: { insert: (file) => insertFile(scope, file), load: (id) => loadFile(scope.db, id) },
    nextNumber: (series) => nextNumber(scope, series),
    enqueue: (job, options) => enqueueJob(scope, job, options),
    notify: (message) => addToInbox(scope, message),
    recordAccess: (access) => addToJournal(scope, access),
    idempotency: {
      claim: (name, key, contentHash) => claimKey(scope, name, key, contentHash),
      finish: (name, key, reply) => finishKey(scope, name, key, reply),
    },
  };
}
