import type { AgencyId, ApplicationId, SubjectId, TicketId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant, plusMs } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { bookingTimes } from '@biz/licensing/queueing/booking-times.ts';
import type { QueueRefusal } from '@biz/licensing/queueing/decide-ticket.ts';
import { isOpenTicket, type QueuePurpose, type Ticket } from '@biz/licensing/queueing/ticket.ts';
import { type ActionDeps, newId } from '../deps.ts';
import { doOnceRefusing, type KeyRefusal } from '../once.ts';
import type { TicketContact } from '../ports/queue.ts';
import type { Tx } from '../ports/store.ts';
import { openTicket } from './open-ticket.ts';

/** Why the queue does not do it; what is another person's or agency's is not found. */
export type QueueActionRefusal = QueueRefusal | KeyRefusal | { readonly kind: 'NotFound' };

/** A visit as the person wants it. */
export type Booking = {
  readonly agency: AgencyId;
  readonly slot: Instant;
  readonly purpose: QueuePurpose;
  /** An application of their own at that agency. */
  readonly application?: ApplicationId;
};

const DAY_MS = 86_400_000;

/**
 * จองคิว: books a visit for the owner and enqueues the reminder of the day before. Refuses a time that is not offered or full, a
 * second open ticket for the same day, somebody else's application.
 */
export function bookTicket(
  deps: ActionDeps,
  owner: { readonly subject: SubjectId; readonly contact: TicketContact },
  booking: Booking,
  key: string,
): Promise<Result<Ticket, QueueActionRefusal>> {
  const once = { scope: `book-ticket:${owner.subject}`, key, content: booking };
  return deps.store.transact((tx) =>
    doOnceRefusing<Ticket, QueueActionRefusal>(tx, once, async () => {
      const { agency, slot, application, purpose } = booking;
      const counters = deps.catalogue.agencies.get(agency)?.counters;
      if (!counters || !(await isOwn(tx, owner.subject, booking))) return err({ kind: 'NotFound' });
      const [now, day] = [deps.clock.now(), bangkokDate(slot)];
      const tickets = await tx.queue.lockDay(agency, day);
      const context = { now, holidays: deps.catalogue.holidaysOf(agency), tickets };
      const time = bookingTimes(counters, day, context).find(({ from }) => from === slot);
      if (!time) return err({ kind: 'QueueTimeNotOffered' });
      if (tickets.some((one) => one.owner === owner.subject && isOpenTicket(one))) return err({ kind: 'TicketHeld' });
      if (time.left === 0) return err({ kind: 'QueueTimeFull' });
      const about = { agency, day, purpose, ...(application ? { application } : {}) };
      const opening = { type: 'TicketBooked.v1' as const, slot, owner: owner.subject, ...about };
      const by = { kind: 'applicant' as const, subject: owner.subject };
      const ticket = await openTicket(tx, tickets, { id: newId<TicketId>(deps.ids), opening, at: now, by });
      await tx.queue.keepContact(ticket, owner.contact);
      await remind(tx, ticket, plusMs(slot, -DAY_MS), now);
      return ok(ticket);
    }),
  );
}

async function isOwn(tx: Tx, owner: SubjectId, { application, agency }: Booking): Promise<boolean> {
  if (application === undefined) return true;
  const found = await tx.applications.load(application);
  return found?.owner === owner && found.state.agency === agency;
}

/** No reminder for a visit within a day: it was booked just now. */
async function remind(tx: Tx, { id }: Ticket, after: Instant, now: Instant): Promise<void> {
  if (after <= now) return;
  const job = { name: 'send-ticket-message' as const, ticket: id, message: 'ticket-reminder' as const };
  await tx.enqueue(job, { key: `ticket-reminder:${id}`, after });
}
