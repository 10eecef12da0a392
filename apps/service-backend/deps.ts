import type { ActionDeps } from '@biz/actions/deps.ts';
import type { DefinitionSources } from '@biz/actions/ports/definitions.ts';
import type { Queries } from '@biz/actions/ports/queries.ts';
import type { PaperSettings } from '@biz/actions/system/papers/paper-facts.ts';
import type { PdfSigner } from '@biz/documents/signing/pdf-signer.ts';
import type { IdentityClient } from '@biz/identity/identity-client.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { SessionStore } from '@biz/web/session-store.ts';
import type { WebAppOptions } from '@biz/web/web-app-options.ts';
import type { Authority } from './authority.ts';
import type { OfficerSession } from './officer.ts';

/** Who runs this system, and whom officers call for help. */
export type BackendSite = {
  readonly operator: Localised;
  /** The telephone number of the officers' help desk. */
  readonly helpPhone: string;
  /** True where training data is loaded: every page says that nothing here has legal effect. */
  readonly isTraining: boolean;
  /** Where entrepreneurs go, for those who land here by mistake. */
  readonly portalOrigin: string;
};

type AnyOptions = WebAppOptions<unknown, unknown, unknown, Record<string, string>>;

/** Everything the officers' system works with; composed once, at the start of the process. */
export type BackendDeps = ActionDeps & {
  readonly queries: Queries;
  readonly definitions: DefinitionSources;
  /** Reads what has changed in the calendar, so that the change of this process counts at once. */
  refreshClosingDays(): Promise<void>;
  readonly signer: PdfSigner;
  readonly papers: PaperSettings;
  readonly identity: IdentityClient;
  readonly sessions: SessionStore<OfficerSession>;
  readonly site: BackendSite;
  /** Where browsers reach this app, no final slash. */
  readonly origin: string;
  /** Where the identity provider's pages are: the only other origin a form may lead to. */
  readonly identityOrigin: string;
  /** At least 32 random bytes, the same in every process: signs form tokens. */
  readonly secret: Uint8Array;
  /** Addresses or ranges of proxies whose `X-Forwarded-*` is believed. */
  readonly trustedProxies?: readonly string[];
  /** Requests per address and process; left out, the kit's own limit. */
  readonly rateLimit?: NonNullable<AnyOptions['rateLimit']>;
  readonly log?: AnyOptions['log'];
  /** False while something that this system cannot work without is down. */
  ready?(): Promise<boolean>;
};

/** What the routes work with: the composed parts, and what admission has read for each request. */
export type RouteDeps = BackendDeps &
  Pick<
    Authority,
    'caseOf' | 'accountOf' | 'closingDayOf' | 'licenceOf' | 'meetingOf' | 'committeeOf' | 'definitionOf' | 'revisionOf'
  >;
