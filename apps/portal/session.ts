import type { Filer } from '@biz/actions/applicant/filer.ts';
import type { SignInFlow } from '@biz/identity/identity-client.ts';
import type { JuristicId } from '@biz/kernel/identifiers.ts';
import type { FilingId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { SessionStore } from '@biz/web/session-store.ts';

/** For whom the person acts: for themselves, or for a company whose register lists them as a director. */
export type ActingFor =
  | { readonly kind: 'person' }
  | { readonly kind: 'juristic'; readonly juristicId: JuristicId; readonly juristicName: string };

/** What a session of the portal holds: first the sign-in that is under way, then who signed in. Personal data. */
export type PortalSession = {
  readonly flow?: SignInFlow;
  readonly signedIn?: {
    readonly filer: Filer;
    /** Kept only as the hint for signing out at the identity provider. */
    readonly idToken: string;
    readonly actingFor: ActingFor;
  };
  /** The code for a submission that was sent last: what its page shows, never the code. */
  readonly otp?: SentOtp;
};

/** What the page for entering a code shows about the code. */
export type SentOtp = {
  readonly draft: FilingId;
  readonly reference: string;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
};

/** Where the portal's sessions live. */
export type PortalSessions = SessionStore<PortalSession>;
