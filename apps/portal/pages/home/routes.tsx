import { bangkokDate } from '@biz/kernel/instant.ts';
import { html } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { PortalApp } from '../../portal-app.ts';
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
    async handler(page) {
      const { subject, firstName } = filerOf(page.subject);
      const { queries, catalogue } = deps;
      const [filings, drafts, licences] = await Promise.all([
        queries.filingsOf(subject),
        queries.draftsOf(subject),
        queries.licencesOf(subject),
      ]);
      const now = page.now();
      const cases = filings.flatMap((view) => casesOf(catalogue, view, now));
      const facts = { firstName, today: bangkokDate(now), cases, drafts, licences, catalogue };
      return html(<HomePage shell={shellOf(deps, page)} {...facts} />);
    },
  });
}
