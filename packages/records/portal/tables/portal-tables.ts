import type { WorklistTab } from '@biz/actions/ports/queries.ts';
import type { TicketActor } from '@biz/actions/ports/queue.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type {
  AgencyId,
  ApplicationId,
  CommitteeId,
  FileId,
  LicenceEntryId,
  MeetingId,
  OfficerAccountId,
  RevisionId,
  SubjectId,
  TicketId,
} from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { ClosingDayEvent } from '@biz/licensing/closing-days/closing-days.ts';
import type { Committee } from '@biz/licensing/committee/committee.ts';
import type { MeetingActor, MeetingEvent } from '@biz/licensing/committee/meeting.ts';
import type { RevisionEvent } from '@biz/licensing/definitions/revision.ts';
import type { AccountActor, AccountEvent } from '@biz/licensing/officers/officer-account.ts';
import type { Ticket, TicketEvent } from '@biz/licensing/queueing/ticket.ts';
import type { ColumnType, Generated } from 'kysely';
import type { ApplicationRow, CalendarSlotRow, EventRow, FeedbackRow, FinishedCaseRow } from './application-tables.ts';
import type {
  CorrectionDraftRow,
  DraftRow,
  FileRow,
  FilingRow,
  FilingVersionRow,
  HeldCorrectionRow,
  OtpRow,
} from './filing-tables.ts';
import type { Json } from './json-column.ts';
import type { AbsenceRow, ClosingDayRow, CommitteeRow, OfficerAccountRow, RevisionRow } from './office-tables.ts';
import type {
  AccessRow,
  AssistanceRow,
  InboxRow,
  MandateEventRow,
  MandateRow,
  MessageSettingsRow,
  PersonRow,
} from './people-tables.ts';
import type { RegisterEntryRow, RegisterEventRow } from './register-tables.ts';

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
