import { assertNever } from '@biz/kernel/result.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Reply } from '../reply.ts';
import type { Visits } from './visits.ts';

/** Turns what a handler answered into HTTP. Everything but assets is `no-store`: answers are personal until proven public. */
export async function sendReply<Subject, Data>(
  answer: Reply,
  to: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly visits: Visits<Subject, Data> },
): Promise<void> {
  const { request, reply, visits } = to;
  switch (answer.kind) {
    case 'html':
      return visits.sendPage({ request, reply, body: answer.body, status: answer.status });
    case 'refusal':
      return visits.sendRefusal({ request, reply, kind: answer.refusal, data: answer.data });
    case 'redirect':
      await reply.header('cache-control', 'no-store').redirect(answer.location, answer.status);
      return;
    case 'file':
      return sendFile(answer, reply);
    case 'json':
      reply.code(answer.status).header('cache-control', 'no-store').type(answer.mediaType);
      await reply.send(JSON.stringify(answer.value));
      return;
    case 'empty':
      await reply.code(answer.status).header('cache-control', 'no-store').send();
      return;
    case 'raw':
      reply.hijack();
      answer.serve(request.raw, reply.raw);
      return;
    default:
      return assertNever(answer);
  }
}

/** Formats a browser may show in place; everything else is a download whatever was asked. */
const SHOWN_INLINE = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain; charset=utf-8']);

async function sendFile(file: Extract<Reply, { kind: 'file' }>, reply: FastifyReply): Promise<void> {
  const isInline = file.inline && SHOWN_INLINE.has(file.mediaType);
  // The browser's PDF viewer does not start in a sandbox; a PDF has no script of ours to reach, its policy allows nothing.
  // The PDF viewers of browsers style themselves inside the response; without this a paper may be drawn in part only.
  const policy =
    file.mediaType === 'application/pdf'
      ? "default-src 'none'; style-src 'unsafe-inline'"
      : "default-src 'none'; sandbox";
  reply
    .header('content-disposition', `${isInline ? 'inline' : 'attachment'}; ${dispositionName(file.name)}`)
    .header('content-security-policy', `${policy}; frame-ancestors 'self'`)
    .header('x-frame-options', 'SAMEORIGIN')
    .header('cache-control', 'no-store')
    .type(file.mediaType);
  await reply.send(Buffer.from(file.bytes));
}

/** A plain ASCII name for old clients and the real one for the others (RFC 6266, RFC 8187). */
function dispositionName(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
