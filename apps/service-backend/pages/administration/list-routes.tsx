import type { AccountFilter } from '@biz/actions/ports/officer-register.ts';
import type { Agency } from '@biz/catalogue/model.ts';
import { plusMs } from '@biz/kernel/instant.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import { html } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { administratorOf } from '../../officer.ts';
import { paths } from '../../paths.ts';
import { uncoveredWork } from './coverage.ts';
import { type ListAddress, OfficersPage, type Uncovered } from './list-page.tsx';

/** Rights are looked at again at least twice a year (DSS SP-08 asks for it periodically). */
export const REVIEW_DAYS = 180;
const DAY_MS = 86_400_000;

/** A1: the list of officer accounts. */
export function addAccountListRoutes(app: BackendApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.officers,
    policy: 'administrator',
    handler: (page) => showOfficers(deps, page),
  });
}

async function showOfficers(deps: RouteDeps, page: Page) {
  const by = administratorOn(page);
  const agencies = agenciesWithin(deps, by);
  const address = addressOf(page);
  const filter = filterOf(page, address, agencies);
  const cursor = page.query.get('at') ?? undefined;
  const [list, uncovered] = await Promise.all([
    deps.queries.officers.accounts(by, filter, cursor),
    uncoveredAt(deps, by, agencies),
  ]);
  const { catalogue } = deps;
  const shell = shellOf(deps, page.subject);
  return html(
    <OfficersPage {...{ shell, catalogue, list, address, filter, agencies, uncovered }} reviewDays={REVIEW_DAYS} />,
  );
}

/** The administrator who asks; the policy lets nobody else come here. */
export function administratorOn(page: Page): Administrator {
  const by = administratorOf(officerOf(page));
  if (!by) throw new Error('accounts were shown to somebody who administers none');
  return by;
}

/** The agencies of the catalogue that an administrator answers for. */
export function agenciesWithin(
  { catalogue }: Pick<RouteDeps, 'catalogue'>,
  { reach }: Administrator,
): readonly Agency[] {
  const all = [...catalogue.agencies.values()];
  return reach === 'all' ? all : all.filter(({ id }) => reach.includes(id));
}

/** Work without an officer is the agency's own matter: the central office sees no applications, not even how many. */
async function uncoveredAt(
  { queries }: RouteDeps,
  { reach }: Administrator,
  agencies: readonly Agency[],
): Promise<readonly Uncovered[]> {
  if (reach === 'all') return [];
  const found = await Promise.all(
    agencies.map(async (agency) => {
      const [work, officers] = await Promise.all([
        queries.officers.openWorkOf(agency.id),
        queries.officers.officersOf(agency.id),
      ]);
      return { agency, work: uncoveredWork(work, officers) };
    }),
  );
  return found.filter(({ work }) => work.length > 0);
}

function addressOf({ query }: Page): ListAddress {
  const part = (name: string) => normaliseThai(query.get(name) ?? '').slice(0, 100);
  return { q: part('q'), agency: part('agency'), status: part('status'), review: part('review') };
}

function filterOf(page: Page, address: ListAddress, agencies: readonly Agency[]): AccountFilter {
  const agency = agencies.find(({ id }) => id === address.agency)?.id;
  const status = (['invited', 'active', 'suspended'] as const).find((one) => one === address.status);
  return {
    ...(address.q === '' ? {} : { text: address.q }),
    ...(agency === undefined ? {} : { agency }),
    ...(status === undefined ? {} : { status }),
    ...(address.review === 'due' ? { notReviewedSince: plusMs(page.now(), -REVIEW_DAYS * DAY_MS) } : {}),
  };
}
