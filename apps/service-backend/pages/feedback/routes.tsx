import { budgetYear, daysOfBudgetYear } from '@biz/kernel/thai-date.ts';
import { feedbackResults } from '@biz/licensing/feedback/feedback-results.ts';
import { html } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { deskOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { FeedbackResultsPage } from './feedback-results-page.tsx';

/** Texts on one page. */
const TEXTS = 50;

/** What applicants say about the unit, by licence; a unit sees all of its own, however few. */
export function addFeedbackRoutes(app: BackendApp, deps: RouteDeps): void {
  app.route({ method: 'GET', path: paths.feedback, policy: 'officer', handler: (page) => show(deps, page) });
}

async function show(deps: RouteDeps, page: Page) {
  const { agency, today } = deskOf(deps, page);
  const year = budgetYear(today);
  const filter = { from: daysOfBudgetYear(year).from, to: today, agency };
  const [counts, texts] = await Promise.all([
    deps.queries.feedback.counts(filter),
    deps.queries.feedback.texts(agency, filter, TEXTS),
  ]);
  const shown = { results: feedbackResults(counts, 1), texts, agency, year, today, catalogue: deps.catalogue };
  return html(<FeedbackResultsPage shell={shellOf(deps, page.subject)} {...shown} />);
}
