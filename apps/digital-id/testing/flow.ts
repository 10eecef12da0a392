import { clientOrigin, type StartedProvider, testSecret } from './started-provider.ts';
import { type Visited, type WebClient, webClient } from './web-client.ts';

/** Members of a token answer that tests look at. */
export type Tokens = {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token?: string;
  readonly expires_in: number;
};

/** The address where a client begins a sign-in. */
export function authorizeUrl(
  provider: StartedProvider,
  clientId: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${clientOrigin}/${clientId}/callback`,
    ...more,
  });
  return `${provider.origin}/connect/authorize?${query}`;
}

/** Walks one browser through sign-in and consent as far as asked for; ends with the answer that leaves the provider. */
export async function walkSignIn(
  provider: StartedProvider,
  request: { readonly url: string; readonly username: string; readonly browser?: WebClient },
): Promise<{ readonly browser: WebClient; readonly last: Visited }> {
  const browser = request.browser ?? webClient(provider.origin);
  let last = await browser.follow(await browser.visit(request.url));
  if (last.text.includes('name="password"')) {
    const filled = { username: request.username, password: 'training-only' };
    last = await browser.follow(await browser.submit(last, new URL(last.url).pathname, filled));
  }
  if (last.text.includes('value="agree"')) {
    last = await browser.follow(await browser.submit(last, new URL(last.url).pathname, { answer: 'agree' }));
  }
  return { browser, last };
}

/** The query parameters with which the provider sent the browser back. */
export function answerOf(last: Visited): URLSearchParams {
  if (last.location === undefined) throw new Error(`no redirect but ${last.status} at ${last.url}`);
  return new URL(last.location).searchParams;
}

/** Exchanges a code; by default with the secret as HTTP Basic. */
export async function exchange(
  provider: StartedProvider,
  clientId: string,
  code: string,
  more: { readonly headers?: Readonly<Record<string, string>>; readonly body?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  return fetch(`${provider.origin}/connect/token`, {
    method: 'POST',
    headers: more.headers ?? { authorization: basic(clientId, testSecret) },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${clientOrigin}/${clientId}/callback`,
      ...more.body,
    }),
  });
}

/** HTTP Basic credentials. */
export function basic(clientId: string, secret: string): string {
  return `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
}

/** Signs somebody in for the scopes and answers tokens and UserInfo. */
export async function signedIn(
  provider: StartedProvider,
  request: {
    readonly clientId: string;
    readonly username: string;
    readonly scope: string;
    readonly browser?: WebClient;
  },
): Promise<{
  readonly browser: WebClient;
  readonly tokens: Tokens;
  readonly claims: Readonly<Record<string, unknown>>;
}> {
  const url = authorizeUrl(provider, request.clientId, { scope: request.scope });
  const { browser, last } = await walkSignIn(provider, { ...request, url });
  const response = await exchange(provider, request.clientId, answerOf(last).get('code') ?? '');
  const tokens: Tokens = JSON.parse(await response.text());
  return { browser, tokens, claims: await userInfo(provider, tokens.access_token) };
}

/** What UserInfo answers to a token; throws unless it is 200. */
export async function userInfo(provider: StartedProvider, token: string): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${provider.origin}/connect/userinfo?schema=openid`, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
  });
  if (response.status !== 200) throw new Error(`UserInfo answered ${response.status}`);
  return JSON.parse(await response.text());
}

/** The claims inside an ID token, unchecked. */
export function idTokenClaims(idToken: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
}
