import { changeMeeting, resolveMeetingItem } from '@biz/actions/committee/run-meeting-command.ts';
import { parseApplicationId } from '@biz/kernel/ids.ts';
import { resolveItem } from '@biz/licensing/committee/decide-item.ts';
import { mayRun } from '@biz/licensing/committee/meeting.ts';
import { consideredDigest } from '@biz/licensing/committee/resolution.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import { STAGE_FIELD } from '../../case/task-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { meetingPath, meetingPaths } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { type AgendaCase, agendaCases } from './agenda-case.ts';
import { InterestsPage } from './interests-page.tsx';
import { ItemPage } from './item-page.tsx';
import { fieldOf, initialMotion, readInterests, readMotion, type TypedMotion, typedMotion } from './motion-values.ts';
import { errorOfRefusal } from './refused.ts';
import { ResolutionPage } from './resolution-page.tsx';
import { ResolutionPreviewPage } from './resolution-preview-page.tsx';
import { answer, targetOf } from './routes.tsx';

/** The pages of one case on the agenda: its facts, who leaves the room, and the resolution. */
export function addItemRoutes(app: BackendApp, deps: RouteDeps): void {
  const [seen, run] = ['member-of-meeting', 'runs-meeting'] as const;
  const { item, interests, resolution } = meetingPaths;
  app.route({ method: 'GET', path: item, policy: seen, handler: (page) => showItem(deps, page) });
  app.route({ method: 'GET', path: interests, policy: run, handler: (page) => showInterests(deps, page) });
  app.route({ method: 'POST', path: interests, policy: run, handler: (page) => declare(deps, page) });
  app.route({ method: 'GET', path: resolution, policy: run, handler: (page) => showResolution(deps, page) });
  app.route({ method: 'POST', path: resolution, policy: run, handler: (page) => resolve(deps, page) });
}

async function readCase(deps: RouteDeps, page: Page): Promise<AgendaCase | undefined> {
  const id = parseApplicationId(page.param('case'));
  if (!id.ok) return undefined;
  const [one] = await agendaCases(deps, deps.meetingOf(page.request).meeting, id.value);
  if (one) await journal(deps, page, one);
  return one;
}

/** Comes before the data is shown: members read as much of the person as officers of the case do. */
async function journal(deps: RouteDeps, page: Page, { filing }: AgendaCase): Promise<void> {
  const { subject, name, agency } = officerOf(page);
  await deps.store.transact<null, never>(async (tx) => {
    const by = { by: subject, byName: name, agency, purpose: 'consider-application' };
    await tx.recordAccess({ ...by, filing: filing.id, what: 'application', at: deps.clock.now() });
    return { ok: true, value: null };
  });
}

function visitOf(deps: RouteDeps, page: Page) {
  return { shell: shellOf(deps, page.subject), kept: deps.meetingOf(page.request) };
}

async function showItem(deps: RouteDeps, page: Page): Promise<Reply> {
  const one = await readCase(deps, page);
  if (!one) return refuse({ kind: 'NotFound' });
  const visit = visitOf(deps, page);
  const runs = mayRun(visit.kept.meeting, officerOf(page).subject);
  return html(<ItemPage {...visit} one={one} mayRun={runs} catalogue={deps.catalogue} />);
}

async function showInterests(deps: RouteDeps, page: Page, errors: readonly FieldError[] = []): Promise<Reply> {
  const one = await readCase(deps, page);
  if (!one) return refuse({ kind: 'NotFound' });
  if (one.item.resolution) return refuse({ kind: 'ItemResolvedAlready' });
  const typed = page.request.method === 'POST' ? { typed: page.form } : {};
  const shown = { ...visitOf(deps, page), one, errors, ...typed };
  return html(<InterestsPage {...shown} />, { status: errors.length > 0 ? 422 : 200 });
}

async function declare(deps: RouteDeps, page: Page): Promise<Reply> {
  const { id, meeting } = deps.meetingOf(page.request);
  const application = parseApplicationId(page.param('case'));
  if (!application.ok) return refuse({ kind: 'NotFound' });
  const conflicts = readInterests(page, meeting);
  const command = { kind: 'declare-conflicts' as const, application: application.value, conflicts };
  const done = await changeMeeting(deps, targetOf(deps, page), command);
  const [first] = meeting.committee.members;
  const missing = conflicts.find(({ reason }) => reason === '')?.member ?? first?.id ?? '';
  const next = meetingPath('item', id, application.value);
  return answer(page, done, next, (error) => showInterests(deps, page, [error]), `reason.${missing}`);
}

async function showResolution(
  deps: RouteDeps,
  page: Page,
  typed: TypedMotion = initialMotion,
  errors: readonly FieldError[] = [],
): Promise<Reply> {
  const one = await readCase(deps, page);
  if (!one) return refuse({ kind: 'NotFound' });
  if (one.item.resolution) return refuse({ kind: 'ItemResolvedAlready' });
  const visit = visitOf(deps, page);
  if (!visit.kept.meeting.present) return refuse({ kind: 'AttendanceMissing' });
  const shown = { ...visit, one, typed, errors };
  return html(<ResolutionPage {...shown} />, { status: errors.length > 0 ? 422 : 200 });
}

async function resolve(deps: RouteDeps, page: Page): Promise<Reply> {
  const visit = visitOf(deps, page);
  const { id, meeting } = visit.kept;
  const typed = typedMotion(page, meeting);
  const stage = page.form.one(STAGE_FIELD);
  if (stage === 'edit') return showResolution(deps, page, typed);
  const motion = readMotion(typed);
  if (!motion)
    return showResolution(deps, page, typed, [{ field: 'outcome', message: page.t('motion.error.outcome') }]);
  const application = parseApplicationId(page.param('case'));
  if (!application.ok) return refuse({ kind: 'NotFound' });
  const again = (error: FieldError) => showResolution(deps, page, typed, [error]);
  if (stage === 'confirm') {
    const done = await resolveMeetingItem(deps, targetOf(deps, page), { application: application.value, motion });
    const field = done.ok ? 'outcome' : fieldOf(done.error, meeting, motion);
    return answer(page, done, meetingPath('meeting', id), again, field);
  }
  const one = await readCase(deps, page);
  if (!one) return refuse({ kind: 'NotFound' });
  const considered = consideredDigest(one.application.state);
  const command = { kind: 'resolve-item' as const, application: application.value, motion, considered };
  const tried = resolveItem(meeting, one.item, command);
  const error = tried.ok ? undefined : errorOfRefusal(page, tried.error, fieldOf(tried.error, meeting, motion));
  if (error) return again(error);
  return tried.ok
    ? html(<ResolutionPreviewPage {...visit} one={one} typed={typed} resolution={tried.value} />)
    : refuse(tried.error);
}
