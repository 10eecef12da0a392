import type { LookUpDeps } from '@biz/actions/applicant/look-up-applicant.ts';
import type { ActionDeps } from '@biz/actions/deps.ts';
import type { MessageGateway } from '@biz/actions/ports/message-gateway.ts';
import type { Queries } from '@biz/actions/ports/queries.ts';
import type { IdentityClient } from '@biz/identity/identity-client.ts';
import type { WebAppOptions } from '@biz/web/web-app-options.ts';
import type { Authority } from './policy.ts';
import type { PortalSessions } from './session.ts';
import type { Site } from './site.ts';

/** Everything the portal works with; composed once, at the start of the process. */
export type PortalDeps = ActionDeps &
  LookUpDeps & {
    readonly queries: Queries;
    readonly identity: IdentityClient;
    readonly messages: MessageGateway;
    readonly sessions: PortalSessions;
    readonly site: Site;
    /** Where browsers reach the portal, no final slash. */
    readonly origin: string;
    /** Where the identity provider's pages are: the only other origin a form may lead to. */
    readonly identityOrigin: string;
    /** At least 32 random bytes, the same in every process of the portal: signs form tokens. */
    readonly secret: Uint8Array;
    /** Last part of the path to which the bank reports payments; known to the bank alone. */
    readonly callbackSecret: string;
    /** Key of the check codes on licences, at least 32 bytes. */
    readonly licenceCodes: Uint8Array;
    /** Root certificates (DER) whose signatures on licences count. */
    readonly trustedRoots: readonly Uint8Array[];
    /** Addresses or ranges of proxies whose `X-Forwarded-*` is believed. */
    readonly trustedProxies?: readonly string[];
    /** Requests per address and process; left out, the kit's own limit. */
    readonly rateLimit?: NonNullable<WebAppOptions<unknown, unknown, unknown, Record<string, string>>['rateLimit']>;
    readonly log?: WebAppOptions<unknown, unknown, unknown, Record<string, string>>['log'];
    /** False while something that the portal cannot work without is down. */
    ready?(): Promise<boolean>;
  };

/** What the routes work with: the composed parts, and what the authority has read for each request. */
export type RouteDeps = PortalDeps & { readonly ownedBy: Authority['ownedBy'] };
