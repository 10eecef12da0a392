import { changeOfficerAccount } from '@biz/actions/administration/change-officer-account.ts';
import type { Agency } from '@biz/catalogue/model.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { AccountScope, Entitlement } from '@biz/licensing/officers/officer-account.ts';
import { Checkbox } from '@biz/web/components/checkboxes.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Form } from '@biz/web/http/form.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { accountPath } from '../../paths.ts';
import { backendRefusals } from '../../refusals.ts';
import { ScopeFields } from './account-fields.tsx';
import { readScope, scopeForm } from './account-form.ts';
import { type AccountVisit, addAccountTask, changeOf, doneAt, targetOf } from './account-routes.tsx';
import type { AdminTask } from './admin-task.tsx';
import { entitlementRows } from './entitlement-rows.ts';
import { agenciesWithin } from './list-routes.tsx';
import { WherePage } from './where-page.tsx';

/** What a scope becomes; undefined = it is taken away. */
type ScopeValues = { readonly scope: AccountScope | undefined };

/** A1: where an account may work: one scope, or a new one at an agency within reach. */
export function addScopeRoutes(app: BackendApp, deps: RouteDeps): void {
  addAccountTask(app, deps, 'scope', (visit) => {
    const at = visit.page.param('scope');
    return at === 'new' ? newScopeTask(deps, visit) : scopeTask(deps, visit, Number(at) - 1);
  });
}

function scopeTask(deps: RouteDeps, visit: AccountVisit, index: number): AdminTask<ScopeValues> | Reply {
  const { page, seen } = visit;
  const { scopes } = seen.account.state.entitlement;
  const scope = scopes[index];
  const agency = scope && deps.catalogue.agencies.get(scope.agency);
  if (!scope || !agency) return backendRefusals.refusal('not-found');
  const after = ({ scope: changed }: ScopeValues) =>
    withScopes(visit, scopes.toSpliced(index, 1, ...(changed ? [changed] : [])));
  return {
    ...frame(deps, visit, after, String(index + 1)),
    title: page.t('admin.scope.title', { agency: agency.name[page.lang] }),
    initial: scopeForm(scope),
    read: (form) => (form.has('remove') ? ok({ scope: undefined }) : scopeOf(page, form, agency)),
    fields: (shown) => (
      <>
        <ScopeFields {...shown} agency={agency} catalogue={deps.catalogue} />
        {scopes.length > 1 ? (
          <Checkbox name="remove" label={page.t('admin.scope.remove')} isChecked={shown.form.has('remove')} />
        ) : null}
      </>
    ),
  };
}

/** A scope at an agency within reach; which one is asked first where there are several. */
function newScopeTask(deps: RouteDeps, visit: AccountVisit): AdminTask<ScopeValues> | Reply {
  const { page, by, seen, shell } = visit;
  const agencies = agenciesWithin(deps, by);
  const named = page.form.one('agency') || page.query.get('agency');
  const agency = agencies.length === 1 ? agencies[0] : agencies.find(({ id }) => id === named);
  const { id, state } = seen.account;
  const back = { href: accountPath('account', id), label: state.entitlement.name };
  const title = page.t('admin.scope.new');
  if (!agency) return html(<WherePage {...{ shell, title, back, agencies }} path={accountPath('scope', id, 'new')} />);
  const after = ({ scope }: ScopeValues) => withScopes(visit, [...state.entitlement.scopes, ...(scope ? [scope] : [])]);
  return {
    ...frame(deps, visit, after, 'new'),
    title: page.t('admin.scope.title', { agency: agency.name[page.lang] }),
    initial: scopeForm({ areas: 'all', licences: 'all' }),
    read: (form) => scopeOf(page, form, agency),
    fields: (shown) => (
      <>
        <input type="hidden" name="agency" value={agency.id} />
        <ScopeFields {...shown} agency={agency} catalogue={deps.catalogue} />
      </>
    ),
  };
}

function frame(
  deps: RouteDeps,
  visit: AccountVisit,
  after: (values: ScopeValues) => Entitlement,
  at: string,
): Omit<AdminTask<ScopeValues>, 'title' | 'initial' | 'read' | 'fields'> {
  const { page, seen } = visit;
  const { id, state, holder, version } = seen.account;
  const { name } = state.entitlement;
  return {
    entry: 'officers',
    action: accountPath('scope', id, at),
    caption: name,
    back: { href: accountPath('account', id), label: name },
    version,
    firstField: 'areaMode',
    check: (values) => ({
      title: page.t('admin.details.check'),
      rows: entitlementRows(page, deps.catalogue, after(values), holder.email),
      warning: page.t('admin.change.warning'),
      button: page.t('admin.details.button'),
    }),
    run: async (values, key, expected) => {
      const input = changeOf(visit, after(values), holder.email);
      return doneAt(visit, await changeOfficerAccount(deps, targetOf(visit, key, expected), input), 'change');
    },
  };
}

function withScopes({ seen }: AccountVisit, scopes: readonly AccountScope[]): Entitlement {
  return { ...seen.account.state.entitlement, scopes };
}

function scopeOf(page: Page, form: Form, agency: Agency): Result<ScopeValues, readonly FieldError[]> {
  const read = readScope(page, form, agency);
  return read.ok ? ok({ scope: read.value }) : read;
}
