import { forgetView, keepView } from '@biz/actions/officer/keep-view.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { deskOf, officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { listQuery, readListState } from './list-state.ts';
import { type TypedView, ViewsPage } from './views-page.tsx';

/** The most views that one officer keeps, and the longest name of one. */
const MOST_VIEWS = 20;
const LONGEST_NAME = 60;

/** Views that an officer keeps: under a name, one of them to begin with. */
export function addViewRoutes(app: BackendApp, deps: RouteDeps): void {
  const policy = 'officer';
  app.route({ method: 'GET', path: paths.views, policy, handler: (page) => showViews(deps, page) });
  app.route({ method: 'POST', path: paths.views, policy, handler: (page) => keep(deps, page) });
  app.route({ method: 'POST', path: paths.viewDeletion, policy, handler: (page) => forget(deps, page) });
}

async function showViews(deps: RouteDeps, page: Page, typed?: TypedView, errors: readonly FieldError[] = []) {
  const { views } = await deps.queries.desk.overview(deskOf(deps, page));
  const shown = typed ?? { name: '', isDefault: false, query: cleanQuery(deps, page, page.query.get('query') ?? '') };
  const shell = shellOf(deps, page.subject);
  const status = errors.length > 0 ? 422 : 200;
  return html(<ViewsPage shell={shell} views={views} typed={shown} errors={errors} />, { status });
}

async function keep(deps: RouteDeps, page: Page) {
  const { agency, subject } = officerOf(page);
  const typed: TypedView = {
    name: page.form.one('name').trim().replace(/\s+/g, ' '),
    isDefault: page.form.one('first') === 'yes',
    query: cleanQuery(deps, page, page.form.one('query')),
  };
  const { views } = await deps.queries.desk.overview(deskOf(deps, page));
  const isNew = !views.some(({ name }) => name === typed.name);
  if (typed.name === '' || [...typed.name].length > LONGEST_NAME) {
    return showViews(deps, page, typed, [{ field: 'name', message: page.t('views.nameWrong', { max: LONGEST_NAME }) }]);
  }
  if (isNew && views.length >= MOST_VIEWS) {
    return showViews(deps, page, typed, [{ field: 'name', message: page.t('views.tooMany', { max: MOST_VIEWS }) }]);
  }
  const done = await keepView(deps, { agency, officer: subject }, typed, page.form.one(ONCE_FIELD));
  return done.ok ? redirect(`${paths.worklist}?${typed.query}`) : refuse(done.error);
}

async function forget(deps: RouteDeps, page: Page) {
  const { agency, subject } = officerOf(page);
  const owner = { agency, officer: subject };
  const done = await forgetView(deps, owner, page.form.one('name'), page.form.one(ONCE_FIELD));
  return done.ok ? redirect(paths.views) : refuse(done.error);
}

/** Only what the list understands is kept: an address is never taken as it comes. */
function cleanQuery(deps: RouteDeps, page: Page, raw: string): string {
  return listQuery(readListState(new URLSearchParams(raw), officerOf(page).roles, deps.catalogue).state);
}
