import { html, type Reply, redirect, redirectOut } from '@biz/web/reply.ts';
import type { Provider } from 'oidc-provider';
import { fullName } from './account.ts';
import type { Accounts } from './accounts.ts';
import type { ClientConfig } from './clients.ts';
import type { DigitalIdApp, Page } from './digital-id-app.ts';
import { refusalOfError, refusals } from './i18n/refusals.ts';
import type { Chrome } from './pages/frame.tsx';
import { homePage } from './pages/home-page.tsx';
import { signedOutPage, signOutPage } from './pages/sign-out-page.tsx';
import { pagePaths } from './paths.ts';
import { currentSession, endSession, signedOutTarget } from './provider-session.ts';
import type { Stores } from './stores.ts';

/** What the pages outside a sign-in need. */
export type SignOutParts = {
  readonly provider: Provider;
  readonly stores: Stores;
  readonly accounts: Accounts;
  readonly clients: readonly ClientConfig[];
  readonly chrome: Chrome;
};

/** The first page, signing out, and the page of what the provider cannot answer. */
export function addSignOutRoutes(app: DigitalIdApp, parts: SignOutParts): void {
  const policy = 'visitor';
  app.route({ method: 'GET', path: pagePaths.home, policy, handler: (page) => showHome(parts, page) });
  app.route({ method: 'GET', path: pagePaths.signOut, policy, handler: (page) => askToSignOut(parts, page) });
  app.route({ method: 'POST', path: pagePaths.signOut, policy, handler: (page) => signOut(parts, page) });
  app.route({
    method: 'GET',
    path: pagePaths.signedOut,
    policy,
    handler: (page) => html(signedOutPage({ ...basics(parts, page), clients: parts.clients })),
  });
  app.route({ method: 'GET', path: pagePaths.problem, policy, handler: () => refusals.refusal('unreadable-request') });
  app.route({
    method: 'GET',
    path: `${pagePaths.problem}/:code`,
    policy,
    handler: (page) => refusals.refusal(refusalOfError(page.param('code'))),
  });
}

async function showHome(parts: SignOutParts, page: Page): Promise<Reply> {
  const name = await signedInName(parts, page);
  return html(homePage({ ...basics(parts, page), clients: parts.clients, ...(name === undefined ? {} : { name }) }));
}

async function askToSignOut(parts: SignOutParts, page: Page): Promise<Reply> {
  const name = await signedInName(parts, page);
  return name === undefined ? redirect(pagePaths.signedOut) : html(signOutPage({ ...basics(parts, page), name }));
}

async function signOut(parts: SignOutParts, page: Page): Promise<Reply> {
  const session = await currentSession(parts.provider, page.request.raw);
  if (!session) return redirect(pagePaths.signedOut);
  const target = signedOutTarget(session);
  await endSession(parts.stores, session);
  return redirectOut(new URL(target, parts.provider.issuer));
}

async function signedInName(parts: SignOutParts, page: Page): Promise<string | undefined> {
  const session = await currentSession(parts.provider, page.request.raw);
  const account = session?.accountId === undefined ? undefined : await parts.accounts.byId(session.accountId);
  return account && fullName(account.person, page.lang);
}

function basics({ chrome }: SignOutParts, { t, lang }: Page) {
  return { t, lang, chrome };
}
