import { formFieldsOf, type RawFields } from '@biz/catalogue/answers.ts';
import type { Concept } from '@biz/catalogue/model.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { typed } from '@biz/web/forms/typed-fields.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { answerErrors } from '../../forms/answer-errors.ts';
import { queryFrom } from '../../forms/raw-fields.ts';
import { guideMessages } from '../../messages/guide.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { portalRefusals } from '../../refusals.ts';
import {
  questionHref,
  questionPath,
  requirementsHref,
  resultAddress,
  resultPath,
  wantedLicences,
  withGuide,
} from './guide-paths.ts';
import { guideResult } from './guide-result.ts';
import { firstOpen, type GuideState, guideFields } from './guide-state.ts';
import { LICENCE_FIELD } from './offered-licences.tsx';
import {
  ELSEWHERE,
  LISTED_FIELD,
  MunicipalityPage,
  PROVINCE_FIELD,
  ProvincePage,
  UnservedPage,
} from './place-page.tsx';
import { GuideQuestionPage, type GuideStep, SENT_FIELD } from './question-page.tsx';
import { GuideRequirementsPage } from './requirements-page.tsx';
import { CHOSEN_FIELD, GuideResultPage } from './result-page.tsx';
import { openAreas, provinceOf, servedIn } from './served-places.ts';

/** The guide of a business: one question a page, all answers in the address, and the result. No sign-in. */
export function addGuideRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: '/guide/:business',
    policy: 'public',
    handler: (page) => withGuide(deps, page, (state) => redirect(questionHref(state, 1))),
  });
  app.route({
    method: 'GET',
    path: '/guide/:business/questions/:step',
    policy: 'public',
    handler: (page) => withGuide(deps, page, (state, fields) => showQuestion(deps, page, state, fields)),
  });
  app.route({
    method: 'GET',
    path: '/guide/:business/result',
    policy: 'public',
    handler: (page) => withGuide(deps, page, (state, fields) => showResult(deps, page, state, fields)),
  });
  app.route({
    method: 'GET',
    path: '/guide/:business/requirements',
    policy: 'public',
    handler: (page) => withGuide(deps, page, (state, fields) => showRequirements(deps, page, state, fields)),
  });
}

function showQuestion(deps: RouteDeps, page: Page, state: GuideState, fields: RawFields): Reply {
  const number = Number(page.param('step'));
  const concept = Number.isInteger(number) ? state.questions[number - 1] : undefined;
  if (!concept) return portalRefusals.refusal('not-found');
  const step: GuideStep = {
    step: number,
    all: state.questions.length,
    action: questionPath(state, number),
    back:
      number === 1
        ? { href: paths.landing, isLanding: true }
        : { href: questionHref(state, number - 1), isLanding: false },
    carried: guideFields(state, concept),
  };
  if (concept.type.kind === 'subdistrict') return askPlace(deps, page, state, { concept, step, fields });
  const errors = isSent(fields) ? errorsOf(state, concept, page) : [];
  if (isSent(fields) && errors.length === 0) return redirect(nextHref(state, number));
  const shown = errors.length > 0 ? fields : formFieldsOf(concept, state.answers[concept.id]);
  const view = (
    <GuideQuestionPage shell={shellOf(deps, page)} step={step} concept={concept} fields={shown} errors={errors} />
  );
  return html(view, { status: errors.length > 0 ? 422 : 200 });
}

type PlaceQuestion = { readonly concept: Concept; readonly step: GuideStep; readonly fields: RawFields };

/** Province first, then a subdistrict of a municipality that is served; what is not served is said at once. */
function askPlace(deps: RouteDeps, page: Page, state: GuideState, question: PlaceQuestion): Reply {
  const { concept, step, fields } = question;
  const shell = shellOf(deps, page);
  const answered = state.answers[concept.id];
  const picked = typed(fields, concept.id);
  const asked = typed(fields, PROVINCE_FIELD);
  const wantsProvince = fields[PROVINCE_FIELD] !== undefined;
  const province = provinceOf(wantsProvince ? asked : typeof answered === 'string' ? answered.slice(0, 2) : '');
  if (!province) {
    const errors = isSent(fields) ? [error(page, PROVINCE_FIELD, 'place.missing')] : [];
    const view = <ProvincePage shell={shell} step={step} value="" errors={errors} />;
    return html(view, { status: errors.length > 0 ? 422 : 200 });
  }
  const places = servedIn(deps.catalogue, province.code);
  const provinceHref = `${step.action}?${queryFrom(step.carried, { [PROVINCE_FIELD]: '' })}`;
  if (places.length === 0 || picked === ELSEWHERE) {
    const licences = state.business.licences.flatMap((id) => deps.catalogue.licences.get(id) ?? []);
    const rest = { isPartOfProvince: places.length > 0, open: openAreas(deps.catalogue), licences, provinceHref };
    return html(<UnservedPage shell={shell} step={step} province={province} {...rest} />);
  }
  const isServed = places.some(({ place }) => place.code === picked);
  if (isSent(fields) && isServed) return redirect(nextHref(state, step.step));
  const errors =
    isSent(fields) && fields[LISTED_FIELD] !== undefined ? [error(page, concept.id, 'place.missingPlace')] : [];
  const view = (
    <MunicipalityPage
      {...{ shell, step, concept, province, places, provinceHref, errors }}
      value={typeof answered === 'string' ? answered : ''}
    />
  );
  return html(view, { status: errors.length > 0 ? 422 : 200 });
}

function showResult(deps: RouteDeps, page: Page, state: GuideState, fields: RawFields): Reply {
  const open = firstOpen(state);
  if (open !== undefined) return redirect(questionHref(state, open));
  const isChosen = fields[CHOSEN_FIELD] !== undefined;
  const result = guideResult(deps.catalogue, state, wantedLicences(fields), bangkokDate(page.now()));
  const errors = result.offered.length > 0 && result.chosen.length === 0 && isChosen ? noneChosen(page, result) : [];
  const view = (
    <GuideResultPage
      shell={shellOf(deps, page)}
      state={state}
      result={result}
      catalogue={deps.catalogue}
      questionHref={(step) => questionHref(state, step)}
      resultHref={resultPath(state)}
      requirementsHref={requirementsHref(state, fields)}
      errors={errors}
    />
  );
  return html(view, { status: errors.length > 0 ? 422 : 200 });
}

/** Why the chosen licences ask what they ask; without all answers, or with no licence, there is nothing to explain. */
function showRequirements(deps: RouteDeps, page: Page, state: GuideState, fields: RawFields): Reply {
  const open = firstOpen(state);
  if (open !== undefined) return redirect(questionHref(state, open));
  const result = guideResult(deps.catalogue, state, wantedLicences(fields), bangkokDate(page.now()));
  const resultHref = resultAddress(state, fields);
  if (result.chosen.length === 0) return redirect(resultHref);
  return html(
    <GuideRequirementsPage {...{ shell: shellOf(deps, page), catalogue: deps.catalogue, result, resultHref }} />,
  );
}

function noneChosen(page: Page, result: ReturnType<typeof guideResult>): readonly FieldError[] {
  const first = result.offered.find(({ plan }) => plan.agency !== undefined);
  if (!first) return [];
  return [error(page, `${LICENCE_FIELD}-${first.plan.licence.id}`, 'result.chooseOne')];
}

/** A question sent without an acceptable answer. */
function errorsOf(state: GuideState, concept: Concept, page: Page): readonly FieldError[] {
  const problems = state.problems.filter((problem) => problem.concept === concept.id);
  if (problems.length > 0) return answerErrors(problems, [concept], page.lang);
  if (state.answers[concept.id] !== undefined) return [];
  // Boxes that are all left empty are an answer where the guide assumes one.
  if (concept.type.kind === 'choices' && state.counted[concept.id] !== undefined) return [];
  return answerErrors([{ kind: 'Required', concept: concept.id, field: concept.id }], [concept], page.lang);
}

function error(
  page: Page,
  field: string,
  key: 'place.missing' | 'place.missingPlace' | 'result.chooseOne',
): FieldError {
  return { field, message: guideMessages.t[page.lang](key) };
}

/** Past the last question the answers are complete, unless an address was made by hand. */
function nextHref(state: GuideState, step: number): string {
  if (step < state.questions.length) return questionHref(state, step + 1);
  const open = firstOpen(state);
  return open === undefined ? `${resultPath(state)}?${queryFrom(guideFields(state))}` : questionHref(state, open);
}

function isSent(fields: RawFields): boolean {
  return fields[SENT_FIELD] !== undefined;
}
