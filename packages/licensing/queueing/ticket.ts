import type { AgencyId, ApplicationId, SubjectId, TicketId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';

/** What a visit to the counter is for. */
export const QUEUE_PURPOSES = ['ask', 'papers', 'pay', 'collect'] as const;
export type QueuePurpose = (typeof QUEUE_PURPOSES)[number];

/** Where a ticket stands. `called` again keeps the first moment of calling. */
export type TicketStatus =
  | { readonly kind: 'booked' }
  | { readonly kind: 'arrived'; readonly at: Instant }
  | { readonly kind: 'called'; readonly at: Instant; readonly counter: number; readonly times: number }
  | { readonly kind: 'served' | 'missed' | 'cancelled'; readonly at: Instant };

/**
 * บัตรคิว: one visit on one day at one agency. Numbers run by day and kind: A for booked ones, W for walk-ins. Only the owner's
 * account is known, never a name.
 */
export type Ticket = {
  readonly id: TicketId;
  readonly seq: number;
  readonly agency: AgencyId;
  readonly day: LocalDate;
  readonly kind: 'booked' | 'walk-in';
  readonly number: number;
  /** When a booked visit begins. */
  readonly slot?: Instant;
  readonly purpose: QueuePurpose;
  readonly application?: ApplicationId;
  readonly owner?: SubjectId;
  readonly status: TicketStatus;
};

/** What happens to a ticket; only grows. */
export type TicketEvent =
  | ({ readonly type: 'TicketBooked.v1'; readonly slot: Instant; readonly owner: SubjectId } & Opening)
  | ({ readonly type: 'WalkInAdded.v1' } & Opening)
  | { readonly type: 'TicketArrived.v1' }
  | { readonly type: 'TicketCalled.v1'; readonly counter: number }
  | { readonly type: 'TicketServed.v1' }
  | { readonly type: 'TicketMissed.v1' }
  | { readonly type: 'TicketCancelled.v1' };

type Opening = Pick<Ticket, 'agency' | 'day' | 'number' | 'purpose'> & { readonly application?: ApplicationId };

/** An event as it is kept. */
export type TicketHappening = { readonly event: TicketEvent; readonly at: Instant };

/** The ticket after one more event. Throws where the stream does not begin with an opening one: that is damage. */
export function afterTicketEvent(id: TicketId, ticket: Ticket | undefined, { event, at }: TicketHappening): Ticket {
  if (event.type === 'TicketBooked.v1' || event.type === 'WalkInAdded.v1') return opened(id, event, at);
  if (!ticket) throw new Error(`ticket ${id} does not begin with an opening event`);
  return { ...ticket, seq: ticket.seq + 1, status: statusAfter(ticket.status, event, at) };
}

/** `A007`, `W012`: what is called out and shown. */
export function ticketNumber({ kind, number }: Pick<Ticket, 'kind' | 'number'>): string {
  return `${kind === 'booked' ? 'A' : 'W'}${String(number).padStart(3, '0')}`;
}

/** True while the visit is still ahead or under way. */
export function isOpenTicket({ status: { kind } }: Pick<Ticket, 'status'>): boolean {
  return kind === 'booked' || kind === 'arrived' || kind === 'called';
}

function opened(
  id: TicketId,
  event: Extract<TicketEvent, { type: 'TicketBooked.v1' | 'WalkInAdded.v1' }>,
  at: Instant,
): Ticket {
  const { agency, day, number, purpose, application } = event;
  const common = { id, seq: 1, agency, day, number, purpose, ...(application ? { application } : {}) };
  if (event.type === 'WalkInAdded.v1') return { ...common, kind: 'walk-in', status: { kind: 'arrived', at } };
  return { ...common, kind: 'booked', slot: event.slot, owner: event.owner, status: { kind: 'booked' } };
}

function statusAfter(
  status: TicketStatus,
  event: Exclude<TicketEvent, { type: 'TicketBooked.v1' | 'WalkInAdded.v1' }>,
  at: Instant,
): TicketStatus {
  switch (event.type) {
    case 'TicketArrived.v1':
      return { kind: 'arrived', at };
    case 'TicketCalled.v1':
      return status.kind === 'called'
        ? { ...status, counter: event.counter, times: status.times + 1 }
        : { kind: 'called', at, counter: event.counter, times: 1 };
    case 'TicketServed.v1':
      return { kind: 'served', at };
    case 'TicketMissed.v1':
      return { kind: 'missed', at };
    case 'TicketCancelled.v1':
      return { kind: 'cancelled', at };
    default:
      return assertNever(event);
  }
}
