import type { IncomingMessage, ServerResponse } from 'node:http';
import { raw } from '@biz/web/reply.ts';
import type { Method } from '@biz/web/web-app-options.ts';
import type { Provider } from 'oidc-provider';
import type { DigitalIdApp } from './digital-id-app.ts';
import { providerPaths } from './paths.ts';

/** Relying parties call from few addresses for all their users. */
const MACHINE_RATE = { max: 60_000, windowSeconds: 60 };

/** An endpoint; those that only relying parties call allow more of it. */
type Endpoint = { readonly method: Method | readonly Method[]; readonly path: string; readonly isForMachines?: true };

/** The provider's endpoints; everything else of the library stays unreachable. */
const endpoints: readonly Endpoint[] = [
  { method: 'GET', path: providerPaths.discovery, isForMachines: true },
  { method: 'GET', path: providerPaths.jwks, isForMachines: true },
  { method: 'GET', path: providerPaths.authorization },
  { method: 'GET', path: `${providerPaths.authorization}/:uid` },
  { method: 'POST', path: providerPaths.token, isForMachines: true },
  { method: ['GET', 'POST'], path: providerPaths.userinfo, isForMachines: true },
  { method: 'POST', path: providerPaths.revocation, isForMachines: true },
  { method: 'GET', path: providerPaths.end_session },
  { method: 'GET', path: `${providerPaths.end_session}/success` },
];

/** Serves the OpenID endpoints. They check client and person themselves, so the page kit's form token does not apply. */
export function addProviderRoutes(app: DigitalIdApp, provider: Provider): void {
  const serve = provider.callback();
  const origin = new URL(provider.issuer);
  for (const { method, path, isForMachines } of endpoints) {
    app.route({
      method,
      path,
      policy: 'openid',
      body: 'untouched',
      crossSite: 'allow',
      ...(isForMachines ? { rateLimit: MACHINE_RATE } : {}),
      handler: () => raw((request, response) => void serve(asIssuer(request, origin), keepingOpener(response))),
    });
  }
}

/** Lets the library see the address that people use, whatever the host header or a proxy says. */
function asIssuer(request: IncomingMessage, origin: URL): IncomingMessage {
  request.headers['x-forwarded-host'] = origin.host;
  request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
  request.url = withStandardNames(request.url ?? '/');
  return request;
}

/** One public client sends the return address of signing out under a name of its own. */
function withStandardNames(url: string): string {
  return url.startsWith(providerPaths.end_session)
    ? url.replace(/([?&])post_logout_redirect_url=/, '$1post_logout_redirect_uri=')
    : url;
}

/** A sign-in may run in a window that the client opened and waits for. */
function keepingOpener(response: ServerResponse): ServerResponse {
  response.removeHeader('cross-origin-opener-policy');
  return response;
}
