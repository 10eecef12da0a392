import type { ActionRefusal } from '@biz/actions/refusal.ts';
import type { CommandReply, CommandTarget } from '@biz/actions/run-application-command.ts';
import type { Result } from '@biz/kernel/result.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../backend-app.ts';
import { deedOf, type OfficerDeed } from '../components/done-notice.tsx';
import type { RouteDeps } from '../deps.ts';
import { type Shell, shellOf } from '../office-page.tsx';
import { actingAs, type OfficerRole } from '../officer.ts';
import { type CasePath, casePath, casePaths } from '../paths.ts';
import { refuse } from '../refusals.ts';
import { type AccessedPart, journalAccess } from './access-journal.ts';
import type { OfficerCase } from './officer-case.ts';
import { SEQ_FIELD } from './seq-field.ts';
import { StalePage } from './stale-page.tsx';

/** What a handler of a case works with: the request, the case, and what the frame shows. */
export type CaseVisit = {
  readonly page: Page;
  readonly officerCase: OfficerCase;
  readonly shell: Shell;
  /** What the officer has just done, when they come from doing it. */
  readonly deed?: OfficerDeed;
  /** The version of the application that the officer began from; kept over all the pages of a task. */
  readonly seen: number;
  /** The key of the task that is under way, if one is. */
  readonly once?: string;
};

/**
 * Adds a page of a case. What of the person's data it shows is named, and journaled before anything is shown; there is no
 * way to add one without.
 */
export function addCasePage(
  app: BackendApp,
  deps: RouteDeps,
  route: {
    readonly method: 'GET' | 'POST';
    readonly path: CasePath;
    readonly policy: 'case-of-agency' | 'officer-of-agency' | 'signer-of-agency';
    readonly shows: AccessedPart | ((page: Page) => AccessedPart);
    show(visit: CaseVisit): Reply | Promise<Reply>;
  },
): void {
  app.route({
    method: route.method,
    path: casePaths[route.path],
    policy: route.policy,
    async handler(page) {
      const visit = visitOf(deps, page);
      const shows = typeof route.shows === 'function' ? route.shows(page) : route.shows;
      await journalAccess(deps, visit.officerCase, shows);
      return route.show(visit);
    },
  });
}

/** What somebody wrote on a page that turned out to be out of date, so that nothing typed is lost. */
export type Kept = readonly { readonly label: string; readonly text: string }[];

/** A command of a case: run it on the version that the page showed, then say where to go. */
export type CaseCommand = {
  readonly deed: OfficerDeed;
  readonly as: OfficerRole;
  readonly run: (target: CommandTarget) => Promise<Result<CommandReply, ActionRefusal>>;
  /** Where to go when done; the overview when left out. */
  readonly to?: (application: OfficerCase) => string;
  readonly kept?: Kept;
};

/**
 * Runs a command of the form that was sent. A repetition goes where the first went. When somebody else acted first, the
 * answer is a page that says who did what since, with everything that was typed.
 */
export async function runCaseCommand(deps: RouteDeps, visit: CaseVisit, command: CaseCommand): Promise<Reply> {
  const { page, officerCase, seen } = visit;
  if (!hasSeq(page)) return refuse({ kind: 'KeyMissing' });
  const { id } = officerCase.application;
  const done = await command.run({
    application: id,
    actor: actingAs(officerCase.officer, command.as),
    expectedSeq: seen,
    within: officerCase.officer.scope,
    key: page.form.one(ONCE_FIELD),
  });
  if (done.ok) {
    const to = command.to ? command.to(officerCase) : casePath('application', id);
    return redirect(page.url(to, { done: command.deed }));
  }
  const isOutdated = done.error.kind === 'StaleVersion' || done.error.kind === 'DraftRequestChanged';
  if (isOutdated) return staleReply(deps, visit, command.kept ?? []);
  return refuse(done.error);
}

/** What the handlers of one request share. */
export function visitOf(deps: RouteDeps, page: Page): CaseVisit {
  const deed = deedOf(page.query.get('done'));
  const officerCase = deps.caseOf(page.request);
  const once = page.form.one(ONCE_FIELD);
  return {
    page,
    officerCase,
    shell: shellOf(deps, page.subject),
    seen: hasSeq(page) ? Number(page.form.one(SEQ_FIELD)) : officerCase.application.seq,
    ...(deed ? { deed } : {}),
    ...(once ? { once } : {}),
  };
}

function hasSeq(page: Page): boolean {
  return /^\d{1,9}$/.test(page.form.one(SEQ_FIELD));
}

/** The page that says what happened since the officer began, with what they typed meanwhile. */
export async function staleReply(deps: RouteDeps, visit: CaseVisit, kept: Kept): Promise<Reply> {
  await journalAccess(deps, visit.officerCase, 'history');
  const events = await deps.queries.history(visit.officerCase.application.id);
  return html(<StalePage {...visit} events={events} kept={kept} />, { status: 409 });
}
