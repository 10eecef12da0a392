import type { CalendarSlot } from '@biz/actions/ports/calendar.ts';
import type { DraftedItem } from '@biz/actions/ports/corrections.ts';
import type { WorklistTab } from '@biz/actions/ports/queries.ts';
import type { TicketActor } from '@biz/actions/ports/queue.ts';
import type { ChannelOutcome, FileRecord, MessageKind } from '@biz/actions/ports/store.ts';
import type { OperationKind } from '@biz/catalogue/operation.ts';
import type { Phase, StationId, Turn } from '@biz/catalogue/process.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type {
  AgencyId,
  ApplicationId,
  AssistanceId,
  BusinessId,
  ClosingDayId,
  CommitteeId,
  ConceptId,
  FileId,
  FilingId,
  LicenceEntryId,
  LicenceId,
  MandateId,
  MeetingId,
  OfficerAccountId,
  RevisionId,
  SlotId,
  SubjectId,
  TicketId,
} from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { MandateEvent } from '@biz/licensing/acting/mandate.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { ApplicationEvent } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { ClosingDayEvent } from '@biz/licensing/closing-days/closing-days.ts';
import type { Committee } from '@biz/licensing/committee/committee.ts';
import type { MeetingActor, MeetingEvent } from '@biz/licensing/committee/meeting.ts';
import type { RefusalReason } from '@biz/licensing/deciding/refusal-reasons.ts';
import type { Revision, RevisionEvent, RevisionStatus } from '@biz/licensing/definitions/revision.ts';
import type { Rating } from '@biz/licensing/feedback/feedback.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { MessageSettings } from '@biz/licensing/message-settings.ts';
import type {
  AccountActor,
  AccountEvent,
  AccountScope,
  AccountState,
  AccountStatus,
} from '@biz/licensing/officers/officer-account.ts';
import type { Ticket, TicketEvent } from '@biz/licensing/queueing/ticket.ts';
import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { RegisterEvent } from '@biz/licensing/register/register-events.ts';
import type { Outcome } from '@biz/licensing/statistics/finished-case.ts';
import type { ColumnType, Generated } from 'kysely';

/** JSON column: a value when read, its text when written. */
type Json<T> = ColumnType<T, string, string>;

/**
 * Rows of the schema `portal`. Identifiers have their brands here because every row was written from branded values: this
 * table is the one place where the database is trusted.
 */
export type PortalTables = {
  drafts: DraftRow;
  submission_otps: OtpRow;
  filings: FilingRow;
  filing_versions: FilingVersionRow;
  correction_drafts: CorrectionDraftRow;
  held_corrections: HeldCorrectionRow;
  document_receipts: { application_id: ApplicationId; file_id: FileId; opened_at: Instant };
  files: FileRow;
  application_events: EventRow;
  applications: ApplicationRow;
  worklist_counts: { agency: AgencyId; tab: WorklistTab; total: number };
  worklist_deltas: { position: Generated<number>; agency: AgencyId; tab: WorklistTab; delta: number };
  application_search: { application_id: ApplicationId; agency: AgencyId; text: string; grams: readonly number[] };
  officer_views: { agency: AgencyId; subject: SubjectId; name: string; query: string; is_default: boolean };
  officer_absences: AbsenceRow;
  finished_cases: FinishedCaseRow;
  register_events: RegisterEventRow;
  register_entries: RegisterEntryRow;
  renewal_reminders: { entry_id: LicenceEntryId; ends_on: LocalDate; days_before: number };
  licence_numbers: { number: string; entry_id: LicenceEntryId };
  number_series: { series: string; last: number };
  idempotency_keys: {
    scope: string;
    key: string;
    content_hash: Sha256;
    reply: ColumnType<unknown, string | undefined, string>;
    created_at: Generated<Instant>;
  };
  feedback: FeedbackRow;
  queue_events: {
    ticket_id: TicketId;
    seq: number;
    at: Instant;
    by_actor: Json<TicketActor>;
    event: Json<TicketEvent>;
  };
  queue_tickets: {
    id: TicketId;
    agency: AgencyId;
    day: LocalDate;
    kind: Ticket['kind'];
    number: number;
    owner: SubjectId | null;
    state: Json<Ticket>;
  };
  queue_contacts: { ticket_id: TicketId; contact_sealed: string; visit_on: Instant };
  inbox_messages: InboxRow;
  message_settings: MessageSettingsRow;
  access_journal: AccessRow;
  calendar_slots: CalendarSlotRow;
  mandates: MandateRow;
  mandate_events: MandateEventRow;
  assistances: AssistanceRow;
  people: PersonRow;
  officer_accounts: OfficerAccountRow;
  officer_account_events: {
    account_id: OfficerAccountId;
    seq: number;
    at: Instant;
    by_actor: Json<AccountActor>;
    event: Json<AccountEvent>;
    prev_hash: Sha256 | '' | null;
    hash: Sha256 | null;
    seal: string | null;
  };
  committees: CommitteeRow;
  committee_versions: {
    committee_id: CommitteeId;
    version: number;
    by_subject: SubjectId;
    by_name: string;
    at: Instant;
    content: Json<Committee>;
  };
  meetings: { id: MeetingId; agency: AgencyId; seq: number; head_hash: Sha256; starts_at: Instant };
  meeting_events: {
    meeting_id: MeetingId;
    seq: number;
    at: Instant;
    actor: Json<MeetingActor>;
    event: Json<MeetingEvent>;
    prev_hash: Sha256 | '';
    hash: Sha256;
    seal: string;
  };
  definition_revisions: RevisionRow;
  definition_events: {
    position: Generated<number>;
    revision_id: RevisionId;
    seq: number;
    at: Instant;
    by_actor: Json<AccountActor>;
    event: Json<RevisionEvent>;
  };
  closing_days: ClosingDayRow;
  closing_day_events: {
    position: Generated<number>;
    agency: AgencyId | null;
    at: Instant;
    by_actor: Json<AccountActor>;
    event: Json<ClosingDayEvent>;
  };
  /** Only for ending sessions of an account; everything else about them is in `session-store.ts`. */
  sessions: { token_hash: string; holder: string | null };
  rate_limits: { key: string; window_start: Instant; hits: number };
};

export type DraftRow = {
  id: FilingId;
  owner: SubjectId;
  business: BusinessId;
  licences: Json<readonly LicenceId[]>;
  content_sealed: string;
  version: number;
  created_at: Instant;
  saved_at: Instant;
};

export type OtpRow = {
  draft_id: FilingId | MandateId;
  reference: string;
  digest: Sha256;
  code_sealed: string;
  issued_at: Instant;
  expires_at: Instant;
  attempts: number;
  used_at: Instant | null;
};

export type MandateRow = {
  id: MandateId;
  principal: SubjectId;
  attorney_index: string;
  content_sealed: string;
  created_at: Instant;
};

export type MandateEventRow = {
  mandate_id: MandateId;
  seq: number;
  kind: MandateEvent['kind'];
  by_subject: SubjectId;
  content_sealed: string;
  at: Instant;
};

export type AssistanceRow = {
  id: AssistanceId;
  staff: SubjectId;
  owner: SubjectId;
  draft_id: FilingId | null;
  content_sealed: string;
  started_at: Instant;
};

export type PersonRow = {
  subject: SubjectId;
  person_index: string;
  content_sealed: string;
  met_at: Generated<Instant>;
};

export type FilingRow = {
  id: FilingId;
  number: string;
  owner: SubjectId;
  business: BusinessId;
  title: string;
  applicant_name: string;
  applicant_index: string;
  content_sealed: string;
  documents: Json<Filing['documents']>;
  applications: Json<Filing['applications']>;
  sealed_digest: Sha256;
  catalogue_version: string;
  otp_reference: string;
  lang: Lang;
  summary_file: FileId | null;
  version: Generated<number>;
  submitted_at: Instant;
};

export type FilingVersionRow = {
  filing_id: FilingId;
  version: number;
  application_id: ApplicationId | null;
  round: number | null;
  concepts: Json<readonly ConceptId[]>;
  content_sealed: string;
  made_by: string;
  made_at: Instant;
};

export type CorrectionDraftRow = {
  application_id: ApplicationId;
  agency: AgencyId;
  item_key: string;
  item: Json<DraftedItem['item']>;
  drafted_by: SubjectId;
  drafted_name: string;
  version: number;
  drafted_at: Instant;
};

export type HeldCorrectionRow = {
  application_id: ApplicationId;
  round: number;
  item_key: string;
  content_sealed: string;
  held_at: Instant;
};

export type FileRow = {
  id: FileId;
  sha256: Sha256;
  name: string;
  media_type: string;
  bytes: number;
  purpose: FileRecord['purpose'];
  filing_id: FilingId;
  application_id: ApplicationId | null;
  created_at: Instant;
};

export type EventRow = {
  application_id: ApplicationId;
  seq: number;
  agency: AgencyId;
  position: Generated<number>;
  at: Instant;
  type: string;
  actor: Json<Actor>;
  event: Json<ApplicationEvent>;
  prev_hash: Sha256 | '';
  hash: Sha256;
  seal: string;
};

export type ApplicationRow = {
  id: ApplicationId;
  agency: AgencyId;
  filing_id: FilingId;
  owner: SubjectId;
  number: string;
  licence: LicenceId;
  operation: OperationKind;
  /** The number of the licence that it is about. */
  about: string | null;
  area: string | null;
  applicant_name: string;
  business_name: string;
  seq: number;
  head_hash: Sha256;
  state: Json<ApplicationState>;
  phase: Phase;
  turn: Turn;
  step: string;
  station: StationId;
  tab: WorklistTab;
  rank: string;
  due: LocalDate | null;
  notice_by: LocalDate | null;
  bill_reference1: string | null;
  bill_reference2: string | null;
  is_bill_open: boolean;
  submitted_at: Instant;
  updated_at: Instant;
  assignee: SubjectId | null;
  assignee_name: string | null;
  rounds: number;
  clock_stopped_on: LocalDate | null;
  days_used: number | null;
  was_late: boolean | null;
};

export type AbsenceRow = {
  id: string;
  agency: AgencyId;
  subject: SubjectId;
  name: string;
  deputy: SubjectId;
  deputy_name: string;
  first_day: LocalDate;
  last_day: LocalDate;
  recorded_by: SubjectId;
  recorded_at: Instant;
  ended_at: Instant | null;
};

export type CommitteeRow = { id: CommitteeId; agency: AgencyId; version: number; content: Json<Committee> };

export type RegisterEventRow = Omit<EventRow, 'application_id' | 'event'> & {
  entry_id: LicenceEntryId;
  event: Json<RegisterEvent>;
};

export type RegisterEntryRow = {
  id: LicenceEntryId;
  agency: AgencyId;
  number: string;
  licence: LicenceId;
  area: string | null;
  owner: SubjectId | null;
  holder_name: string;
  business_name: string;
  seq: number;
  head_hash: Sha256;
  state: Json<RegisterEntry>;
  issued_on: LocalDate;
  expires_on: LocalDate | null;
  fee_paid_until: LocalDate | null;
  ends_on: LocalDate | null;
  suspended_from: LocalDate | null;
  suspended_until: LocalDate | null;
  revoked_on: LocalDate | null;
  cancelled_on: LocalDate | null;
  has_order: boolean;
  taker_index: string | null;
  updated_at: Instant;
};

export type FinishedCaseRow = {
  application_id: ApplicationId;
  agency: AgencyId;
  licence: LicenceId;
  finished_on: LocalDate;
  outcome: Outcome;
  days_used: number | null;
  is_on_time: boolean | null;
  rounds: number;
  refusal_reason: RefusalReason | null;
  notices_owed: number;
  notices_missed: number;
};

export type FeedbackRow = {
  about: string;
  filing_id: FilingId;
  application_id: ApplicationId | null;
  agency: AgencyId | null;
  licence: LicenceId | null;
  rating: Rating;
  has_text: boolean;
  text_sealed: string;
  given_on: LocalDate;
  given_at: Instant;
};

export type InboxRow = {
  owner: SubjectId;
  key: string;
  filing_id: FilingId | null;
  ticket_id: TicketId | null;
  application_id: ApplicationId | null;
  message: MessageKind;
  licence: string | null;
  at: Instant;
  read_at: Generated<Instant | null>;
  sms: Generated<ChannelOutcome | null>;
  sms_at: Generated<Instant | null>;
  email: Generated<ChannelOutcome | null>;
  email_at: Generated<Instant | null>;
  tries: Generated<number>;
};

export type MessageSettingsRow = { owner: SubjectId; settings: Json<MessageSettings>; changed_at: Instant };

export type AccessRow = {
  position: Generated<number>;
  filing_id: FilingId;
  owner: SubjectId;
  agency: AgencyId | null;
  by_subject: SubjectId | 'system';
  by_name: string;
  purpose: string;
  what: string;
  at: Instant;
};

export type CalendarSlotRow = {
  id: SlotId;
  agency: AgencyId;
  officer: SubjectId;
  officer_name: string;
  place: CalendarSlot['place'];
  starts_at: Instant;
  ends_at: Instant;
  status: CalendarSlot['status'];
  application_id: ApplicationId | null;
};

export type OfficerAccountRow = {
  id: OfficerAccountId;
  national_id_index: string;
  email_index: string;
  holder_sealed: string;
  subject: SubjectId | null;
  name: string;
  position: string;
  status: AccountStatus;
  scopes: Json<readonly AccountScope[]>;
  state: Json<AccountState>;
  version: number;
  reviewed_at: Instant;
  last_sign_in_at: Instant | null;
};

export type RevisionRow = {
  id: RevisionId;
  licence: LicenceId;
  status: RevisionStatus;
  effective_from: LocalDate | null;
  approval: number | null;
  state: Json<Revision>;
  seq: number;
  saved_at: Instant;
};

export type ClosingDayRow = {
  id: ClosingDayId;
  date: LocalDate;
  agency: AgencyId | null;
  name_th: string;
  name_en: string;
  source: string;
};
