import { issueOfficerAccount } from '@biz/actions/administration/issue-officer-account.ts';
import type { AccountHolder } from '@biz/actions/ports/officer-register.ts';
import type { Agency } from '@biz/catalogue/model.ts';
import { formatThirteenDigits } from '@biz/kernel/identifiers.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { CENTRAL_OFFICE, type Entitlement } from '@biz/licensing/officers/officer-account.ts';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { type Form, formFrom } from '@biz/web/http/form.ts';
import { html, type Reply } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { RouteDeps } from '../../deps.ts';
import { shellOf } from '../../office-page.tsx';
import { paths } from '../../paths.ts';
import { backendRefusals } from '../../refusals.ts';
import { DetailsFields, HolderFields, ScopeFields } from './account-fields.tsx';
import { dateFields, readDetails, readHolder, readScope, scopeForm } from './account-form.ts';
import { doneAt, rolesFor } from './account-routes.tsx';
import { type AdminTask, beginTask, goOnWithTask } from './admin-task.tsx';
import { entitlementRows } from './entitlement-rows.ts';
import { administratorOn, agenciesWithin } from './list-routes.tsx';
import { WherePage } from './where-page.tsx';

/** Where a new account belongs: an agency, or the central office. */
type Place = Agency | 'central';
type NewAccount = { readonly holder: AccountHolder; readonly entitlement: Entitlement };

/** A1: issuing an account: first where, then who and what. */
export function addIssueRoutes(app: BackendApp, deps: RouteDeps): void {
  const route = { path: paths.newOfficer, policy: 'administrator' } as const;
  app.route({ ...route, method: 'GET', handler: (page) => begin(deps, page) });
  app.route({ ...route, method: 'POST', handler: (page) => goOn(deps, page) });
}

function begin(deps: RouteDeps, page: Page): Reply {
  const agencies = agenciesWithin(deps, administratorOn(page));
  const only = agencies.length === 1 ? agencies[0]?.id : undefined;
  const asked = page.query.get('agency') ?? only ?? '';
  const place = placeOf(deps, page, asked);
  return place
    ? beginTask(shellOf(deps, page.subject), issueTask(deps, page, place))
    : askWhere(deps, page, asked, 200);
}

async function goOn(deps: RouteDeps, page: Page): Promise<Reply> {
  const asked = page.form.one('agency');
  const place = placeOf(deps, page, asked);
  if (!place) return askWhere(deps, page, asked, 422);
  return goOnWithTask(page, shellOf(deps, page.subject), issueTask(deps, page, place));
}

/** Which agency, where none is named; one out of reach is answered like one that does not exist. */
function askWhere(deps: RouteDeps, page: Page, asked: string, status: number): Reply {
  if (asked !== '') return backendRefusals.refusal('not-found');
  const by = administratorOn(page);
  const [shell, agencies] = [shellOf(deps, page.subject), agenciesWithin(deps, by)];
  const back = { href: paths.officers, label: page.t('admin.officers.title') };
  const title = page.t('admin.issue.where');
  const hasCentral = by.reach === 'all';
  return html(<WherePage {...{ shell, title, back, agencies, hasCentral }} path={paths.newOfficer} />, { status });
}

/** A place within the administrator's reach. */
function placeOf(deps: RouteDeps, page: Page, id: string): Place | undefined {
  const by = administratorOn(page);
  if (id === CENTRAL_OFFICE && by.reach === 'all') return 'central';
  return agenciesWithin(deps, by).find((agency) => agency.id === id);
}

function issueTask(deps: RouteDeps, page: Page, place: Place): AdminTask<NewAccount> {
  const by = administratorOn(page);
  const agency = place === 'central' ? undefined : place;
  const scopes = agency ? [{ agency: agency.id, areas: 'all', licences: 'all' } as const] : [];
  return {
    entry: 'officers',
    action: paths.newOfficer,
    title: page.t('admin.issue.title'),
    caption: agency?.name[page.lang] ?? page.t('admin.central'),
    back: { href: paths.officers, label: page.t('admin.officers.title') },
    version: 0,
    firstField: 'nationalId',
    initial: initialForm(page, agency),
    read: (form) => readNew(page, form, agency),
    fields: (shown) => (
      <>
        <input type="hidden" name="agency" value={agency?.id ?? CENTRAL_OFFICE} />
        <InsetText>{page.t('admin.issue.lead')}</InsetText>
        <HolderFields {...shown} />
        <DetailsFields {...shown} roles={rolesFor(by, { roles: [], scopes })} />
        {agency ? <ScopeFields {...shown} agency={agency} catalogue={deps.catalogue} /> : null}
      </>
    ),
    check: ({ holder, entitlement }) => ({
      title: page.t('admin.issue.check'),
      rows: [
        { key: page.t('admin.field.nationalId'), value: formatThirteenDigits(holder.nationalId) },
        ...entitlementRows(page, deps.catalogue, entitlement, holder.email),
      ],
      warning: page.t('admin.issue.warning'),
      button: page.t('admin.issue.button'),
    }),
    run: async (input, key) => doneAt({ page }, await issueOfficerAccount(deps, by, { ...input, key }), 'issue'),
  };
}

function initialForm(page: Page, agency: Agency | undefined): Form {
  const scope = agency ? scopeForm({ areas: 'all', licences: 'all' }) : undefined;
  return formFrom([
    ...dateFields('validFrom', bangkokDate(page.now())),
    ...(agency ? [] : [['roles', 'central-admin'] as const]),
    ...(scope?.names ?? []).map((name) => [name, scope?.one(name) ?? ''] as const),
  ]);
}

function readNew(page: Page, form: Form, agency: Agency | undefined): Result<NewAccount, readonly FieldError[]> {
  const [holder, details] = [readHolder(page, form), readDetails(page, form)];
  const scope = agency ? readScope(page, form, agency) : undefined;
  if (!holder.ok || !details.ok || scope?.ok === false) {
    const all = [holder, details, scope].flatMap((read) => (read && !read.ok ? read.error : []));
    return err(all.filter(({ field }, index) => all.findIndex((other) => other.field === field) === index));
  }
  const { email: _, ...rest } = details.value;
  return ok({ holder: holder.value, entitlement: { ...rest, scopes: scope ? [scope.value] : [] } });
}
