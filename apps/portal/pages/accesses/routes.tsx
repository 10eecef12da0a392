import { html } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { filerOf } from '../../subject.ts';
import { AccessesPage } from './accesses-page.tsx';

/** Who looked at the person's data. */
export function addAccessRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.accesses,
    policy: 'signed-in',
    async handler(page) {
      const { subject } = filerOf(page.subject);
      const { queries, catalogue } = deps;
      const [accesses, filings, visits] = await Promise.all([
        queries.accessesOf(subject),
        queries.filingsOf(subject),
        queries.acting.assistancesTo(subject),
      ]);
      const numbers = new Map(filings.map(({ filing }) => [filing.id, filing.number]));
      const lines = accesses.map((access) => ({ access, filingNumber: numbers.get(access.filing) ?? '' }));
      return html(<AccessesPage shell={shellOf(deps, page)} lines={lines} visits={visits} catalogue={catalogue} />);
    },
  });
}
