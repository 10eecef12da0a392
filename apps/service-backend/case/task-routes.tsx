import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { CommandReply, CommandTarget } from '@biz/actions/run-application-command.ts';
import type { Result } from '@biz/kernel/result.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../backend-app.ts';
import type { OfficerDeed } from '../components/done-notice.tsx';
import type { RouteDeps } from '../deps.ts';
import type { OfficerRole } from '../officer.ts';
import { type CasePath, casePaths } from '../paths.ts';
import { refuse } from '../refusals.ts';
import { type AccessedPart, journalAccess } from './access-journal.ts';
import { type CaseVisit, type Kept, runCaseCommand, staleReply, visitOf } from './case-routes.tsx';
import { mayDo, type OfficerCase } from './officer-case.ts';

/** Which button of a task was pressed: look before confirming, go back to change, or do it. */
export type Stage = 'check' | 'edit' | 'confirm';

/** Name of the buttons that say which stage comes next. */
export const STAGE_FIELD = 'stage';

/** What was typed into a task's form, and what is wrong with it. */
export type Typed<Values> = { readonly values: Values; readonly errors: readonly FieldError[] };

/** Something an officer does on pages of its own: a form, a page to check when it cannot be undone, then once. */
export type CaseTask<Values> = {
  readonly path: CasePath;
  readonly deed: OfficerDeed;
  readonly as: OfficerRole;
  /** What of the person's data its pages show, for the journal. */
  readonly shows: AccessedPart;
  /** Values of a form that nobody has filled in yet. */
  initial(officerCase: OfficerCase, page: Page): Values;
  read(page: Page, officerCase: OfficerCase): Typed<Values> | Promise<Typed<Values>>;
  form(visit: CaseVisit, typed: Typed<Values>): Markup | Promise<Markup>;
  /** The page to check; without it the form itself confirms. */
  preview?(visit: CaseVisit, values: Values): Markup;
  /** Files that its form may carry. */
  readonly upload?: { readonly maxBytes: number; readonly maxFiles: number };
  /** Refused before a form is shown: what its address names is not there, or not in this state. */
  unready?(visit: CaseVisit): ActionRefusal | undefined;
  /** Refused before the action is asked; what the process table does not know. */
  refusal?(officerCase: OfficerCase): ActionRefusal | undefined;
  run(deps: RouteDeps, target: CommandTarget, values: Values): Promise<Result<CommandReply, ActionRefusal>>;
  kept?(page: Page, values: Values): Kept;
};

/**
 * Adds the pages of a task under one address: GET shows the form, POST looks at it, changes it or does it. Where the
 * process table does not offer the action to this officer, GET is refused as well. Nothing typed is ever lost.
 */
export function addCaseTask<Values>(app: BackendApp, deps: RouteDeps, task: CaseTask<Values>): void {
  const policy = task.as === 'officer' ? 'officer-of-agency' : 'signer-of-agency';
  const path = casePaths[task.path];
  app.route({ method: 'GET', path, policy, handler: (page) => begin(deps, task, visitOf(deps, page)) });
  app.route({
    method: 'POST',
    path,
    policy,
    ...(task.upload ? { upload: task.upload } : {}),
    handler: (page) => goOn(deps, task, visitOf(deps, page)),
  });
}

async function begin<Values>(deps: RouteDeps, task: CaseTask<Values>, visit: CaseVisit): Promise<Reply> {
  const { officerCase } = visit;
  if (!mayDo(officerCase, task.deed)) {
    return refuse({ kind: 'ActionNotAllowed', action: task.deed, step: officerCase.application.state.step });
  }
  const unready = task.unready?.(visit);
  if (unready) return refuse(unready);
  await journalAccess(deps, officerCase, task.shows);
  return html(await task.form(visit, { values: task.initial(officerCase, visit.page), errors: [] }));
}

async function goOn<Values>(deps: RouteDeps, task: CaseTask<Values>, visit: CaseVisit): Promise<Reply> {
  const { page, officerCase } = visit;
  const stage = page.form.one(STAGE_FIELD);
  const unready = stage === 'confirm' ? undefined : task.unready?.(visit);
  if (unready) return refuse(unready);
  const typed = await task.read(page, officerCase);
  if (stage !== 'confirm') {
    const outdated = await outdatedReply(deps, task, visit, typed.values);
    if (outdated) return outdated;
  }
  if (stage === 'edit' || typed.errors.length > 0) {
    await journalAccess(deps, officerCase, task.shows);
    const shown = stage === 'edit' ? { ...typed, errors: [] } : typed;
    return html(await task.form(visit, shown), { status: shown.errors.length > 0 ? 422 : 200 });
  }
  if (stage !== 'confirm' && task.preview) {
    await journalAccess(deps, officerCase, task.shows);
    return html(task.preview(visit, typed.values));
  }
  const refusal = task.refusal?.(officerCase);
  if (refusal) return refuse(refusal);
  return runCaseCommand(deps, visit, {
    deed: task.deed,
    as: task.as,
    run: (target) => task.run(deps, target, typed.values),
    ...(task.kept ? { kept: task.kept(page, typed.values) } : {}),
  });
}

/**
 * Before the last button: somebody may have acted since the form was opened. A confirmation is not asked here, because a
 * repeated one must be answered like the first.
 */
async function outdatedReply<Values>(
  deps: RouteDeps,
  task: CaseTask<Values>,
  visit: CaseVisit,
  values: Values,
): Promise<Reply | undefined> {
  const { application } = visit.officerCase;
  if (visit.seen !== application.seq) return staleReply(deps, visit, task.kept?.(visit.page, values) ?? []);
  if (mayDo(visit.officerCase, task.deed)) return undefined;
  return refuse({ kind: 'ActionNotAllowed', action: task.deed, step: application.state.step });
}
