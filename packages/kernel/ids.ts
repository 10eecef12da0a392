import type { Brand, ParseError } from './brand.ts';
import { err, ok, type Result } from './result.ts';

/** Filing (คำร้อง): what a person sends once. UUID. */
export type FilingId = Brand<string, 'FilingId'>;
/** Application (คำขอ): one licence at one agency inside a filing. UUID. */
export type ApplicationId = Brand<string, 'ApplicationId'>;
/** Mandate (หนังสือมอบอำนาจ): what a principal lets an attorney do. UUID. */
export type MandateId = Brand<string, 'MandateId'>;
/** Assisted service (การให้บริการช่วยยื่น): one visit of an applicant to a service centre. UUID. */
export type AssistanceId = Brand<string, 'AssistanceId'>;
/** Entry of the register of licences (ทะเบียนใบอนุญาต): keeps its id whatever number the licence has. UUID. */
export type LicenceEntryId = Brand<string, 'LicenceEntryId'>;
/** A stored file. UUID. */
export type FileId = Brand<string, 'FileId'>;
/** A stretch of an officer's time that appointments can use. UUID. */
export type SlotId = Brand<string, 'SlotId'>;
/** Appointment (นัดหมาย) of one application. UUID. */
export type AppointmentId = Brand<string, 'AppointmentId'>;
/** Committee (คณะกรรมการ) of an agency. UUID. */
export type CommitteeId = Brand<string, 'CommitteeId'>;
/** A seat on a committee. UUID. */
export type MemberId = Brand<string, 'MemberId'>;
/** Meeting (การประชุม) of a committee. UUID. */
export type MeetingId = Brand<string, 'MeetingId'>;
/** Ticket (บัตรคิว) of one visit to a counter. UUID, and the unguessable part of its link. */
export type TicketId = Brand<string, 'TicketId'>;
/** A signed-in subject as the identity provider names it (OIDC `sub`). */
export type SubjectId = Brand<string, 'SubjectId'>;
/** Agency (หน่วยงาน) in the catalogue, e.g. a municipality or an excise area office. */
export type AgencyId = Brand<string, 'AgencyId'>;
/** Kind of agency in the catalogue, e.g. municipalities or excise area offices. */
export type AgencyKindId = Brand<string, 'AgencyKindId'>;
/** Licence family in the catalogue. */
export type LicenceId = Brand<string, 'LicenceId'>;
/** Shared question in the catalogue, e.g. `premises.area`. */
export type ConceptId = Brand<string, 'ConceptId'>;
/** Shared document type in the catalogue. */
export type DocumentTypeId = Brand<string, 'DocumentTypeId'>;
/** Process variant in the catalogue. */
export type ProcessId = Brand<string, 'ProcessId'>;
/** Business type in the catalogue. */
export type BusinessId = Brand<string, 'BusinessId'>;
/** Officer account (บัญชีเจ้าหน้าที่) in the register. UUID. */
export type OfficerAccountId = Brand<string, 'OfficerAccountId'>;
/** Closing day that was added in service. UUID. */
export type ClosingDayId = Brand<string, 'ClosingDayId'>;
/** Definition (ข้อกำหนด) that is revised in service: what it is about and its name in the catalogue, `agency.some-town`. */
export type DefinitionId = Brand<string, 'DefinitionId'>;
/** Revision (ฉบับแก้ไข) of a definition. UUID. */
export type RevisionId = Brand<string, 'RevisionId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SLUG = /^[a-z0-9][a-zA-Z0-9.-]{0,79}$/;

/** Accepts a lower-case UUID. */
export function parseFilingId(raw: string): Result<FilingId, ParseError> {
  return UUID.test(raw) ? ok(raw as FilingId) : refuse('FilingId');
}

/** Accepts a lower-case UUID. */
export function parseApplicationId(raw: string): Result<ApplicationId, ParseError> {
  return UUID.test(raw) ? ok(raw as ApplicationId) : refuse('ApplicationId');
}

/** Accepts a lower-case UUID. */
export function parseLicenceEntryId(raw: string): Result<LicenceEntryId, ParseError> {
  return UUID.test(raw) ? ok(raw as LicenceEntryId) : refuse('LicenceEntryId');
}

/** Accepts a lower-case UUID. */
export function parseFileId(raw: string): Result<FileId, ParseError> {
  return UUID.test(raw) ? ok(raw as FileId) : refuse('FileId');
}

/** Accepts a lower-case UUID. */
export function parseTicketId(raw: string): Result<TicketId, ParseError> {
  return UUID.test(raw) ? ok(raw as TicketId) : refuse('TicketId');
}

/** Accepts a lower-case UUID. */
export function parseSlotId(raw: string): Result<SlotId, ParseError> {
  return UUID.test(raw) ? ok(raw as SlotId) : refuse('SlotId');
}

/** Accepts a lower-case UUID. */
export function parseAppointmentId(raw: string): Result<AppointmentId, ParseError> {
  return UUID.test(raw) ? ok(raw as AppointmentId) : refuse('AppointmentId');
}

/** Accepts a lower-case UUID. */
export function parseMandateId(raw: string): Result<MandateId, ParseError> {
  return UUID.test(raw) ? ok(raw as MandateId) : refuse('MandateId');
}

/** Accepts a lower-case UUID. */
export function parseAssistanceId(raw: string): Result<AssistanceId, ParseError> {
  return UUID.test(raw) ? ok(raw as AssistanceId) : refuse('AssistanceId');
}

/** Accepts a lower-case UUID. */
export function parseOfficerAccountId(raw: string): Result<OfficerAccountId, ParseError> {
  return UUID.test(raw) ? ok(raw as OfficerAccountId) : refuse('OfficerAccountId');
}

/** Accepts a lower-case UUID. */
export function parseClosingDayId(raw: string): Result<ClosingDayId, ParseError> {
  return UUID.test(raw) ? ok(raw as ClosingDayId) : refuse('ClosingDayId');
}

/** Accepts a lower-case UUID. */
export function parseRevisionId(raw: string): Result<RevisionId, ParseError> {
  return UUID.test(raw) ? ok(raw as RevisionId) : refuse('RevisionId');
}

/** Accepts a lower-case UUID. */
export function parseCommitteeId(raw: string): Result<CommitteeId, ParseError> {
  return UUID.test(raw) ? ok(raw as CommitteeId) : refuse('CommitteeId');
}

/** Accepts a lower-case UUID. */
export function parseMemberId(raw: string): Result<MemberId, ParseError> {
  return UUID.test(raw) ? ok(raw as MemberId) : refuse('MemberId');
}

/** Accepts a lower-case UUID. */
export function parseMeetingId(raw: string): Result<MeetingId, ParseError> {
  return UUID.test(raw) ? ok(raw as MeetingId) : refuse('MeetingId');
}

/** Accepts any non-empty subject of at most 255 ASCII characters (OpenID Connect Core 1.0, section 2). */
export function parseSubjectId(raw: string): Result<SubjectId, ParseError> {
  return /^[\x21-\x7e]{1,255}$/.test(raw) ? ok(raw as SubjectId) : refuse('SubjectId');
}

/** Accepts a catalogue name: letters, digits, dots and dashes, at most 80. The caller says which kind it is. */
export function parseSlug<
  Id extends AgencyId | AgencyKindId | LicenceId | ConceptId | DocumentTypeId | ProcessId | BusinessId,
>(raw: string): Result<Id, ParseError> {
  return SLUG.test(raw) ? ok(raw as Id) : refuse('slug');
}

/** The id of a definition of this kind with this name in the catalogue. */
export function definitionIdOf(kind: 'licence' | 'questions' | 'documents' | 'agency', name: string): DefinitionId {
  return `${kind}.${name}` as DefinitionId;
}

function refuse(type: string): Result<never, ParseError> {
  return err({ kind: 'ParseError', type, reason: 'malformed' });
}
