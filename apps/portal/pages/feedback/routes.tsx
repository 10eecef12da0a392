import { giveFeedback } from '@biz/actions/applicant/give-feedback.ts';
import type { FeedbackAbout } from '@biz/actions/ports/feedback.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { feedbackMessages } from '../../messages/feedback.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { refuse } from '../../refusals.ts';
import { ownCase } from '../tracking/routes.tsx';
import type { FeedbackMatter } from './feedback-matter.ts';
import { FeedbackPage, FIELDS, ThanksPage, TooEarlyPage } from './feedback-page.tsx';

/** E40: feedback after submitting and after an application is finished, each once. */
export function addFeedbackRoutes(app: PortalApp, deps: RouteDeps): void {
  const add = (
    path: string,
    policy: 'owner-of-filing' | 'owner-of-application',
    matterOf: (deps: RouteDeps, page: Page) => FeedbackMatter,
  ) => {
    app.route({ method: 'GET', path, policy, handler: (page) => show(deps, page, matterOf(deps, page)) });
    app.route({ method: 'POST', path, policy, handler: (page) => send(deps, page, matterOf(deps, page)) });
  };
  add('/filings/:filing/feedback', 'owner-of-filing', submission);
  add('/applications/:application/feedback', 'owner-of-application', finished);
}

async function show(deps: RouteDeps, page: Page, matter: FeedbackMatter): Promise<Reply> {
  const shell = shellOf(deps, page);
  if (!matter.isFinished) return html(<TooEarlyPage shell={shell} matter={matter} />);
  if (await deps.queries.feedback.isGiven(aboutOf(matter))) return html(<ThanksPage shell={shell} matter={matter} />);
  return html(<FeedbackPage shell={shell} matter={matter} values={{ rating: '', text: '' }} errors={[]} />);
}

async function send(deps: RouteDeps, page: Page, matter: FeedbackMatter): Promise<Reply> {
  const { owner } = ownerAndFiling(deps, page);
  const values = { rating: page.form.one(FIELDS.rating), text: page.form.one(FIELDS.text) };
  const key = page.form.one('once');
  const given = await giveFeedback(deps, owner, aboutOf(matter), { ...values, key });
  if (given.ok) return redirect(matter.path);
  const t = feedbackMessages.t[page.lang];
  const inPlace = (error: FieldError) => {
    const props = { shell: shellOf(deps, page), matter, values, errors: [error], onceKey: key };
    return html(<FeedbackPage {...props} />, { status: 422 });
  };
  switch (given.error.kind) {
    case 'RatingMissing':
      return inPlace({ field: FIELDS.rating, message: t('rating.missing') });
    case 'FeedbackTooLong': {
      const { max, count } = given.error;
      return inPlace({ field: FIELDS.text, message: t('text.tooLong', { max, count }) });
    }
    case 'FeedbackGiven':
    case 'FeedbackTooEarly':
      return redirect(matter.path);
    default:
      return refuse(given.error);
  }
}

function aboutOf({ filing, application }: FeedbackMatter): FeedbackAbout {
  return { filing, ...(application === undefined ? {} : { application }) };
}

function ownerAndFiling(deps: RouteDeps, page: Page) {
  const { filing, application } = deps.ownedBy(page.request);
  const found = filing?.filing ?? application?.filing;
  if (!found) throw new Error('the route has no policy that reads the filing');
  return { owner: found.owner, filing: found };
}

function submission(deps: RouteDeps, page: Page): FeedbackMatter {
  const { id, number, applicant } = ownerAndFiling(deps, page).filing;
  const name = applicant.juristicName ?? applicant.personName;
  return { path: paths.filingFeedback(id), filing: id, number, applicant: name, isFinished: true };
}

function finished(deps: RouteDeps, page: Page): FeedbackMatter {
  const { view, licence, agency, filing } = ownCase(deps, page);
  return {
    path: paths.applicationFeedback(view.id),
    filing: filing.id,
    application: view.id,
    number: view.state.number,
    applicant: filing.applicant.juristicName ?? filing.applicant.personName,
    licence: licence.shortName,
    agency: agency.name,
    isFinished: view.state.turn === 'done',
  };
}
