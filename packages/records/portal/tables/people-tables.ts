import type { ChannelOutcome, MessageKind } from '@biz/actions/ports/store.ts';
import type {
  AgencyId,
  ApplicationId,
  AssistanceId,
  FilingId,
  MandateId,
  SubjectId,
  TicketId,
} from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { MandateEvent } from '@biz/licensing/acting/mandate.ts';
import type { MessageSettings } from '@biz/licensing/message-settings.ts';
import type { Generated } from 'kysely';
import type { Json } from './json-column.ts';

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
