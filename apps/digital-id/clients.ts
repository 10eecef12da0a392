import type { Localised } from '@biz/kernel/localised.ts';
import type { MemberType } from './account.ts';

/** A relying party registered at this provider. */
export type ClientConfig = {
  readonly clientId: string;
  /** Long and random; accepted plain or in the platform's hashed form. Without one the client is public and must use PKCE. */
  readonly clientSecret?: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  /** Who may sign in: officer accounts only, or everybody. */
  readonly audience: MemberType;
  readonly name: Localised;
  /** What the claims are for, as the consent page says it. */
  readonly purpose: Localised;
  /** Refuse authorization requests without PKCE. */
  readonly requirePkce?: boolean;
  /** May use `http` on a loopback address; default: only where training data is on. */
  readonly isDevelopment?: boolean;
  /** Seconds after which a sign-in is not reused for this client but the password asked again. */
  readonly reauthenticateAfter?: number;
  /** Scopes the client may get; default all. Others are left out, the sign-in does not fail. */
  readonly scopes?: readonly string[];
};

/** Client metadata as the OpenID provider library takes it. */
export type ClientMetadata = Readonly<Record<string, unknown>>;

/**
 * Registered metadata of a client. Throws on an address that is not `https`, or not loopback `http` for a development
 * client: such a registration is a mistake in the configuration.
 */
export function clientMetadata(client: ClientConfig, training: boolean): ClientMetadata {
  const isDevelopment = client.isDevelopment ?? training;
  for (const address of [...client.redirectUris, ...client.postLogoutRedirectUris]) {
    if (!isAcceptable(new URL(address), isDevelopment)) {
      throw new Error(`client ${client.clientId}: ${address} must use https`);
    }
  }
  return {
    client_id: client.clientId,
    ...(client.clientSecret === undefined
      ? { token_endpoint_auth_method: 'none' }
      : { client_secret: client.clientSecret, token_endpoint_auth_method: 'client_secret_basic' }),
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    ...(client.reauthenticateAfter === undefined ? {} : { default_max_age: client.reauthenticateAfter }),
  };
}

/** Origins that may receive a form or call from a script: those of the client's own addresses. */
export function clientOrigins(client: ClientConfig): readonly string[] {
  return [...new Set(client.redirectUris.map((address) => new URL(address).origin))];
}

/** The client's first page: the root of its first registered address. */
export function clientHome(client: ClientConfig): string {
  return clientOrigins(client)[0] ?? '/';
}

function isAcceptable(address: URL, isDevelopment: boolean): boolean {
  if (address.protocol === 'https:') return true;
  return isDevelopment && address.protocol === 'http:' && isLoopback(address.hostname);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
