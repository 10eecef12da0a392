import type { AgencyId } from '@biz/kernel/ids.ts';
import { budgetYear, daysOfBudgetYear } from '@biz/kernel/thai-date.ts';
import { html } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { deskOf, officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { hasDesk } from '../../officer.ts';
import { paths } from '../../paths.ts';
import { ServiceTimesPage } from './service-times-page.tsx';

/** Budget years that can be chosen: the running one and those before it. */
const YEARS = 3;

/** O21: how long the agency takes, against what the manual for the public promises. */
export function addServiceTimesRoutes(app: BackendApp, deps: RouteDeps): void {
  const route = { method: 'GET', path: paths.serviceTimes, policy: 'staff' } as const;
  app.route({ ...route, handler: (page) => show(deps, page) });
}

async function show(deps: RouteDeps, page: Page) {
  const officer = officerOf(page);
  const { scope, today, nearUntil } = deskOf(deps, page);
  const thisYear = budgetYear(today);
  const years = Array.from({ length: YEARS }, (_, past) => thisYear - past);
  const year = years.find((one) => String(one) === page.query.get('year')) ?? thisYear;
  const period = daysOfBudgetYear(year);
  const to = period.to < today ? period.to : today;
  const agency = agencyOf(deps, page);
  const whose = agency === undefined ? ('all' as const) : [agency];
  const within = hasDesk(officer) && scope !== undefined ? { scope } : {};
  const query = { agencies: whose, ...within, today, nearUntil, from: period.from, to };
  const times = await deps.queries.desk.serviceTimes(query);
  const shown = { officer, times, years, year, to, catalogue: deps.catalogue, ...(agency ? { agency } : {}) };
  return html(<ServiceTimesPage shell={shellOf(deps, page.subject)} {...shown} />);
}

/** Officers see their own agency; who administers all agencies sees all of them, or the one they choose. */
function agencyOf(deps: RouteDeps, page: Page): AgencyId | undefined {
  const officer = officerOf(page);
  if (hasDesk(officer)) return officer.agency;
  return [...deps.catalogue.agencies.keys()].find((id) => id === page.query.get('agency'));
}
