import type { ClosingDayRefusal } from '@biz/licensing/closing-days/closing-days.ts';
import type { RevisionRefusal } from '@biz/licensing/definitions/decide-revision.ts';
import type { AccountRefusal } from '@biz/licensing/officers/decide-account.ts';
import type { KeyRefusal } from '../once.ts';

/** Why an administrator's command is refused. */
export type AdministrationRefusal =
  | AccountRefusal
  | ClosingDayRefusal
  | RevisionRefusal
  | KeyRefusal
  /** Missing, or out of reach: the answer is the same. */
  | { readonly kind: 'NotFound' }
  /** Somebody changed the account since the page was loaded. */
  | { readonly kind: 'AccountStale' }
  /** The person has an account already: it is changed, not issued again. */
  | { readonly kind: 'AccountExists' }
  /** An agency, area or licence that the catalogue does not know, or that do not belong together. */
  | { readonly kind: 'ScopeUnknown' }
  /** Somebody changed the revision since the page was loaded. */
  | { readonly kind: 'RevisionStale' }
  /** The definition has a revision that is being written or waits for approval. */
  | { readonly kind: 'RevisionOpenAlready' }
  /** The text is no sound definition; the pages show where. */
  | { readonly kind: 'RevisionFaulty'; readonly problems: number }
  /** It changes more of an agency than its own administrators may: the central office submits and approves it. */
  | { readonly kind: 'RevisionBeyondAgency' };

/** Why somebody with a proven identity may not work here (บัญชีใช้ไม่ได้), each with what to do about it. */
export type AdmissionRefusal =
  | { readonly kind: 'NoAccount' }
  /** The confirmed e-mail address is not the one that the account was issued to. */
  | { readonly kind: 'EmailDiffers' }
  | { readonly kind: 'AccountSuspended' }
  | { readonly kind: 'AccountNotYetValid' }
  | { readonly kind: 'AccountEnded' };
