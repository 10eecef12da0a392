import type { Queries } from '@biz/actions/ports/queries.ts';
import type { FileRecord, InboxMessage, Job, Store, Tx } from '@biz/actions/ports/store.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import type { Draft, Filing, SubmissionOtp } from '@biz/licensing/filing.ts';
import type { MessageSettings } from '@biz/licensing/message-settings.ts';
import { actingQueries, actingTx, copyOfActing, emptyActing, type MemoryActing } from './memory-acting.ts';

/** What the memory holds; tests may look at it and change it. */
export type MemoryState = {
  drafts: Map<string, Draft>;
  otps: Map<string, SubmissionOtp>;
  filings: Map<string, Filing>;
  files: Map<string, FileRecord>;
  numbers: Map<string, number>;
  replies: Map<string, { readonly hash: string; readonly reply: unknown }>;
  jobs: Job[];
  inbox: InboxMessage[];
  messageSettings: Map<SubjectId, MessageSettings>;
} & MemoryActing;

/** A store and queries in memory for the applicant's side up to submission; enough for route tests, and fast. */
export type MemoryRecords = { readonly store: Store; readonly queries: Queries; readonly state: MemoryState };

/** Empty records. A refused transaction leaves nothing behind. */
export function memoryRecords(): MemoryRecords {
  const state: MemoryState = emptyState();
  const store: Store = {
    async transact(work) {
      const before = copy(state);
      const result = await work(txOver(state));
      if (!result.ok) Object.assign(state, before);
      return result;
    },
  };
  return { store, queries: queriesOver(state), state };
}

function emptyState(): MemoryState {
  return {
    drafts: new Map(),
    otps: new Map(),
    filings: new Map(),
    files: new Map(),
    numbers: new Map(),
    replies: new Map(),
    jobs: [],
    inbox: [],
    messageSettings: new Map(),
    ...emptyActing(),
  };
}

function copy(state: MemoryState): MemoryState {
  return {
    drafts: new Map(state.drafts),
    otps: new Map(state.otps),
    filings: new Map(state.filings),
    files: new Map(state.files),
    numbers: new Map(state.numbers),
    replies: new Map(state.replies),
    jobs: [...state.jobs],
    inbox: [...state.inbox],
    messageSettings: new Map(state.messageSettings),
    ...copyOfActing(state),
  };
}

function txOver(state: MemoryState): Tx {
  return {
    definitions: { lock: () => notHere('definitions.lock'), append: () => notHere('definitions.append') },
    messages: {
      settings: async (owner) => state.messageSettings.get(owner),
      saveSettings: async (owner, settings) => void state.messageSettings.set(owner, settings),
      begin: () => notHere('messages.begin'),
      isOvertaking: () => notHere('messages.isOvertaking'),
      noteOutcome: () => notHere('messages.noteOutcome'),
      forgetOutcomes: () => notHere('messages.forgetOutcomes'),
    },
    register: {
      load: async () => undefined,
      loadByNumber: async () => undefined,
      append: () => notHere('register.append'),
      underWay: async () => [],
      markReminded: async () => true,
    },
    drafts: {
      insert: async (draft) => void state.drafts.set(draft.id, draft),
      load: async (id) => state.drafts.get(id),
      async save(draft) {
        if (state.drafts.get(draft.id)?.version !== draft.version) return false;
        state.drafts.set(draft.id, { ...draft, version: draft.version + 1 });
        return true;
      },
      delete: async (id) => void state.drafts.delete(id),
    },
    otps: {
      put: async (otp) => void state.otps.set(otp.draft, otp),
      latest: async (draft) => state.otps.get(draft),
    },
    ...actingTx(state),
    filings: {
      insert: async (filing) => void state.filings.set(filing.id, filing),
      load: async (id) => state.filings.get(id),
      addDocument: () => notHere('filings.addDocument'),
      setSummary: () => notHere('filings.setSummary'),
    },
    applications: {
      load: () => notHere('applications.load'),
      goOn: () => notHere('applications.goOn'),
      loadByBill: () => notHere('applications.loadByBill'),
      append: async () => true,
    },
    desk: {
      colleague: () => notHere('desk.colleague'),
      journalExport: () => notHere('desk.journalExport'),
      saveView: () => notHere('desk.saveView'),
      deleteView: () => notHere('desk.deleteView'),
      absencesDuring: () => notHere('desk.absencesDuring'),
      recordAbsence: () => notHere('desk.recordAbsence'),
      endAbsence: () => notHere('desk.endAbsence'),
    },
    files: {
      insert: async (file) => void state.files.set(file.id, file),
      load: async (id) => state.files.get(id),
    },
    calendar: {
      insert: () => notHere('calendar.insert'),
      load: () => notHere('calendar.load'),
      remove: () => notHere('calendar.remove'),
      settle: () => notHere('calendar.settle'),
    },
    feedback: { give: () => notHere('feedback.give') },
    queue: {
      lockDay: () => notHere('queue.lockDay'),
      find: () => notHere('queue.find'),
      append: () => notHere('queue.append'),
      keepContact: () => notHere('queue.keepContact'),
      contact: () => notHere('queue.contact'),
    },
    closingDays: {
      lock: () => notHere('closingDays.lock'),
      append: () => notHere('closingDays.append'),
    },
    committees: {
      load: () => notHere('committees.load'),
      save: () => notHere('committees.save'),
      loadMeeting: () => notHere('committees.loadMeeting'),
      appendToMeeting: () => notHere('committees.appendToMeeting'),
    },
    officers: {
      insert: () => notHere('officers.insert'),
      load: () => notHere('officers.load'),
      loadByNationalId: () => notHere('officers.loadByNationalId'),
      append: () => notHere('officers.append'),
      noteSignIn: () => notHere('officers.noteSignIn'),
      endSessions: () => notHere('officers.endSessions'),
    },
    async nextNumber(series) {
      const next = (state.numbers.get(series) ?? 0) + 1;
      state.numbers.set(series, next);
      return next;
    },
    enqueue: async (job) => void state.jobs.push(job),
    countHit: async () => 1,
    markInboxRead: async () => undefined,
    notify: async (message) => void state.inbox.push(message),
    corrections: {
      drafted: async () => [],
      putDraft: async () => notHere('a drafted item'),
      removeDraft: async () => notHere('a drafted item'),
      clearDrafts: async () => notHere('a drafted item'),
      held: async () => [],
      hold: async () => notHere('a held correction'),
      correctFiling: async () => notHere('a corrected filing'),
      filingAt: async (id) => state.filings.get(id),
      markOpened: async () => notHere('a receipt'),
    },
    recordAccess: async () => undefined,
    idempotency: {
      async claim(scope, key, hash) {
        const held = state.replies.get(`${scope} ${key}`);
        if (!held) {
          state.replies.set(`${scope} ${key}`, { hash, reply: undefined });
          return { kind: 'new' };
        }
        return held.hash === hash ? { kind: 'replay', reply: held.reply } : { kind: 'other-content' };
      },
      take: () => notHere('idempotency.take'),
      async finish(scope, key, reply) {
        const held = state.replies.get(`${scope} ${key}`);
        if (held) state.replies.set(`${scope} ${key}`, { ...held, reply });
      },
    },
  };
}

function queriesOver(state: MemoryState): Queries {
  const nothing = async () => [];
  return {
    draftsOf: async (owner) => [...state.drafts.values()].filter((draft) => draft.owner === owner),
    async draft(id, owner) {
      const draft = state.drafts.get(id);
      return draft?.owner === owner ? draft : undefined;
    },
    filingsOf: async (owner) =>
      [...state.filings.values()].filter((it) => it.owner === owner).map((filing) => ({ filing, applications: [] })),
    async filing(id, owner) {
      const filing = state.filings.get(id);
      return filing?.owner === owner ? { filing, applications: [] } : undefined;
    },
    file: async (id) => state.files.get(id),
    inbox: async (owner) =>
      state.inbox.filter((message) => message.owner === owner).map((message) => ({ ...message, tries: 0 })),
    messageSettings: async (owner) => state.messageSettings.get(owner),
    resultTold: async () => undefined,
    undelivered: async () => [],
    unreadCount: async (owner) => state.inbox.filter((message) => message.owner === owner).length,
    application: async () => undefined,
    applicationForAgency: async () => undefined,
    desk: {
      worklist: () => notHere('desk.worklist'),
      count: () => notHere('desk.count'),
      serviceTimes: () => notHere('desk.serviceTimes'),
      picked: () => notHere('desk.picked'),
      overview: () => notHere('desk.overview'),
      colleagues: () => notHere('desk.colleagues'),
      absences: () => notHere('desk.absences'),
    },
    history: nothing,
    licence: async () => undefined,
    licencesOf: nothing,
    licencesToTakeOver: nothing,
    licenceForAgency: async () => undefined,
    register: async () => ({ rows: [] }),
    registerHistory: nothing,
    operationsUnderWay: nothing,
    licencesEnding: nothing,
    accessesOf: nothing,
    finishedCases: nothing,
    lateApplications: nothing,
    acting: actingQueries(state),
    openBills: nothing,
    calendar: nothing,
    slot: async () => undefined,
    queue: { ticket: async () => undefined, day: nothing, ticketsOf: nothing },
    feedback: { isGiven: async () => false, counts: nothing, texts: nothing },
    definitions: {
      revision: async () => undefined,
      revisionsOf: nothing,
      open: nothing,
      inEffect: nothing,
      history: nothing,
      inEffectBetween: nothing,
    },
    closingDays: {
      between: nothing,
      find: async () => undefined,
      events: nothing,
      countMovedBy: async () => 0,
      runningPast: nothing,
    },
    committees: {
      committees: nothing,
      committee: async () => undefined,
      meetings: nothing,
      meeting: async () => undefined,
      waiting: nothing,
    },
    officers: {
      accounts: async () => ({ rows: [] }),
      account: async () => undefined,
      officersOf: nothing,
      openWorkOf: nothing,
    },
    corrections: { held: nothing, versions: nothing, opened: async () => new Map() },
  };
}

function notHere(what: string): never {
  throw new Error(`${what} is not part of these records`);
}
