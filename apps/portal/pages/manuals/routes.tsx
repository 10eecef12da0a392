import type { AgencyKind, Catalogue, Licence } from '@biz/catalogue/model.ts';
import { type LicenceId, parseSlug } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { portalRefusals } from '../../refusals.ts';
import { LONGEST_SEARCH, searchCatalogue } from '../public/search-catalogue.ts';
import { manualOf } from './manual.ts';
import { ManualPage } from './manual-page.tsx';
import { ManualsPage, OFFICE_FIELD, SEARCH_FIELD } from './manuals-page.tsx';

/** The manuals for the public: the list of all licences, and one page for each. */
export function addManualRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({ method: 'GET', path: paths.manuals, policy: 'public', handler: (page) => showList(deps, page) });
  app.route({
    method: 'GET',
    path: `${paths.manuals}/:family`,
    policy: 'public',
    handler: (page) => showManual(deps, page),
  });
}

function showManual(deps: RouteDeps, page: Page): Reply {
  const id = parseSlug<LicenceId>(page.param('family'));
  const licence = id.ok ? deps.catalogue.licences.get(id.value) : undefined;
  if (!licence) return portalRefusals.refusal('not-found');
  const manual = manualOf(deps.catalogue, licence, bangkokDate(page.now()));
  return html(<ManualPage shell={shellOf(deps, page)} manual={manual} origin={deps.origin} />);
}

function showList(deps: RouteDeps, page: Page): Reply {
  const { catalogue } = deps;
  const search = normaliseThai(page.query.get(SEARCH_FIELD) ?? '').slice(0, LONGEST_SEARCH);
  const office = page.query.get(OFFICE_FIELD) ?? '';
  const found =
    search === ''
      ? inOrder(catalogue, page.lang)
      : searchCatalogue(catalogue, search).licences.map(({ licence }) => licence);
  const licences = found.filter(({ agencyKind }) => office === '' || agencyKind === office);
  const offices = officesOf(catalogue, page.lang);
  return html(<ManualsPage shell={shellOf(deps, page)} {...{ catalogue, licences, offices, search, office }} />);
}

/** All licences by the alphabet of the page's language. */
function inOrder(catalogue: Catalogue, lang: Lang): readonly Licence[] {
  return [...catalogue.licences.values()].sort((a, b) => a.name[lang].localeCompare(b.name[lang], lang));
}

/** Kinds of office that at least one licence names. */
function officesOf(catalogue: Catalogue, lang: Lang): readonly AgencyKind[] {
  const used = new Set([...catalogue.licences.values()].map(({ agencyKind }) => agencyKind));
  return [...catalogue.agencyKinds.values()]
    .filter(({ id }) => used.has(id))
    .sort((a, b) => a.name[lang].localeCompare(b.name[lang], lang));
}
