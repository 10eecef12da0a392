import { changeOfficerAccount } from '@biz/actions/administration/change-officer-account.ts';
import type { AdministrationRefusal } from '@biz/actions/administration/refusal.ts';
import { reinstateOfficerAccount } from '@biz/actions/administration/reinstate-officer-account.ts';
import { reviewOfficerAccount } from '@biz/actions/administration/review-officer-account.ts';
import type { AccountReply, AccountTarget } from '@biz/actions/administration/run-account-command.ts';
import { suspendOfficerAccount } from '@biz/actions/administration/suspend-officer-account.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import { normaliseThai } from '@biz/kernel/thai-text.ts';
import { type Administrator, mayAdminister } from '@biz/licensing/officers/decide-account.ts';
import type { Entitlement } from '@biz/licensing/officers/officer-account.ts';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import { emptyForm, type Form } from '@biz/web/http/form.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import type { SeenAccount } from '../../administration-authority.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { type Shell, shellOf } from '../../office-page.tsx';
import { accountPath, accountPaths } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { DetailsFields } from './account-fields.tsx';
import { detailsForm, readDetails } from './account-form.ts';
import { AccountPage, type ReadOnly } from './account-page.tsx';
import { type AdminTask, beginTask, goOnWithTask } from './admin-task.tsx';
import { entitlementRows } from './entitlement-rows.ts';
import { ROLES } from './entitlement-text.tsx';
import { administratorOn } from './list-routes.tsx';
import { addScopeRoutes } from './scope-routes.tsx';

/** What an administrator may do to an account on a page of its own; the address of the page after it says which was done. */
export type AccountDeed = 'issue' | 'change' | 'suspend' | 'reinstate' | 'review';

/** A request about one account. */
export type AccountVisit = {
  readonly page: Page;
  readonly shell: Shell;
  readonly seen: SeenAccount;
  readonly by: Administrator;
};

const DEEDS = ['issue', 'change', 'suspend', 'reinstate', 'review'] as const satisfies readonly AccountDeed[];

/** A1: one account, and everything that is done to it. */
export function addAccountRoutes(app: BackendApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: accountPaths.account,
    policy: 'account-in-reach',
    handler: (page) => showAccount(deps, visitOf(deps, page)),
  });
  addAccountTask(app, deps, 'details', (visit) => detailsTask(deps, visit));
  addAccountTask(app, deps, 'suspension', (visit) => reasonTask(deps, visit, 'suspend'));
  addAccountTask(app, deps, 'reinstatement', (visit) => reasonTask(deps, visit, 'reinstate'));
  addAccountTask(app, deps, 'review', (visit) => reasonTask(deps, visit, 'review'));
  addScopeRoutes(app, deps);
}

/**
 * Adds the form and its answer for something done to one account. Who may only look gets the reason instead; where something
 * must be asked before the form, or there is none, that is the answer.
 */
export function addAccountTask<Values>(
  app: BackendApp,
  deps: RouteDeps,
  path: keyof typeof accountPaths,
  taskOf: (visit: AccountVisit) => AdminTask<Values> | Reply,
): void {
  const answer = (go: (page: Page, shell: Shell, task: AdminTask<Values>) => ReturnType<typeof goOnWithTask>) => {
    return (page: Page) => {
      const visit = visitOf(deps, page);
      const readOnly = readOnlyFor(visit);
      if (readOnly) return refuse({ kind: readOnly === 'own' ? 'OwnAccount' : 'BeyondReach' });
      const task = taskOf(visit);
      return 'run' in task ? go(page, visit.shell, task) : task;
    };
  };
  const route = { path: accountPaths[path], policy: 'account-in-reach' } as const;
  app.route({ ...route, method: 'GET', handler: answer(async (_page, shell, task) => beginTask(shell, task)) });
  app.route({ ...route, method: 'POST', handler: answer(goOnWithTask) });
}

/** What the handlers about one account share. */
export function visitOf(deps: RouteDeps, page: Page): AccountVisit {
  const seen = deps.accountOf(page.request);
  return { page, shell: shellOf(deps, page.subject), seen, by: administratorOn(page) };
}

/** Why this administrator may only look at the account, if so. */
export function readOnlyFor({ seen, by }: Pick<AccountVisit, 'seen' | 'by'>): ReadOnly | undefined {
  if (seen.account.id === by.account) return 'own';
  return mayAdminister(by, seen.account.state.entitlement) ? undefined : 'elsewhere';
}

/** The way to an account's page that says what was done. */
export function doneAt(
  visit: Pick<AccountVisit, 'page'>,
  reply: Result<AccountReply, AdministrationRefusal>,
  deed: AccountDeed,
): Result<string, AdministrationRefusal> {
  return reply.ok ? ok(visit.page.url(accountPath('account', reply.value.account), { done: deed })) : reply;
}

/** The command on this account as the form asked for it. */
export function targetOf({ seen, by }: AccountVisit, key: string, expectedVersion: number): AccountTarget {
  return { account: seen.account.id, by, expectedVersion, key };
}

/** The changed account, its e-mail address only when it is another. */
export function changeOf(visit: AccountVisit, entitlement: Entitlement, email: string) {
  return { entitlement, ...(email === visit.seen.account.holder.email ? {} : { email }) };
}

function showAccount(deps: RouteDeps, visit: AccountVisit) {
  const { page, shell, seen } = visit;
  const { catalogue } = deps;
  const deed = DEEDS.find((one) => one === page.query.get('done'));
  const readOnly = readOnlyFor(visit);
  return html(
    <AccountPage
      {...{ shell, catalogue, seen }}
      {...(readOnly ? { readOnly } : {})}
      {...(deed ? { done: page.t(`admin.done.${deed}`) } : {})}
    />,
  );
}

function frameOf({ page, seen }: AccountVisit, path: keyof typeof accountPaths) {
  const { id, state, version } = seen.account;
  const { name } = state.entitlement;
  const back = { href: accountPath('account', id), label: name };
  return { entry: 'officers', action: accountPath(path, id), caption: name, back, version, lang: page.lang } as const;
}

type DetailsValues = Exclude<ReturnType<typeof readDetails>, { ok: false }>['value'];

function detailsTask(deps: RouteDeps, visit: AccountVisit): AdminTask<DetailsValues> {
  const { page, seen, by } = visit;
  const { state, holder } = seen.account;
  const after = ({ email: _, ...details }: DetailsValues): Entitlement => ({
    ...details,
    scopes: state.entitlement.scopes,
  });
  return {
    ...frameOf(visit, 'details'),
    title: page.t('admin.details.title'),
    initial: detailsForm(state.entitlement, holder.email),
    firstField: 'name',
    read: (form) => readDetails(page, form),
    fields: (shown) => <DetailsFields {...shown} roles={rolesFor(by, state.entitlement)} />,
    check: (values) => ({
      title: page.t('admin.details.check'),
      rows: entitlementRows(page, deps.catalogue, after(values), values.email),
      warning: page.t('admin.change.warning'),
      button: page.t('admin.details.button'),
    }),
    run: async (values, key, version) => {
      const input = changeOf(visit, after(values), values.email);
      return doneAt(visit, await changeOfficerAccount(deps, targetOf(visit, key, version), input), 'change');
    },
  };
}

/** Roles that this administrator may give an account which is of an agency, or of the central office. */
export function rolesFor({ reach }: Administrator, { roles, scopes }: Pick<Entitlement, 'roles' | 'scopes'>) {
  const isCentral = reach === 'all' && (scopes.length === 0 || roles.includes('central-admin'));
  return isCentral
    ? ROLES.filter((role) => role === 'central-admin')
    : ROLES.filter((role) => role !== 'central-admin');
}

const runs = {
  suspend: (deps: RouteDeps, target: AccountTarget, reason: string) => suspendOfficerAccount(deps, target, { reason }),
  reinstate: (deps: RouteDeps, target: AccountTarget, reason: string) =>
    reinstateOfficerAccount(deps, target, { reason }),
  review: (deps: RouteDeps, target: AccountTarget, note: string) => reviewOfficerAccount(deps, target, { note }),
} as const;
const pathsOf = { suspend: 'suspension', reinstate: 'reinstatement', review: 'review' } as const;

function reasonTask(deps: RouteDeps, visit: AccountVisit, deed: keyof typeof runs): AdminTask<string> {
  const { page, seen } = visit;
  const { entitlement } = seen.account.state;
  return {
    ...frameOf(visit, pathsOf[deed]),
    title: page.t(`admin.${deed}.title`),
    initial: emptyForm,
    firstField: 'reason',
    read: (form) => readReason(page, form, deed !== 'review'),
    fields: ({ form, errors }) => (
      <>
        <p class="govuk-body">{page.t(`admin.${deed}.lead`)}</p>
        <Textarea
          name="reason"
          label={page.t(deed === 'review' ? 'admin.field.note' : 'admin.field.reason')}
          value={form.one('reason')}
          error={errorOf(errors, 'reason')}
          {...(deed === 'review' ? { isOptional: true } : { isRequired: true })}
        />
      </>
    ),
    check: (reason) => ({
      title: page.t(`admin.${deed}.check`),
      rows: [
        ...entitlementRows(page, deps.catalogue, entitlement, seen.account.holder.email),
        ...(reason === '' ? [] : [{ key: page.t('admin.field.reason'), value: reason }]),
      ],
      warning: page.t(`admin.${deed}.warning`),
      button: page.t(`admin.${deed}.button`),
      ...(deed === 'suspend' ? { look: 'warning' as const } : {}),
    }),
    run: async (reason, key, version) =>
      doneAt(visit, await runs[deed](deps, targetOf(visit, key, version), reason), deed),
  };
}

function readReason(page: Page, form: Form, isRequired: boolean) {
  const reason = normaliseThai(form.one('reason'));
  const error = (message: string) => ({ ok: false, error: [{ field: 'reason', message }] }) as const;
  if (isRequired && reason === '') return error(page.t('admin.error.reason'));
  if (reason.length > 1000) return error(page.t('error.tooLong', { max: 1000, count: reason.length }));
  return ok(reason);
}
