import { saveAnswers } from '@biz/actions/applicant/save-answers.ts';
import { formFieldsOf, type RawFields, readAnswer } from '@biz/catalogue/answers.ts';
import { canonicalJson } from '@biz/kernel/digest.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { answerErrors } from '../../forms/answer-errors.ts';
import { fieldsOfForm } from '../../forms/raw-fields.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { portalRefusals, refuse } from '../../refusals.ts';
import type { DraftContext } from './draft-context.ts';
import { draftPaths } from './draft-paths.ts';
import type { FormPage } from './form-pages.ts';
import { nextHref } from './next-page.ts';
import { blankRowProblems, fieldsOfOthers, rowPrefix, rowsOf, rowsQuestion, sentRow } from './row-fields.ts';
import { RowPage, RowRemovalPage, RowsPage, type RowsQuestion, type RowValue, VERSION_FIELD } from './rows-pages.tsx';
import { withPage } from './with-page.ts';

/** Adding, changing and removing rows of a repeating group, each on a page of its own. */
export function addRowRoutes(app: PortalApp, deps: RouteDeps): void {
  const path = '/drafts/:draft/questions/:page/rows/:row';
  const policy = 'owner-of-draft' as const;
  app.route({ method: 'GET', path, policy, handler: (page) => withRow(deps, page, (row) => showRow(row)) });
  app.route({
    method: 'POST',
    path,
    policy,
    handler: (page) => withRow(deps, page, (row) => saveRow(deps, page, row)),
  });
  app.route({
    method: 'GET',
    path: `${path}/removal`,
    policy,
    handler: (page) => withRow(deps, page, (row) => showRemoval(row)),
  });
  app.route({
    method: 'POST',
    path: `${path}/removal`,
    policy,
    handler: (page) => withRow(deps, page, (row) => removeRow(deps, page, row)),
  });
}

/** The list of a group's rows. */
export function showRows(context: DraftContext, page: FormPage, isFromCheck: boolean): Reply {
  const question = rowsQuestion(page);
  if (!question) throw new Error(`page ${page.id} has no repeating group`);
  const pages = context.progress.pages.map((task) => task.page);
  const next = nextHref(context.draft, pages, page, isFromCheck);
  const rows = rowsOf(context.draft.answers[question.concept.id]?.value);
  return html(<RowsPage {...{ context, page, isFromCheck, errors: [], ...question, rows, nextHref: next }} />);
}

/** A row that the address names: `new`, or its number from 1. */
type RowContext = RowsQuestion & {
  readonly context: DraftContext;
  readonly page: FormPage;
  readonly rows: readonly RowValue[];
  readonly index: number;
  readonly isNew: boolean;
};

function withRow(deps: RouteDeps, page: Page, answer: (row: RowContext) => Reply | Promise<Reply>): Promise<Reply> {
  return withPage(deps, page, (context, formPage) => {
    const question = rowsQuestion(formPage);
    if (!question) return portalRefusals.refusal('not-found');
    const rows = rowsOf(context.draft.answers[question.concept.id]?.value);
    const raw = page.param('row');
    const isNew = raw === 'new';
    const index = isNew ? rows.length : /^[1-9]\d{0,3}$/.test(raw) ? Number(raw) - 1 : -1;
    const exists = isNew ? rows.length < question.group.max : rows[index] !== undefined;
    const row = { context, page: formPage, ...question, rows, index, isNew };
    // A row that is gone, or a list that is full, was changed on another page: the list shows how it is now.
    return exists ? answer(row) : redirect(listHref(row));
  });
}

function showRow(
  row: RowContext,
  again?: { readonly fields: RawFields; readonly errors: readonly FieldError[] },
): Reply {
  const { context, page, concept, index, isNew } = row;
  const view = (
    <RowPage
      {...{ context, page, isFromCheck: false, concept, group: row.group }}
      errors={again?.errors ?? []}
      fields={again?.fields ?? formFieldsOf(concept, [...row.rows])}
      action={draftPaths.row(context.draft.id, page.id, isNew ? 'new' : index + 1)}
      number={isNew ? undefined : index + 1}
      prefix={rowPrefix(concept, index)}
    />
  );
  return html(view, { status: again ? 422 : 200 });
}

async function saveRow(deps: RouteDeps, page: Page, row: RowContext): Promise<Reply> {
  const { context, concept, index, rows } = row;
  const sent = sentRow(fieldsOfForm(page.form), concept, index);
  const read = readAnswer(concept, { ...fieldsOfOthers(concept, rows, index), ...sent });
  const typed = rowsOf(read.value)[index];
  if (isStale(page, context)) {
    const isThere = typed && rows.some((held) => canonicalJson(held) === canonicalJson(typed));
    return isThere ? redirect(listHref(row)) : refuse({ kind: 'DraftStale' });
  }
  const isBlank = read.problems.length === 0 && rowsOf(read.value).length < (row.isNew ? index + 1 : rows.length);
  const problems = isBlank ? blankRowProblems(row, index) : read.problems;
  if (problems.length > 0) return showRow(row, { fields: sent, errors: answerErrors(problems, [concept], page.lang) });
  return store(deps, row, formFieldsOf(concept, read.value));
}

function showRemoval(row: RowContext): Reply {
  const { context, page, concept, group, index } = row;
  const held = row.rows[index];
  if (!held) return redirect(listHref(row));
  const action = draftPaths.rowRemoval(context.draft.id, page.id, index + 1);
  return html(
    <RowRemovalPage
      {...{ context, page, isFromCheck: false, errors: [], concept, group, action, number: index + 1, row: held }}
    />,
  );
}

async function removeRow(deps: RouteDeps, page: Page, row: RowContext): Promise<Reply> {
  if (isStale(page, row.context)) return redirect(listHref(row));
  const kept = row.rows.filter((_, at) => at !== row.index);
  return store(deps, row, formFieldsOf(row.concept, kept));
}

async function store(deps: RouteDeps, row: RowContext, fields: RawFields): Promise<Reply> {
  const { draft } = row.context;
  const saved = await saveAnswers(deps, draft.owner, draft.id, [row.concept], fields);
  return saved.ok ? redirect(listHref(row)) : refuse(saved.error);
}

/** The draft was saved since the page was shown, so that rows may have moved. */
function isStale(page: Page, context: DraftContext): boolean {
  return page.form.one(VERSION_FIELD) !== String(context.draft.version);
}

function listHref({ context, page }: Pick<RowContext, 'context' | 'page'>): string {
  return draftPaths.question(context.draft.id, page.id);
}
