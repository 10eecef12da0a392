import type { LaterOperationKind, OperationKind } from '@biz/catalogue/operation.ts';
import type { Phase, StationId, Turn } from '@biz/catalogue/process.ts';
import type { JuristicId, NationalId } from '@biz/kernel/identifiers.ts';
import type {
  AgencyId,
  ApplicationId,
  FileId,
  FilingId,
  LicenceEntryId,
  LicenceId,
  SlotId,
  SubjectId,
} from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Assignee, RecordedEvent } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Draft, Filing } from '@biz/licensing/filing.ts';
import type { MessageChannel, MessageSettings } from '@biz/licensing/message-settings.ts';
import type { WorkScope } from '@biz/licensing/officers/work-scope.ts';
import type { RegisterEntry, Succession } from '@biz/licensing/register/register-entry.ts';
import type { RecordedRegisterEvent } from '@biz/licensing/register/register-events.ts';
import type { Standing } from '@biz/licensing/register/standing.ts';
import type { FinishedCases, StatisticsFilter } from '@biz/licensing/statistics/statistics-of.ts';
import type { ActingQueries } from './acting.ts';
import type { CalendarEntry, CalendarSlot } from './calendar.ts';
import type { ClosingDayQueries } from './closing-days.ts';
import type { CommitteeQueries } from './committees.ts';
import type { CorrectionQueries, DraftedItem } from './corrections.ts';
import type { DefinitionQueries } from './definitions.ts';
import type { DeskQueries } from './desk.ts';
import type { FeedbackQueries } from './feedback.ts';
import type { OfficerQueries } from './officer-register.ts';
import type { QueueQueries } from './queue.ts';
import type { AccessRecord, FileRecord, SeenApplication, SentMessage } from './store.ts';

/** One application as a page shows it. */
export type ApplicationView = {
  readonly id: ApplicationId;
  readonly seq: number;
  readonly state: ApplicationState;
  readonly applicantName: string;
  readonly businessName: string;
};

/** A filing with its applications, for the applicant's tracking page. */
export type FilingView = { readonly filing: Filing; readonly applications: readonly ApplicationView[] };

/** A row of the officer's worklist, from the read model alone. */
export type WorklistRow = {
  readonly id: ApplicationId;
  readonly filing: FilingId;
  readonly seq: number;
  readonly number: string;
  readonly licence: LicenceId;
  /** What is asked about the licence: a new one, its renewal ... */
  readonly operation: OperationKind;
  readonly businessName: string;
  readonly applicantName: string;
  readonly phase: Phase;
  readonly turn: Turn;
  readonly step: string;
  readonly station: StationId;
  readonly submittedAt: Instant;
  readonly updatedAt: Instant;
  readonly due?: LocalDate;
  /** Who has it on their desk. */
  readonly assignee?: Assignee;
};

/** The worklist's tabs. `todo` = the agency's turn; `waiting` = the applicant's turn; `sign` = at a signer. */
export type WorklistTab = 'todo' | 'waiting' | 'sign' | 'done';

/** One page of a keyset-paginated list. Cursors are opaque. */
export type Page<T> = {
  readonly rows: readonly T[];
  readonly next?: string;
  readonly previous?: string;
};

/**
 * A licence in the register by one of its numbers, with the facts of what was handed out under that number. `entry` is the
 * whole of it; what the public may see of it is up to the page.
 */
export type RegisteredLicence = {
  readonly id: LicenceEntryId;
  readonly seq: number;
  readonly number: string;
  readonly application: ApplicationId;
  readonly filing: FilingId;
  readonly licence: LicenceId;
  readonly agency: AgencyId;
  readonly holderName: string;
  readonly businessName: string;
  readonly issuedOn: LocalDate;
  readonly expiresOn?: LocalDate;
  readonly isPaper: boolean;
  readonly file?: FileId;
  readonly sha256?: string;
  readonly signerName?: string;
  /** Another number has taken its place since. */
  readonly replacedBy?: { readonly number: string; readonly on: LocalDate; readonly by: Succession };
  readonly entry: RegisterEntry;
};

/** An operation on a licence that somebody has sent and that is not finished. */
export type OperationUnderWay = {
  readonly number: string;
  readonly operation: LaterOperationKind;
  readonly application: ApplicationId;
  readonly filing: FilingId;
};

/** What an officer looks for in the register of the agency. */
export type RegisterSearch = {
  /** Part of a number or of a name; empty = all. */
  readonly text: string;
  /** The standing on `today`; `order` = an order waits for a signer. */
  readonly state?: Standing | 'order';
  readonly today: LocalDate;
  readonly cursor?: string;
  readonly scope?: WorkScope;
};

/**
 * The message with the result (ผลการพิจารณา) of an application: when it was put into the inbox, and what shows first that it has
 * reached the person: a provider took it over for their phone or address, or they read it.
 */
export type ResultTold = {
  readonly at: Instant;
  readonly reached?: { readonly at: Instant; readonly by: MessageChannel | 'inbox' };
};

/**
 * Reads for pages. Every read takes whose it is, and answers `undefined` for what belongs to somebody else just as for
 * what does not exist.
 */
export type Queries = {
  readonly acting: ActingQueries;
  draftsOf(owner: SubjectId): Promise<readonly Draft[]>;
  draft(id: FilingId, owner: SubjectId): Promise<Draft | undefined>;
  filingsOf(owner: SubjectId): Promise<readonly FilingView[]>;
  filing(id: FilingId, owner: SubjectId): Promise<FilingView | undefined>;
  /** The applicant's view of one application. */
  application(
    id: ApplicationId,
    owner: SubjectId,
  ): Promise<{ filing: Filing; application: ApplicationView } | undefined>;
  /**
   * The officer's view: only their own agency's, and of that only what their scope covers. With what the agency's officers
   * are drafting for the applicant, in the order in which it was added, and what a command may go on from.
   */
  applicationForAgency(
    id: ApplicationId,
    agency: AgencyId,
    scope?: WorkScope,
  ): Promise<
    { filing: Filing; application: ApplicationView; drafted: readonly DraftedItem[]; seen: SeenApplication } | undefined
  >;
  readonly desk: DeskQueries;
  readonly corrections: CorrectionQueries;
  /** Every event of an application in order; the chain is checked by `audit`, not here. */
  history(id: ApplicationId): Promise<readonly RecordedEvent[]>;
  /** By any number that it has or had. */
  licence(number: string): Promise<RegisteredLicence | undefined>;
  licencesOf(owner: SubjectId): Promise<readonly RegisteredLicence[]>;
  /** Licences that somebody with one of these 13-digit numbers takes over and has not confirmed yet. */
  licencesToTakeOver(numbers: readonly (NationalId | JuristicId)[]): Promise<readonly RegisteredLicence[]>;
  /** The officer's view: only their own agency's. */
  licenceForAgency(id: LicenceEntryId, agency: AgencyId): Promise<RegisteredLicence | undefined>;
  register(agency: AgencyId, search: RegisterSearch): Promise<Page<RegisteredLicence>>;
  /** Every event of a licence in order. */
  registerHistory(id: LicenceEntryId): Promise<readonly RecordedRegisterEvent[]>;
  /** Operations on these licences that are not finished, with their applications. */
  operationsUnderWay(numbers: readonly string[]): Promise<readonly OperationUnderWay[]>;
  /** Licences, or paid years, that end from `from` to `to` and have not ended before their time. */
  licencesEnding(from: LocalDate, to: LocalDate): Promise<readonly RegisteredLicence[]>;
  inbox(owner: SubjectId): Promise<readonly SentMessage[]>;
  messageSettings(owner: SubjectId): Promise<MessageSettings | undefined>;
  /** How the result of an application reached its applicant; undefined while nobody was told one. */
  resultTold(application: ApplicationId, owner: SubjectId): Promise<ResultTold | undefined>;
  /** Messages that did not go out: refused by the provider, or waiting since before `waitingSince`; the newest first. */
  undelivered(waitingSince: Instant): Promise<readonly SentMessage[]>;
  unreadCount(owner: SubjectId): Promise<number>;
  accessesOf(owner: SubjectId): Promise<readonly AccessRecord[]>;
  /**
   * The slots of an agency's officers that begin in a stretch of time, first to last; which case they serve only where the
   * scope covers it.
   */
  calendar(
    agency: AgencyId,
    span: { readonly from: Instant; readonly to: Instant },
    scope: WorkScope,
  ): Promise<readonly CalendarEntry[]>;
  slot(id: SlotId, agency: AgencyId): Promise<CalendarSlot | undefined>;
  file(id: FileId): Promise<FileRecord | undefined>;
  /** Finished applications of a period, in groups that are alike; personal to nobody. */
  finishedCases(filter: StatisticsFilter): Promise<readonly FinishedCases[]>;
  /** Open applications whose last day is before `today`, by id; `after` continues a list. */
  lateApplications(today: LocalDate, limit: number, after?: ApplicationId): Promise<readonly ApplicationId[]>;
  /** Bills not yet paid, oldest first: what the poller asks the bank about. */
  openBills(
    limit: number,
  ): Promise<
    readonly { readonly reference1: string; readonly reference2: string; readonly application: ApplicationId }[]
  >;
  readonly officers: OfficerQueries;
  readonly committees: CommitteeQueries;
  readonly closingDays: ClosingDayQueries;
  readonly definitions: DefinitionQueries;
  readonly feedback: FeedbackQueries;
  readonly queue: QueueQueries;
};
