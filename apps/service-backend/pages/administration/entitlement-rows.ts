import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Entitlement } from '@biz/licensing/officers/officer-account.ts';
import type { SummaryRow } from '@biz/web/components/summary-list.tsx';
import type { Page } from '../../backend-app.ts';
import { entitlementText } from './entitlement-text.tsx';

/** What an account will be, for the page to check. */
export function entitlementRows(
  page: Page,
  catalogue: Catalogue,
  entitlement: Entitlement,
  email: string,
): readonly SummaryRow[] {
  const text = entitlementText(catalogue, page.lang);
  const { name, position, scopes } = entitlement;
  return [
    { key: page.t('admin.field.name'), value: name },
    { key: page.t('admin.field.position'), value: position || page.t('word.none') },
    { key: page.t('admin.field.email'), value: email },
    { key: page.t('admin.field.roles'), value: text.roles(entitlement) },
    {
      key: page.t('admin.account.scopes'),
      value: scopes.length === 0 ? page.t('admin.account.noScope') : scopes.map(text.scope).join('; '),
    },
    { key: page.t('admin.fact.validity'), value: text.validity(entitlement) },
  ];
}
