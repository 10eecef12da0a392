import type { MobileNumber } from '@biz/kernel/identifiers.ts';
import type { AgencyId, SubjectId, TicketId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { Ticket, TicketHappening } from '@biz/licensing/queueing/ticket.ts';

/** How to tell the visitor; sealed, and deleted a week after the visit. */
export type TicketContact = { readonly mobile?: MobileNumber; readonly email?: string; readonly lang: Lang };

/** Who did it; a phone or a name never stands in an event. */
export type TicketActor = { readonly kind: Actor['kind']; readonly subject?: SubjectId };

/** The queues inside a transaction. */
export type QueueTx = {
  /** The tickets of one day at one agency; nobody else changes any of them until the end of the transaction. */
  lockDay(agency: AgencyId, day: LocalDate): Promise<readonly Ticket[]>;
  find(id: TicketId): Promise<Ticket | undefined>;
  /** Writes what happened and the ticket as it is after it. The day must be locked. */
  append(ticket: Ticket, happening: TicketHappening & { readonly by: TicketActor }): Promise<void>;
  keepContact(ticket: Ticket, contact: TicketContact): Promise<void>;
  contact(id: TicketId): Promise<TicketContact | undefined>;
};

/** Reads of the queues. None names a person. */
export type QueueQueries = {
  ticket(id: TicketId): Promise<Ticket | undefined>;
  /** Every ticket of a day at an agency, by kind and number. */
  day(agency: AgencyId, day: LocalDate): Promise<readonly Ticket[]>;
  /** The person's tickets from a day on, the next first. */
  ticketsOf(owner: SubjectId, from: LocalDate): Promise<readonly Ticket[]>;
};
