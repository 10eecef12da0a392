import type { Job, Store, Tx } from '@biz/actions/ports/store.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import type { Jobs } from '../jobs.ts';
import type { Keyring } from '../keyring.ts';
import { appendToApplication, goOnFrom, loadApplication, loadApplicationByBill } from './application-records.ts';
import { insertAssistance, loadAssistance, saveAssistance } from './assistance-records.ts';
import { insertSlots, loadSlots, removeSlot, settleSlots } from './calendar-records.ts';
import { closingDayRegister } from './closing-day-records.ts';
import { appendToMeeting, loadCommittee, loadMeeting, saveCommittee } from './committee-records.ts';
import {
  clearDraftedItems,
  draftedItems,
  heldCorrections,
  holdCorrection,
  markOpened,
  putDraftedItem,
  removeDraftedItem,
} from './correction-records.ts';
import { deferWrites, rootOf } from './deferred-writes.ts';
import { definitionRecords } from './definition-records.ts';
import { deskWrites } from './desk-records.ts';
import { deleteDraft, insertDraft, loadDraft, saveDraft } from './draft-records.ts';
import { feedbackTx } from './feedback-records.ts';
import { insertFile, loadFile } from './file-records.ts';
import { addFilingDocument, insertFiling, loadFiling, setFilingSummary } from './filing-records.ts';
import { asOfVersion, correctFiling } from './filing-versions.ts';
import { countHit } from './hit-counter.ts';
import { claimKey, finishKey, takeKey } from './idempotency-records.ts';
import { appendToMandate, insertMandate, loadMandate } from './mandate-records.ts';
import {
  beginSending,
  forgetOutcomes,
  isOvertaking,
  noteOutcome,
  saveSettings,
  settingsOf,
} from './message-records.ts';
import { addToInbox, addToJournal, enqueueJob, markInboxRead } from './notices.ts';
import { nextNumber } from './number-series.ts';
import {
  appendToAccount,
  endSessions,
  insertAccount,
  loadAccount,
  loadAccountByNationalId,
  noteSignIn,
} from './officer-records.ts';
import { latestOtp, putOtp } from './otp-records.ts';
import { findPerson, meetPerson, rememberCompany } from './people-records.ts';
import { queueTx } from './queue-records.ts';
import {
  appendToRegister,
  loadEntry,
  loadEntryByNumber,
  markReminded,
  operationsUnderWay,
} from './register-records.ts';
import type { PortalTables } from './tables/portal-tables.ts';
import type { TxScope } from './tx-scope.ts';

/** What the records of the portal work with. */
export type PortalStoreConfig = {
  readonly database: Database;
  readonly keyring: Keyring;
  /** Worklist tabs and due dates follow its processes and holidays. */
  readonly catalogue: Catalogue;
  readonly jobs: Pick<Jobs<Job['name']>, 'statement' | 'wake'>;
};

/** Deadlock, a row that changed under a stricter isolation, a plan that a migration made stale: the same work may succeed. */
const WORTH_A_RETRY = new Set(['40P01', '40001', '0A000']);
const MAX_TRIES = 3;

/**
 * The store behind the actions. A refusal rolls back and is answered as the value it is; a failure of the database throws.
 * What can only be bad luck is tried again up to twice, so `work` must have no effect besides its transaction.
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
  const [enqueued, writes] = [new Set<Job['name']>(), deferWrites()];
  const maps = { held: new Map(), filings: new Map(), lockedDrafts: new Map() };
  const fresh = { enqueued, writes, ...maps, newSequences: new Set<string>() };
  const shared = { keyring, catalogue, jobs, knownSequences, ...fresh };
  const refused: Result<T, E>[] = [];
  try {
    const done = await tables.transaction().execute(async (db) => {
      const result = await work(openTx({ ...shared, db }));
      await writes.allSent();
      if (writes.failures.length > 0) throw rootOf(writes.failures);
      if (result.ok) return result;
      refused.push(result);
      throw new RolledBack();
    });
    await writes.settle();
    if (writes.failures.length > 0) throw rootOf(writes.failures);
    for (const name of enqueued) jobs.wake(name);
    return done;
  } catch (error) {
    await writes.settle();
    const [refusal] = refused;
    if (error instanceof RolledBack && refusal) return refusal;
    throw rootOf([error, ...writes.failures]);
  }
}

/** Only a throw rolls a transaction back, so a refusal leaves it this way. */
class RolledBack extends Error {}

function isWorthARetry(error: unknown): boolean {
  return error instanceof Error && 'code' in error && WORTH_A_RETRY.has(String(error.code));
}

function openTx(scope: TxScope): Tx {
  const { send, defer, after } = scope.writes;
  return {
    drafts: {
      insert: (draft) => send(insertDraft(scope, draft)),
      load: (id) => loadDraft(scope, id),
      save: (draft) => saveDraft(scope, draft),
      delete: (id) => send(deleteDraft(scope, id)),
    },
    otps: {
      put: (otp) => send(putOtp(scope, otp)),
      latest: (draft) => latestOtp(scope, draft),
    },
    mandates: {
      insert: (mandate) => defer('acting', insertMandate(scope, mandate)),
      load: (id) => after('acting').then(() => loadMandate(scope, id)),
      append: (id, record) => after('acting').then(() => appendToMandate(scope, id, record)),
    },
    assistances: {
      insert: (assistance) => defer('acting', insertAssistance(scope, assistance)),
      load: (id) => after('acting').then(() => loadAssistance(scope, id)),
      save: (assistance) => defer('acting', saveAssistance(scope, assistance)),
    },
    people: {
      find: (nationalId) => findPerson(scope, nationalId),
      meet: (person) => meetPerson(scope, person),
      rememberCompany: (subject, company) => rememberCompany(scope, subject, company),
    },
    filings: {
      insert: (filing) => send(insertFiling(scope, filing)),
      load: (id) => after('filings').then(() => loadFiling(scope, id)),
      addDocument: (id, document) => defer('filings', addFilingDocument(scope, id, document)),
      setSummary: (id, file) => defer('filings', setFilingSummary(scope, id, file)),
    },
    applications: {
      load: (id) => loadApplication(scope, id),
      goOn: (seen) => goOnFrom(scope, seen),
      loadByBill: (reference1, reference2) => loadApplicationByBill(scope, reference1, reference2),
      append: (id, expectedSeq, events) => appendToApplication(scope, id, expectedSeq, events),
    },
    desk: deskWrites(scope),
    register: {
      load: (id) => loadEntry(scope, id),
      loadByNumber: (number) => loadEntryByNumber(scope, number),
      append: (id, expectedSeq, happenings) => appendToRegister(scope, id, expectedSeq, happenings),
      underWay: (numbers) => operationsUnderWay(scope, numbers),
      markReminded: (id, end, daysBefore) => markReminded(scope, id, end, daysBefore),
    },
    files: {
      insert: (file) => send(insertFile(scope, file)),
      load: (id) => loadFile(scope.db, id),
    },
    calendar: {
      insert: (slots) => insertSlots(scope, slots),
      load: (agency, ids) => loadSlots(scope, agency, ids),
      remove: (agency, id) => removeSlot(scope, agency, id),
      settle: (agency, application, changes) => settleSlots(scope, agency, application, changes),
    },
    closingDays: closingDayRegister(scope),
    definitions: definitionRecords(scope),
    committees: {
      load: (id) => loadCommittee(scope, id),
      save: (committee, by, at) => saveCommittee(scope, committee, by, at),
      loadMeeting: (id) => loadMeeting(scope, id),
      appendToMeeting: (id, happenings) => appendToMeeting(scope, id, happenings),
    },
    officers: {
      insert: (id, holder, change) => insertAccount(scope, id, holder, change),
      load: (id) => loadAccount(scope, id),
      loadByNationalId: (nationalId) => loadAccountByNationalId(scope, nationalId),
      append: (account, change) => appendToAccount(scope, account, change),
      noteSignIn: (id, version, subject, at) => noteSignIn(scope, id, version, subject, at),
      endSessions: (id) => endSessions(scope, id),
    },
    corrections: correctionsTx(scope),
    feedback: feedbackTx(scope),
    queue: queueTx(scope),
    nextNumber: (series) => nextNumber(scope, series),
    enqueue: (job, options) => enqueueJob(scope, job, options),
    notify: (message) => send(addToInbox(scope, message)),
    countHit: (key, windowSeconds, at) => countHit(scope, key, windowSeconds, at),
    messages: {
      settings: (owner) => settingsOf(scope.db, owner),
      saveSettings: (owner, settings, at) => saveSettings(scope, owner, settings, at),
      begin: (owner, key) => beginSending(scope, owner, key),
      isOvertaking: (message) => isOvertaking(scope, message),
      noteOutcome: (owner, key, channel, outcome, at) => noteOutcome(scope, owner, key, channel, outcome, at),
      forgetOutcomes: (owner, key) => forgetOutcomes(scope, owner, key),
    },
    markInboxRead: (owner, until) => after('other').then(() => defer('other', markInboxRead(scope, owner, until))),
    recordAccess: (access) => defer('other', addToJournal(scope, access)),
    idempotency: {
      claim: (name, key, contentHash) => claimKey(scope, name, key, contentHash),
      take: (name, key, contentHash) => send(takeKey(scope, name, key, contentHash)),
      finish: (name, key, reply) => send(finishKey(scope, name, key, reply)),
    },
  };
}

function correctionsTx(scope: TxScope): Tx['corrections'] {
  const { send, after } = scope.writes;
  return {
    drafted: (application) => draftedItems(scope.db, application),
    putDraft: (application, agency, item) => send(putDraftedItem(scope, application, agency, item)),
    removeDraft: (application, key) => send(removeDraftedItem(scope, application, key)),
    clearDrafts: (application) => send(clearDraftedItems(scope, application)),
    held: (application, round) => heldCorrections(scope, application, round),
    hold: (application, round, held) => send(holdCorrection(scope, application, round, held)),
    correctFiling: (correction) => after('filings').then(() => correctFiling(scope, correction)),
    async filingAt(id, version) {
      await after('filings');
      const filing = await loadFiling(scope, id);
      return filing && asOfVersion(scope, filing, version);
    },
    markOpened: (application, file, at) => send(markOpened(scope, application, file, at)),
  };
}
