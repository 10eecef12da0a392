import { type Instant, plusMs } from '@biz/kernel/instant.ts';
import type { Ticket } from './ticket.ts';

/** After so many booked visitors in a row it is the turn of a walk-in who waits. */
const BOOKED_IN_A_ROW = 2;
/** Whoever comes later than this after the booked time waits with the walk-ins. */
const LATE_MS = 15 * 60_000;

/**
 * ลำดับคิว: those who wait, in the order in which they are called. Booked visitors whose time has come go first, by their time; a
 * walk-in goes between after every two of them; whoever came before the booked time goes when nobody else waits. Pure.
 */
export function waitingOrder(tickets: readonly Ticket[], now: Instant): readonly Ticket[] {
  const waiting = tickets.flatMap((ticket) =>
    ticket.status.kind === 'arrived' ? [{ ticket, at: ticket.status.at }] : [],
  );
  const due: Waiting[] = [];
  const unbooked: Waiting[] = [];
  const early: Waiting[] = [];
  for (const one of waiting) {
    const { slot } = one.ticket;
    if (slot === undefined || one.at > plusMs(slot, LATE_MS)) unbooked.push(one);
    else if (slot <= now) due.push(one);
    else early.push(one);
  }
  const bySlot = (a: Waiting, b: Waiting) =>
    compare(a.ticket.slot ?? '', b.ticket.slot ?? '') || a.ticket.number - b.ticket.number;
  const byArrival = (a: Waiting, b: Waiting) => compare(a.at, b.at) || a.ticket.number - b.ticket.number;
  return [...between(due.sort(bySlot), unbooked.sort(byArrival), bookedInARow(tickets)), ...early.sort(bySlot)].map(
    ({ ticket }) => ticket,
  );
}

/** How many are called before this ticket; a booked one that has not come counts those of earlier times as well. */
export function ahead(tickets: readonly Ticket[], ticket: Ticket, now: Instant): number {
  const order = waitingOrder(tickets, now);
  const place = order.findIndex(({ id }) => id === ticket.id);
  if (place >= 0) return place;
  const { slot } = ticket;
  if (ticket.status.kind !== 'booked' || slot === undefined) return 0;
  const isBefore = (other: Ticket) =>
    other.status.kind === 'booked' && (compare(other.slot ?? '', slot) || other.number - ticket.number) < 0;
  return order.length + tickets.filter(isBefore).length;
}

type Waiting = { readonly ticket: Ticket; readonly at: Instant };

function between(due: readonly Waiting[], unbooked: readonly Waiting[], already: number): readonly Waiting[] {
  const [booked, others, order] = [[...due], [...unbooked], [] as Waiting[]];
  let inARow = already;
  while (booked.length + others.length > 0) {
    const isOthers = booked.length === 0 || (others.length > 0 && inARow >= BOOKED_IN_A_ROW);
    const next = isOthers ? others.shift() : booked.shift();
    if (!next) break;
    order.push(next);
    inARow = isOthers ? 0 : inARow + 1;
  }
  return order;
}

/** Booked visitors called since the last walk-in, as far as it is known from who stands at a counter or was served. */
function bookedInARow(tickets: readonly Ticket[]): number {
  const called = tickets
    .flatMap(({ kind, status }) =>
      status.kind === 'called' || status.kind === 'served' ? [{ kind, at: status.at }] : [],
    )
    .sort((a, b) => compare(b.at, a.at));
  const last = called.findIndex(({ kind }) => kind === 'walk-in');
  return last < 0 ? called.length : last;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
