import { sharedRefusalsEn } from '@biz/actions/messages/refusals.ts';
import type { RefusalText } from '@biz/web/refusals.ts';
import type { PortalRefusalKind } from '../refusals.ts';
import { actingRefusalsEn } from './acting-refusals.ts';
import { appointmentRefusalsEn } from './appointment-refusals.en.ts';
import { feedbackRefusalsEn } from './feedback-refusals.ts';
import { queueRefusalsEn } from './queue-refusals.ts';
import { registerRefusalsEn } from './register-refusals.ts';

/** What the portal's refusals say in English: what happened, and what to do now. */
export const refusalsEn: Readonly<Record<PortalRefusalKind, RefusalText>> = {
  ...sharedRefusalsEn,
  ...appointmentRefusalsEn,
  ...registerRefusalsEn,
  ...actingRefusalsEn,
  ...feedbackRefusalsEn,
  ...queueRefusalsEn,
  NotFound: {
    title: 'Page not found',
    detail: 'There is no such page, or you may not see it.',
    next: 'Check the address you typed, or start again from the first page.',
  },
  KeyReused: {
    title: 'This was already sent with other content',
    detail: 'This page was sent once before, and this time its content differs. We did not do it a second time.',
    next: 'Reload the page, check what it says, and send it again.',
  },
  KeyMissing: {
    title: 'We could not read everything you sent',
    detail: 'The form came without the key that prevents sending twice, so nothing was done.',
    next: 'Go back, reload the page, and send it again.',
  },
  StaleVersion: {
    title: 'This application has just changed',
    detail: 'Something happened to it after you opened the page, so we did not do what you pressed.',
    next: 'Go back, reload the page to see where it stands, and decide again.',
  },
  ActionNotAllowed: {
    title: 'This cannot be done at this step',
    detail: 'The application has passed the step at which this is possible, or has not reached it yet.',
    next: 'Open the application to see whose turn it is and what can be done.',
  },
  ResolutionOutdated: {
    title: 'This application has just changed',
    detail: 'The committee resolved on other documents or answers than those that are here now.',
    next: 'Open the application to see whose turn it is and what can be done.',
  },
  DraftStale: {
    title: 'This draft was saved from another page at the same time',
    detail: 'We kept what was saved first. What this page sent was not saved.',
    next: 'Go back, reload the page, and save again.',
  },
  LicenceUnknown: {
    title: 'This licence is not in our list',
    detail: 'It may have been withdrawn, or the address is incomplete.',
    next: 'Answer the guide again and choose from its result.',
  },
  LicenceAtAgency: {
    title: 'You cannot apply for this licence here yet',
    detail: 'The agency still takes this application itself, so it cannot be part of this one.',
    next: 'Apply for it at the agency. The other licences can still be applied for here.',
  },
  NoLicenceChosen: {
    title: 'No licence chosen yet',
    detail: 'An application needs at least one licence.',
    next: 'Go back to the result and choose what to apply for.',
  },
  NotServedHere: {
    title: 'No agency takes this application online here yet',
    detail: 'The premises lie outside the areas whose agencies take this application online.',
    next: 'Check the subdistrict of the premises. If it is right, contact the local agency directly.',
  },
  NotDirector: {
    title: 'You cannot act for this juristic person yet',
    detail: 'The business registry does not list you as a director or managing partner, or it did not answer.',
    next: 'Check the 13-digit number. If directors changed lately, wait for the registry, or apply in your own name.',
  },
  ChannelNotOffered: {
    title: 'This way to receive it is not offered',
    detail: 'The step does not offer the way that was chosen.',
    next: 'Open the page again and choose one of the ways shown.',
  },
  AgencyBillMissing: {
    title: 'The payment slip is missing',
    detail: "This approval needs the payment slip of the agency's own system.",
    next: 'Attach the slip and approve again.',
  },
  DraftIncomplete: {
    title: 'The application is not complete',
    detail: 'Some required answers or documents are missing, so we neither sent a code nor submitted anything.',
    next: 'Open the application, finish what is open, and come back to check and submit.',
  },
  DeclarationMissing: {
    title: 'The declaration is missing',
    detail: 'You must read and confirm that everything is true before you submit.',
    next: 'Go back to the check page, tick the declaration, and ask for a code again.',
  },
  MobileMissing: {
    title: 'Your account has no mobile number',
    detail: 'We confirm a submission by a code sent by SMS, so the account needs a confirmed mobile number.',
    next: 'Add the number to the account you sign in with, then sign in again. Your draft is kept.',
  },
  AssuranceTooLow: {
    title: 'Your identity must be confirmed more strongly first',
    detail: 'To submit without a copy of the ID card you need identity level {required}; your account has {actual}.',
    next: 'Raise the level at your identity provider, then sign in again. Your draft is kept.',
  },
  OtpTooSoon: {
    title: 'Too soon for another code',
    detail: 'We have just sent one. You can ask again in {seconds} seconds.',
    next: 'Wait a moment and use the newest code, or ask again when the time is up.',
  },
  OtpMissing: {
    title: 'No code was asked for',
    detail: 'There is no code for this application.',
    next: 'Go back to the check page and ask for a code.',
  },
  OtpWrong: {
    title: 'Wrong code',
    detail: 'The code is not the one we sent. Tries left: {triesLeft}.',
    next: 'Check that the reference in the SMS is the one on the screen, then try again.',
  },
  OtpExpired: {
    title: 'The code has expired',
    detail: 'A code works for 5 minutes. Nothing was submitted.',
    next: 'Ask for a new code and enter the newest one.',
  },
  OtpUsed: {
    title: 'This code was used already',
    detail: 'Every code works once.',
    next: 'See on your page whether the application was submitted. If not, ask for a new code.',
  },
  OtpExhausted: {
    title: 'Five wrong tries',
    detail: 'For your safety this code no longer works. Nothing was submitted.',
    next: 'Ask for a new code and enter the newest one.',
  },
  DraftChangedAfterOtp: {
    title: 'The application changed after the code was sent',
    detail:
      'A code confirms the application as it was when the code was sent. It differs now, so nothing was submitted.',
    next: 'Check your answers again and ask for a new code.',
  },
  MessageNotSent: {
    title: 'The code could not be sent',
    detail: 'The SMS service does not take messages at the moment. Nothing was submitted and your draft is kept.',
    next: 'Wait a minute and ask for a new code. If it fails again, check the mobile number of your account.',
  },
  DocumentNotWanted: {
    title: 'This application does not need this document',
    detail: 'With your latest answers it is no longer asked for.',
    next: 'Go back to the list of documents.',
  },
  UploadEmpty: {
    title: 'The file is empty',
    detail: 'The chosen file has no content.',
    next: 'Open it on your device first, then choose a file again.',
  },
  UploadTooLarge: {
    title: 'The file is too large',
    detail: 'The file or picture is larger than we can take. The limit is named on the upload page.',
    next: 'Make the picture smaller or scan with less detail, then choose the file again.',
  },
  UploadWrongKind: {
    title: 'This kind of file cannot be used',
    detail: 'This document takes only the kinds of file named on the page.',
    next: 'Save it as PDF or take a JPG photo, then choose the file again.',
  },
  UploadDisguised: {
    title: 'The file is not what its name says',
    detail: 'Its content is of another kind than its ending, so we do not take it.',
    next: 'Save the document again as PDF, JPG or PNG, then choose the file again.',
  },
  UploadEncrypted: {
    title: 'The file has a password',
    detail: 'Officers cannot open files with a password.',
    next: 'Save it without a password, then choose the file again.',
  },
  UploadActive: {
    title: 'The file contains scripts or hidden files',
    detail: 'For safety we do not take a PDF with scripts, macros or files inside.',
    next: 'Print it to a new PDF or take a photo, then choose the file again.',
  },
  UploadUnreadable: {
    title: 'The file cannot be opened',
    detail: 'It may be damaged or not completely saved.',
    next: 'Open it on your device, save it again, then choose the file again.',
  },
  NothingRequested: {
    title: 'Nothing needs correcting',
    detail: 'The officer asks for no correction at the moment.',
    next: 'Open the application to see where it stands.',
  },
  ReasonMissing: {
    title: 'A reason is missing',
    detail: 'This needs a reason.',
    next: 'Go back, enter the reason, and send it again.',
  },
  DueDateTooEarly: {
    title: 'The due date is too early',
    detail: 'It must be later than today.',
    next: 'Go back, choose another day, and send it again.',
  },
  DocumentNotPart: {
    title: 'This document is not part of the application',
    detail: 'What was sent does not belong to this application.',
    next: 'Open the application to see which documents the officer asks for.',
  },
  CorrectionMissing: {
    title: 'Some corrections are still missing',
    detail: 'Not every item that the officer asked for has a new file. We send them all at once.',
    next: 'Go back to the corrections, finish the open items, and send again.',
  },
  SameFileAgain: {
    title: 'The new file equals the old one',
    detail: 'It is the very file that the officer asked you to correct.',
    next: "Read the officer's note, correct the document, and upload a new file.",
  },
  ChecksOpen: {
    title: 'The officer has not finished checking',
    detail: 'Some documents are not checked yet or did not pass.',
    next: 'Open the application to see where it stands.',
  },
  AmountDiffers: {
    title: 'The amount differs',
    detail: 'What was received is not what is owed.',
    next: 'Check the amount on the bill, or contact the agency with your proof of payment.',
  },
  SignerIsReviewer: {
    title: 'The signer may not be the only reviewer',
    detail: 'One person cannot both approve and sign the same licence.',
    next: 'Wait for another authorised signer.',
  },
  SigningUnavailable: {
    title: 'Signing is not possible right now',
    detail: 'The signing system does not answer. Nothing was signed.',
    next: 'Wait a moment and try again.',
  },
  IdentityProviderUnavailable: {
    title: 'You cannot sign in right now',
    detail: 'The identity system does not answer. It is not your fault, and saved drafts are kept.',
    next: 'Wait one or two minutes and sign in again. Licences and fees can be looked up meanwhile.',
  },
  SignInCancelled: {
    title: 'You are not signed in',
    detail: 'Signing in was cancelled, or this account cannot be used for the entrepreneurs’ portal.',
    next: 'Sign in again, or use a citizen account.',
  },
  SignInExpired: {
    title: 'Signing in took too long',
    detail: 'The page was open too long, or was opened in another browser.',
    next: 'Begin signing in again.',
  },
  SignInRejected: {
    title: 'Signing in failed',
    detail: 'What the identity system sent back was incomplete or not acceptable.',
    next: 'Sign in again. If it fails once more, contact us with the code below.',
  },
};
