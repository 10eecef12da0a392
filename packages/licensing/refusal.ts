import type { ActionKind } from '@biz/catalogue/process.ts';
import type { AppointmentRefusal } from './appointments/appointment-refusal.ts';

/** Why a command on an application is refused. Nothing was changed. */
export type LicensingRefusal =
  | AppointmentRefusal
  /** The process table has no such action here, or not for this actor. */
  | { readonly kind: 'ActionNotAllowed'; readonly action: ActionKind; readonly step: string }
  /** Somebody acted since the page was loaded. */
  | { readonly kind: 'StaleVersion'; readonly expected: number; readonly actual: number }
  /** The application has ended: nobody works on it any more. */
  | { readonly kind: 'CaseEnded' }
  | { readonly kind: 'NothingRequested' }
  | { readonly kind: 'ReasonMissing' }
  /** Documents or answers changed since the committee resolved on them. */
  | { readonly kind: 'ResolutionOutdated' }
  | { readonly kind: 'DueDateTooEarly' }
  /** The applicant may still answer until the end of that day. */
  | { readonly kind: 'CorrectionsStillDue'; readonly due: string }
  | { readonly kind: 'DocumentNotPart'; readonly document: string }
  | { readonly kind: 'SectionNotPart'; readonly section: string }
  /** An item of the request, by its key, is not answered yet. */
  | { readonly kind: 'CorrectionMissing'; readonly item: string }
  /** The replacement is the very file that was rejected. */
  | { readonly kind: 'SameFileAgain'; readonly document: string }
  /** Something is asked that was not asked before, without saying why only now. */
  | { readonly kind: 'LateDemandReasonMissing' }
  /** Documents or sections are still unchecked or failed, so completeness cannot be confirmed. */
  | { readonly kind: 'ChecksOpen'; readonly documents: readonly string[]; readonly sections: readonly string[] }
  /** The step does not offer this way to receive the licence. */
  | { readonly kind: 'ChannelNotOffered'; readonly channel: string }
  /** The licence is collected, so nothing is sent. */
  | { readonly kind: 'NothingToDispatch' }
  | { readonly kind: 'TrackingNumberMissing' }
  /** The decision needs the payment slip of the agency's own system. */
  | { readonly kind: 'AgencyBillMissing' }
  | { readonly kind: 'AmountDiffers'; readonly expected: number; readonly actual: number }
  /** The one who approved alone may not sign as well. */
  | { readonly kind: 'SignerIsReviewer' }
  /** The matter is in time, or its newest seven late days have their reason already. */
  | { readonly kind: 'NoReasonOwed' }
  | { readonly kind: 'ExpectedDateTooEarly' }
  /** The law of the licence allows no extension, or no further one, or the clock does not run. */
  | { readonly kind: 'ExtensionNotAllowed'; readonly times: number }
  /** The last day is over; from then on only reasons are written. */
  | { readonly kind: 'ExtensionTooLate'; readonly due: string }
  | { readonly kind: 'ExtensionTooLong'; readonly days: number };
