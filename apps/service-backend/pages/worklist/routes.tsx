import type { DeskOverview, WorklistQuery } from '@biz/actions/ports/desk.ts';
import { html, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { deskOf, officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { homeOf, paths } from '../../paths.ts';
import { filtersOf, readListState } from './list-state.ts';
import { addViewRoutes } from './views-routes.tsx';
import { WorklistPage } from './worklist-page.tsx';

/** O2: the agency's list in views, narrowed, searched, page by page. */
export function addWorklistRoutes(app: BackendApp, deps: RouteDeps): void {
  app.route({ method: 'GET', path: paths.home, policy: 'staff', handler: (page) => redirect(homeOf(officerOf(page))) });
  app.route({ method: 'GET', path: paths.worklist, policy: 'officer', handler: (page) => showWorklist(deps, page) });
  addViewRoutes(app, deps);
}

async function showWorklist(deps: RouteDeps, page: Page) {
  const { catalogue } = deps;
  const [officer, desk] = [officerOf(page), deskOf(deps, page)];
  const asked = deps.queries.desk.overview(desk);
  const address = isPlain(page) ? firstView(await asked) : page.query;
  const { state, problems } = readListState(address, officer.roles, catalogue);
  const at = page.query.get('at') ?? undefined;
  const filters = filtersOf(state, officer.subject);
  const query: WorklistQuery = { desk, view: state.view, order: state.order, filters, ...(at ? { cursor: at } : {}) };
  const [list, overview] = await Promise.all([deps.queries.desk.worklist(query), asked]);
  const shell = shellOf(deps, page.subject);
  const { colleagues } = overview;
  const shown = { state, problems, officer, colleagues, catalogue, list, overview, now: page.now() };
  return html(<WorklistPage shell={shell} {...shown} {...(at ? { at } : {})} />);
}

/** True for the address without anything but the language. */
function isPlain(page: Page): boolean {
  return [...page.query.keys()].every((name) => name === 'lang');
}

/** The view that the officer wants to begin with, or nothing in particular. */
function firstView({ views }: DeskOverview): URLSearchParams {
  return new URLSearchParams(views.find(({ isDefault }) => isDefault)?.query ?? '');
}
