import { bangkokDate } from '@biz/kernel/instant.ts';
import { standingOf } from '@biz/licensing/acting/mandate.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import { isOf, type Reach, withReach } from '../../acting/reach.ts';
import type { RouteDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { casesOf } from '../../progress/case.ts';
import { filerOf } from '../../subject.ts';
import { HomePage } from './home-page.tsx';

/** The page that people see after signing in. */
export function addHomeRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.home,
    policy: 'signed-in',
    handler: (page) => withReach(page, (reach) => showHome(deps, page, reach)),
  });
}

async function showHome(deps: RouteDeps, page: Page, { owner, isOwn, shows }: Reach): Promise<Reply> {
  const { firstName, nationalId } = filerOf(page.subject);
  const { queries, catalogue } = deps;
  const [allFilings, allDrafts, allLicences, mandates] = await Promise.all([
    queries.filingsOf(owner),
    queries.draftsOf(owner),
    queries.licencesOf(owner),
    isOwn ? queries.acting.mandatesTo(nationalId) : [],
  ]);
  const now = page.now();
  const filings = allFilings.filter(({ filing }) => shows(filing));
  const licences = allLicences.filter((licence) => isOwn || isOf(licence, filings));
  const underWay = await queries.operationsUnderWay(licences.map(({ number }) => number));
  const facts = {
    firstName,
    underWay,
    today: bangkokDate(now),
    cases: filings.flatMap((view) => casesOf(catalogue, view, now)),
    drafts: allDrafts.filter(shows),
    licences,
    catalogue,
    offers: mandates.filter((mandate) => standingOf(mandate, now) === 'offered').length,
  };
  return html(<HomePage shell={shellOf(deps, page)} {...facts} />);
}
