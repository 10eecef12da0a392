import * as oidc from 'openid-client';

/** Why signing in did not happen. `reason` is a stable word for the log, without personal data. */
export type SignInRefusal =
  /** The provider does not answer, or answers with a server error; worth another try. */
  | { readonly kind: 'IdentityProviderUnavailable' }
  /** The person turned back, or the provider does not let this account use this application. */
  | { readonly kind: 'SignInCancelled' }
  /** The way back does not belong to a sign-in that this browser began, or took too long; begin again. */
  | { readonly kind: 'SignInExpired' }
  /** The provider's answer is not acceptable. */
  | { readonly kind: 'SignInRejected'; readonly reason: string };

const UNAVAILABLE = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

/** The refusal an error of the OpenID client stands for; undefined when the error is a bug of ours. */
export function signInRefusalFor(error: unknown): SignInRefusal | undefined {
  if (error instanceof oidc.AuthorizationResponseError) return fromAuthorizationResponse(error.error);
  if (error instanceof oidc.ResponseBodyError) return fromResponseBody(error);
  if (error instanceof oidc.WWWAuthenticateChallengeError) return { kind: 'SignInRejected', reason: 'challenged' };
  if (error instanceof oidc.ClientError) return fromClientError(error);
  return isNetworkFailure(error) ? { kind: 'IdentityProviderUnavailable' } : undefined;
}

function fromAuthorizationResponse(code: string): SignInRefusal {
  if (code === 'access_denied' || code === 'login_required') return { kind: 'SignInCancelled' };
  if (code === 'server_error' || code === 'temporarily_unavailable') return { kind: 'IdentityProviderUnavailable' };
  return { kind: 'SignInRejected', reason: code };
}

function fromResponseBody(error: oidc.ResponseBodyError): SignInRefusal {
  if (error.status >= 500) return { kind: 'IdentityProviderUnavailable' };
  return error.error === 'invalid_grant' ? { kind: 'SignInExpired' } : { kind: 'SignInRejected', reason: error.error };
}

function fromClientError(error: oidc.ClientError): SignInRefusal {
  if (error.code !== undefined && UNAVAILABLE.has(error.code)) return { kind: 'IdentityProviderUnavailable' };
  if (isNetworkFailure(error.cause)) return { kind: 'IdentityProviderUnavailable' };
  return { kind: 'SignInRejected', reason: error.code ?? 'unknown' };
}

/** `fetch` throws a TypeError whose cause carries the system's error code; a TypeError without one is a bug. */
function isNetworkFailure(error: unknown): boolean {
  return error instanceof TypeError && error.cause instanceof Error;
}
