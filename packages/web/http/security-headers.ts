import type { FastifyInstance } from 'fastify';

/**
 * Headers that every answer starts with (OWASP Secure Headers): no code but our own files, no framing, no sniffing, nothing
 * about us to other origins. They are the same for all answers, so they are put together once.
 */
export function addSecurityHeaders(
  server: FastifyInstance,
  options: { readonly origin: string; readonly formTargets: readonly string[] },
): void {
  const headers = Object.entries(securityHeaders(options));
  server.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value);
    done();
  });
}

function securityHeaders({
  origin,
  formTargets,
}: {
  readonly origin: string;
  readonly formTargets: readonly string[];
}) {
  return {
    'content-security-policy': contentPolicy(formTargets),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    // Browsers send no Origin with a form when the policy is no-referrer; nothing leaves the origin with this one.
    'referrer-policy': 'same-origin',
    ...(origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    // The filter of old browsers did more harm than good: switched off.
    'x-xss-protection': '0',
  };
}

function contentPolicy(formTargets: readonly string[]): string {
  const own = ['style-src', 'font-src', 'img-src', 'script-src', 'connect-src', 'frame-src'];
  const directives = [
    "default-src 'none'",
    ...own.map((directive) => `${directive} 'self'`),
    ['form-action', "'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return directives.join(';');
}
