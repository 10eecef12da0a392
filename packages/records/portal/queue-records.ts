import type { QueueQueries, QueueTx, TicketContact } from '@biz/actions/ports/queue.ts';
import type { AgencyId, TicketId } from '@biz/kernel/ids.ts';
import { endOfBangkokDay, type LocalDate } from '@biz/kernel/instant.ts';
import { afterTicketEvent, type Ticket } from '@biz/licensing/queueing/ticket.ts';
import { type Kysely, sql } from 'kysely';
import type { PortalTables } from './tables/portal-tables.ts';
import type { Reader, TxScope } from './tx-scope.ts';

/** The queues as a part of one transaction. */
export function queueTx({ db, keyring }: Pick<TxScope, 'db' | 'keyring'>): QueueTx {
  return {
    async lockDay(agency, day) {
      // One day at one agency is changed by one transaction at a time: numbers follow each other, nobody is called twice.
      await sql`select pg_advisory_xact_lock(hashtext(${`portal.queue:${agency}:${day}`}))`.execute(db);
      return ticketsOfDay(db, agency, day);
    },
    find: (id) => findTicket(db, id),
    async append(ticket, { event, at, by }) {
      const row = { at, by_actor: JSON.stringify(by), event: JSON.stringify(event) };
      await db
        .insertInto('queue_events')
        .values({ ticket_id: ticket.id, seq: ticket.seq, ...row })
        .execute();
      await keepTicket(db, ticket);
    },
    async keepContact({ id, day }, contact) {
      const sealed = keyring.seal(JSON.stringify(contact), sealedAs(id));
      const row = { ticket_id: id, contact_sealed: sealed, visit_on: endOfBangkokDay(day) };
      await db.insertInto('queue_contacts').values(row).execute();
    },
    async contact(id) {
      const row = await db
        .selectFrom('queue_contacts')
        .select('contact_sealed')
        .where('ticket_id', '=', id)
        .executeTakeFirst();
      return row && (JSON.parse(keyring.open(row.contact_sealed, sealedAs(id))) as TicketContact);
    },
  };
}

/** The reads of the queues. */
export function createQueueQueries(db: Reader): QueueQueries {
  return {
    ticket: (id) => findTicket(db, id),
    day: (agency, day) => ticketsOfDay(db, agency, day),
    async ticketsOf(owner, from) {
      const rows = await db
        .selectFrom('queue_tickets')
        .select('state')
        .where('owner', '=', owner)
        .where('day', '>=', from)
        .orderBy('day')
        .orderBy('number')
        .limit(50)
        .execute();
      return rows.map(({ state }) => state);
    },
  };
}

/** Makes the tickets anew from their events; answers how many there are. */
export async function rebuildTickets(db: Kysely<PortalTables>): Promise<number> {
  const rows = await db
    .selectFrom('queue_events')
    .select(['ticket_id', 'at', 'event'])
    .orderBy('ticket_id')
    .orderBy('seq')
    .execute();
  const tickets = new Map<TicketId, Ticket>();
  for (const { ticket_id: id, at, event } of rows)
    tickets.set(id, afterTicketEvent(id, tickets.get(id), { event, at }));
  for (const ticket of tickets.values()) await keepTicket(db, ticket);
  return tickets.size;
}

async function keepTicket(db: Reader, ticket: Ticket): Promise<void> {
  const { id, agency, day, kind, number, owner } = ticket;
  const state = JSON.stringify(ticket);
  await db
    .insertInto('queue_tickets')
    .values({ id, agency, day, kind, number, owner: owner ?? null, state })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ state }))
    .execute();
}

async function findTicket(db: Reader, id: TicketId): Promise<Ticket | undefined> {
  const row = await db.selectFrom('queue_tickets').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state;
}

async function ticketsOfDay(db: Reader, agency: AgencyId, day: LocalDate): Promise<readonly Ticket[]> {
  const rows = await db
    .selectFrom('queue_tickets')
    .select('state')
    .where('agency', '=', agency)
    .where('day', '=', day)
    .orderBy('kind')
    .orderBy('number')
    .execute();
  return rows.map(({ state }) => state);
}

function sealedAs(id: TicketId): string {
  return `portal.queue_contacts:${id}`;
}
