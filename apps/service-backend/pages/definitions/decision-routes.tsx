import { runRevisionCommand } from '@biz/actions/definitions/run-revision-command.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import type { RevisionCommand } from '@biz/licensing/definitions/decide-revision.ts';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import { emptyForm } from '@biz/web/http/form.ts';
import type { Reply } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import { definitionPaths, revisionPath } from '../../paths.ts';
import { type AdminTask, beginTask, goOnWithTask } from '../administration/admin-task.tsx';
import { administratorOn } from '../administration/list-routes.tsx';
import { definitionName } from './definition-name.ts';
import { Differences } from './differences.tsx';
import { type RevisionView, revisionView } from './revision-view.ts';
import { submissionTask } from './submission-task.tsx';

/** Longest reason in characters. */
const LONGEST = 1000;

type Deed = 'submission' | 'approval' | 'return' | 'withdrawal';

/** Submitting, approving, returning and withdrawing a revision: each a form, a page to check, then once. */
export function addDecisionRoutes(app: BackendApp, deps: RouteDeps): void {
  addDeed(app, deps, 'submission', submissionTask);
  addDeed(app, deps, 'approval', approvalTask);
  addDeed(app, deps, 'return', (page, view) => reasonTask(page, view, 'return'));
  addDeed(app, deps, 'withdrawal', (page, view) => reasonTask(page, view, 'withdrawal'));
}

/** A task of a revision, before it is known how it is run. */
export type RevisionTask = Omit<
  AdminTask<RevisionCommand>,
  'entry' | 'back' | 'caption' | 'version' | 'run' | 'action'
>;

function addDeed(
  app: BackendApp,
  deps: RouteDeps,
  deed: Deed,
  make: (page: Page, view: RevisionView) => RevisionTask,
): void {
  const route = { path: definitionPaths[deed], policy: 'keeper-of-revision' } as const;
  const answer = async (page: Page, go: (task: AdminTask<RevisionCommand>) => Reply | Promise<Reply>) => {
    const view = await revisionView(deps, page);
    const { seen } = view;
    const name = definitionName(page, seen.definition);
    const back = { href: revisionPath('revision', seen.id), label: name };
    return go({
      ...make(page, view),
      ...{ entry: 'definitions', back, caption: name, version: seen.seq },
      action: revisionPath(deed, seen.id),
      run: (command, key, version) => run(deps, page, view, { command, key, version }),
    });
  };
  const shell = (page: Page) => shellOf(deps, page.subject);
  app.route({ ...route, method: 'GET', handler: (page) => answer(page, (task) => beginTask(shell(page), task)) });
  app.route({
    ...route,
    method: 'POST',
    handler: (page) => answer(page, (task) => goOnWithTask(page, shell(page), task)),
  });
}

async function run(
  deps: RouteDeps,
  page: Page,
  { seen }: RevisionView,
  press: { readonly command: RevisionCommand; readonly key: string; readonly version: number },
): Promise<Result<string, Exclude<Awaited<ReturnType<typeof runRevisionCommand>>, { ok: true }>['error']>> {
  const target = { revision: seen.id, definition: seen.definition.id, by: administratorOn(page) };
  const { command, key, version: expectedSeq } = press;
  const done = await runRevisionCommand(deps, { ...target, expectedSeq, key }, command);
  if (!done.ok) return done;
  await deps.definitions.refresh();
  return ok(page.url(revisionPath('revision', seen.id), { done: command.kind }));
}

function approvalTask(page: Page, view: RevisionView): RevisionTask {
  const { proposal } = view.seen.revision;
  const date = proposal ? formatDate(proposal.from, page.lang) : '';
  const { catalogue } = view.trial.loaded ?? view.before;
  return {
    title: page.t('revision.approval.title'),
    initial: emptyForm,
    firstField: 'stage',
    read: () => ok({ kind: 'approve' }),
    fields: () => <Differences catalogue={catalogue} differences={view.differences} />,
    check: () => ({
      title: page.t('revision.approval.check'),
      rows: [
        { key: page.t('definition.column.from'), value: date },
        { key: page.t('revision.note'), value: proposal?.note[page.lang] ?? '' },
        { key: page.t('definition.column.author'), value: proposal?.by.name ?? '' },
        {
          key: page.t('revision.submission.changes'),
          value: page.t('revision.submission.changeCount', { count: view.differences?.length ?? 0 }),
        },
      ],
      warning: page.t('revision.approval.warning', { date }),
      button: page.t('revision.approval.button'),
    }),
  };
}

function reasonTask(page: Page, view: RevisionView, deed: 'return' | 'withdrawal'): RevisionTask {
  return {
    title: page.t(`revision.${deed}.title`),
    initial: emptyForm,
    firstField: 'reason',
    read(form) {
      const reason = normaliseThai(form.one('reason')).slice(0, LONGEST);
      if (reason === '') return { ok: false, error: [{ field: 'reason', message: page.t('revision.reasonError') }] };
      return ok({ kind: deed === 'return' ? 'return' : 'withdraw', reason });
    },
    fields: ({ form, errors }) => (
      <Textarea
        name="reason"
        label={page.t('revision.reason')}
        value={form.one('reason')}
        error={errorOf(errors, 'reason')}
        isRequired
      />
    ),
    check: (command) => ({
      title: page.t(`revision.${deed}.title`),
      rows: [
        { key: page.t('definition.column.definition'), value: definitionName(page, view.seen.definition) },
        { key: page.t('revision.reason'), value: 'reason' in command ? command.reason : '' },
      ],
      warning: page.t(`revision.${deed}.warning`),
      button: page.t(`revision.${deed}.button`),
      look: 'warning',
    }),
  };
}
