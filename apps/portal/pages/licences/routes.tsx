import { thingOf } from '@biz/actions/acting/record-use.ts';
import { ownerOf } from '@biz/actions/applicant/filer.ts';
import { licenceLink } from '@biz/documents/verification/licence-code.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { mayAct } from '@biz/licensing/acting/may-act.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import { isOf, withReach } from '../../acting/reach.ts';
import type { RouteDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { caseOf } from '../../progress/case.ts';
import { portalRefusals } from '../../refusals.ts';
import { filerOf } from '../../subject.ts';
import { LicencePage } from './licence-page.tsx';
import { LicencesPage } from './licences-page.tsx';

/** The person's licences. */
export function addLicenceRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.licences,
    policy: 'signed-in',
    handler: (page) =>
      withReach(page, async ({ owner, isOwn, shows }) => {
        const [all, views] = await Promise.all([
          deps.queries.licencesOf(owner),
          isOwn ? [] : deps.queries.filingsOf(owner),
        ]);
        const filings = views.filter(({ filing }) => shows(filing));
        const licences = all.filter((licence) => isOwn || isOf(licence, filings));
        const facts = { licences, catalogue: deps.catalogue, today: bangkokDate(page.now()) };
        return html(<LicencesPage shell={shellOf(deps, page)} {...facts} />);
      }),
  });
  app.route({
    method: 'GET',
    path: `${paths.licences}/:number`,
    policy: 'signed-in',
    handler: (page) => showLicence(deps, page),
  });
}

/** A licence of somebody else is answered like one that does not exist. */
async function showLicence(deps: RouteDeps, page: Page): Promise<Reply> {
  const filer = filerOf(page.subject);
  const { queries, catalogue } = deps;
  const licence = await queries.licence(page.param('number'));
  const owned = licence && (await queries.application(licence.application, ownerOf(filer)));
  if (!licence || !owned) return portalRefusals.refusal('not-found');
  if (mayAct(filer, thingOf(owned.filing), 'read', page.now()) !== 'allowed')
    return portalRefusals.refusal('not-found');
  const its = caseOf(catalogue, owned.filing, owned.application, page.now());
  const events = await queries.history(licence.application);
  const verifyLink = licenceLink(deps.origin, licence.number, deps.licenceCodes);
  const facts = { licence, told: { its, events }, today: bangkokDate(page.now()), verifyLink, catalogue };
  return html(<LicencePage shell={shellOf(deps, page)} {...facts} />);
}
