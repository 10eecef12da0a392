import type { Desk, WorklistQuery } from '@biz/actions/ports/desk.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { addWorkingDays } from '@biz/kernel/working-days.ts';
import { html, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import type { Officer } from '../../officer.ts';
import { paths } from '../../paths.ts';
import { viewOf, WorklistPage } from './worklist-page.tsx';

/** Working days before its due date from which a case is in "near". */
export const NEAR_DAYS = 3;

/** O2: the agency's list in views, page by page. */
export function addWorklistRoutes(app: BackendApp, deps: RouteDeps): void {
  app.route({ method: 'GET', path: paths.home, policy: 'officer', handler: () => redirect(paths.worklist) });
  app.route({ method: 'GET', path: paths.worklist, policy: 'officer', handler: (page) => showWorklist(deps, page) });
}

/** The officer who asks; the policy lets nobody else come here. */
export function officerOf(page: Page): Officer {
  if (page.subject.kind !== 'officer') throw new Error('the desk was shown to a visitor');
  return page.subject.officer;
}

/** The officer's desk as it is today. */
export function deskOf(deps: Pick<RouteDeps, 'catalogue'>, page: Page): Desk {
  const { agency, subject, scope } = officerOf(page);
  const today = bangkokDate(page.now());
  const nearUntil = addWorkingDays(today, NEAR_DAYS, deps.catalogue.holidaysOf(agency));
  return { agency, officer: subject, scope, today, nearUntil };
}

async function showWorklist(deps: RouteDeps, page: Page) {
  const desk = deskOf(deps, page);
  const view = viewOf(page.query.get('tab'), officerOf(page).roles);
  const cursor = page.query.get('at');
  const query: WorklistQuery = { desk, view, filters: {}, order: 'place', ...(cursor === null ? {} : { cursor }) };
  const [list, overview] = await Promise.all([deps.queries.desk.worklist(query), deps.queries.desk.overview(desk)]);
  const shell = shellOf(deps, page.subject);
  const { catalogue } = deps;
  return html(
    <WorklistPage
      shell={shell}
      view={view}
      list={list}
      counts={overview.counts}
      catalogue={catalogue}
      now={page.now()}
    />,
  );
}
