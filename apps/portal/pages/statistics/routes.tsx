import { bangkokDate } from '@biz/kernel/instant.ts';
import { feedbackResults } from '@biz/licensing/feedback/feedback-results.ts';
import { statisticsOf } from '@biz/licensing/statistics/statistics-of.ts';
import { file, html } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { statisticsCsv } from './statistics-csv.ts';
import { StatisticsPage } from './statistics-page.tsx';
import { choiceOf, filterOf } from './statistics-period.ts';

/** P9: how long licences take, for everybody to see, and the same as a file. */
export function addStatisticsRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.statistics,
    policy: 'public',
    async handler(page) {
      const { choice, filter, statistics, now } = await read(deps, page);
      const feedback = feedbackResults(await deps.queries.feedback.counts(filter));
      const { catalogue } = deps;
      return html(
        <StatisticsPage
          shell={shellOf(deps, page)}
          choice={choice}
          statistics={statistics}
          feedback={feedback}
          catalogue={catalogue}
          now={now}
        />,
      );
    },
  });
  app.route({
    method: 'GET',
    path: paths.statisticsFile,
    policy: 'public',
    async handler(page) {
      const { choice, statistics, filter, now } = await read(deps, page);
      const text = statisticsCsv({ statistics, filter, catalogue: deps.catalogue, lang: page.lang, now });
      const name = `biz-portal-statistics-${choice.yearBE}${choice.quarter ? `-q${choice.quarter}` : ''}.csv`;
      return file(new TextEncoder().encode(text), { name, mediaType: 'text/csv; charset=utf-8' });
    },
  });
}

async function read({ catalogue, queries }: RouteDeps, page: Page) {
  const now = page.now();
  const choice = choiceOf(page.query, catalogue, bangkokDate(now));
  const filter = filterOf(choice, catalogue);
  return { choice, filter, now, statistics: statisticsOf(await queries.finishedCases(filter)) };
}
