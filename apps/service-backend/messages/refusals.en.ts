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
  LateDemandReasonMissing: {
    title: 'Say why this is asked only now',
    detail: 'Something was not asked the first time. The law wants all defects named at once.',
    next: 'Write why it is asked only now, and send again.',
  },
  SectionNotPart: {
    title: 'The application has no such section',
    detail: 'That section is not in the form of this licence.',
    next: 'Go back to the application and choose a section from the list.',
  },
  QuestionNotPart: {
    title: 'This answer cannot be corrected here',
    detail: 'The form of this licence does not ask it, or a registry vouches for it and it is mended there.',
    next: 'Go back to the list and choose another one.',
  },
  DraftRequestChanged: {
    title: 'The list has changed',
    detail: 'Somebody added, changed or removed an item after you opened this page. Nothing was sent.',
    next: 'Look at the list as it is now, and try again.',
  },
  SameAnswerAgain: {
    title: 'The new answer equals the old one',
    detail: 'It is the very answer that the officer asked you to correct.',
    next: "Read the officer's note, correct the answer, and send again.",
  },
  CorrectionsIncomplete: {
    title: 'The new answers make more necessary',
    detail: 'With the corrected answers the form asks something more or needs another document.',
    next: 'Go back to the list, finish what was added, and send again.',
  },
  TooMuchUploaded: {
    title: 'The files are too large together',
    detail: 'All files of this round together are more than we can take.',
    next: 'Make the files smaller, or replace one that you uploaded by a smaller one.',
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
  OwnApplication: {
    title: 'You cannot act on your own application',
    detail:
      'Officers may not decide their own matters (Administrative Procedure Act B.E. 2539, s. 13). Nothing was done.',
    next: 'Ask another officer of your agency to take it over.',
  },
  CaseEnded: {
    title: 'This application has ended',
    detail: 'Nobody works on it any more, so it cannot be given to anybody.',
    next: 'Open the application to see how it ended.',
  },
  CorrectionsStillDue: {
    title: 'The applicant still has time',
    detail: 'They may send what was asked for until the end of the due day. The application cannot be ended before.',
    next: 'Wait until the due day has passed, then open the application again.',
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
  NoReasonOwed: {
    title: 'No reason is owed now',
    detail: 'This application is in time, or these seven days have their reason already.',
    next: 'Go back to the application and see when it is due and when the next reason is.',
  },
  ExpectedDateTooEarly: {
    title: 'The expected day must lie ahead',
    detail: 'The day that was sent is today or has passed. Nothing was saved.',
    next: 'Go back, choose another day and send again.',
  },
  ExtensionNotAllowed: {
    title: 'The time cannot be extended',
    detail: 'The law of this licence allows no extension, or no further one, or the time does not run yet.',
    next: 'Decide in time. Once it is late a reason must be written every seven days.',
  },
  ExtensionTooLate: {
    title: 'It is too late to extend',
    detail: 'The time can be extended only until the end of the last day.',
    next: 'Write the applicant the reason for the delay instead.',
  },
  ExtensionTooLong: {
    title: 'Longer than the law allows',
    detail: 'Each extension may be at most {days} days, counted as this licence counts its days.',
    next: 'Go back, enter another number and send again.',
  },
  CorrectionMissing: ofApplicant,
  SameFileAgain: ofApplicant,
  ChannelNotOffered: ofApplicant,
  NothingToDispatch: {
    title: 'There is nothing to send',
    detail: 'The applicant collects it in person.',
    next: 'Look at the way that was chosen, and record the collection when they come.',
  },
  TrackingNumberMissing: {
    title: 'The tracking number is missing',
    detail: 'The applicant needs it to follow the parcel.',
    next: 'Enter the number on the receipt of posting and record it again.',
  },
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
