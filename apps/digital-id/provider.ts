import { type Clock, toEpoch } from '@biz/kernel/instant.ts';
import {
  type Client,
  errors,
  type Grant,
  interactionPolicy,
  type KoaContext,
  Provider,
  type Session,
} from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import { claimsOf, emptyScopes, scopeClaims } from './claims.ts';
import { acceptsClientSecret } from './client-secret.ts';
import { type ClientConfig, clientMetadata, clientOrigins } from './clients.ts';
import type { Consents } from './consents.ts';
import { pagePaths, providerPaths } from './paths.ts';
import type { ProviderKeys } from './provider-keys.ts';
import { endSession, interactionSeconds, signedOutTarget } from './provider-session.ts';
import { providerStorage } from './provider-storage.ts';
import { mayUse } from './sign-in.ts';
import type { Stores } from './stores.ts';

const HOUR = 3600;

/** What the provider is made of. */
export type ProviderParts = {
  readonly origin: string;
  readonly training: boolean;
  readonly clients: readonly ClientConfig[];
  readonly stores: Stores;
  readonly accounts: Accounts;
  readonly consents: Consents;
  readonly keys: ProviderKeys;
};

/**
 * The OpenID provider: authorization code flow, RS256 ID tokens, opaque access tokens of one hour, PKCE accepted and
 * required where the client or its kind says so. Paths are those that published clients of the national platform know.
 */
export function createProvider(parts: ProviderParts): Provider {
  const provider = new Provider(parts.origin, {
    adapter: providerStorage(parts.stores),
    jwks: { keys: parts.keys.jwks },
    ...clientSettings(parts),
    ...protocolSettings,
    cookies: cookieSettings(parts),
    ttl: { ...lifetimes, Session: (_ctx: KoaContext, session: Session) => sessionSeconds(session, parts.stores.clock) },
    findAccount: (_ctx: KoaContext, id: string) => findAccount(parts.accounts, id),
    loadExistingGrant: (ctx: KoaContext) => loadGrant(parts, provider, ctx),
    interactions: { policy: signInPolicy(parts), url: interactionUrl },
    features: { ...features, rpInitiatedLogout: logoutSettings(parts) },
    renderError: (ctx: KoaContext, out: { error: string }, error: unknown) => seeOther(ctx, problemUrl(out, error)),
  });
  provider.proxy = true;
  provider.use(skipEmptySignOut);
  provider.Client.prototype.compareClientSecret = function (actual) {
    return this.clientSecret !== undefined && acceptsClientSecret(this.clientSecret, actual);
  };
  provider.Client.prototype.includeSid = () => true;
  return provider;
}

const protocolSettings = {
  routes: providerPaths,
  responseTypes: ['code'],
  claims: scopeClaims,
  scopes: ['openid', ...emptyScopes],
  clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
  /** Signing out ends refresh tokens too, so that nobody renews for a person who left. */
  expiresWithSession: () => true,
  enabledJWA: { idTokenSigningAlgValues: ['RS256'], userinfoSigningAlgValues: ['RS256'] },
};

const features = {
  devInteractions: { enabled: false },
  dPoP: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  resourceIndicators: { enabled: false },
  revocation: {
    enabled: true,
    allowedPolicy: (_ctx: KoaContext, client: Client, token: { clientId: string }) =>
      token.clientId === client.clientId,
  },
};

/** Seconds. How long a sign-in is reused without asking for the password is the client's `reauthenticateAfter`. */
const lifetimes = {
  AccessToken: HOUR,
  AuthorizationCode: 60,
  IdToken: HOUR,
  Interaction: interactionSeconds,
  RefreshToken: 12 * HOUR,
  Grant: 12 * HOUR,
};

/** A session ends twelve hours after the password was given, however busy it is. */
function sessionSeconds({ loginTs }: Session, clock: Clock): number {
  const age = loginTs === undefined ? 0 : Math.floor(toEpoch(clock.now()) / 1000) - loginTs;
  return Math.max(1, 12 * HOUR - age);
}

function clientSettings({ clients, training }: ProviderParts) {
  const origins = new Map(clients.map((client) => [client.clientId, clientOrigins(client)]));
  const strict = new Set(clients.filter((client) => client.requirePkce).map((client) => client.clientId));
  return {
    clients: clients.map((client) => clientMetadata(client, training)),
    clientBasedCORS: (_ctx: KoaContext, origin: string, client: { clientId: string }) =>
      origins.get(client.clientId)?.includes(origin) ?? false,
    pkce: {
      required: (_ctx: KoaContext, client: { clientId: string; clientAuthMethod: string }) =>
        client.clientAuthMethod === 'none' || strict.has(client.clientId),
    },
  };
}

const cookieOptions = { httpOnly: true, sameSite: 'lax', signed: true, overwrite: true };

function cookieSettings({ origin, keys }: ProviderParts) {
  const isSecure = origin.startsWith('https:');
  return {
    keys: keys.cookieKeys,
    names: {
      session: isSecure ? '__Host-digital-id-sso' : 'digital-id-sso',
      interaction: 'digital-id-interaction',
      resume: 'digital-id-resume',
    },
    long: cookieOptions,
    short: cookieOptions,
  };
}

async function findAccount(accounts: Accounts, id: string) {
  const account = await accounts.byId(id);
  return account && { accountId: account.id, claims: async () => ({ sub: account.id, ...claimsOf(account) }) };
}

/**
 * A grant lives as long as the session. What was agreed earlier is granted again without asking; a scope that the client
 * may not have is marked as refused, so that its claims stay out and nobody is asked for it.
 */
async function loadGrant(parts: ProviderParts, provider: Provider, ctx: KoaContext): Promise<Grant | undefined> {
  const { client, account, session, requestParamOIDCScopes } = ctx.oidc;
  if (!client || !account) return undefined;
  const ids = { accountId: account.accountId, clientId: client.clientId };
  const known = session.grantIdFor(client.clientId);
  const existing = known === undefined ? undefined : await provider.Grant.find(known);
  const grant = existing?.accountId === ids.accountId ? existing : new provider.Grant(ids);
  const settled = new Set(grant.getOIDCScopeEncountered().split(' '));
  const open = [...requestParamOIDCScopes].filter((scope) => !settled.has(scope));
  const agreed = await parts.consents.granted(ids.accountId, ids.clientId);
  const refused = open.filter((scope) => !isAllowed(parts.clients, ids.clientId, scope));
  const granted = open.filter((scope) => agreed.has(scope) && !refused.includes(scope));
  if (refused.length > 0) grant.rejectOIDCScope(refused.join(' '));
  if (granted.length > 0) grant.addOIDCScope(granted.join(' '));
  if (refused.length + granted.length > 0) await grant.save();
  return grant.jti === undefined ? undefined : grant;
}

function isAllowed(clients: readonly ClientConfig[], clientId: string, scope: string): boolean {
  const allowed = clients.find((client) => client.clientId === clientId)?.scopes;
  return scope === 'openid' || allowed === undefined || allowed.includes(scope);
}

/** Besides the standard reasons, the person signs in anew when the account is gone or may not use this client. */
function signInPolicy({ clients, accounts }: ProviderParts) {
  const { Check, base } = interactionPolicy;
  const audiences = new Map(clients.map((client) => [client.clientId, client.audience]));
  const policy = base();
  policy.get('login').checks.add(
    new Check('unsuitable_account', 'account cannot be used for this client', 'login_required', async ({ oidc }) => {
      const { accountId } = oidc.session;
      if (accountId === undefined) return false;
      const account = await accounts.byId(accountId);
      return !account || !mayUse(account, audiences.get(oidc.client?.clientId ?? '') ?? 'officer');
    }),
  );
  return policy;
}

function interactionUrl(ctx: KoaContext, interaction: { uid: string }): string {
  const wantsEnglish = /^en\b/.test(ctx.oidc.params.ui_locales ?? '');
  return `${pagePaths.interaction}/${interaction.uid}${wantsEnglish ? '?lang=en' : ''}`;
}

/** With the client's ID token as proof that this person wants to leave there is no second question. */
function logoutSettings({ stores }: ProviderParts) {
  return {
    enabled: true,
    async logoutSource(ctx: KoaContext) {
      const { session, entities } = ctx.oidc;
      const isVouchedFor = entities.IdTokenHint?.payload.sub === session.accountId;
      if (!isVouchedFor) return seeOther(ctx, pagePaths.signOut);
      const target = signedOutTarget(session);
      await endSession(stores, session);
      ctx.cookies.set(ctx.oidc.provider.cookieName('session'), null, cookieOptions);
      seeOther(ctx, target);
    },
    postLogoutSuccessSource: (ctx: KoaContext) => seeOther(ctx, pagePaths.signedOut),
  };
}

/** Somebody who is not signed in wants to sign out: straight to the end, without the library's form in between. */
async function skipEmptySignOut(ctx: KoaContext, next: () => Promise<void>): Promise<void> {
  await next();
  const isPage = ctx.path === providerPaths.end_session && ctx.status === 200;
  if (isPage && ctx.oidc.session.accountId === undefined) seeOther(ctx, signedOutTarget(ctx.oidc.session));
}

/** The error codes are words of the standard, but for the one of a sign-in that took too long. */
function problemUrl(out: { error: string }, error: unknown): string {
  const code = error instanceof errors.SessionNotFound ? 'session_not_found' : out.error;
  return /^[a-z_]{1,60}$/.test(code) ? `${pagePaths.problem}/${code}` : pagePaths.problem;
}

function seeOther(ctx: KoaContext, target: string): void {
  ctx.body = '';
  ctx.status = 303;
  ctx.redirect(target);
}
