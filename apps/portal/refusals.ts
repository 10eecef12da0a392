import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { SignInRefusal } from '@biz/identity/sign-in-refusal.ts';
import type { FeedbackRefusal } from '@biz/licensing/feedback/feedback.ts';
import type { QueueRefusal } from '@biz/licensing/queueing/decide-ticket.ts';
import { defineRefusals, type RefusalTable } from '@biz/web/refusals.ts';
import type { RefusalData, Reply } from '@biz/web/reply.ts';
import { appointmentRefusals } from './appointment-refusals.ts';
import { refusalsEn } from './messages/refusals.en.ts';
import { refusalsTh } from './messages/refusals.th.ts';
import { registerRefusals } from './register-refusals.ts';

/** Everything the portal may refuse besides what every web app refuses. */
export type PortalRefusal = ActionRefusal | SignInRefusal | FeedbackRefusal | QueueRefusal;
export type PortalRefusalKind = PortalRefusal['kind'];

const table = {
  ...appointmentRefusals,
  ...registerRefusals,
  NotFound: { code: 'PRT-001', status: 404, logLevel: 'info' },
  OwnApplication: { code: 'PRT-006', status: 403, logLevel: 'warn' },
  CorrectionsStillDue: { code: 'PRT-007', status: 409, logLevel: 'info' },
  KeyReused: { code: 'PRT-002', status: 422, logLevel: 'warn' },
  KeyMissing: { code: 'PRT-003', status: 400, logLevel: 'warn' },
  StaleVersion: { code: 'PRT-004', status: 409, logLevel: 'info' },
  ActionNotAllowed: { code: 'PRT-005', status: 409, logLevel: 'info' },
  DraftStale: { code: 'PRT-010', status: 409, logLevel: 'info' },
  LicenceUnknown: { code: 'PRT-011', status: 422, logLevel: 'info' },
  LicenceAtAgency: { code: 'PRT-019', status: 422, logLevel: 'info' },
  NoLicenceChosen: { code: 'PRT-012', status: 422, logLevel: 'info' },
  NotServedHere: { code: 'PRT-013', status: 422, logLevel: 'info' },
  NotDirector: { code: 'PRT-014', status: 403, logLevel: 'info' },
  DraftIncomplete: { code: 'PRT-015', status: 422, logLevel: 'info' },
  DeclarationMissing: { code: 'PRT-016', status: 422, logLevel: 'info' },
  MobileMissing: { code: 'PRT-017', status: 422, logLevel: 'info' },
  AssuranceTooLow: { code: 'PRT-018', status: 403, logLevel: 'info' },
  OtpTooSoon: { code: 'PRT-020', status: 429, logLevel: 'info' },
  OtpMissing: { code: 'PRT-021', status: 422, logLevel: 'info' },
  OtpWrong: { code: 'PRT-022', status: 422, logLevel: 'info' },
  OtpExpired: { code: 'PRT-023', status: 422, logLevel: 'info' },
  OtpUsed: { code: 'PRT-024', status: 409, logLevel: 'info' },
  OtpExhausted: { code: 'PRT-025', status: 422, logLevel: 'warn' },
  DraftChangedAfterOtp: { code: 'PRT-026', status: 409, logLevel: 'info' },
  MessageNotSent: { code: 'PRT-027', status: 503, logLevel: 'error' },
  DocumentNotWanted: { code: 'PRT-030', status: 422, logLevel: 'info' },
  UploadEmpty: { code: 'PRT-031', status: 422, logLevel: 'info' },
  UploadTooLarge: { code: 'PRT-032', status: 413, logLevel: 'info' },
  UploadWrongKind: { code: 'PRT-033', status: 415, logLevel: 'info' },
  UploadDisguised: { code: 'PRT-034', status: 415, logLevel: 'warn' },
  UploadEncrypted: { code: 'PRT-035', status: 422, logLevel: 'info' },
  UploadActive: { code: 'PRT-036', status: 422, logLevel: 'warn' },
  UploadUnreadable: { code: 'PRT-037', status: 422, logLevel: 'info' },
  NothingRequested: { code: 'PRT-040', status: 409, logLevel: 'info' },
  ReasonMissing: { code: 'PRT-041', status: 422, logLevel: 'info' },
  DueDateTooEarly: { code: 'PRT-042', status: 422, logLevel: 'info' },
  DocumentNotPart: { code: 'PRT-043', status: 422, logLevel: 'info' },
  CorrectionMissing: { code: 'PRT-044', status: 422, logLevel: 'info' },
  SameFileAgain: { code: 'PRT-045', status: 422, logLevel: 'info' },
  ChecksOpen: { code: 'PRT-046', status: 409, logLevel: 'info' },
  LateDemandReasonMissing: { code: 'PRT-210', status: 422, logLevel: 'info' },
  SectionNotPart: { code: 'PRT-211', status: 422, logLevel: 'info' },
  QuestionNotPart: { code: 'PRT-212', status: 422, logLevel: 'info' },
  DraftRequestChanged: { code: 'PRT-213', status: 409, logLevel: 'info' },
  SameAnswerAgain: { code: 'PRT-214', status: 422, logLevel: 'info' },
  CorrectionsIncomplete: { code: 'PRT-215', status: 422, logLevel: 'info' },
  TooMuchUploaded: { code: 'PRT-216', status: 413, logLevel: 'info' },
  AmountDiffers: { code: 'PRT-047', status: 422, logLevel: 'warn' },
  SignerIsReviewer: { code: 'PRT-048', status: 403, logLevel: 'warn' },
  SigningUnavailable: { code: 'PRT-049', status: 503, logLevel: 'error' },
  CaseEnded: { code: 'PRT-050', status: 409, logLevel: 'info' },
  NoReasonOwed: { code: 'PRT-171', status: 409, logLevel: 'warn' },
  ExpectedDateTooEarly: { code: 'PRT-172', status: 422, logLevel: 'warn' },
  ExtensionNotAllowed: { code: 'PRT-173', status: 409, logLevel: 'warn' },
  ExtensionTooLate: { code: 'PRT-174', status: 409, logLevel: 'warn' },
  ExtensionTooLong: { code: 'PRT-175', status: 422, logLevel: 'warn' },
  ResolutionOutdated: { code: 'PRT-300', status: 409, logLevel: 'warn' },
  ChannelNotOffered: { code: 'PRT-051', status: 422, logLevel: 'warn' },
  NothingToDispatch: { code: 'PRT-052', status: 409, logLevel: 'info' },
  TrackingNumberMissing: { code: 'PRT-053', status: 422, logLevel: 'info' },
  AgencyBillMissing: { code: 'PRT-054', status: 422, logLevel: 'info' },
  RatingMissing: { code: 'PRT-310', status: 422, logLevel: 'info' },
  FeedbackTooLong: { code: 'PRT-311', status: 422, logLevel: 'info' },
  FeedbackTooEarly: { code: 'PRT-312', status: 409, logLevel: 'info' },
  FeedbackGiven: { code: 'PRT-313', status: 409, logLevel: 'info' },
  QueueTimeNotOffered: { code: 'PRT-314', status: 422, logLevel: 'info' },
  QueueTimeFull: { code: 'PRT-315', status: 409, logLevel: 'info' },
  TicketHeld: { code: 'PRT-316', status: 409, logLevel: 'info' },
  TicketMoved: { code: 'PRT-317', status: 409, logLevel: 'info' },
  MissedTooEarly: { code: 'PRT-318', status: 409, logLevel: 'info' },
  NobodyWaiting: { code: 'PRT-319', status: 409, logLevel: 'info' },
  IdentityProviderUnavailable: { code: 'PRT-060', status: 503, logLevel: 'error' },
  SignInCancelled: { code: 'PRT-061', status: 401, logLevel: 'info' },
  SignInExpired: { code: 'PRT-062', status: 401, logLevel: 'info' },
  SignInRejected: { code: 'PRT-063', status: 502, logLevel: 'error' },
  MandateEnded: { code: 'PRT-070', status: 403, logLevel: 'info' },
  MandateNotCovering: { code: 'PRT-071', status: 403, logLevel: 'info' },
  MandateNotOpen: { code: 'PRT-072', status: 409, logLevel: 'info' },
  MandateTermsWrong: { code: 'PRT-073', status: 422, logLevel: 'info' },
  NotInOwnName: { code: 'PRT-074', status: 403, logLevel: 'info' },
  AssistanceEnded: { code: 'PRT-075', status: 403, logLevel: 'info' },
  AssistanceHasDraft: { code: 'PRT-076', status: 409, logLevel: 'info' },
  ConsentMissing: { code: 'PRT-077', status: 422, logLevel: 'info' },
  PersonNotConfirmed: { code: 'PRT-078', status: 422, logLevel: 'info' },
} as const satisfies RefusalTable<PortalRefusalKind>;

/** The portal's refusals: code, status and log level here, words in both languages beside. */
export const portalRefusals = defineRefusals(table, { th: refusalsTh, en: refusalsEn });

/** The HTTP status of a refusal, for a page that shows it in place. */
export function statusOf(refusal: PortalRefusal): number {
  return table[refusal.kind].status;
}

/** Answers with the page of a refusal. What is missing or somebody else's looks like a page that never existed. */
export function refuse(refusal: PortalRefusal): Reply {
  if (refusal.kind === 'NotFound') return portalRefusals.refusal('not-found');
  return portalRefusals.refusal(refusal.kind, dataOf(refusal));
}

/** What the texts of a refusal may mention: numbers and single words of it, never lists and never personal data. */
export function dataOf(refusal: PortalRefusal): RefusalData {
  const data: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(refusal)) {
    if (name !== 'kind' && (typeof value === 'string' || typeof value === 'number')) data[name] = value;
  }
  return data;
}
