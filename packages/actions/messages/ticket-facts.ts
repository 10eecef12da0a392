import type { Ticket, TicketStatus } from '@biz/licensing/queueing/ticket.ts';
import type { TicketContact } from '../ports/queue.ts';
import type { MessageKind, Tx } from '../ports/store.ts';

/** The messages about a visit to a counter (บัตรคิว). */
export type TicketMessage = Extract<MessageKind, `ticket-${string}`>;

/** Where the ticket must stand for a message to be worth sending. */
const APPLIES_WHILE = {
  'ticket-reminder': 'booked',
  'ticket-near': 'arrived',
} as const satisfies Record<TicketMessage, TicketStatus['kind']>;

/** True for a message about a ticket. */
export function isTicketMessage(message: MessageKind): message is TicketMessage {
  return message in APPLIES_WHILE;
}

/**
 * The ticket and how to reach its visitor; undefined when there is nothing to tell any more: the visit was cancelled, called or
 * has been, or the visitor left no address.
 */
export async function tellableTicket(
  tx: Pick<Tx, 'queue'>,
  id: Ticket['id'],
  message: TicketMessage,
): Promise<{ readonly ticket: Ticket; readonly contact: TicketContact } | undefined> {
  const [ticket, contact] = [await tx.queue.find(id), await tx.queue.contact(id)];
  return ticket && contact && ticket.status.kind === APPLIES_WHILE[message] ? { ticket, contact } : undefined;
}
