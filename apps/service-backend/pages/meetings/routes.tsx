import { callMeeting } from '@biz/actions/committee/call-meeting.ts';
import { closeMeeting } from '@biz/actions/committee/close-meeting.ts';
import { makeMeetingPaper } from '@biz/actions/committee/meeting-papers.ts';
import type { CommitteeRefusal } from '@biz/actions/committee/refusal.ts';
import { changeMeeting, type MeetingReply, type MeetingTarget } from '@biz/actions/committee/run-meeting-command.ts';
import { waitingSteps } from '@biz/actions/committee/waiting-steps.ts';
import type { WaitingCase } from '@biz/actions/ports/committees.ts';
import type { Result } from '@biz/kernel/result.ts';
import { ok } from '@biz/kernel/result.ts';
import { type MeetingItem, mayRun, seatOf } from '@biz/licensing/committee/meeting.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { file, html, type Reply, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import { SEQ_FIELD } from '../../case/seq-field.ts';
import type { RouteDeps } from '../../deps.ts';
import { officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { casePath, meetingPath, meetingPaths } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { agendaCases } from './agenda-case.ts';
import { AgendaPage } from './agenda-page.tsx';
import { AttendancePage } from './attendance-page.tsx';
import { ClosingPage } from './closing-page.tsx';
import { addItemRoutes } from './item-routes.tsx';
import { MeetingPage } from './meeting-page.tsx';
import { MeetingsPage } from './meetings-page.tsx';
import { NewMeetingPage } from './new-meeting-page.tsx';
import { readAgenda, readMeeting } from './new-meeting-values.ts';
import { errorOfRefusal } from './refused.ts';

/** O13: meetings of committees, from the call to the approved minutes. */
export function addMeetingRoutes(app: BackendApp, deps: RouteDeps): void {
  const [seen, run] = ['member-of-meeting', 'runs-meeting'] as const;
  app.route({ method: 'GET', path: meetingPaths.meetings, policy: 'officer', handler: (page) => list(deps, page) });
  app.route({
    method: 'GET',
    path: meetingPaths.newMeeting,
    policy: 'officer',
    handler: (page) => showNew(deps, page),
  });
  app.route({ method: 'POST', path: meetingPaths.newMeeting, policy: 'officer', handler: (page) => call(deps, page) });
  app.route({ method: 'GET', path: meetingPaths.meeting, policy: seen, handler: (page) => show(deps, page) });
  app.route({ method: 'GET', path: meetingPaths.pack, policy: seen, handler: (page) => paper(deps, page, 'pack') });
  app.route({
    method: 'GET',
    path: meetingPaths.minutes,
    policy: seen,
    handler: (page) => paper(deps, page, 'minutes'),
  });
  app.route({ method: 'GET', path: meetingPaths.agenda, policy: run, handler: (page) => showAgenda(deps, page) });
  app.route({ method: 'POST', path: meetingPaths.agenda, policy: run, handler: (page) => arrange(deps, page) });
  app.route({
    method: 'GET',
    path: meetingPaths.attendance,
    policy: run,
    handler: (page) => showAttendance(deps, page),
  });
  app.route({ method: 'POST', path: meetingPaths.attendance, policy: run, handler: (page) => attend(deps, page) });
  app.route({ method: 'GET', path: meetingPaths.closing, policy: run, handler: (page) => showClosing(deps, page) });
  app.route({ method: 'POST', path: meetingPaths.closing, policy: run, handler: (page) => close(deps, page) });
  addItemRoutes(app, deps);
}

/** What a command on the meeting of this page is for. */
export function targetOf(deps: RouteDeps, page: Page): MeetingTarget {
  const { subject, name, agency } = officerOf(page);
  const { id } = deps.meetingOf(page.request);
  const expectedSeq = Number(page.form.one(SEQ_FIELD));
  return { meeting: id, by: { subject, name, agency }, expectedSeq, key: page.form.one(ONCE_FIELD) };
}

/** Goes on where a command on a meeting leads, or shows the form again with what is wrong. */
export async function answer(
  page: Page,
  done: Result<MeetingReply, CommitteeRefusal>,
  next: string,
  again: (error: FieldError) => Reply | Promise<Reply>,
  field: string,
): Promise<Reply> {
  if (done.ok) return redirect(next);
  const error = errorOfRefusal(page, done.error, field);
  return error ? again(error) : refuse(done.error);
}

/** Cases that wait and are on no open agenda. */
async function waitingCases(deps: RouteDeps, page: Page): Promise<readonly WaitingCase[]> {
  const { agency } = officerOf(page);
  const [waiting, meetings] = await Promise.all([
    deps.queries.committees.waiting(agency, waitingSteps(deps.catalogue)),
    deps.queries.committees.meetings(agency),
  ]);
  const taken = meetings.filter(({ meeting }) => !meeting.closed).flatMap(({ meeting }) => meeting.items);
  return waiting.filter(({ id }) => !taken.some(({ application }) => application === id));
}

async function list(deps: RouteDeps, page: Page): Promise<Reply> {
  const { agency, subject } = officerOf(page);
  const [meetings, committees, waiting] = await Promise.all([
    deps.queries.committees.meetings(agency),
    deps.queries.committees.committees(agency),
    waitingCases(deps, page),
  ]);
  const own = meetings.filter(({ meeting }) => seatOf(meeting, subject));
  const mayCall = committees.some(({ committee }) => mayRun({ committee }, subject));
  const shown = { shell: shellOf(deps, page.subject), meetings: own, mayCall, waiting: waiting.length };
  return html(<MeetingsPage {...shown} />);
}

async function showNew(deps: RouteDeps, page: Page, errors: readonly FieldError[] = []): Promise<Reply> {
  const { agency, subject } = officerOf(page);
  const committees = await deps.queries.committees.committees(agency);
  const own = committees.filter(({ committee }) => mayRun({ committee }, subject));
  const waiting = await waitingCases(deps, page);
  const shown = { shell: shellOf(deps, page.subject), committees: own, waiting, typed: page.form, errors };
  return html(<NewMeetingPage {...shown} catalogue={deps.catalogue} />, { status: errors.length > 0 ? 422 : 200 });
}

async function call(deps: RouteDeps, page: Page): Promise<Reply> {
  const read = readMeeting(page);
  if (!read.ok) return showNew(deps, page, read.error);
  const { subject, name, agency } = officerOf(page);
  const done = await callMeeting(deps, { subject, name, agency }, { ...read.value, key: page.form.one(ONCE_FIELD) });
  if (done.ok) return redirect(meetingPath('meeting', done.value.meeting));
  const error = errorOfRefusal(page, done.error, 'cases');
  return error ? showNew(deps, page, [error]) : refuse(done.error);
}

async function show(deps: RouteDeps, page: Page): Promise<Reply> {
  const kept = deps.meetingOf(page.request);
  const cases = await agendaCases(deps, kept.meeting);
  const { subject } = officerOf(page);
  const shown = { shell: shellOf(deps, page.subject), kept, cases, mayRun: mayRun(kept.meeting, subject) };
  return html(<MeetingPage {...shown} />);
}

async function showAgenda(deps: RouteDeps, page: Page, errors: readonly FieldError[] = []): Promise<Reply> {
  const kept = deps.meetingOf(page.request);
  if (kept.meeting.closed || kept.meeting.present) return refuse({ kind: 'MeetingBegun' });
  const [cases, waiting] = await Promise.all([agendaCases(deps, kept.meeting), waitingCases(deps, page)]);
  const typed = page.request.method === 'POST' ? { typed: page.form } : {};
  const shown = { shell: shellOf(deps, page.subject), kept, cases, waiting, errors, ...typed };
  return html(<AgendaPage {...shown} catalogue={deps.catalogue} />, { status: errors.length > 0 ? 422 : 200 });
}

async function arrange(deps: RouteDeps, page: Page): Promise<Reply> {
  const { id, meeting } = deps.meetingOf(page.request);
  const waiting = await waitingCases(deps, page);
  const known = [...meeting.items.map(({ application }) => application), ...waiting.map((one) => one.id)];
  const read = readAgenda(page, known);
  if (!read.ok) return showAgenda(deps, page, read.error);
  const done = await changeMeeting(deps, targetOf(deps, page), { kind: 'arrange-agenda', items: read.value });
  const first = known[0] ?? '';
  return answer(page, done, meetingPath('meeting', id), (error) => showAgenda(deps, page, [error]), `order.${first}`);
}

function showAttendance(deps: RouteDeps, page: Page, errors: readonly FieldError[] = []): Reply {
  const kept = deps.meetingOf(page.request);
  if (kept.meeting.closed) return refuse({ kind: 'MeetingClosed' });
  const typed = page.request.method === 'POST' ? page.form.all('present') : (kept.meeting.present ?? []);
  const shown = { shell: shellOf(deps, page.subject), kept, present: typed, errors };
  return html(<AttendancePage {...shown} />, { status: errors.length > 0 ? 422 : 200 });
}

async function attend(deps: RouteDeps, page: Page): Promise<Reply> {
  const { id, meeting } = deps.meetingOf(page.request);
  const came = page.form.all('present');
  const present = meeting.committee.members.map((member) => member.id).filter((member) => came.includes(member));
  const done = await changeMeeting(deps, targetOf(deps, page), { kind: 'record-attendance', present });
  return answer(page, done, meetingPath('meeting', id), (error) => showAttendance(deps, page, [error]), 'present');
}

async function showClosing(deps: RouteDeps, page: Page, errors: readonly FieldError[] = []): Promise<Reply> {
  const kept = deps.meetingOf(page.request);
  if (kept.meeting.closed) return refuse({ kind: 'MeetingClosed' });
  if (!kept.meeting.present) return refuse({ kind: 'AttendanceMissing' });
  const cases = await agendaCases(deps, kept.meeting);
  const shown = { shell: shellOf(deps, page.subject), kept, cases, note: page.form.one('note'), errors };
  return html(<ClosingPage {...shown} />, { status: errors.length > 0 ? 422 : 200 });
}

async function close(deps: RouteDeps, page: Page): Promise<Reply> {
  const { id } = deps.meetingOf(page.request);
  const note = page.form.one('note').trim();
  const done = await closeMeeting(paperDeps(deps), targetOf(deps, page), { note });
  return answer(page, done, meetingPath('meeting', id), (error) => showClosing(deps, page, [error]), 'note');
}

/** The pack, or the minutes: as approved, or as a draft that is made anew. Reading it is journaled for every case in it. */
async function paper(deps: RouteDeps, page: Page, kind: 'pack' | 'minutes'): Promise<Reply> {
  const { meeting } = deps.meetingOf(page.request);
  const officer = officerOf(page);
  const cases = await agendaCases(deps, meeting);
  await deps.store.transact<null, never>(async (tx) => {
    for (const { filing } of cases) {
      const by = { by: officer.subject, byName: officer.name, agency: officer.agency };
      const access = { ...by, purpose: 'consider-application', filing: filing.id, what: 'case-file' };
      await tx.recordAccess({ ...access, at: deps.clock.now() });
    }
    return ok(null);
  });
  const { closed, number } = meeting;
  const isApproved = closed !== undefined && kind === 'minutes';
  const bytes = isApproved
    ? await deps.files.open(closed.minutes)
    : await makeMeetingPaper(paperDeps(deps), meeting, kind);
  const name = `${page.t(`meeting.${kind}`)} ${number.replace('/', '-')}.pdf`;
  return file(bytes, { name, mediaType: 'application/pdf', inline: true });
}

function paperDeps(deps: RouteDeps) {
  const caseAddress = ({ application }: MeetingItem) => `${deps.origin}${casePath('documents', application)}`;
  return { ...deps, caseAddress };
}
