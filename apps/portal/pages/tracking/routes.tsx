import { html, type Reply, redirect } from '@biz/web/reply.ts';
import { withReach } from '../../acting/reach.ts';
import type { RouteDeps } from '../../deps.ts';
import { trackingMessages } from '../../messages/tracking.ts';
import { wishMessages } from '../../messages/wishes.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { type Case, caseOf, casesOf } from '../../progress/case.ts';
import { CollectionPage } from './collection-page.tsx';
import { addFilingFiles } from './filing-files.ts';
import { FilingsPage } from './filings-page.tsx';
import { TrackingPage } from './tracking-page.tsx';

/** What may have been asked for right before. */
const WISHES = ['withdrawal', 'dropped', 'reopening', 'delivery', 'proof'] as const;

/** The person's filings: the list, each with its way and its files, and how to collect a printed licence. */
export function addTrackingRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.filings,
    policy: 'signed-in',
    handler: (page) =>
      withReach(page, async ({ owner, shows }) => {
        const views = (await deps.queries.filingsOf(owner)).filter(({ filing }) => shows(filing));
        const filings = views.map((view) => ({
          filing: view.filing,
          cases: casesOf(deps.catalogue, view, page.now()),
        }));
        return html(<FilingsPage shell={shellOf(deps, page)} filings={filings} />);
      }),
  });
  app.route({
    method: 'GET',
    path: '/filings/:filing',
    policy: 'owner-of-filing',
    handler: (page) => showTracking(deps, page),
  });
  app.route({
    method: 'GET',
    path: '/applications/:application',
    policy: 'owner-of-application',
    handler: (page) => redirect(paths.filing(ownCase(deps, page).filing.id)),
  });
  app.route({
    method: 'GET',
    path: '/applications/:application/collection',
    policy: 'receiver-of-application',
    handler: (page) => html(<CollectionPage shell={shellOf(deps, page)} its={ownCase(deps, page)} />),
  });
  addFilingFiles(app, deps);
}

/** The case in the address; only for routes with the policy `owner-of-application`. */
export function ownCase(deps: RouteDeps, page: Page): Case {
  const owned = deps.ownedBy(page.request).application;
  if (!owned) throw new Error('the route has no policy that reads the application');
  return caseOf(deps.catalogue, owned.filing, owned.application, page.now());
}

/** The notice after corrections or a wish were sent, from the address that they lead to. */
function sentOf(page: Page): { readonly sent?: string } {
  if (page.query.has('sent')) return { sent: trackingMessages.t[page.lang]('sent') };
  const wish = WISHES.find((one) => one === page.query.get('wish'));
  return wish ? { sent: wishMessages.t[page.lang](`sent.${wish}`) } : {};
}

async function showTracking(deps: RouteDeps, page: Page): Promise<Reply> {
  const { filing } = deps.ownedBy(page.request);
  if (!filing) throw new Error('the route has no policy that reads the filing');
  const cases = casesOf(deps.catalogue, filing, page.now());
  const told = await Promise.all(cases.map(async (its) => ({ its, events: await deps.queries.history(its.view.id) })));
  const view = <TrackingPage shell={shellOf(deps, page)} filing={filing.filing} told={told} {...sentOf(page)} />;
  return html(view);
}
