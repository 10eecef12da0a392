import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { runRegisterCommand } from '@biz/actions/register/run-register-command.ts';
import type { RegisterCommand } from '@biz/licensing/register/decide-order.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../backend-app.ts';
import type { Kept } from '../case/case-routes.tsx';
import { STAGE_FIELD, type Typed } from '../case/task-routes.tsx';
import type { RouteDeps } from '../deps.ts';
import { actingAs } from '../officer.ts';
import { entryPath, entryPaths } from '../paths.ts';
import { refuse } from '../refusals.ts';
import { type EntryVisit, entryVisitOf, hasEntrySeq, journalEntry } from './entry-visit.ts';
import { StaleEntryPage } from './stale-entry-page.tsx';

/** Something done to a licence on pages of its own: a form, a page to check, then once. */
export type EntryTask<Values> = {
  readonly path: keyof typeof entryPaths;
  readonly as: 'officer' | 'signer';
  /** Why it cannot be done to this licence now by this officer. */
  unready(visit: EntryVisit): ActionRefusal | undefined;
  initial(visit: EntryVisit): Values;
  read(visit: EntryVisit): Typed<Values>;
  form(visit: EntryVisit, typed: Typed<Values>): Markup;
  /** The page to check; without it the form itself confirms. */
  preview?(visit: EntryVisit, values: Values): Markup;
  command(visit: EntryVisit, values: Values): RegisterCommand;
  kept(visit: EntryVisit, values: Values): Kept;
};

/** Adds the pages of a task under one address: GET shows the form, POST looks at it, changes it or does it. */
export function addEntryTask<Values>(app: BackendApp, deps: RouteDeps, task: EntryTask<Values>): void {
  const policy = task.as === 'officer' ? 'officer-of-licence' : 'signer-of-licence';
  const path = entryPaths[task.path];
  app.route({ method: 'GET', path, policy, handler: (page) => begin(deps, task, page) });
  app.route({ method: 'POST', path, policy, handler: (page) => goOn(deps, task, page) });
}

async function begin<Values>(deps: RouteDeps, task: EntryTask<Values>, page: Page): Promise<Reply> {
  const visit = entryVisitOf(deps, page);
  const unready = task.unready(visit);
  if (unready) return refuse(unready);
  await journalEntry(deps, visit.entry);
  return html(task.form(visit, { values: task.initial(visit), errors: [] }));
}

async function goOn<Values>(deps: RouteDeps, task: EntryTask<Values>, page: Page): Promise<Reply> {
  const visit = entryVisitOf(deps, page);
  const stage = page.form.one(STAGE_FIELD);
  const { values, errors } = task.read(visit);
  const isLast = stage === 'confirm';
  // A repeated confirmation is answered like the first, whatever has become of the licence since.
  if (!isLast) {
    if (visit.seen !== visit.entry.licence.seq) return staleEntry(deps, visit, task.kept(visit, values));
    const unready = task.unready(visit);
    if (unready) return refuse(unready);
  }
  if (stage === 'edit' || errors.length > 0) {
    await journalEntry(deps, visit.entry);
    const shown = stage === 'edit' ? [] : errors;
    return html(task.form(visit, { values, errors: shown }), { status: shown.length > 0 ? 422 : 200 });
  }
  if (!isLast && task.preview) {
    await journalEntry(deps, visit.entry);
    return html(task.preview(visit, values));
  }
  return finish(deps, task, visit, values);
}

async function finish<Values>(deps: RouteDeps, task: EntryTask<Values>, visit: EntryVisit, values: Values) {
  const { page, entry, seen } = visit;
  if (!hasEntrySeq(page)) return refuse({ kind: 'KeyMissing' });
  const { officer, licence } = entry;
  const actor = actingAs(officer, task.as);
  const command = task.command(visit, values);
  const target = {
    licence: licence.id,
    actor,
    within: officer.scope,
    expectedSeq: seen,
    key: page.form.one(ONCE_FIELD),
  };
  const done = await runRegisterCommand(deps, target, command);
  if (done.ok) return redirect(page.url(entryPath('entry', licence.id), { done: command.kind }));
  if (done.error.kind === 'StaleVersion') return staleEntry(deps, visit, task.kept(visit, values));
  return refuse(done.error);
}

async function staleEntry(deps: RouteDeps, visit: EntryVisit, kept: Kept): Promise<Reply> {
  await journalEntry(deps, visit.entry);
  const events = await deps.queries.registerHistory(visit.entry.licence.id);
  return html(<StaleEntryPage {...visit} events={events} kept={kept} />, { status: 409 });
}
