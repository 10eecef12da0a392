import { type Instant, plusMs } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Ticket, TicketEvent } from './ticket.ts';

/** What the counter or the owner does with one ticket. */
export type TicketCommand =
  | { readonly kind: 'arrive' | 'serve' | 'miss' | 'cancel' }
  | { readonly kind: 'recall'; readonly counter: number };

/** Why the queue refuses. */
export type QueueRefusal =
  /** No such time is offered at this counter. */
  | { readonly kind: 'QueueTimeNotOffered' }
  | { readonly kind: 'QueueTimeFull' }
  /** The person has an open ticket at this agency on that day. */
  | { readonly kind: 'TicketHeld' }
  /** The ticket is not where this can be done any more; somebody else was quicker. */
  | { readonly kind: 'TicketMoved' }
  /** So many minutes must pass after the call, or after the booked time, before somebody counts as missing. */
  | { readonly kind: 'MissedTooEarly'; readonly minutes: number }
  | { readonly kind: 'NobodyWaiting' };

/** Minutes after the call, or after the booked time of somebody who has not come. */
export const MISSED_AFTER = { called: 3, booked: 15 } as const;

/** What a command makes of a ticket at a moment. Refuses what its status does not allow. */
export function decideTicket(ticket: Ticket, command: TicketCommand, now: Instant): Result<TicketEvent, QueueRefusal> {
  const { status, slot } = ticket;
  switch (command.kind) {
    case 'arrive':
      // Whoever was called and missed may still come and waits again.
      return status.kind === 'booked' || status.kind === 'missed' ? ok({ type: 'TicketArrived.v1' }) : moved;
    case 'cancel':
      return status.kind === 'booked' && slot !== undefined && now < slot ? ok({ type: 'TicketCancelled.v1' }) : moved;
    case 'serve':
      return status.kind === 'called' ? ok({ type: 'TicketServed.v1' }) : moved;
    case 'recall':
      return status.kind === 'called' ? ok({ type: 'TicketCalled.v1', counter: command.counter }) : moved;
    case 'miss': {
      const since = status.kind === 'called' ? status.at : status.kind === 'booked' ? slot : undefined;
      if (since === undefined || (status.kind !== 'called' && status.kind !== 'booked')) return moved;
      const minutes = MISSED_AFTER[status.kind];
      return now < plusMs(since, minutes * MINUTE_MS)
        ? err({ kind: 'MissedTooEarly', minutes })
        : ok({ type: 'TicketMissed.v1' });
    }
  }
}

const MINUTE_MS = 60_000;
const moved = err({ kind: 'TicketMoved' as const });
