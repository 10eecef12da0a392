import { beginAssistance, endAssistance } from '@biz/actions/acting/begin-assistance.ts';
import type { AssistanceId } from '@biz/kernel/ids.ts';
import { type Assistance, assistanceStanding } from '@biz/licensing/acting/assistance.ts';
import type { StaffMark } from '@biz/licensing/acting/capacity.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { assistMessages } from '../../messages/assist.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { refuse, statusOf } from '../../refusals.ts';
import type { ActingFor } from '../../session.ts';
import { filerOf } from '../../subject.ts';
import { NewVisitPage, VisitsPage } from './assist-pages.tsx';
import { HandOverPage } from './hand-over-page.tsx';
import { BLANK_VISIT, FIELDS, readVisit, type TypedVisit, typedVisit } from './visit-form.ts';
import { EndVisitPage, VisitPage } from './visit-page.tsx';

/** Staff of a service centre help an applicant: a visit is begun, prepared, sealed by the applicant, and handed over. */
export function addAssistRoutes(app: PortalApp, deps: RouteDeps): void {
  const staff = 'centre-staff' as const;
  const visit = 'staff-of-visit' as const;
  const on = (answer: (its: Assistance, page: Page) => Reply | Promise<Reply>) => (page: Page) => {
    const its = deps.ownedBy(page.request).visit;
    if (!its) throw new Error('the route has no policy that reads the visit');
    return answer(its, page);
  };
  app.route({ method: 'GET', path: paths.assist, policy: staff, handler: (page) => showVisits(deps, page) });
  app.route({
    method: 'GET',
    path: paths.newVisit,
    policy: staff,
    handler: (page) => showNew(deps, page, BLANK_VISIT, []),
  });
  app.route({
    method: 'POST',
    path: paths.newVisit,
    policy: staff,
    // Numbers and birth dates must not be tried out here.
    rateLimit: { max: 10, windowSeconds: 60 },
    handler: (page) => begin(deps, page),
  });
  app.route({
    method: 'GET',
    path: '/assist/:visit',
    policy: visit,
    handler: on((its, page) => show(deps, its, page)),
  });
  app.route({ method: 'POST', path: '/assist/:visit', policy: visit, handler: on((its, page) => resume(its, page)) });
  app.route({
    method: 'GET',
    path: '/assist/:visit/end',
    policy: visit,
    handler: on((its, page) => html(<EndVisitPage shell={shellOf(deps, page)} visit={its} />)),
  });
  app.route({
    method: 'POST',
    path: '/assist/:visit/end',
    policy: visit,
    handler: on((its, page) => end(deps, its, page)),
  });
  app.route({
    method: 'GET',
    path: '/assist/:visit/sheet',
    policy: visit,
    handler: on((its, page) => showSheet(deps, its, page)),
  });
}

async function showVisits(deps: RouteDeps, page: Page): Promise<Reply> {
  const staff = staffOf(page);
  const visits = await deps.queries.acting.assistancesOf(staff.subject);
  return html(<VisitsPage shell={shellOf(deps, page)} staff={staff} visits={visits} now={page.now()} />);
}

function showNew(deps: RouteDeps, page: Page, typed: TypedVisit, errors: readonly FieldError[], status = 422): Reply {
  const facts = { typed, errors, staff: staffOf(page), onceKey: page.form.one('once') };
  const view = <NewVisitPage shell={shellOf(deps, page)} {...facts} />;
  return html(view, { status: errors.length > 0 ? status : 200 });
}

async function begin(deps: RouteDeps, page: Page): Promise<Reply> {
  const t = assistMessages.t[page.lang];
  const typed = typedVisit(page.form);
  const request = readVisit(typed, page.form.one(FIELDS.consent) === 'yes', page.lang);
  if (!request.ok) return showNew(deps, page, typed, request.error);
  const { behalf: _, ...filer } = filerOf(page.subject);
  const staff = { filer, mark: staffOf(page) };
  const begun = await beginAssistance(deps, staff, request.value, page.form.one('once'));
  if (begun.ok) {
    await actFor(page, { kind: 'assistance', assistance: begun.value.assistance });
    return redirect(paths.visit(begun.value.assistance));
  }
  const refused = begun.error;
  const inPlace = (message: string) =>
    showNew(deps, page, typed, [{ field: FIELDS.nationalId, message }], statusOf(refused));
  if (refused.kind === 'OwnApplication') return inPlace(t('error.own'));
  if (refused.kind !== 'PersonNotConfirmed') return refuse(refused);
  return inPlace(refused.registry === 'unavailable' ? t('error.registryDown') : t('error.notConfirmed'));
}

function show(deps: RouteDeps, visit: Assistance, page: Page): Reply {
  const isCurrent = currentVisit(page) === visit.id;
  return html(<VisitPage shell={shellOf(deps, page)} visit={visit} isCurrent={isCurrent} now={page.now()} />);
}

async function resume(visit: Assistance, page: Page): Promise<Reply> {
  if (assistanceStanding(visit, page.now()) === 'open') {
    await actFor(page, { kind: 'assistance', assistance: visit.id });
  }
  return redirect(paths.visit(visit.id));
}

async function end(deps: RouteDeps, visit: Assistance, page: Page): Promise<Reply> {
  const ended = await endAssistance(deps, staffOf(page), visit.id);
  if (!ended.ok) return refuse(ended.error);
  if (currentVisit(page) === visit.id) await actFor(page, { kind: 'person' });
  return redirect(paths.visit(visit.id));
}

async function showSheet(deps: RouteDeps, visit: Assistance, page: Page): Promise<Reply> {
  const { sent, draft } = visit;
  if (!sent || !draft) return redirect(paths.visit(visit.id));
  const trackLink = `${deps.origin}${paths.filing(draft)}`;
  const facts = { visit, sent, trackLink, catalogue: deps.catalogue };
  return html(<HandOverPage shell={shellOf(deps, page)} {...facts} />);
}

/** The staff member who is signed in; only for routes whose policy asks for one. */
function staffOf(page: Page): StaffMark {
  if (page.subject.kind !== 'filer' || !page.subject.staff) throw new Error('the route has no policy for staff');
  return page.subject.staff;
}

function currentVisit(page: Page): AssistanceId | undefined {
  const actingFor = page.session.data?.signedIn?.actingFor;
  return actingFor?.kind === 'assistance' ? actingFor.assistance : undefined;
}

async function actFor(page: Page, actingFor: ActingFor): Promise<void> {
  const held = page.session.data;
  if (!held?.signedIn) return;
  await page.session.save({ ...held, signedIn: { ...held.signedIn, actingFor } });
}
