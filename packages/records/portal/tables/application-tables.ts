import type { CalendarSlot } from '@biz/actions/ports/calendar.ts';
import type { WorklistTab } from '@biz/actions/ports/queries.ts';
import type { OperationKind } from '@biz/catalogue/operation.ts';
import type { Phase, StationId, Turn } from '@biz/catalogue/process.ts';
import type { Sha256 } from '@biz/kernel/digest.ts';
import type { AgencyId, ApplicationId, FilingId, LicenceId, SlotId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { ApplicationEvent } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { RefusalReason } from '@biz/licensing/deciding/refusal-reasons.ts';
import type { Rating } from '@biz/licensing/feedback/feedback.ts';
import type { Outcome } from '@biz/licensing/statistics/finished-case.ts';
import type { Generated } from 'kysely';
import type { Json } from './json-column.ts';

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

export type FinishedCaseRow = {
  application_id: ApplicationId;
  agency: AgencyId;
  licence: LicenceId;
  operation: OperationKind;
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
