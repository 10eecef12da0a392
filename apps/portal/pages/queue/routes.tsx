import { cancelTicket } from '@biz/actions/queue/change-ticket.ts';
import { calendarFile } from '@biz/documents/calendar-file.ts';
import { parseTicketId } from '@biz/kernel/ids.ts';
import { bangkokDate, plusMs } from '@biz/kernel/instant.ts';
import { isOpenTicket, type Ticket, ticketNumber } from '@biz/licensing/queueing/ticket.ts';
import { ahead } from '@biz/licensing/queueing/waiting-order.ts';
import { file, html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { queueMessages } from '../../messages/queue.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { portalRefusals, refuse } from '../../refusals.ts';
import { filerOf } from '../../subject.ts';
import { addBookingRoutes } from './booking-routes.tsx';
import { QueuePage } from './queue-page.tsx';
import { CancelTicketPage, TicketPage } from './ticket-page.tsx';

/** Visits to counters: the person's tickets, booking, the ticket itself by its link, cancelling it. */
export function addQueueRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({ method: 'GET', path: paths.queue, policy: 'signed-in', handler: (page) => overview(deps, page) });
  addBookingRoutes(app, deps);
  const ticket = '/queue/tickets/:ticket';
  app.route({ method: 'GET', path: ticket, policy: 'public', handler: (page) => showTicket(deps, page) });
  app.route({
    method: 'GET',
    path: `${ticket}/calendar.ics`,
    policy: 'public',
    handler: (page) => showFile(deps, page),
  });
  const cancellation = { path: `${ticket}/cancellation`, policy: 'signed-in' } as const;
  app.route({ ...cancellation, method: 'GET', handler: (page) => askCancellation(deps, page) });
  app.route({ ...cancellation, method: 'POST', handler: (page) => cancel(deps, page) });
}

async function overview(deps: RouteDeps, page: Page): Promise<Reply> {
  const { subject } = filerOf(page.subject);
  const tickets = await deps.queries.queue.ticketsOf(subject, bangkokDate(page.now()));
  const agencies = [...deps.catalogue.agencies.values()].filter(({ counters }) => counters);
  const shown = { tickets: tickets.filter(isOpenTicket), agencies };
  return html(<QueuePage shell={shellOf(deps, page)} {...shown} />);
}

async function showTicket(deps: RouteDeps, page: Page): Promise<Reply> {
  const found = await read(deps, page);
  if (!found) return notFound();
  const { ticket } = found;
  const tickets = await deps.queries.queue.day(ticket.agency, ticket.day);
  const shown = {
    ...found,
    ahead: ahead(tickets, ticket, page.now()),
    link: `${deps.origin}${paths.ticket(ticket.id)}`,
    mayCancel: isOwn(page, ticket) && ticket.status.kind === 'booked',
  };
  return html(<TicketPage shell={shellOf(deps, page)} {...shown} />);
}

async function showFile(deps: RouteDeps, page: Page): Promise<Reply> {
  const found = await read(deps, page);
  if (!found?.ticket.slot || !found.agency.counters) return notFound();
  const { ticket, agency } = found;
  const { lang } = page;
  const number = ticketNumber(ticket);
  const bytes = calendarFile({
    uid: `${ticket.id}@${new URL(deps.origin).hostname}`,
    sequence: ticket.seq,
    from: found.ticket.slot,
    to: plusMs(found.ticket.slot, found.agency.counters.slotMinutes * 60_000),
    title: queueMessages.t[lang]('ticket.file', { number, agency: agency.name[lang] }),
    place: agency.address[lang],
    description: queueMessages.t[lang](`purpose.${ticket.purpose}`),
    url: `${deps.origin}${paths.ticket(ticket.id)}`,
    isCancelled: ticket.status.kind === 'cancelled',
    stampedAt: page.now(),
  });
  return file(bytes, { name: `${number}.ics`, mediaType: 'text/calendar; charset=utf-8' });
}

async function askCancellation(deps: RouteDeps, page: Page): Promise<Reply> {
  const found = await read(deps, page);
  if (!found || !isOwn(page, found.ticket)) return notFound();
  if (found.ticket.status.kind !== 'booked') return redirect(paths.ticket(found.ticket.id));
  return html(<CancelTicketPage shell={shellOf(deps, page)} {...found} />);
}

async function cancel(deps: RouteDeps, page: Page): Promise<Reply> {
  const found = await read(deps, page);
  if (!found || !isOwn(page, found.ticket)) return notFound();
  const { id } = found.ticket;
  const done = await cancelTicket(deps, filerOf(page.subject).subject, id, page.form.one('once'));
  return done.ok ? redirect(paths.ticket(id)) : refuse(done.error);
}

async function read({ queries, catalogue }: RouteDeps, page: Page) {
  const id = parseTicketId(page.param('ticket'));
  const ticket = id.ok ? await queries.queue.ticket(id.value) : undefined;
  const agency = ticket && catalogue.agencies.get(ticket.agency);
  return ticket && agency && { ticket, agency };
}

function isOwn(page: Page, { owner }: Ticket): boolean {
  return page.subject.kind === 'filer' && page.subject.filer.subject === owner;
}

function notFound(): Reply {
  return portalRefusals.refusal('not-found');
}
