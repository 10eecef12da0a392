import type { TicketId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { afterTicketEvent, type QueuePurpose, type Ticket } from '@biz/licensing/queueing/ticket.ts';
import { waitingOrder } from '@biz/licensing/queueing/waiting-order.ts';
import { type ActionDeps, newId } from '../deps.ts';
import { doOnceRefusing } from '../once.ts';
import type { TicketContact } from '../ports/queue.ts';
import type { Tx } from '../ports/store.ts';
import type { QueueActionRefusal } from './book-ticket.ts';
import type { CounterOfficer } from './change-ticket.ts';
import { openTicket } from './open-ticket.ts';

/** With so many before them, waiting visitors are told that their turn is near. */
const NEAR = 2;

/**
 * เรียกคิวถัดไป: calls the next waiting visitor of today to a counter. However many counters ask at once, each gets another
 * visitor; whoever finds nobody is refused.
 */
export function callNext(
  deps: ActionDeps,
  officer: CounterOfficer,
  counter: number,
  key: string,
): Promise<Result<Ticket, QueueActionRefusal>> {
  const once = { scope: `call-next:${officer.subject}`, key, content: { counter } };
  return deps.store.transact((tx) =>
    doOnceRefusing<Ticket, QueueActionRefusal>(tx, once, async () => {
      const count = deps.catalogue.agencies.get(officer.agency)?.counters?.count ?? 0;
      if (!Number.isSafeInteger(counter) || counter < 1 || counter > count) return err({ kind: 'NotFound' });
      const at = deps.clock.now();
      const tickets = await tx.queue.lockDay(officer.agency, bangkokDate(at));
      const [next] = waitingOrder(tickets, at);
      if (!next) return err({ kind: 'NobodyWaiting' });
      const happening = { event: { type: 'TicketCalled.v1' as const, counter }, at };
      const called = afterTicketEvent(next.id, next, happening);
      await tx.queue.append(called, { ...happening, by: { kind: 'officer', subject: officer.subject } });
      await tellWhoIsNext(
        tx,
        tickets.map((one) => (one.id === called.id ? called : one)),
        at,
      );
      return ok(called);
    }),
  );
}

/** รับคิวหน้างาน: a visitor without booking waits from now on; a phone number is optional and never stands in an event. */
export function addWalkIn(
  deps: ActionDeps,
  officer: CounterOfficer,
  visit: { readonly purpose: QueuePurpose; readonly contact?: TicketContact },
  key: string,
): Promise<Result<Ticket, QueueActionRefusal>> {
  const once = { scope: `add-walk-in:${officer.subject}`, key, content: { purpose: visit.purpose } };
  return deps.store.transact((tx) =>
    doOnceRefusing<Ticket, QueueActionRefusal>(tx, once, async () => {
      if (!deps.catalogue.agencies.get(officer.agency)?.counters) return err({ kind: 'NotFound' });
      const at = deps.clock.now();
      const day = bangkokDate(at);
      const tickets = await tx.queue.lockDay(officer.agency, day);
      const opening = { type: 'WalkInAdded.v1' as const, agency: officer.agency, day, purpose: visit.purpose };
      const by = { kind: 'officer' as const, subject: officer.subject };
      const ticket = await openTicket(tx, tickets, { id: newId<TicketId>(deps.ids), opening, at, by });
      if (visit.contact) await tx.queue.keepContact(ticket, visit.contact);
      return ok(ticket);
    }),
  );
}

/** Tells those who have few before them, once each; whoever left no address reads it on the page of the ticket. */
export async function tellWhoIsNext(tx: Tx, tickets: readonly Ticket[], now: Instant): Promise<void> {
  for (const { id } of waitingOrder(tickets, now).slice(0, NEAR + 1)) {
    const job = { name: 'send-ticket-message' as const, ticket: id, message: 'ticket-near' as const };
    await tx.enqueue(job, { key: `ticket-near:${id}` });
  }
}
