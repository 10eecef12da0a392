import { assignApplication } from '@biz/actions/officer/assign-application.ts';
import type { Colleague } from '@biz/actions/ports/desk.ts';
import type { WorklistRow } from '@biz/actions/ports/queries.ts';
import type { ActionRefusal } from '@biz/actions/refusal.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { formFrom } from '@biz/web/http/form.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { deskOf, officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { actingAs, type Officer } from '../../officer.ts';
import { paths } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { AssignmentPage } from './assignment-page.tsx';
import { AssignmentResultPage } from './assignment-result-page.tsx';
import { type PickedCase, readPicks } from './picks.ts';

/** What is being given to whom: as chosen on the list, or as typed on the page that confirms. */
export type Assigning = {
  readonly picks: readonly PickedCase[];
  readonly rows: readonly WorklistRow[];
  /** `me`, `none` or a colleague. */
  readonly to: string;
  readonly reason: string;
  /** The list to go back to: the worklist's address without its path. */
  readonly back: string;
  readonly once?: string;
};

/** What became of one application. */
export type AssignedOne = { readonly row: WorklistRow; readonly refusal?: ActionRefusal['kind'] };

/** O22: gives one or many applications to somebody; a page asks before it is done. */
export function addAssignmentRoutes(app: BackendApp, deps: RouteDeps): void {
  const route = { path: paths.assignment, policy: 'officer' } as const;
  app.route({ ...route, method: 'GET', handler: (page) => show(deps, page) });
  app.route({ ...route, method: 'POST', handler: (page) => assign(deps, page) });
}

async function show(deps: RouteDeps, page: Page) {
  return confirmPage(deps, page, await read(deps, page, page.query.entries()), []);
}

async function assign(deps: RouteDeps, page: Page): Promise<Reply> {
  const officer = officerOf(page);
  const assigning = await read(deps, page, fieldsOf(page));
  const colleagues = await deps.queries.desk.colleagues(officer.agency);
  const to = subjectOf(assigning.to, officer, colleagues);
  const errors = errorsOf(page, assigning, officer, to.isKnown);
  if (errors.length > 0 || assigning.rows.length === 0) return confirmPage(deps, page, assigning, errors);
  const outcome: AssignedOne[] = [];
  for (const row of assigning.rows) {
    const seen = assigning.picks.find(({ id }) => id === row.id);
    const done = await assignApplication(
      deps,
      {
        application: row.id,
        actor: actingAs(officer, officer.roles.includes('officer') ? 'officer' : 'signer'),
        expectedSeq: seen?.seq ?? row.seq,
        key: `${assigning.once}-${row.id}`,
      },
      { reason: assigning.reason, ...(to.subject ? { to: to.subject } : {}) },
    );
    if (!done.ok && done.error.kind === 'KeyMissing') return refuse(done.error);
    outcome.push(done.ok ? { row } : { row, refusal: done.error.kind });
  }
  const shell = shellOf(deps, page.subject);
  return html(<AssignmentResultPage shell={shell} outcome={outcome} back={assigning.back} to={to.name} />);
}

async function confirmPage(deps: RouteDeps, page: Page, assigning: Assigning, errors: readonly FieldError[]) {
  const officer = officerOf(page);
  const colleagues = await deps.queries.desk.colleagues(officer.agency);
  const shown = { ...assigning, officer, colleagues, catalogue: deps.catalogue, errors };
  const status = errors.length > 0 ? 422 : 200;
  return html(<AssignmentPage shell={shellOf(deps, page.subject)} {...shown} />, { status });
}

async function read(deps: RouteDeps, page: Page, pairs: Iterable<readonly [string, string]>): Promise<Assigning> {
  const form = formFrom(pairs);
  const picks = readPicks([...form.all('case'), ...form.one('cases').split(' ')]);
  const rows = await deps.queries.desk.picked(
    deskOf(deps, page),
    picks.map(({ id }) => id),
  );
  return {
    picks,
    rows,
    to: form.one('to') || 'me',
    reason: form.one('reason').trim(),
    back: /^[\w.%+=&:@-]{0,600}$/.test(form.one('back')) ? form.one('back') : '',
    ...(form.has(ONCE_FIELD) ? { once: form.one(ONCE_FIELD) } : {}),
  };
}

function fieldsOf({ form }: Page): readonly (readonly [string, string])[] {
  return form.names.flatMap((name) => form.all(name).map((value) => [name, value] as const));
}

function subjectOf(to: string, officer: Officer, colleagues: readonly Colleague[]) {
  if (to === 'none') return { isKnown: true };
  if (to === 'me' || to === officer.subject) return { isKnown: true, subject: officer.subject, name: officer.name };
  const found = colleagues.find(({ subject }) => subject === to);
  return found ? { isKnown: true, ...found } : { isKnown: false };
}

/**
 * A colleague's case is taken with a reason. Asked of what is as the page showed it: a second press of the button meets its
 * own outcome, and what somebody else changed is told as that.
 */
function errorsOf(page: Page, assigning: Assigning, officer: Officer, isKnown: boolean): readonly FieldError[] {
  const asShown = assigning.rows.filter(({ id, seq }) =>
    assigning.picks.some((pick) => pick.id === id && pick.seq === seq),
  );
  const isColleagues = asShown.some(({ assignee }) => assignee && assignee.subject !== officer.subject);
  return [
    ...(isKnown ? [] : [{ field: 'to', message: page.t('assignment.toWrong') }]),
    ...(isColleagues && assigning.reason === ''
      ? [{ field: 'reason', message: page.t('assignment.reasonMissing') }]
      : []),
  ];
}
