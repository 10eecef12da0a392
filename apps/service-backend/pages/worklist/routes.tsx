import { html, redirect } from '@biz/web/reply.ts';
import type { BackendApp } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { tabOf, WorklistPage } from './worklist-page.tsx';

/** O2: the agency's list, in tabs, page by page. */
export function addWorklistRoutes(app: BackendApp, deps: RouteDeps): void {
  app.route({ method: 'GET', path: paths.home, policy: 'officer', handler: () => redirect(paths.worklist) });
  app.route({
    method: 'GET',
    path: paths.worklist,
    policy: 'officer',
    async handler(page) {
      if (page.subject.kind !== 'officer') throw new Error('the worklist was shown to a visitor');
      const { agency, roles, scope } = page.subject.officer;
      const tab = tabOf(page.query.get('tab'), roles);
      const cursor = page.query.get('at') ?? undefined;
      const [list, counts] = await Promise.all([
        deps.queries.worklist(agency, tab, cursor, scope),
        deps.queries.worklistCounts(agency, scope),
      ]);
      const shell = shellOf(deps, page.subject);
      const { catalogue } = deps;
      return html(
        <WorklistPage shell={shell} tab={tab} list={list} counts={counts} catalogue={catalogue} now={page.now()} />,
      );
    },
  });
}
