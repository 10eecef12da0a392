import type { Filer } from '@biz/actions/applicant/filer.ts';
import type { SignInFlow } from '@biz/identity/identity-client.ts';
import type { JuristicId } from '@biz/kernel/identifiers.ts';
import type { AssistanceId, FilingId, MandateId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { StaffMark } from '@biz/licensing/acting/capacity.ts';
import type { SessionStore } from '@biz/web/session-store.ts';

/**
 * For whom the person acts: for themselves, for a company whose register lists them as a director, for the principal of a
 * mandate, or with the applicant of a visit. Mandates and visits are read anew for every request; here is only which one.
 */
export type ActingFor =
  | { readonly kind: 'person' }
  | { readonly kind: 'juristic'; readonly juristicId: JuristicId; readonly juristicName: string }
  | { readonly kind: 'mandate'; readonly mandate: MandateId }
  | { readonly kind: 'assistance'; readonly assistance: AssistanceId };

/** What a session of the portal holds: first the sign-in that is under way, then who signed in. Personal data. */
export type PortalSession = {
  readonly flow?: SignInFlow;
  readonly signedIn?: {
    readonly filer: Filer;
    /** Kept only as the hint for signing out at the identity provider. */
    readonly idToken: string;
    readonly actingFor: ActingFor;
    /** Staff of a service centre, as the identity provider names them. */
    readonly staff?: StaffMark;
  };
  /** The session runs on a public device and ends after three idle minutes. */
  readonly kiosk?: { readonly seenAt: Instant };
  /** The code for a submission that was sent last: what its page shows, never the code. */
  readonly otp?: SentOtp;
};

/** What the page for entering a code shows about the code. */
export type SentOtp = {
  readonly draft: FilingId | MandateId;
  readonly reference: string;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
};

/** Where the portal's sessions live. */
export type PortalSessions = SessionStore<PortalSession>;
