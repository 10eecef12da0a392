import { type Booking, bookTicket, type QueueActionRefusal } from '@biz/actions/queue/book-ticket.ts';
import type { Agency } from '@biz/catalogue/model.ts';
import { parseInstant } from '@biz/kernel/instant.ts';
import { bookableDays, bookingTimes } from '@biz/licensing/queueing/booking-times.ts';
import { QUEUE_PURPOSES } from '@biz/licensing/queueing/ticket.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { queueMessages } from '../../messages/queue.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { refuse } from '../../refusals.ts';
import { filerOf } from '../../subject.ts';
import { BookingPage, FIELDS } from './booking-page.tsx';

/** Booking a visit: day by link, then one form. */
export function addBookingRoutes(app: PortalApp, deps: RouteDeps): void {
  const policy = 'signed-in' as const;
  const on = (answer: (deps: RouteDeps, page: Page, agency: Agency) => Promise<Reply>) => async (page: Page) => {
    const agency = [...deps.catalogue.agencies.values()].find(({ id }) => id === page.query.get('agency'));
    return agency?.counters ? answer(deps, page, agency) : redirect(paths.queue);
  };
  app.route({ method: 'GET', path: paths.newTicket, policy, handler: on((...given) => show(...given)) });
  app.route({ method: 'POST', path: paths.newTicket, policy, handler: on(book) });
}

async function show(deps: RouteDeps, page: Page, agency: Agency, errors: readonly FieldError[] = []): Promise<Reply> {
  const [now, holidays] = [page.now(), deps.catalogue.holidaysOf(agency.id)];
  const days = bookableDays(now, holidays);
  const day = days.find((one) => one === page.query.get('day')) ?? days[0];
  if (!agency.counters || day === undefined) return redirect(paths.queue);
  const tickets = await deps.queries.queue.day(agency.id, day);
  const times = bookingTimes(agency.counters, day, { now, holidays, tickets });
  const applications = await openApplications(deps, page, agency);
  const form = errors.length > 0 ? page.form : undefined;
  const values = {
    slot: form?.one(FIELDS.slot) ?? '',
    purpose: form?.one(FIELDS.purpose) ?? '',
    application: form?.one(FIELDS.application) ?? page.query.get('application') ?? '',
  };
  const shown = { shell: shellOf(deps, page), agency, days, day, times, applications, values, errors };
  return html(<BookingPage {...shown} />, { status: errors.length > 0 ? 422 : 200 });
}

async function book(deps: RouteDeps, page: Page, agency: Agency): Promise<Reply> {
  const t = queueMessages.t[page.lang];
  const slot = parseInstant(page.form.one(FIELDS.slot));
  const purpose = QUEUE_PURPOSES.find((one) => one === page.form.one(FIELDS.purpose));
  if (!slot.ok || !purpose) {
    return show(deps, page, agency, [
      ...(slot.ok ? [] : [{ field: FIELDS.slot, message: t('error.slot') }]),
      ...(purpose ? [] : [{ field: FIELDS.purpose, message: t('error.purpose') }]),
    ]);
  }
  const wanted = page.form.one(FIELDS.application);
  const own = (await openApplications(deps, page, agency)).find(({ id }) => id === wanted);
  const booking: Booking = { agency: agency.id, slot: slot.value, purpose, ...(own ? { application: own.id } : {}) };
  const { subject, mobile, email } = filerOf(page.subject);
  const contact = { lang: page.lang, ...(mobile ? { mobile } : {}), ...(email ? { email } : {}) };
  const booked = await bookTicket(deps, { subject, contact }, booking, page.form.one('once'));
  if (booked.ok) return redirect(paths.ticket(booked.value.id));
  const message = timeProblem(booked.error, page);
  return message === undefined ? refuse(booked.error) : show(deps, page, agency, [{ field: FIELDS.slot, message }]);
}

/** What is wrong with the chosen time, said beside it. */
function timeProblem({ kind }: QueueActionRefusal, page: Page): string | undefined {
  const t = queueMessages.t[page.lang];
  if (kind === 'QueueTimeFull') return t('error.full');
  if (kind === 'QueueTimeNotOffered') return t('error.gone');
  return kind === 'TicketHeld' ? t('error.held') : undefined;
}

async function openApplications({ queries }: RouteDeps, page: Page, agency: Agency) {
  const filings = await queries.filingsOf(filerOf(page.subject).subject);
  return filings
    .flatMap(({ applications }) => applications)
    .filter(({ state }) => state.agency === agency.id && state.turn !== 'done');
}
