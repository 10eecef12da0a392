import type { UploadRefusal } from '@biz/documents/uploads/upload-refusal.ts';
import type { MandateProblem } from '@biz/licensing/acting/mandate.ts';
import type { LicensingRefusal } from '@biz/licensing/refusal.ts';
import type { RegisterRefusal } from '@biz/licensing/register/decide-order.ts';

/** Why a command is refused. Each kind has a stable code in the application's table and a text in both languages. */
export type ActionRefusal =
  | LicensingRefusal
  | RegisterRefusal
  /** The licence's definition or standing does not allow the operation now; `because` as `openingsOf` says. */
  | { readonly kind: 'OperationNotOpen'; readonly because: 'absent' | 'standing' | 'over' | 'under-way' | 'too-early' }
  /** An amendment that changes nothing. */
  | { readonly kind: 'NothingChanged' }
  /** Registries say what the licences say already, or do not answer: there is nothing to amend. */
  | { readonly kind: 'HolderUnchanged'; readonly registry: 'answered' | 'unavailable' }
  /** With these changes another licence is needed in its place, or the place is another agency's. */
  | { readonly kind: 'LicenceNoLongerFits'; readonly licence: string }
  /** Missing, or somebody else's: the answer is the same. */
  | { readonly kind: 'NotFound' }
  /** An officer acts on an application of their own (Administrative Procedure Act B.E. 2539, s. 13). */
  | { readonly kind: 'OwnApplication' }
  /** The same idempotency key came with other content. */
  | { readonly kind: 'KeyReused' }
  | { readonly kind: 'KeyMissing' }
  /** The draft was saved elsewhere since this page was loaded. */
  | { readonly kind: 'DraftStale' }
  | { readonly kind: 'LicenceUnknown'; readonly licence: string }
  /** The portal does not take it yet: one applies at the agency. */
  | { readonly kind: 'LicenceAtAgency'; readonly licence: string }
  | { readonly kind: 'NoLicenceChosen' }
  /** No agency of ours serves this place for that licence. */
  | { readonly kind: 'NotServedHere'; readonly licence: string }
  /** The business registry does not list the filer as a director, or did not answer. */
  | { readonly kind: 'NotDirector'; readonly registry: 'answered' | 'unavailable' }
  | { readonly kind: 'DraftIncomplete'; readonly missing: readonly string[] }
  | { readonly kind: 'DeclarationMissing' }
  | { readonly kind: 'MobileMissing' }
  | { readonly kind: 'AssuranceTooLow'; readonly required: number; readonly actual: number }
  | { readonly kind: 'OtpTooSoon'; readonly seconds: number }
  | { readonly kind: 'OtpMissing' }
  | { readonly kind: 'OtpWrong'; readonly triesLeft: number }
  | { readonly kind: 'OtpExpired' }
  | { readonly kind: 'OtpUsed' }
  | { readonly kind: 'OtpExhausted' }
  /** The content is not what the OTP was sent for. */
  | { readonly kind: 'DraftChangedAfterOtp' }
  | { readonly kind: 'MessageNotSent' }
  | { readonly kind: 'DocumentNotWanted'; readonly document: string }
  /** Slots must lie ahead, on quarters of an hour, within a day; none at all is refused as well. */
  | { readonly kind: 'SlotTimesWrong' }
  /** The officer has another slot at that time. */
  | { readonly kind: 'SlotOverlaps' }
  /** The slot is offered to somebody or agreed. */
  | { readonly kind: 'SlotInUse' }
  /** Somebody else offered that time since the page was loaded. */
  | { readonly kind: 'SlotTaken' }
  /** Items of the inspection's checklist are not answered, or are not of this licence. */
  | { readonly kind: 'ChecklistOpen' }
  | { readonly kind: 'TooManyPhotos'; readonly limit: number }
  /** The mandate was revoked or its time is over; what was saved stays with the principal. */
  | { readonly kind: 'MandateEnded' }
  /** The mandate does not give the power to do this. */
  | { readonly kind: 'MandateNotCovering' }
  /** The mandate was accepted, declined or revoked meanwhile, or never offered. */
  | { readonly kind: 'MandateNotOpen' }
  | { readonly kind: 'MandateTermsWrong'; readonly problems: readonly MandateProblem[] }
  /** The one at the screen acts for somebody else; mandates are given and accepted in one's own name. */
  | { readonly kind: 'NotInOwnName' }
  /** The visit at the service centre is over; only the hand-over sheet is left. */
  | { readonly kind: 'AssistanceEnded' }
  /** A visit has one draft at a time. */
  | { readonly kind: 'AssistanceHasDraft' }
  | { readonly kind: 'ConsentMissing' }
  /** The population registry does not know this number with this birth date, or says that the person has died. */
  | { readonly kind: 'PersonNotConfirmed'; readonly registry: 'answered' | 'unavailable' }
  /** The form of this licence does not ask it, or a registry vouches for the answer. */
  | { readonly kind: 'QuestionNotPart'; readonly concept: string }
  /** Another officer changed the draft request since the page was loaded. */
  | { readonly kind: 'DraftRequestChanged' }
  /** The new answer is the very answer that is to be corrected. */
  | { readonly kind: 'SameAnswerAgain'; readonly concept: string }
  /** With the corrected answers the form is not complete: concepts and documents by id. */
  | { readonly kind: 'CorrectionsIncomplete'; readonly missing: readonly string[] }
  /** All files of one request together are too large. */
  | { readonly kind: 'TooMuchUploaded'; readonly maxBytes: number }
  | UploadRefusal
  /** The signing key or its host did not answer; nothing was signed. */
  | { readonly kind: 'SigningUnavailable' };
