import type { MessageGateway, MessageRefusal, OutgoingMessage } from '@biz/actions/ports/message-gateway.ts';
import { type Clock, parseInstant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { readJson, readMembers, readRetryAfter, readText } from './answer-body.ts';
import type { IncomingAnswer, SafeFetch } from './safe-fetch.ts';

/** The provider of SMS and e-mail. */
export type MessageGatewayOptions = {
  readonly origin: string;
  readonly key: string;
  readonly fetch: SafeFetch;
  readonly clock: Clock;
};

/**
 * The message contract, ours: `POST {origin}/messages` with `Authorization: Bearer {key}`, `Idempotency-Key: {id}`,
 * `X-Correlation-ID` and JSON `{ channel: "sms" | "email", to, subject?, text }`. The provider answers 202 (taken) or 200
 * (that id was taken before, same content) with `{ id, acceptedAt }`; 409 for that id with other content; 422
 * `{ reason }` for an address or text it will never take; 429 with `Retry-After`; 401 for a wrong key.
 */
export function createMessageGateway(options: MessageGatewayOptions): MessageGateway {
  return {
    async send(message) {
      const answer = await options.fetch({
        method: 'POST',
        url: `${options.origin}/messages`,
        headers: {
          authorization: `Bearer ${options.key}`,
          'content-type': 'application/json',
          'idempotency-key': message.id,
          'x-correlation-id': message.correlationId,
        },
        body: JSON.stringify(toBody(message)),
      });
      return answer.ok ? readAnswer(answer.value, options.clock) : err({ kind: 'message-unavailable' });
    },
  };
}

function toBody(message: OutgoingMessage): object {
  const { channel, to, text } = message;
  return channel === 'email' ? { channel, to, subject: message.subject, text } : { channel, to, text };
}

function readAnswer(
  answer: IncomingAnswer,
  clock: Clock,
): Result<{ providerId: string; acceptedAt: ReturnType<Clock['now']> }, MessageRefusal> {
  const body = readMembers(readJson(answer.body));
  if (answer.status === 200 || answer.status === 202) {
    const acceptedAt = parseInstant(readText(body, 'acceptedAt'));
    return ok({ providerId: readText(body, 'id'), acceptedAt: acceptedAt.ok ? acceptedAt.value : clock.now() });
  }
  if (answer.status === 409) return err({ kind: 'message-rejected', reason: 'id-reused' });
  if (answer.status === 422) {
    return err({ kind: 'message-rejected', reason: readText(body, 'reason') || 'refused' });
  }
  const retryAfter = answer.status === 429 ? readRetryAfter(answer.headers, clock.now()) : undefined;
  return err({ kind: 'message-unavailable', ...(retryAfter && { retryAfter }) });
}
