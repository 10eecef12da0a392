import type { LaterOperationKind } from '@biz/catalogue/operation.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type {
  AgencyId,
  ApplicationId,
  AppointmentId,
  FileId,
  FilingId,
  LicenceEntryId,
  MandateId,
  MeetingId,
  SlotId,
  SubjectId,
  TicketId,
} from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { ApplicationEvent, MadePaper } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Happening } from '@biz/licensing/evolve.ts';
import type { Draft, Filing, SubmissionOtp } from '@biz/licensing/filing.ts';
import type { MessageChannel, MessageSettings } from '@biz/licensing/message-settings.ts';
import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { RegisterHappening } from '@biz/licensing/register/register-events.ts';
import type { ActingTx } from './acting.ts';
import type { CalendarTx } from './calendar.ts';
import type { ClosingDayRegister } from './closing-days.ts';
import type { CommitteesTx } from './committees.ts';
import type { CorrectionsTx } from './corrections.ts';
import type { DefinitionsTx } from './definitions.ts';
import type { DeskWrites } from './desk.ts';
import type { FeedbackTx } from './feedback.ts';
import type { OfficerRegister } from './officer-register.ts';
import type { WorklistTab } from './queries.ts';
import type { QueueTx } from './queue.ts';

/** What a stored file is, without its bytes. `purpose` says who may read it. */
export type FileRecord = {
  readonly id: FileId;
  readonly sha256: Sha256;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly purpose: 'upload' | 'paper' | 'licence' | 'inspection' | 'officer-document';
  readonly filing: FilingId;
  readonly application?: ApplicationId;
  readonly createdAt: Instant;
};

/** A durable side effect, done at least once after the transaction has committed. */
export type Job =
  | {
      readonly name: 'make-paper';
      readonly application: ApplicationId;
      /** Which one of its kind, where there can be several. */
      readonly number?: number;
      readonly paper: MadePaper;
    }
  | {
      readonly name: 'close-appointment-offer';
      readonly application: ApplicationId;
      readonly appointment: AppointmentId;
    }
  | {
      readonly name: 'remind-of-appointment';
      readonly application: ApplicationId;
      readonly appointment: AppointmentId;
      readonly slot: SlotId;
    }
  | { readonly name: 'make-filing-summary'; readonly filing: FilingId }
  | { readonly name: 'issue-bill'; readonly application: ApplicationId }
  | { readonly name: 'match-payment'; readonly reference1: string; readonly reference2: string }
  | { readonly name: 'draft-licence'; readonly application: ApplicationId }
  | { readonly name: 'note-lateness'; readonly application: ApplicationId }
  | { readonly name: 'send-lateness-copy'; readonly application: ApplicationId; readonly notice: number }
  | { readonly name: 'move-due-dates'; readonly from: LocalDate; readonly agency?: AgencyId }
  | { readonly name: 'lapse'; readonly application: ApplicationId }
  | {
      readonly name: 'send-ticket-message';
      readonly ticket: TicketId;
      readonly message: 'ticket-reminder' | 'ticket-near';
    }
  | { readonly name: 'file-resolution'; readonly application: ApplicationId; readonly meeting: MeetingId }
  | {
      readonly name: 'send-message';
      /** Whose inbox it is in, and under which key. */
      readonly owner: SubjectId;
      readonly notice: string;
      readonly filing?: FilingId;
      readonly ticket?: TicketId;
      readonly application?: ApplicationId;
      readonly message: MessageKind;
      /** The licence that the message is about, by its number at that time. */
      readonly licence?: string;
    };

/** Messages to applicants; the text of each is in i18n under the same name. */
export type MessageKind =
  | 'submitted'
  | 'corrections-requested'
  | 'document-sent'
  | 'completeness-confirmed'
  | 'returned'
  | 'approved-pay'
  | 'approved-free'
  | 'approved-preparing'
  | 'refused'
  | 'lateness-explained'
  | 'due-extended'
  | 'due-moved'
  | 'committee-resolved'
  | 'committee-postponed'
  | 'bill-ready'
  | 'paid'
  | 'licence-delivered'
  | 'ready-to-collect'
  | 'dispatched'
  | 'collected'
  | 'payment-proof-rejected'
  | 'payment-lapsed'
  | 'payment-reopened'
  | 'withdrawn'
  | 'lapsed'
  | 'appointment-offered'
  | 'appointment-agreed'
  | 'appointment-reminder'
  | 'appointment-cancelled'
  | 'appointment-lapsed'
  | 'appointment-missed'
  | 'inspection-recorded'
  | 'renewal-due'
  | 'licence-suspended'
  | 'suspension-lifted'
  | 'licence-revoked'
  | 'licence-cancelled'
  | 'ticket-reminder'
  | 'ticket-near';

/** A line of the applicant's in-app inbox, the record of all messages. */
export type InboxMessage = {
  /** Absent when it is about a visit to a counter. */
  readonly filing?: FilingId;
  readonly ticket?: TicketId;
  readonly application?: ApplicationId;
  readonly owner: SubjectId;
  readonly message: MessageKind;
  /** The licence that it is about, by its number at that time. */
  readonly licence?: string;
  readonly at: Instant;
  readonly key: string;
};

/** What became of a message on its way out by one channel. `refused` = by the provider, for good. */
export type ChannelOutcome = 'sent' | 'off' | 'none' | 'refused';

/** A message of the inbox with how it went out; a channel that is left out is not decided yet. */
export type SentMessage = InboxMessage & {
  readonly sms?: { readonly outcome: ChannelOutcome; readonly at: Instant };
  readonly email?: { readonly outcome: ChannelOutcome; readonly at: Instant };
  /** How often sending was tried. */
  readonly tries: number;
};

/** Why somebody read personal data (DSS PS-05): shown to the person it is about. */
export type AccessRecord = {
  readonly by: SubjectId | 'system';
  readonly byName: string;
  readonly agency?: AgencyId;
  readonly purpose: string;
  readonly filing: FilingId;
  readonly what: string;
  readonly at: Instant;
};

/** An application as loaded for a command: the row is locked until the transaction ends. */
export type LoadedApplication = {
  readonly id: ApplicationId;
  readonly seq: number;
  readonly state: ApplicationState;
  /** Whose filing it belongs to. */
  readonly owner: SubjectId;
};

/** An application as a page has read it before the command, unlocked, with what the next event follows. */
export type SeenApplication = LoadedApplication & {
  /** The hash of its last event. */
  readonly head: Sha256;
  readonly tab: WorklistTab;
  readonly applicantName: string;
  readonly businessName: string;
};

/** An entry of the register as loaded for a command: the row is locked until the transaction ends. */
export type LoadedEntry = { readonly id: LicenceEntryId; readonly seq: number; readonly entry: RegisterEntry };

/** What a claim on an idempotency key finds. `replay` carries the reply of the first run. */
export type IdempotencyClaim =
  | { readonly kind: 'new' }
  | { readonly kind: 'replay'; readonly reply: unknown }
  | { readonly kind: 'other-content' };

/** One transaction. Everything in it commits together or not at all. */
export type Tx = ActingTx & {
  readonly drafts: {
    insert(draft: Draft): Promise<void>;
    /** Locks the row. */
    load(id: FilingId): Promise<Draft | undefined>;
    /** Writes `draft` with `version + 1` when the stored version still equals `draft.version`; else false. */
    save(draft: Draft): Promise<boolean>;
    delete(id: FilingId): Promise<void>;
  };
  readonly otps: {
    put(otp: SubmissionOtp): Promise<void>;
    /** The newest OTP of a draft; locks the row. */
    latest(draft: FilingId | MandateId): Promise<SubmissionOtp | undefined>;
  };
  readonly filings: {
    insert(filing: Filing): Promise<void>;
    load(id: FilingId): Promise<Filing | undefined>;
    /** Keeps the former version of the document; the newest counts. */
    addDocument(id: FilingId, document: Filing['documents'][number]): Promise<void>;
    setSummary(id: FilingId, file: FileId): Promise<void>;
  };
  readonly applications: {
    load(id: ApplicationId): Promise<LoadedApplication | undefined>;
    /**
     * Goes on from what was read before, with the row locked but without waiting for it: appending to it makes the
     * transaction fail when somebody else has appended since.
     */
    goOn(seen: SeenApplication): Promise<LoadedApplication>;
    loadByBill(reference1: string, reference2: string): Promise<LoadedApplication | undefined>;
    /**
     * Appends events after `expectedSeq` (0 = a new stream) and brings every read model up to date. False when
     * somebody else appended first; then nothing was written.
     */
    append(
      id: ApplicationId,
      expectedSeq: number,
      events: readonly { readonly event: ApplicationEvent; readonly at: Instant; readonly actor: Happening['actor'] }[],
    ): Promise<boolean>;
  };
  readonly desk: DeskWrites;
  readonly corrections: CorrectionsTx;
  readonly register: {
    /** Locks the entry. */
    load(id: LicenceEntryId): Promise<LoadedEntry | undefined>;
    /** The entry of a number that it has or had; locks it. */
    loadByNumber(number: string): Promise<LoadedEntry | undefined>;
    /** Appends events after `expectedSeq` (0 = a new entry) and brings the read models up to date; false as above. */
    append(id: LicenceEntryId, expectedSeq: number, happenings: readonly RegisterHappening[]): Promise<boolean>;
    /** Operations on a licence, by any of its numbers, that are not finished. */
    underWay(numbers: readonly string[]): Promise<readonly LaterOperationKind[]>;
    /** Notes that the holder is reminded of an end, so many days before it; false when it was noted before. */
    markReminded(id: LicenceEntryId, end: LocalDate, daysBefore: number): Promise<boolean>;
  };
  readonly files: { insert(file: FileRecord): Promise<void>; load(id: FileId): Promise<FileRecord | undefined> };
  readonly calendar: CalendarTx;
  readonly officers: OfficerRegister;
  readonly committees: CommitteesTx;
  readonly closingDays: ClosingDayRegister;
  readonly definitions: DefinitionsTx;
  readonly feedback: FeedbackTx;
  readonly queue: QueueTx;
  /** The next number of a series, starting at 1; unique and never reused. */
  nextNumber(series: string): Promise<number>;
  /** Enqueues in this transaction; the same key is enqueued once. */
  enqueue(job: Job, options: { readonly key: string; readonly after?: Instant }): Promise<void>;
  /** Puts the message into the inbox; the same key once. */
  notify(message: InboxMessage): Promise<void>;
  readonly messages: {
    /** The settings of a person; undefined where they chose nothing. */
    settings(owner: SubjectId): Promise<MessageSettings | undefined>;
    saveSettings(owner: SubjectId, settings: MessageSettings, at: Instant): Promise<void>;
    /** Locks the line of the inbox and counts one more try. */
    begin(owner: SubjectId, key: string): Promise<SentMessage | undefined>;
    /** True while an older message about the same application, of the last day, has not gone out by any channel. */
    isOvertaking(message: SentMessage): Promise<boolean>;
    noteOutcome(
      owner: SubjectId,
      key: string,
      channel: MessageChannel,
      outcome: ChannelOutcome,
      at: Instant,
    ): Promise<void>;
    /** Forgets the outcomes of a message, so that it is sent again. */
    forgetOutcomes(owner: SubjectId, key: string): Promise<void>;
  };
  /** Marks the owner's messages up to that moment as read. */
  markInboxRead(owner: SubjectId, until: Instant): Promise<void>;
  recordAccess(access: AccessRecord): Promise<void>;
  /** Counts one more of something in a fixed window of that many seconds, over all processes; answers how many so far. */
  countHit(key: string, windowSeconds: number, at: Instant): Promise<number>;
  readonly idempotency: {
    /** Waits for a running command with the same key, then says what it left. */
    claim(scope: string, key: string, contentHash: Sha256): Promise<IdempotencyClaim>;
    /** Takes a key that nobody has, without waiting: the transaction fails when somebody has it. */
    take(scope: string, key: string, contentHash: Sha256): Promise<void>;
    finish(scope: string, key: string, reply: unknown): Promise<void>;
  };
};

/** Opens transactions. A refusal rolls back what was written before it. */
export type Store = {
  transact<T, E>(work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>>;
};
