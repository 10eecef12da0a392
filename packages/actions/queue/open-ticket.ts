import type { TicketId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { afterTicketEvent, type Ticket, type TicketEvent } from '@biz/licensing/queueing/ticket.ts';
import type { TicketActor } from '../ports/queue.ts';
import type { Tx } from '../ports/store.ts';

type OpeningEvent = Extract<TicketEvent, { type: 'TicketBooked.v1' | 'WalkInAdded.v1' }>;
type WithoutNumber<Event> = Event extends OpeningEvent ? Omit<Event, 'number'> : never;

/** Opens a ticket with the next number of its kind on that day; `tickets` are those of the locked day. */
export async function openTicket(
  tx: Tx,
  tickets: readonly Ticket[],
  opened: {
    readonly id: TicketId;
    readonly opening: WithoutNumber<OpeningEvent>;
    readonly at: Instant;
    readonly by: TicketActor;
  },
): Promise<Ticket> {
  const { id, opening, at, by } = opened;
  const kind = opening.type === 'TicketBooked.v1' ? 'booked' : 'walk-in';
  const number = 1 + Math.max(0, ...tickets.filter((one) => one.kind === kind).map((one) => one.number));
  const happening = { event: { ...opening, number }, at };
  const ticket = afterTicketEvent(id, undefined, happening);
  await tx.queue.append(ticket, { ...happening, by });
  return ticket;
}
