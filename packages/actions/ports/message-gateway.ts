import type { MobileNumber } from '@biz/kernel/identifiers.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Result } from '@biz/kernel/result.ts';

/** One message to one person. The same `id` sent again is delivered once. */
export type OutgoingMessage = { readonly id: string; readonly correlationId: string } & (
  | { readonly channel: 'sms'; readonly to: MobileNumber; readonly text: string }
  | { readonly channel: 'email'; readonly to: string; readonly subject: string; readonly text: string }
);

/** The provider has taken the message; delivery to the phone is its matter. */
export type MessageAccepted = { readonly providerId: string; readonly acceptedAt: Instant };

/** `message-rejected` is final (address or text refused); `message-unavailable` is worth a retry. */
export type MessageRefusal =
  | { readonly kind: 'message-rejected'; readonly reason: string }
  | { readonly kind: 'message-unavailable'; readonly retryAfter?: Instant };

/** Sends SMS and e-mail. Never logs the text or the address. */
export type MessageGateway = {
  send(message: OutgoingMessage): Promise<Result<MessageAccepted, MessageRefusal>>;
};
