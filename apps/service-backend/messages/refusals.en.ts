import { sharedRefusalsEn } from '@biz/actions/messages/refusals.ts';
import type { RefusalText } from '@biz/web/refusals.ts';
import type { BackendRefusalKind } from '../refusals.ts';
import { administrationRefusalsEn } from './administration-refusals.en.ts';
import { appointmentRefusalsEn } from './appointment-refusals.en.ts';
import { committeeRefusalsEn } from './committee-refusals.en.ts';
import { registerRefusalsEn } from './register-refusals.ts';

const reopen = 'Open the application again, look at its current step and use the button shown there.';
const ofApplicant = {
  title: 'This cannot be done here',
  detail: 'Only the applicant can do this, not the officers’ system.',
  next: 'If it happens again, tell the officers’ help desk the code below.',
};

/** What each refusal says to an officer: what happened, and what to do now. */
export const refusalsEn: Readonly<Record<BackendRefusalKind, RefusalText>> = {
  ...sharedRefusalsEn,
  ...administrationRefusalsEn,
  ...appointmentRefusalsEn,
  ...committeeRefusalsEn,
  ...registerRefusalsEn,
  NotFound: {
    title: 'There is no such application',
    detail: 'It does not exist, or it is not your agency’s.',
    next: 'Go back to the worklist.',
  },
  KeyReused: {
    title: 'This page was already used for something else',
    detail: 'It was sent before with other content, so nothing was done again.',
    next: reopen,
  },
  KeyMissing: { title: 'We could not read this', detail: 'The form was incomplete. Nothing was saved.', next: reopen },
  StaleVersion: {
    title: 'Somebody acted on this application before you',
    detail: 'What you sent was not saved.',
    next: reopen,
  },
  ActionNotAllowed: {
    title: 'This cannot be done at this step',
    detail: 'The application has moved on, or your role may not do this. Nothing was saved.',
    next: reopen,
  },
  NothingRequested: {
    title: 'There is nothing to correct',
    detail: 'Every document that was checked has passed. Nothing was sent.',
    next: 'If a document fails, save the result with a reason first, then send again.',
  },
  ReasonMissing: {
    title: 'The reason is missing',
    detail: 'This needs a reason that the applicant will read.',
    next: 'Go back, write the reason and send again.',
  },
  DueDateTooEarly: {
    title: 'The date must be after today',
    detail: 'The applicant needs time to correct. Nothing was sent.',
    next: 'Go back, choose another date and send again.',
  },
  DocumentNotPart: {
    title: 'This document is not part of the application',
    detail: 'The documents of the application have changed.',
    next: reopen,
  },
  ChecksOpen: {
    title: 'Not every document has passed',
    detail: 'A document is unchecked or has failed, so the application cannot move on.',
    next: 'Open the documents, check them all, then try again.',
  },
  AmountDiffers: {
    title: 'The amount differs',
    detail: 'What was sent is not the fee of this application. Nothing was saved.',
    next: 'Open the fee, check the amount, then try again.',
  },
  SignerIsReviewer: {
    title: 'You cannot sign this licence',
    detail: 'You approved this application. Whoever approves and whoever signs must be two people.',
    next: 'Ask another authorised signer of your agency to sign it.',
  },
  SigningUnavailable: {
    title: 'The signing system does not answer',
    detail: 'Nothing was signed. The licence is still the same draft.',
    next: 'Wait a moment and sign again. If it still fails, tell the officers’ help desk.',
  },
  CorrectionMissing: ofApplicant,
  SameFileAgain: ofApplicant,
  ChannelNotOffered: ofApplicant,
  AgencyBillMissing: {
    title: 'The payment slip is missing',
    detail: 'This approval needs the payment slip of the agency’s own system.',
    next: 'Attach the slip and approve again.',
  },
  DraftStale: ofApplicant,
  LicenceUnknown: ofApplicant,
  LicenceAtAgency: ofApplicant,
  NoLicenceChosen: ofApplicant,
  NotServedHere: ofApplicant,
  NotDirector: ofApplicant,
  DraftIncomplete: ofApplicant,
  DeclarationMissing: ofApplicant,
  MobileMissing: ofApplicant,
  AssuranceTooLow: ofApplicant,
  OtpTooSoon: ofApplicant,
  ResolutionOutdated: {
    title: 'The resolution is about other documents',
    detail: 'Documents or answers changed after the committee had resolved.',
    next: 'Put the case on the agenda of another meeting.',
  },
  OtpMissing: ofApplicant,
  OtpWrong: ofApplicant,
  OtpExpired: ofApplicant,
  OtpUsed: ofApplicant,
  OtpExhausted: ofApplicant,
  DraftChangedAfterOtp: ofApplicant,
  MessageNotSent: ofApplicant,
  DocumentNotWanted: ofApplicant,
  UploadEmpty: ofApplicant,
  UploadTooLarge: ofApplicant,
  UploadWrongKind: ofApplicant,
  UploadDisguised: ofApplicant,
  UploadEncrypted: ofApplicant,
  UploadActive: ofApplicant,
  UploadUnreadable: ofApplicant,
  MandateEnded: ofApplicant,
  MandateNotCovering: ofApplicant,
  MandateNotOpen: ofApplicant,
  MandateTermsWrong: ofApplicant,
  NotInOwnName: ofApplicant,
  AssistanceEnded: ofApplicant,
  AssistanceHasDraft: ofApplicant,
  ConsentMissing: ofApplicant,
  PersonNotConfirmed: ofApplicant,
};
