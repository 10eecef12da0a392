import { noteSignIn } from '@biz/actions/administration/admit-officer.ts';
import { localPath } from '@biz/identity/local-path.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, redirect, redirectOut } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import type { Officer } from '../../officer.ts';
import { homeOf, paths } from '../../paths.ts';
import { admit } from './admit.ts';
import { causeOf, type SignInCause, SignInPage } from './sign-in-page.tsx';
import { SignedOutPage } from './signed-out-page.tsx';
import { UnitPage } from './unit-page.tsx';

/** Signing in through the identity provider and signing out of both. */
export function addSignInRoutes(app: BackendApp, deps: RouteDeps): void {
  const open = { policy: 'anyone' } as const;
  app.route({ ...open, method: 'GET', path: paths.signIn, handler: (page) => showSignIn(deps, page) });
  app.route({ ...open, method: 'POST', path: paths.signIn, handler: (page) => startSignIn(deps, page) });
  app.route({ ...open, method: 'GET', path: paths.signInBack, handler: (page) => finishSignIn(deps, page) });
  app.route({ ...open, method: 'POST', path: paths.signOut, handler: (page) => signOut(deps, page) });
  app.route({ policy: 'staff', method: 'GET', path: paths.unit, handler: (page) => showUnits(deps, page, []) });
  app.route({ policy: 'staff', method: 'POST', path: paths.unit, handler: (page) => switchUnit(deps, page) });
  app.route({
    ...open,
    method: 'GET',
    path: paths.signedOut,
    handler: () => html(<SignedOutPage shell={shellOf(deps, undefined)} />),
  });
}

function showSignIn(deps: RouteDeps, page: Page) {
  if (page.subject.kind === 'officer') return redirect(homeOf(page.subject.officer));
  const cause = causeOf(page.query.get('cause'));
  const to = localPath(page.query.get('to') ?? paths.worklist);
  return html(<SignInPage shell={shellOf(deps, undefined)} to={to} {...(cause ? { cause } : {})} />);
}

async function startSignIn(deps: RouteDeps, page: Page) {
  const started = await deps.identity.start(localPath(page.form.one('to')), { lang: page.lang });
  if (!started.ok) return failed(page, started.error.kind);
  await page.session.start({ kind: 'signing-in', flow: started.value.flow });
  return redirectOut(new URL(started.value.url));
}

/** The session under which somebody left is ended whatever comes back, so that a flow works once. */
async function finishSignIn(deps: RouteDeps, page: Page) {
  const flow = page.session.data?.kind === 'signing-in' ? page.session.data.flow : undefined;
  const finished = await deps.identity.finish(`${deps.origin}${page.request.url}`, flow);
  if (page.session.data?.kind === 'signing-in') await page.session.end();
  if (!finished.ok) return failed(page, finished.error.kind);
  const admitted = await admit(deps, finished.value);
  if (!admitted.ok) return failed(page, admitted.error.kind);
  const { account, officer, session } = admitted.value;
  await page.session.start(session);
  if (!(await noteSignIn(deps, account, officer.subject))) {
    await page.session.end();
    return failed(page, 'AccountChanged');
  }
  const to = flow?.returnTo ?? paths.home;
  const isWorklist = to === paths.home || to === paths.worklist;
  return redirect(isWorklist ? homeOf(officer) : to);
}

/** The agencies of the account; one alone is not asked about. */
function showUnits(deps: RouteDeps, page: Page, errors: readonly FieldError[]) {
  const current = officerOf(page);
  const units = unitsOfSession(page);
  if (units.length < 2) return redirect(homeOf(current));
  const { catalogue } = deps;
  const shell = shellOf(deps, page.subject);
  return html(<UnitPage {...{ shell, catalogue, units, current, errors }} />, {
    status: errors.length > 0 ? 422 : 200,
  });
}

/** The session goes on under a new token with the rights at the other agency. */
async function switchUnit(deps: RouteDeps, page: Page) {
  const session = page.session.data;
  const chosen = unitsOfSession(page).find(({ agency }) => agency === page.form.one('agency'));
  if (session?.kind !== 'officer' || !chosen) {
    return showUnits(deps, page, [{ field: 'agency', message: page.t('unit.error') }]);
  }
  await page.session.save({ ...session, officer: chosen });
  await page.session.rotate();
  return redirect(homeOf(chosen));
}

function unitsOfSession({ session }: Page): readonly Officer[] {
  return session.data?.kind === 'officer' ? (session.data.units ?? []) : [];
}

async function signOut(deps: RouteDeps, page: Page) {
  const session = page.session.data;
  await page.session.end();
  if (session?.kind !== 'officer') return redirect(paths.signedOut);
  const away = await deps.identity.signOutUrl(session.idToken, `${deps.origin}${paths.signedOut}`);
  return away.ok ? redirectOut(new URL(away.value)) : redirect(paths.signedOut);
}

function failed(page: Page, cause: SignInCause) {
  page.request.log.warn({ cause }, 'sign-in refused');
  return redirect(page.url(paths.signIn, { cause }));
}
