import type { QueueActionRefusal } from '@biz/actions/queue/book-ticket.ts';
import { addWalkIn, callNext } from '@biz/actions/queue/call-next.ts';
import { changeAtCounter } from '@biz/actions/queue/change-ticket.ts';
import { parseMobileNumber } from '@biz/kernel/identifiers.ts';
import { parseTicketId } from '@biz/kernel/ids.ts';
import { bangkokDate, type LocalDate } from '@biz/kernel/instant.ts';
import type { Result } from '@biz/kernel/result.ts';
import { QUEUE_PURPOSES, type Ticket, ticketNumber } from '@biz/licensing/queueing/ticket.ts';
import { waitingOrder } from '@biz/licensing/queueing/waiting-order.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { officerOf } from '../../desk.ts';
import { agencyOfScreen, screenCode } from '../../hall-screen.ts';
import { messages } from '../../messages/messages.ts';
import { shellOf } from '../../office-page.tsx';
import { paths, screenPath } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { CounterPage, NoCounterPage } from './counter-page.tsx';
import { ScreenPage } from './screen-page.tsx';

/** What a counter does with one ticket. */
export type CounterDoing = 'arrive' | 'recall' | 'serve' | 'miss';
const DOINGS = ['arrive', 'recall', 'serve', 'miss'] as const satisfies readonly CounterDoing[];

/** The tickets of today as a counter sees them; `waiting` in the order of calling. */
export type QueueOfToday = Readonly<Record<'waiting' | 'booked' | 'called' | 'missed', readonly Ticket[]>> & {
  readonly day: LocalDate;
};

/** What a refusal says on the page itself. */
const SAID = ['NobodyWaiting', 'TicketMoved', 'MissedTooEarly'] as const;

/** The counter, and the screen in the hall. */
export function addCounterRoutes(app: BackendApp, deps: RouteDeps): void {
  const counter = { path: paths.counter, policy: 'officer' } as const;
  app.route({ ...counter, method: 'GET', handler: (page) => show(deps, page) });
  app.route({ ...counter, method: 'POST', handler: (page) => act(deps, page) });
  app.route({ method: 'GET', path: paths.screen, policy: 'hall-screen', handler: (page) => showScreen(deps, page) });
}

async function show(deps: RouteDeps, page: Page, errors: readonly FieldError[] = []): Promise<Reply> {
  const shell = shellOf(deps, page.subject);
  const { agency: id } = officerOf(page);
  const agency = deps.catalogue.agencies.get(id);
  if (!agency?.counters) return html(<NoCounterPage shell={shell} />);
  const form = errors.length > 0 ? page.form : undefined;
  const values = { purpose: form?.one('purpose') ?? '', phone: form?.one('phone') ?? '' };
  const notice = noticeOf(page);
  const shown = {
    ...{ shell, agency, values, errors },
    counter: counterOf(form?.one('counter') ?? page.query.get('counter'), agency.counters.count),
    queue: await queueOf(deps, page),
    screen: screenPath(screenCode(deps.secret, id)),
    ...(notice === undefined ? {} : { notice }),
  };
  return html(<CounterPage {...shown} />, { status: errors.length > 0 ? 422 : 200 });
}

async function queueOf(deps: RouteDeps, page: Page): Promise<QueueOfToday> {
  const now = page.now();
  const day = bangkokDate(now);
  const tickets = await deps.queries.queue.day(officerOf(page).agency, day);
  const of = (kind: Ticket['status']['kind']) => tickets.filter(({ status }) => status.kind === kind);
  return { day, waiting: waitingOrder(tickets, now), booked: of('booked'), called: of('called'), missed: of('missed') };
}

async function act(deps: RouteDeps, page: Page): Promise<Reply> {
  const { subject, agency } = officerOf(page);
  const officer = { subject, agency };
  const key = page.form.one('once');
  const counter = counterOf(page.form.one('counter'), deps.catalogue.agencies.get(agency)?.counters?.count ?? 0);
  const wanted = page.form.one('do');
  if (wanted === 'next') return conclude(await callNext(deps, officer, counter, key), counter);
  if (wanted === 'walk-in') return giveTicket(deps, page, counter);
  const doing = DOINGS.find((one) => one === wanted);
  const ticket = parseTicketId(page.form.one('ticket'));
  if (!doing || !ticket.ok) return redirect(`${paths.counter}?counter=${counter}`);
  const command = doing === 'recall' ? { kind: doing, counter } : { kind: doing };
  return conclude(await changeAtCounter(deps, officer, { ticket: ticket.value, command, key }), counter);
}

async function giveTicket(deps: RouteDeps, page: Page, counter: number): Promise<Reply> {
  const t = messages.t[page.lang];
  const purpose = QUEUE_PURPOSES.find((one) => one === page.form.one('purpose'));
  const typed = page.form.one('phone').replace(/[\s-]/g, '');
  const phone = parseMobileNumber(typed);
  const isPhoneWrong = typed !== '' && !phone.ok;
  if (!purpose || isPhoneWrong) {
    return show(deps, page, [
      ...(purpose ? [] : [{ field: 'purpose', message: t('counter.purposeMissing') }]),
      ...(isPhoneWrong ? [{ field: 'phone', message: t('counter.phoneWrong') }] : []),
    ]);
  }
  const { subject, agency } = officerOf(page);
  const contact = phone.ok ? { contact: { mobile: phone.value, lang: 'th' as const } } : {};
  const given = await addWalkIn(deps, { subject, agency }, { purpose, ...contact }, page.form.one('once'));
  if (!given.ok) return conclude(given, counter);
  return redirect(`${paths.counter}?counter=${counter}&added=${ticketNumber(given.value)}`);
}

/** Back to the counter; a refusal of the queue is said there, because the lists below are the answer to it. */
function conclude(done: Result<Ticket, QueueActionRefusal>, counter: number): Reply {
  const back = `${paths.counter}?counter=${counter}`;
  if (done.ok) return redirect(back);
  const { error } = done;
  switch (error.kind) {
    case 'NotFound':
    case 'KeyMissing':
    case 'KeyReused':
      return refuse(error);
    case 'NobodyWaiting':
    case 'MissedTooEarly':
      return redirect(`${back}&said=${error.kind}`);
    default:
      return redirect(`${back}&said=TicketMoved`);
  }
}

function noticeOf(page: Page): string | undefined {
  const t = messages.t[page.lang];
  const said = SAID.find((one) => one === page.query.get('said'));
  if (said) return t(`counter.said.${said}`);
  const added = /^[AW]\d{3,5}$/.exec(page.query.get('added') ?? '')?.[0];
  return added === undefined ? undefined : t('counter.added', { number: added });
}

function counterOf(raw: string | null, count: number): number {
  const number = Number(raw);
  return Number.isSafeInteger(number) && number >= 1 && number <= count ? number : 1;
}

async function showScreen(deps: RouteDeps, page: Page): Promise<Reply> {
  const { catalogue, queries, secret, site } = deps;
  const id = agencyOfScreen(secret, page.param('screen'), catalogue.agencies.keys());
  const agency = id && catalogue.agencies.get(id);
  if (!agency) return refuse({ kind: 'NotFound' });
  const now = page.now();
  const tickets = await queries.queue.day(agency.id, bangkokDate(now));
  const waiting = waitingOrder(tickets, now).length;
  return html(<ScreenPage agency={agency} tickets={tickets} waiting={waiting} isTraining={site.isTraining} />);
}
