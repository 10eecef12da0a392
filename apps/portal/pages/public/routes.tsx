import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { html } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { LandingPage } from './landing-page.tsx';
import { LONGEST_SEARCH, searchCatalogue } from './search-catalogue.ts';
import { SearchPage } from './search-page.tsx';
import { addTextPageRoutes } from './text-pages.tsx';

/** Pages that anybody may read: the landing page, the search, and the texts about the site. */
export function addPublicRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.landing,
    policy: 'public',
    handler: (page) => html(<LandingPage shell={shellOf(deps, page)} catalogue={deps.catalogue} />),
  });
  app.route({
    method: 'GET',
    path: paths.search,
    policy: 'public',
    handler(page) {
      const text = normaliseThai(page.query.get('q') ?? '').slice(0, LONGEST_SEARCH);
      const found = searchCatalogue(deps.catalogue, text);
      return html(<SearchPage shell={shellOf(deps, page)} text={text} found={found} catalogue={deps.catalogue} />);
    },
  });
  addTextPageRoutes(app, deps);
}
