import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What the fake does wrong, or in its own way; a test changes it between requests. */
export type Behaviour = {
  nonce?: string | undefined;
  issuer?: string;
  audience?: string;
  tokenSubject?: string;
  claims: Record<string, unknown>;
  tokenStatus?: number;
  tokenError?: string;
  discoveryStatus?: number;
  foreignKey?: boolean;
};

/** A provider that answers as a test wants. It signs for real, so that only the planted fault is one. */
export type FakeProvider = {
  readonly origin: string;
  behaviour: Behaviour;
  /** What the token endpoint was last sent. */
  readonly tokenRequests: readonly URLSearchParams[];
  readonly discoveries: () => number;
  close(): Promise<void>;
};

/** Client of every test. */
export const fakeClient = { clientId: 'portal', clientSecret: 'a secret of the test' };

/** Starts the fake on a free port. */
export async function startFakeProvider(claims: Record<string, unknown>): Promise<FakeProvider> {
  const keys = await generateKeyPair('RS256');
  const foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const tokenRequests: URLSearchParams[] = [];
  let discoveries = 0;
  const fake = { behaviour: { claims } as Behaviour };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { behaviour } = fake;
    if (request.url === '/.well-known/openid-configuration') {
      discoveries += 1;
      return send(response, behaviour.discoveryStatus ?? 200, metadata(origin));
    }
    if (request.url === '/jwks') return send(response, 200, { keys: [jwk] });
    if (request.url === '/userinfo') return send(response, 200, behaviour.claims);
    tokenRequests.push(new URLSearchParams(await textOf(request)));
    if (behaviour.tokenStatus)
      return send(response, behaviour.tokenStatus, { error: behaviour.tokenError ?? 'server_error' });
    const idToken = await new SignJWT({
      amr: ['pwd'],
      ...(behaviour.nonce === undefined ? {} : { nonce: behaviour.nonce }),
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(behaviour.issuer ?? origin)
      .setAudience(behaviour.audience ?? fakeClient.clientId)
      .setSubject(behaviour.tokenSubject ?? String(claims.sub))
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(behaviour.foreignKey ? foreign.privateKey : keys.privateKey);
    return send(response, 200, { access_token: 'opaque', token_type: 'Bearer', expires_in: 3600, id_token: idToken });
  }

  return Object.assign(fake, {
    origin,
    tokenRequests,
    discoveries: () => discoveries,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve()).closeAllConnections()),
  });
}

function metadata(origin: string) {
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    userinfo_endpoint: `${origin}/userinfo`,
    end_session_endpoint: `${origin}/endsession`,
    jwks_uri: `${origin}/jwks`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
