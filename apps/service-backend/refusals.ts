import type { AdministrationRefusal } from '@biz/actions/administration/refusal.ts';
import type { CommitteeRefusal } from '@biz/actions/committee/refusal.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { defineRefusals, type RefusalTable } from '@biz/web/refusals.ts';
import type { RefusalData, Reply } from '@biz/web/reply.ts';
import { administrationRefusals } from './administration-refusals.ts';
import { appointmentRefusals } from './appointment-refusals.ts';
import { committeeRefusals } from './committee-refusals.ts';
import { refusalsEn } from './messages/refusals.en.ts';
import { refusalsTh } from './messages/refusals.th.ts';
import { registerRefusals } from './register-refusals.ts';

/** Everything this system may refuse besides what every web app refuses. */
export type BackendRefusalKind = ActionRefusal['kind'] | AdministrationRefusal['kind'] | CommitteeRefusal['kind'];

const table = {
  ...administrationRefusals,
  ...appointmentRefusals,
  ...committeeRefusals,
  ...registerRefusals,
  NotFound: { code: 'OFF-001', status: 404, logLevel: 'info' },
  KeyReused: { code: 'OFF-002', status: 422, logLevel: 'warn' },
  KeyMissing: { code: 'OFF-003', status: 400, logLevel: 'warn' },
  StaleVersion: { code: 'OFF-004', status: 409, logLevel: 'info' },
  ActionNotAllowed: { code: 'OFF-005', status: 409, logLevel: 'info' },
  OwnApplication: { code: 'OFF-006', status: 403, logLevel: 'warn' },
  CorrectionsStillDue: { code: 'OFF-007', status: 409, logLevel: 'info' },
  NothingRequested: { code: 'OFF-010', status: 409, logLevel: 'info' },
  ReasonMissing: { code: 'OFF-011', status: 422, logLevel: 'info' },
  DueDateTooEarly: { code: 'OFF-012', status: 422, logLevel: 'info' },
  DocumentNotPart: { code: 'OFF-013', status: 422, logLevel: 'info' },
  ChecksOpen: { code: 'OFF-014', status: 409, logLevel: 'info' },
  LateDemandReasonMissing: { code: 'OFF-210', status: 422, logLevel: 'info' },
  SectionNotPart: { code: 'OFF-211', status: 422, logLevel: 'info' },
  QuestionNotPart: { code: 'OFF-212', status: 422, logLevel: 'info' },
  DraftRequestChanged: { code: 'OFF-213', status: 409, logLevel: 'info' },
  SameAnswerAgain: { code: 'OFF-214', status: 422, logLevel: 'info' },
  CorrectionsIncomplete: { code: 'OFF-215', status: 422, logLevel: 'info' },
  TooMuchUploaded: { code: 'OFF-216', status: 413, logLevel: 'info' },
  AmountDiffers: { code: 'OFF-015', status: 409, logLevel: 'warn' },
  SignerIsReviewer: { code: 'OFF-016', status: 403, logLevel: 'warn' },
  SigningUnavailable: { code: 'OFF-017', status: 503, logLevel: 'error' },
  ResolutionOutdated: { code: 'OFF-300', status: 409, logLevel: 'info' },
  NoReasonOwed: { code: 'OFF-240', status: 409, logLevel: 'info' },
  ExpectedDateTooEarly: { code: 'OFF-241', status: 422, logLevel: 'info' },
  ExtensionNotAllowed: { code: 'OFF-242', status: 409, logLevel: 'info' },
  ExtensionTooLate: { code: 'OFF-243', status: 409, logLevel: 'info' },
  ExtensionTooLong: { code: 'OFF-244', status: 422, logLevel: 'info' },
  CorrectionMissing: { code: 'OFF-020', status: 409, logLevel: 'warn' },
  SameFileAgain: { code: 'OFF-021', status: 409, logLevel: 'warn' },
  ChannelNotOffered: { code: 'OFF-022', status: 422, logLevel: 'warn' },
  NothingToDispatch: { code: 'OFF-023', status: 409, logLevel: 'info' },
  TrackingNumberMissing: { code: 'OFF-024', status: 422, logLevel: 'info' },
  AgencyBillMissing: { code: 'OFF-025', status: 422, logLevel: 'info' },
  DraftStale: { code: 'OFF-030', status: 409, logLevel: 'warn' },
  LicenceUnknown: { code: 'OFF-031', status: 422, logLevel: 'warn' },
  LicenceAtAgency: { code: 'OFF-029', status: 422, logLevel: 'warn' },
  NoLicenceChosen: { code: 'OFF-032', status: 422, logLevel: 'warn' },
  NotServedHere: { code: 'OFF-033', status: 422, logLevel: 'warn' },
  NotDirector: { code: 'OFF-034', status: 403, logLevel: 'warn' },
  DraftIncomplete: { code: 'OFF-035', status: 422, logLevel: 'warn' },
  DeclarationMissing: { code: 'OFF-036', status: 422, logLevel: 'warn' },
  MobileMissing: { code: 'OFF-037', status: 422, logLevel: 'warn' },
  AssuranceTooLow: { code: 'OFF-038', status: 403, logLevel: 'warn' },
  OtpTooSoon: { code: 'OFF-040', status: 429, logLevel: 'warn' },
  OtpMissing: { code: 'OFF-041', status: 422, logLevel: 'warn' },
  OtpWrong: { code: 'OFF-042', status: 422, logLevel: 'warn' },
  OtpExpired: { code: 'OFF-043', status: 422, logLevel: 'warn' },
  OtpUsed: { code: 'OFF-044', status: 409, logLevel: 'warn' },
  OtpExhausted: { code: 'OFF-045', status: 422, logLevel: 'warn' },
  DraftChangedAfterOtp: { code: 'OFF-046', status: 409, logLevel: 'warn' },
  MessageNotSent: { code: 'OFF-047', status: 503, logLevel: 'error' },
  DocumentNotWanted: { code: 'OFF-050', status: 422, logLevel: 'warn' },
  UploadEmpty: { code: 'OFF-051', status: 422, logLevel: 'warn' },
  UploadTooLarge: { code: 'OFF-052', status: 413, logLevel: 'warn' },
  UploadWrongKind: { code: 'OFF-053', status: 415, logLevel: 'warn' },
  UploadDisguised: { code: 'OFF-054', status: 415, logLevel: 'warn' },
  UploadEncrypted: { code: 'OFF-055', status: 422, logLevel: 'warn' },
  UploadActive: { code: 'OFF-056', status: 422, logLevel: 'warn' },
  CaseEnded: { code: 'OFF-060', status: 409, logLevel: 'info' },
  UploadUnreadable: { code: 'OFF-057', status: 422, logLevel: 'warn' },
  MandateEnded: { code: 'OFF-180', status: 403, logLevel: 'warn' },
  MandateNotCovering: { code: 'OFF-181', status: 403, logLevel: 'warn' },
  MandateNotOpen: { code: 'OFF-182', status: 409, logLevel: 'warn' },
  MandateTermsWrong: { code: 'OFF-183', status: 422, logLevel: 'warn' },
  NotInOwnName: { code: 'OFF-184', status: 403, logLevel: 'warn' },
  AssistanceEnded: { code: 'OFF-185', status: 403, logLevel: 'warn' },
  AssistanceHasDraft: { code: 'OFF-186', status: 409, logLevel: 'warn' },
  ConsentMissing: { code: 'OFF-187', status: 422, logLevel: 'warn' },
  PersonNotConfirmed: { code: 'OFF-188', status: 422, logLevel: 'warn' },
} as const satisfies RefusalTable<BackendRefusalKind>;

/** The refusals of the officers' system: code, status and log level here, words in both languages beside. */
export const backendRefusals = defineRefusals(table, { th: refusalsTh, en: refusalsEn });

/** Every kind an action may refuse with, for tests. */
export const backendRefusalKinds = Object.keys(table);

/** Answers with the page of a refusal. What is missing or another agency's looks like a page that never existed. */
export function refuse(refusal: ActionRefusal | AdministrationRefusal | CommitteeRefusal): Reply {
  if (refusal.kind === 'NotFound') return backendRefusals.refusal('not-found');
  return backendRefusals.refusal(refusal.kind, dataOf(refusal));
}

/** What the texts of a refusal may mention: its numbers and single words, never lists and never personal data. */
export function dataOf(refusal: ActionRefusal | AdministrationRefusal | CommitteeRefusal): RefusalData {
  const data: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(refusal)) {
    if (name !== 'kind' && (typeof value === 'string' || typeof value === 'number')) data[name] = value;
  }
  return data;
}
