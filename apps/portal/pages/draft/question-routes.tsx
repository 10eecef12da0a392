import { formFieldsOf, type RawFields } from '@biz/catalogue/answers.ts';
import { subdistrictOf } from '@biz/catalogue/areas.ts';
import type { Concept } from '@biz/catalogue/model.ts';
import { resolveAgency } from '@biz/catalogue/resolve-agency.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { typed } from '@biz/web/forms/typed-fields.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { answerErrors } from '../../forms/answer-errors.ts';
import { fieldsOfForm } from '../../forms/raw-fields.ts';
import { draftMessages } from '../../messages/draft.ts';
import { paths } from '../../paths.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { refuse } from '../../refusals.ts';
import { type DraftContext, draftContext } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';
import type { FormPage } from './form-pages.ts';
import { keepFrom, nextHref } from './next-page.ts';
import { NEXT_FIELD, QuestionPage } from './question-page.tsx';
import { showRows } from './rows-routes.tsx';
import { savePage } from './save-page.ts';
import { SEARCH_FIELD, SubdistrictPage } from './subdistrict-page.tsx';
import { withPage } from './with-page.ts';

/** The pages of the single form. */
export function addQuestionRoutes(app: PortalApp, deps: RouteDeps): void {
  const path = '/drafts/:draft/questions/:page';
  app.route({
    method: 'GET',
    path,
    policy: 'owner-of-draft',
    handler: (page) => withPage(deps, page, (context, formPage) => showPage(context, formPage, page)),
  });
  app.route({
    method: 'POST',
    path,
    policy: 'owner-of-draft',
    handler: (page) => withPage(deps, page, (context, formPage) => answerPage(deps, context, formPage, page)),
  });
}

type Typed = { readonly fields: RawFields; readonly errors: readonly FieldError[] };

function showPage(context: DraftContext, formPage: FormPage, page: Page, again?: Typed): Reply {
  const [question] = formPage.questions;
  const isFromCheck = page.query.get('from') === 'check';
  if (!question) throw new Error(`page ${formPage.id} asks nothing`);
  if (formPage.kind === 'rows') return showRows(context, formPage, isFromCheck);
  const action = keepFrom(draftPaths.question(context.draft.id, formPage.id), isFromCheck);
  const shared = { context, page: formPage, action, isFromCheck, errors: again?.errors ?? [] };
  const status = again ? 422 : 200;
  if (formPage.kind === 'subdistrict') {
    const { concept } = question;
    const search = normaliseThai(again ? typed(again.fields, SEARCH_FIELD) : (page.query.get(SEARCH_FIELD) ?? ''));
    const stored = context.draft.answers[concept.id]?.value;
    const value = again ? typed(again.fields, concept.id) : String(stored ?? '');
    return html(<SubdistrictPage {...shared} concept={concept} search={search} value={value} />, { status });
  }
  const fields = again ? { ...storedFields(context, formPage), ...again.fields } : storedFields(context, formPage);
  return html(<QuestionPage {...shared} fields={fields} />, { status });
}

async function answerPage(deps: RouteDeps, context: DraftContext, formPage: FormPage, page: Page): Promise<Reply> {
  const fields = fieldsOfForm(page.form);
  const isExit = page.form.one(NEXT_FIELD) === 'exit';
  const [question] = formPage.questions;
  if (formPage.kind === 'subdistrict' && question) {
    const errors = placeErrors(deps, context, question.concept, fields, page, isExit);
    if (errors.length > 0) return showPage(context, formPage, page, { fields, errors });
  }
  const saved = await savePage(deps, context.draft, formPage, fields, { mayBeIncomplete: isExit });
  if (!saved.ok) return refuse(saved.error);
  const after = draftContext(deps, page, saved.value.draft);
  if (saved.value.problems.length > 0) {
    const concepts = formPage.questions.map(({ concept }) => concept);
    const errors = answerErrors(saved.value.problems, concepts, page.lang);
    return showPage(after, formPage, page, { fields, errors });
  }
  if (isExit) return redirect(paths.home);
  const pages = after.progress.pages.map((task) => task.page);
  return redirect(nextHref(after.draft, pages, formPage, page.query.get('from') === 'check'));
}

/** What is stored for the questions of a page, as fields. */
function storedFields(context: DraftContext, formPage: FormPage): RawFields {
  const fields = formPage.questions.map(({ concept }) =>
    formFieldsOf(concept, context.draft.answers[concept.id]?.value),
  );
  return Object.assign({}, ...fields);
}

/** A place must be chosen from the list, and every licence of the draft must have an agency there. */
function placeErrors(
  deps: RouteDeps,
  context: DraftContext,
  concept: Concept,
  fields: RawFields,
  page: Page,
  isExit: boolean,
): readonly FieldError[] {
  const t = draftMessages.t[page.lang];
  const code = typed(fields, concept.id);
  const place = subdistrictOf(code);
  if (!place) return isExit && code === '' ? [] : [{ field: concept.id, message: t('place.missing') }];
  const unserved = context.licences.filter(({ id }) => !resolveAgency(deps.catalogue, id, code));
  if (unserved.length === 0) return [];
  const names = unserved.map((licence) => licence.shortName[page.lang]).join(', ');
  return [{ field: concept.id, message: t('place.unserved', { place: place.name[page.lang], names }) }];
}
