import * as oidc from 'openid-client';

/** Attempts within one call, so that a provider that just restarts is not yet a failure for the person. */
const ATTEMPTS = 3;
const PAUSE_MS = 150;
const TIMEOUT_SECONDS = 10;

/**
 * Asks the provider for its metadata at first use and keeps the answer. Concurrent callers share one question; after a
 * failure the next caller asks again. Throws at once on an issuer that is neither `https` nor `http` on loopback.
 */
export function lazyDiscovery(config: {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}): () => Promise<oidc.Configuration> {
  const issuer = new URL(config.issuer);
  const isPlain = issuer.protocol === 'http:';
  if (isPlain && !isLoopback(issuer.hostname)) throw new Error(`issuer ${config.issuer} must use https`);
  let known: Promise<oidc.Configuration> | undefined;
  return () => {
    known ??= retried(() =>
      oidc.discovery(issuer, config.clientId, undefined, oidc.ClientSecretBasic(config.clientSecret), {
        timeout: TIMEOUT_SECONDS,
        // Without this the library trusts the connection instead of checking the ID token's signature.
        execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
      }),
    ).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

async function retried<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resume) => setTimeout(resume, attempt * PAUSE_MS));
    }
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
