import { html } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { entryPaths } from '../../paths.ts';
import { entryDeedOf } from '../../register/entry-deeds.tsx';
import { entryVisitOf, journalEntry } from '../../register/entry-visit.ts';
import { EntryPage } from './entry-page.tsx';

/** One licence of the register. */
export function addEntryRoute(app: BackendApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: entryPaths.entry,
    policy: 'licence-of-agency',
    handler: (page) => showEntry(deps, page),
  });
}

async function showEntry(deps: RouteDeps, page: Page) {
  const visit = entryVisitOf(deps, page);
  const { licence } = visit.entry;
  await journalEntry(deps, visit.entry);
  const numbers = [licence.number, ...licence.entry.former.map(({ number }) => number)];
  const [events, underWay] = await Promise.all([
    deps.queries.registerHistory(licence.id),
    deps.queries.operationsUnderWay([...new Set(numbers)]),
  ]);
  const deed = entryDeedOf(page.query.get('done'));
  return html(<EntryPage {...visit} {...{ events, underWay }} {...(deed ? { deed } : {})} />);
}
