import type { FastifyReply } from 'fastify';
import type { GatewayError } from './gateway-error.ts';

/** Answers JSON text as it is; an empty text is sent as an empty body. */
export function sendJson(reply: FastifyReply, status: number, text: string): FastifyReply {
  reply.code(status).header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  return text === '' ? reply.send() : reply.header('content-type', 'application/json; charset=utf-8').send(text);
}

/** Answers a refusal of the gateway in its one shape. */
export function sendError(reply: FastifyReply, error: GatewayError): FastifyReply {
  return sendJson(reply.headers(error.headers ?? {}), error.status, JSON.stringify({ Message: error.message }));
}
