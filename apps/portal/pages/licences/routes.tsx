import { confirmTakeOver } from '@biz/actions/register/confirm-take-over.ts';
import { licenceLink } from '@biz/documents/verification/licence-code.ts';
import type { JuristicId } from '@biz/kernel/identifiers.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { file, html, type Reply, redirect } from '@biz/web/reply.ts';
import { isOf, withReach } from '../../acting/reach.ts';
import type { RouteDeps } from '../../deps.ts';
import { type HeldLicence, heldLicence } from '../../licence/held-licence.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { portalRefusals, refuse } from '../../refusals.ts';
import type { Subject } from '../../subject.ts';
import { filerOf } from '../../subject.ts';
import { LicencePage } from './licence-page.tsx';
import { LicencesPage } from './licences-page.tsx';
import { addOperationRoutes, openingsFor } from './operation-routes.tsx';

/** The person's licences. */
export function addLicenceRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.licences,
    policy: 'signed-in',
    handler: (page) => showLicences(deps, page),
  });
  app.route({
    method: 'GET',
    path: `${paths.licences}/:number`,
    policy: 'signed-in',
    handler: (page) => withLicence(deps, page, (held) => showLicence(deps, page, held)),
  });
  app.route({
    method: 'GET',
    path: `${paths.licences}/:number/file`,
    policy: 'signed-in',
    handler: (page) => withLicence(deps, page, (held) => serveFile(deps, held)),
  });
  app.route({
    method: 'POST',
    path: `${paths.licences}/:number/take-over`,
    policy: 'signed-in',
    handler: (page) => takeOver(deps, page),
  });
  addOperationRoutes(app, deps);
}

/** The company that a person acts for in their own name; the register of companies has confirmed it. */
export function ownCompany(subject: Subject): JuristicId | undefined {
  return subject.kind === 'filer' && subject.actingFor.kind === 'juristic' ? subject.actingFor.juristicId : undefined;
}

function showLicences(deps: RouteDeps, page: Page): Reply | Promise<Reply> {
  return withReach(page, async ({ owner, isOwn, shows }) => {
    const { queries, catalogue } = deps;
    const company = ownCompany(page.subject);
    const [all, views, offered] = await Promise.all([
      queries.licencesOf(owner),
      isOwn ? [] : queries.filingsOf(owner),
      isOwn ? queries.licencesToTakeOver([filerOf(page.subject).nationalId, ...(company ? [company] : [])]) : [],
    ]);
    const filings = views.filter(({ filing }) => shows(filing));
    const licences = all.filter((licence) => isOwn || isOf(licence, filings));
    const facts = { licences, offered, catalogue, today: bangkokDate(page.now()) };
    return html(<LicencesPage shell={shellOf(deps, page)} {...facts} />);
  });
}

/** A licence of somebody else is answered like one that does not exist; an old number leads to the new one. */
async function withLicence(deps: RouteDeps, page: Page, answer: (held: HeldLicence) => Promise<Reply>): Promise<Reply> {
  const held = await heldLicence(deps, page);
  if (!held) return portalRefusals.refusal('not-found');
  const { replacedBy } = held.licence;
  return replacedBy ? redirect(paths.licence(replacedBy.number)) : answer(held);
}

async function showLicence(deps: RouteDeps, page: Page, held: HeldLicence): Promise<Reply> {
  const { queries, catalogue } = deps;
  const { licence } = held;
  const numbers = [licence.entry.document, ...licence.entry.former].map(({ number }) => number);
  const [history, making, openings, underWay] = await Promise.all([
    queries.registerHistory(licence.id),
    queries.history(licence.application),
    openingsFor(deps, page, held),
    queries.operationsUnderWay(numbers),
  ]);
  const verifyLink = licenceLink(deps.origin, licence.number, deps.licenceCodes);
  const today = bangkokDate(page.now());
  const facts = { held, history, making, openings, underWay, today, catalogue, verifyLink };
  return html(<LicencePage shell={shellOf(deps, page)} {...facts} />);
}

/** The signed licence, for whoever holds it now. */
async function serveFile(deps: RouteDeps, { licence }: HeldLicence): Promise<Reply> {
  const record = licence.file === undefined ? undefined : await deps.queries.file(licence.file);
  if (!record || licence.isPaper) return portalRefusals.refusal('not-found');
  const bytes = await deps.files.open(record.sha256);
  return file(bytes, { name: record.name, mediaType: record.mediaType, inline: true });
}

async function takeOver(deps: RouteDeps, page: Page): Promise<Reply> {
  const company = ownCompany(page.subject);
  const number = page.param('number');
  const input = { number, key: page.form.one('once'), ...(company ? { juristicId: company } : {}) };
  const done = await confirmTakeOver(deps, filerOf(page.subject), input);
  if (done.ok) return redirect(paths.licence(number));
  return done.error.kind === 'KeyMissing' ? portalRefusals.refusal('not-found') : refuse(done.error);
}
