import { formFieldsOf, type RawFields } from '@biz/catalogue/answers.ts';
import { guideQuestions } from '@biz/catalogue/guide.ts';
import type { Answers, Catalogue } from '@biz/catalogue/model.ts';
import type { BusinessId } from '@biz/kernel/ids.ts';
import { allTyped } from '@biz/web/forms/typed-fields.ts';
import type { Reply } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { fieldsOfQuery, queryFrom } from '../../forms/raw-fields.ts';
import { paths } from '../../paths.ts';
import type { Page } from '../../portal-app.ts';
import { portalRefusals } from '../../refusals.ts';
import { type GuideState, guideFields, readGuide } from './guide-state.ts';
import { LICENCE_FIELD } from './offered-licences.tsx';
import { CHOSEN_FIELD } from './result-page.tsx';

/** Answers for the guide of the business in the address, with the answers in its query. */
export function withGuide(deps: RouteDeps, page: Page, answer: (state: GuideState, fields: RawFields) => Reply): Reply {
  const fields = fieldsOfQuery(page.query);
  const state = readGuide(deps.catalogue, page.param('business'), fields);
  return state ? answer(state, fields) : portalRefusals.refusal('not-found');
}

/** The licences chosen on the result; undefined while nobody has chosen, which means all of them. */
export function wantedLicences(fields: RawFields): readonly string[] | undefined {
  return fields[CHOSEN_FIELD] === undefined ? undefined : allTyped(fields, LICENCE_FIELD);
}

/** A question of the guide with all answers so far. */
export function questionHref(state: GuideState, step: number): string {
  const query = queryFrom(guideFields(state)).toString();
  return query === '' ? questionPath(state, step) : `${questionPath(state, step)}?${query}`;
}

/** The guide of a business with answers that stand already: it goes on at the first question that is open. */
export function guideWith(catalogue: Catalogue, business: BusinessId, answers: Answers): string {
  const fields = guideQuestions(catalogue, business, answers).map((it) => formFieldsOf(it, answers[it.id]));
  return `${paths.guide(business)}/result?${queryFrom(...fields)}`;
}

/** A question of the guide, without answers. */
export function questionPath(state: GuideState, step: number): string {
  return `${paths.guide(state.business.id)}/questions/${step}`;
}

/** The result of the guide, without answers. */
export function resultPath(state: GuideState): string {
  return `${paths.guide(state.business.id)}/result`;
}

/** The result with its answers and the licences chosen on it. */
export function resultAddress(state: GuideState, fields: RawFields): string {
  return `${resultPath(state)}?${chosenQuery(state, fields)}`;
}

/** Why the chosen licences ask what they ask. */
export function requirementsHref(state: GuideState, fields: RawFields): string {
  return `${paths.guide(state.business.id)}/requirements?${chosenQuery(state, fields)}`;
}

function chosenQuery(state: GuideState, fields: RawFields): URLSearchParams {
  const wanted = wantedLicences(fields);
  return queryFrom(guideFields(state), wanted ? { [CHOSEN_FIELD]: '1', [LICENCE_FIELD]: wanted } : {});
}
