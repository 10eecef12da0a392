import type { Lang } from '@biz/kernel/localised.ts';
import { ok } from '@biz/kernel/result.ts';
import type { Ticket } from '@biz/licensing/queueing/ticket.ts';
import type { ActionDeps } from '../deps.ts';
import type { MessageGateway, OutgoingMessage } from '../ports/message-gateway.ts';
import type { TicketContact } from '../ports/queue.ts';
import type { Job } from '../ports/store.ts';

/** Messages about a ticket. */
export type TicketMessage = 'ticket-reminder' | 'ticket-near';

/** Their words: number, place and time, nothing about the person or the matter. */
export type TicketWords = (
  message: TicketMessage,
  lang: Lang,
  ticket: Ticket,
) => { readonly subject: string; readonly text: string };

/**
 * Reminds of a visit or tells that the turn is near. Sends nothing when it no longer applies: the visit was cancelled, called or
 * has been. Throws when the provider does not answer, so that the job is tried again.
 */
export async function sendTicketMessage(
  deps: ActionDeps & { readonly messages: MessageGateway; readonly ticketWords: TicketWords },
  { ticket: id, message }: Extract<Job, { name: 'send-ticket-message' }>,
  jobKey: string,
): Promise<'sent' | 'nothing-to-send'> {
  const found = await deps.store.transact<{ ticket?: Ticket; contact?: TicketContact }, never>(async (tx) => {
    const [ticket, contact] = [await tx.queue.find(id), await tx.queue.contact(id)];
    return ok({ ...(ticket ? { ticket } : {}), ...(contact ? { contact } : {}) });
  });
  const { ticket, contact } = found.ok ? found.value : {};
  const wanted = message === 'ticket-reminder' ? 'booked' : 'arrived';
  if (!ticket || !contact || ticket.status.kind !== wanted) return 'nothing-to-send';
  const { subject, text } = deps.ticketWords(message, contact.lang, ticket);
  const common = { correlationId: jobKey, text };
  const outgoing: OutgoingMessage[] = [
    ...(contact.mobile ? [{ ...common, id: `${jobKey}:sms`, channel: 'sms' as const, to: contact.mobile }] : []),
    ...(contact.email
      ? [{ ...common, id: `${jobKey}:email`, channel: 'email' as const, to: contact.email, subject }]
      : []),
  ];
  for (const one of outgoing) {
    const sent = await deps.messages.send(one);
    if (!sent.ok && sent.error.kind === 'message-unavailable') throw new Error('the message provider did not answer');
  }
  return outgoing.length > 0 ? 'sent' : 'nothing-to-send';
}
