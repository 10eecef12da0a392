import { err, ok, type Result } from '@biz/kernel/result.ts';
import * as oidc from 'openid-client';
import { type Identity, readIdentity } from './identity.ts';
import { lazyDiscovery } from './lazy-discovery.ts';
import { localPath } from './local-path.ts';
import { type SignInRefusal, signInRefusalFor } from './sign-in-refusal.ts';

/** How this application is registered at the identity provider. */
export type IdentityClientConfig = {
  /** Scheme and host of the provider, no path and no final slash. `https`, or `http` on a loopback address. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends the browser back, exactly as registered. */
  readonly redirectUri: string;
  /** What to ask for; one scope a claim. Default {@link identityScopes}. */
  readonly scopes?: readonly string[];
};

/** The claims that make an `Identity`. A claim the account has no value for is left out by the provider. */
export const identityScopes: readonly string[] = [
  'citizen_id',
  'citizen_id_verified',
  'title',
  'given_name',
  'family_name',
  'phone_number',
  'phone_number_verified',
  'email',
  'email_verified',
  'ial_level',
  'member_type',
  'organization_id',
  'roles',
];

/** What a system asks that keeps a register of its own of who may do what: who it is, and nothing of roles or agencies. */
export const officerScopes: readonly string[] = [
  'citizen_id',
  'citizen_id_verified',
  'title',
  'given_name',
  'family_name',
  'email',
  'email_verified',
  'ial_level',
  'member_type',
];

/** What must survive between leaving for the provider and coming back; JSON, kept in the session before sign-in. */
export type SignInFlow = {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Where the person wanted to go: always a path of this application. */
  readonly returnTo: string;
};

/** The relying party's half of signing in: authorization code flow with PKCE, `state` and `nonce`. */
export type IdentityClient = {
  /**
   * Makes the address to send the browser to. A `returnTo` outside this application becomes `/`. With `asksAgain` the provider
   * asks who it is even if somebody is still signed in there.
   */
  start(
    returnTo: string,
    options?: { readonly lang?: string; readonly asksAgain?: boolean },
  ): Promise<Result<{ readonly url: string; readonly flow: SignInFlow }, SignInRefusal>>;
  /** Turns the address the browser came back to into an identity; each flow works once. */
  finish(currentUrl: string, flow: SignInFlow | undefined): Promise<Result<Identity, SignInRefusal>>;
  /** Makes the address that ends the provider's session too and comes back to `returnTo`, a registered address. */
  signOutUrl(idToken: string, returnTo: string): Promise<Result<string, SignInRefusal>>;
};

/**
 * Makes a client. The provider may be down at this moment: it is asked at first use and again after each failure.
 * Throws on an issuer that is neither `https` nor loopback: that is a mistake in the configuration.
 */
export function createIdentityClient(config: IdentityClientConfig): IdentityClient {
  const provider = lazyDiscovery(config);
  return {
    async start(returnTo, options = {}) {
      return guarded(async () => {
        const flow = newFlow(returnTo);
        const url = await authorizationUrl(await provider(), config, flow, options);
        return ok({ url, flow });
      });
    },
    async finish(currentUrl, flow) {
      const url = new URL(currentUrl);
      const isOurs = flow !== undefined && url.searchParams.get('state') === flow.state;
      if (!isOurs) return err({ kind: 'SignInExpired' });
      return guarded(async () => identityFrom(await provider(), url, flow));
    },
    async signOutUrl(idToken, returnTo) {
      return guarded(async () => {
        const parameters = { id_token_hint: idToken, post_logout_redirect_uri: returnTo };
        return ok(oidc.buildEndSessionUrl(await provider(), parameters).href);
      });
    },
  };
}

/** Reads a flow back from the session; anything else is no flow. */
export function parseSignInFlow(raw: unknown): SignInFlow | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { state, nonce, codeVerifier, returnTo } = raw as Record<string, unknown>;
  const complete = [state, nonce, codeVerifier, returnTo].every((member) => typeof member === 'string');
  return complete ? (raw as SignInFlow) : undefined;
}

function newFlow(returnTo: string): SignInFlow {
  return {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
    returnTo: localPath(returnTo),
  };
}

async function authorizationUrl(
  provider: oidc.Configuration,
  config: IdentityClientConfig,
  flow: SignInFlow,
  { lang, asksAgain }: { readonly lang?: string; readonly asksAgain?: boolean },
): Promise<string> {
  return oidc.buildAuthorizationUrl(provider, {
    redirect_uri: config.redirectUri,
    scope: ['openid', ...(config.scopes ?? identityScopes)].join(' '),
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(flow.codeVerifier),
    code_challenge_method: 'S256',
    ...(lang === undefined ? {} : { ui_locales: lang }),
    ...(asksAgain ? { prompt: 'login' } : {}),
  }).href;
}

async function identityFrom(
  provider: oidc.Configuration,
  currentUrl: URL,
  flow: SignInFlow,
): Promise<Result<Identity, SignInRefusal>> {
  const tokens = await oidc.authorizationCodeGrant(provider, currentUrl, {
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    pkceCodeVerifier: flow.codeVerifier,
    idTokenExpected: true,
  });
  const idClaims = tokens.claims();
  if (tokens.id_token === undefined || idClaims === undefined)
    return err({ kind: 'SignInRejected', reason: 'no-id-token' });
  const claims = await oidc.fetchUserInfo(provider, tokens.access_token, idClaims.sub);
  const identity = readIdentity(claims, { idToken: tokens.id_token, amr: methods(idClaims.amr) });
  return identity.ok ? identity : err({ kind: 'SignInRejected', reason: `claim-${identity.error.claim}` });
}

async function guarded<T>(work: () => Promise<Result<T, SignInRefusal>>): Promise<Result<T, SignInRefusal>> {
  try {
    return await work();
  } catch (error) {
    const refusal = signInRefusalFor(error);
    if (refusal === undefined) throw error;
    return err(refusal);
  }
}

function methods(amr: unknown): readonly string[] {
  return Array.isArray(amr) ? amr.filter((method) => typeof method === 'string') : [];
}
