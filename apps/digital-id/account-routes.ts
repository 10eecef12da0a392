import { html, type Reply, redirect, redirectOut } from '@biz/web/reply.ts';
import type { Provider, Session } from 'oidc-provider';
import { type Account, fullName } from './account.ts';
import type { Accounts } from './accounts.ts';
import type { ClientConfig } from './clients.ts';
import type { Consents } from './consents.ts';
import type { DigitalIdApp, Page } from './digital-id-app.ts';
import { refusalOfError, refusals } from './i18n/refusals.ts';
import type { Chrome } from './pages/frame.tsx';
import { homePage } from './pages/home-page.tsx';
import { signedOutPage, signOutPage } from './pages/sign-out-page.tsx';
import { pagePaths } from './paths.ts';
import { currentSession, endSession, signedOutTarget } from './provider-session.ts';
import { endGrant } from './provider-storage.ts';
import type { Stores } from './stores.ts';

/** What the pages outside a sign-in need. */
export type AccountPageParts = {
  readonly provider: Provider;
  readonly stores: Stores;
  readonly accounts: Accounts;
  readonly consents: Consents;
  readonly clients: readonly ClientConfig[];
  readonly chrome: Chrome;
};

/** The first page with one's agreements, signing out, and the page of what the provider cannot answer. */
export function addAccountRoutes(app: DigitalIdApp, parts: AccountPageParts): void {
  const policy = 'visitor';
  app.route({ method: 'GET', path: pagePaths.home, policy, handler: (page) => showHome(parts, page) });
  app.route({ method: 'POST', path: pagePaths.withdrawal, policy, handler: (page) => withdraw(parts, page) });
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

async function showHome(parts: AccountPageParts, page: Page): Promise<Reply> {
  const signedIn = await visitorOf(parts, page);
  const visitor = signedIn && {
    account: signedIn.account,
    consents: await parts.consents.list(signedIn.account.id),
  };
  return html(homePage({ ...basics(parts, page), clients: parts.clients, visitor }));
}

/** Takes an agreement back. What the service got in this session ends with it. */
async function withdraw(parts: AccountPageParts, page: Page): Promise<Reply> {
  const visitor = await visitorOf(parts, page);
  if (!visitor) return redirect(pagePaths.home);
  const clientId = page.form.one('client');
  await parts.consents.withdraw(visitor.account.id, clientId);
  const grantId = visitor.session.grantIdFor(clientId);
  if (grantId !== undefined) await endGrant(parts.stores.tables, grantId);
  return redirect(pagePaths.home);
}

async function askToSignOut(parts: AccountPageParts, page: Page): Promise<Reply> {
  const visitor = await visitorOf(parts, page);
  if (!visitor) return redirect(pagePaths.signedOut);
  return html(signOutPage({ ...basics(parts, page), name: fullName(visitor.account.person, page.lang) }));
}

async function signOut(parts: AccountPageParts, page: Page): Promise<Reply> {
  const session = await currentSession(parts.provider, page.request.raw);
  if (!session) return redirect(pagePaths.signedOut);
  const target = signedOutTarget(session);
  await endSession(parts.stores, session);
  return redirectOut(new URL(target, parts.provider.issuer));
}

async function visitorOf(
  parts: AccountPageParts,
  page: Page,
): Promise<{ readonly session: Session; readonly account: Account } | undefined> {
  const session = await currentSession(parts.provider, page.request.raw);
  const account = session?.accountId === undefined ? undefined : await parts.accounts.byId(session.accountId);
  return session && account && { session, account };
}

function basics({ chrome }: AccountPageParts, { t, lang }: Page) {
  return { t, lang, chrome };
}
