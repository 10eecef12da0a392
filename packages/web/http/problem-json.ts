import type { FastifyReply } from 'fastify';
import type { RefusalRow, RefusalText } from '../refusals.ts';

/** A refusal as RFC 9457 problem details; `code` is stable, `correlationId` finds it in the log. */
export async function problemJson(
  reply: FastifyReply,
  refusal: RefusalRow & RefusalText & { readonly kind: string },
  correlationId: string,
): Promise<void> {
  const { kind, code, status, title, detail, next } = refusal;
  reply.code(status).header('cache-control', 'no-store').type('application/problem+json; charset=utf-8');
  await reply.send(
    JSON.stringify({ type: `urn:biz-portal:refusal:${kind}`, title, status, detail, code, next, correlationId }),
  );
}

/** Whether the client asked for JSON and not for a page. */
export function prefersJson(accept: string | undefined): boolean {
  return accept !== undefined && /application\/(?:[\w.-]+\+)?json/.test(accept) && !accept.includes('text/html');
}
