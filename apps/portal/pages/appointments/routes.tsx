import { answerAppointment, rescheduleAppointment } from '@biz/actions/applicant/answer-appointment.ts';
import { asApplicant } from '@biz/actions/applicant/filer.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { CommandReply } from '@biz/actions/run-application-command.ts';
import type { Result } from '@biz/kernel/result.ts';
import { appointmentsOf, stands } from '@biz/licensing/appointments/appointment.ts';
import type { AppointmentAnswer } from '@biz/licensing/appointments/appointment-commands.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { file, html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { appointmentMessages } from '../../messages/appointments.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { refuse } from '../../refusals.ts';
import { filerOf } from '../../subject.ts';
import { ownCase } from '../tracking/routes.tsx';
import { NO_WISHES, NONE, readWishes, type Wishes } from './answer-values.ts';
import type { AppointmentContext } from './appointment-frame.tsx';
import { AppointmentPage, type Deed } from './appointment-page.tsx';
import { calendarFileOf } from './calendar-route.ts';
import { ChoosePage } from './choose-page.tsx';
import { MovePage } from './move-page.tsx';
import { movesOf } from './moves.ts';

const PATH = '/applications/:application/appointments/:appointment';
const DEEDS: readonly Deed[] = ['agreed', 'declined', 'moved'];

/** Appointments of an application: choose one of the offered times or say why not, move an agreed one, take it along. */
export function addAppointmentRoutes(app: PortalApp, deps: RouteDeps): void {
  const policy = 'corrector-of-application' as const;
  const add = (
    method: 'GET' | 'POST',
    path: string,
    answer: (page: Page, context: AppointmentContext) => Reply | Promise<Reply>,
  ) => app.route({ method, path, policy, handler: (page) => withAppointment(deps, page, answer) });
  add('GET', PATH, (page, context) => show(page, context, { choice: '', wishes: NO_WISHES, errors: [] }));
  add('POST', PATH, (page, context) => answer(deps, page, context));
  add('GET', `${PATH}/move`, (page, context) => showMove(page, context, NO_WISHES, []));
  add('POST', `${PATH}/move`, (page, context) => move(deps, page, context));
  add('GET', `${PATH}/calendar.ics`, (page, context) => calendar(deps, page, context));
}

type Filled = { readonly choice: string; readonly wishes: Wishes; readonly errors: readonly FieldError[] };

function withAppointment(
  deps: RouteDeps,
  page: Page,
  answerWith: (page: Page, context: AppointmentContext) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const its = ownCase(deps, page);
  const appointment = appointmentsOf(its.view.state).find(({ id }) => id === page.param('appointment'));
  if (!appointment) return refuse({ kind: 'NotFound' });
  return answerWith(page, { shell: shellOf(deps, page), its, appointment });
}

function show(page: Page, context: AppointmentContext, filled: Filled): Reply {
  const { appointment, its } = context;
  const status = filled.errors.length > 0 ? 422 : 200;
  if (stands(appointment, 'offered') && its.view.state.turn === 'user') {
    const open = appointment.slots.filter(({ from }) => from > page.now());
    return html(<ChoosePage context={{ ...context, appointment }} open={open} {...filled} />, { status });
  }
  const deed = DEEDS.find((one) => one === page.query.get('done'));
  return html(<AppointmentPage context={context} now={page.now()} {...(deed ? { deed } : {})} />);
}

async function answer(deps: RouteDeps, page: Page, context: AppointmentContext): Promise<Reply> {
  const { appointment } = context;
  const choice = page.form.one('choice');
  const read = readWishes(page);
  const slot = appointment.slots.find((one) => one.slot === choice)?.slot;
  if (choice !== NONE && slot === undefined) {
    const errors = [{ field: 'choice', message: appointmentMessages.t[page.lang]('error.choice') }];
    return show(page, context, { choice, wishes: read.wishes, errors });
  }
  if (choice === NONE && read.errors.length > 0) {
    return show(page, context, { choice, wishes: read.wishes, errors: read.errors });
  }
  const { reason } = read.wishes;
  const given: AppointmentAnswer = slot
    ? { kind: 'agree', slot }
    : { kind: 'decline', reason, proposals: read.proposals };
  const input = { appointment: appointment.id, answer: given };
  const done = await answerAppointment(deps, targetOf(page, context), input);
  return answered(context, done, slot ? 'agreed' : 'declined');
}

function showMove(page: Page, context: AppointmentContext, wishes: Wishes, errors: readonly FieldError[]): Reply {
  const { appointment, its } = context;
  if (!stands(appointment, 'agreed')) return redirect(paths.appointment(its.view.id, appointment.id));
  const moves = movesOf(its, appointment, page.now());
  if (!moves.mayMove) return redirect(paths.appointment(its.view.id, appointment.id));
  const status = errors.length > 0 ? 422 : 200;
  return html(<MovePage context={{ ...context, appointment }} moves={moves} wishes={wishes} errors={errors} />, {
    status,
  });
}

async function move(deps: RouteDeps, page: Page, context: AppointmentContext): Promise<Reply> {
  const { wishes, proposals, errors } = readWishes(page);
  if (errors.length > 0) return showMove(page, context, wishes, errors);
  const input = { appointment: context.appointment.id, reason: wishes.reason, proposals };
  const done = await rescheduleAppointment(deps, targetOf(page, context), input);
  return answered(context, done, 'moved');
}

function calendar(deps: RouteDeps, page: Page, context: AppointmentContext): Reply {
  const { status } = context.appointment;
  const slot = 'slot' in status ? status.slot : undefined;
  if (!slot) return refuse({ kind: 'NotFound' });
  const bytes = calendarFileOf(deps, context, slot, page.lang);
  return file(bytes, { name: `${context.its.view.state.number}.ics`, mediaType: 'text/calendar; charset=utf-8' });
}

function targetOf(page: Page, { its }: AppointmentContext) {
  const seq = Number(page.form.one('seq'));
  return {
    application: its.view.id,
    actor: asApplicant(filerOf(page.subject)),
    expectedSeq: Number.isSafeInteger(seq) ? seq : 0,
    key: page.form.one('once'),
  };
}

function answered(
  { its, appointment }: AppointmentContext,
  done: Result<CommandReply, ActionRefusal>,
  deed: Deed,
): Reply {
  return done.ok ? redirect(`${paths.appointment(its.view.id, appointment.id)}?done=${deed}`) : refuse(done.error);
}
