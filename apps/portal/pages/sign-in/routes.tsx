import { meetPerson } from '@biz/actions/acting/meet-person.ts';
import { type Filer, fullName } from '@biz/actions/applicant/filer.ts';
import type { Identity } from '@biz/identity/identity.ts';
import { localPath } from '@biz/identity/local-path.ts';
import type { SignInRefusal } from '@biz/identity/sign-in-refusal.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { StaffMark } from '@biz/licensing/acting/capacity.ts';
import { html, type Reply, redirect, redirectOut } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { kioskFrom, newKiosk } from '../../kiosk.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { dataOf, portalRefusals, statusOf } from '../../refusals.ts';
import { SignedOutPage, SignInPage } from './sign-in-page.tsx';

/** Signing in at the identity provider and out again. */
export function addSignInRoutes(app: PortalApp, deps: RouteDeps): void {
  const tries = { max: 30, windowSeconds: 60 };
  app.route({
    method: 'GET',
    path: paths.signIn,
    policy: 'public',
    handler: (page) => showSignIn(deps, page),
  });
  app.route({
    method: 'POST',
    path: paths.signIn,
    policy: 'public',
    rateLimit: tries,
    handler: (page) => beginSignIn(deps, page),
  });
  app.route({
    method: 'GET',
    path: paths.signInCallback,
    policy: 'public',
    rateLimit: tries,
    handler: (page) => finishSignIn(deps, page),
  });
  app.route({ method: 'POST', path: paths.signOut, policy: 'public', handler: (page) => signOut(deps, page) });
  app.route({
    method: 'GET',
    path: paths.signedOut,
    policy: 'public',
    // A public device is ready for the next person at once, in Thai again.
    handler: (page) =>
      page.session.data?.kiosk
        ? redirect(`${paths.kiosk}?lang=th`)
        : html(<SignedOutPage shell={shellOf(deps, page)} />),
  });
}

function showSignIn(deps: RouteDeps, page: Page): Reply {
  const returnTo = returnPath(page.query.get('to'));
  if (page.subject.kind === 'filer') return redirect(returnTo);
  return html(<SignInPage shell={shellOf(deps, page)} returnTo={returnTo} />);
}

async function beginSignIn(deps: RouteDeps, page: Page): Promise<Reply> {
  const returnTo = returnPath(page.form.one('to'));
  if (page.subject.kind === 'filer') return redirect(returnTo);
  const held = page.session.data;
  const asksAgain = held?.kiosk !== undefined;
  const started = await deps.identity.start(returnTo, { lang: page.lang, asksAgain });
  if (!started.ok) return refused(deps, page, started.error, returnTo);
  await page.session.start({ ...kioskFrom(held, deps.clock), flow: started.value.flow });
  return redirectOut(new URL(started.value.url));
}

/** Takes the browser back from the provider; a new session token replaces the one that left for it. */
async function finishSignIn(deps: RouteDeps, page: Page): Promise<Reply> {
  const held = page.session.data;
  const flow = held?.flow;
  if (held?.signedIn) return redirect(paths.home);
  const returnTo = returnPath(flow?.returnTo ?? null);
  const finished = await deps.identity.finish(new URL(page.request.url, deps.origin).href, flow);
  if (!finished.ok) return refused(deps, page, finished.error, returnTo);
  const filer = filerFrom(finished.value);
  if (!filer.ok) return refused(deps, page, filer.error, returnTo);
  const { idToken } = finished.value;
  const met = await meetPerson(deps, filer.value);
  const staff = staffFrom(deps, finished.value, met);
  const signedIn = { filer: met, idToken, actingFor: { kind: 'person' as const }, ...(staff ? { staff } : {}) };
  await page.session.start({ ...kioskFrom(held, deps.clock), signedIn });
  return redirect(staff && returnTo === paths.home ? paths.assist : returnTo);
}

/** Signs out here and at the provider. A public device goes on without a person. */
export async function signOut(deps: RouteDeps, page: Page): Promise<Reply> {
  const held = page.session.data;
  const idToken = held?.signedIn?.idToken;
  if (held?.kiosk) await page.session.start(newKiosk(deps.clock));
  else await page.session.end();
  if (idToken === undefined) return redirect(paths.signedOut);
  const elsewhere = await deps.identity.signOutUrl(idToken, `${deps.origin}${paths.signedOut}`);
  return elsewhere.ok ? redirectOut(new URL(elsewhere.value)) : redirect(paths.signedOut);
}

/** Staff of a service centre, by the role and the centre that the identity provider gives the account: only centres that we know. */
function staffFrom(deps: RouteDeps, { roles, organization }: Identity, filer: Filer): StaffMark | undefined {
  const centre = deps.site.centres?.find(({ id }) => id === organization);
  if (!roles.includes('assistant') || centre === undefined) return undefined;
  return { subject: filer.subject, name: fullName(filer), centre: centre.name };
}

/** An account without a national ID cannot stand for an applicant. */
function filerFrom(identity: Identity): Result<Filer, SignInRefusal> {
  const { subject, nationalId, title, givenName, familyName, mobile, mobileVerified, email, ial } = identity;
  if (nationalId === undefined) return err({ kind: 'SignInRejected', reason: 'claim-citizen_id' });
  return ok({
    subject,
    nationalId,
    title,
    firstName: givenName,
    lastName: familyName,
    ...(mobile && mobileVerified ? { mobile } : {}),
    ...(email ? { email } : {}),
    assurance: ial,
  });
}

function refused(deps: RouteDeps, page: Page, refusal: SignInRefusal, returnTo: string): Reply {
  const words = portalRefusals.find(refusal.kind, page.lang, dataOf(refusal));
  page.request.log[words.logLevel]({ refusal: refusal.kind, code: words.code, ...dataOf(refusal) }, 'refused');
  const view = <SignInPage shell={shellOf(deps, page)} returnTo={returnTo} refused={words} />;
  return html(view, { status: statusOf(refusal) });
}

function returnPath(raw: string | null): string {
  const path = localPath(raw ?? '');
  return path === '/' || path.startsWith(paths.signIn) ? paths.home : path;
}
