import { districts, provinces, subdistrictOf } from '@biz/catalogue/areas.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import type {
  AccountRole,
  AccountScope,
  AccountState,
  AccountStatus,
  Entitlement,
} from '@biz/licensing/officers/officer-account.ts';
import { Tag, type TagState } from '@biz/web/components/tag.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { messages } from '../../messages/messages.ts';
import { useText } from '../../use-text.ts';

/** The roles, in the order in which forms and lists have them. */
export const ROLES = ['officer', 'signer', 'agency-admin', 'central-admin'] as const satisfies readonly AccountRole[];

/** Words for what an account entitles to, in the language of the page. */
export function useEntitlementText(catalogue: Catalogue) {
  return entitlementText(catalogue, useText().lang);
}

/** The same outside a page. */
export function entitlementText(catalogue: Catalogue, lang: Lang) {
  const t = messages.t[lang];
  const roles = (entitlement: Pick<Entitlement, 'roles'>) =>
    ROLES.filter((role) => entitlement.roles.includes(role))
      .map((role) => t(`admin.role.${role}`))
      .join(', ');
  const agency = (scope: Pick<AccountScope, 'agency'>) =>
    catalogue.agencies.get(scope.agency)?.name[lang] ?? scope.agency;
  const areas = ({ areas: codes }: Pick<AccountScope, 'areas'>) =>
    codes === 'all' ? t('admin.areas.all') : codes.map((code) => areaName(code, lang)).join(', ');
  const licences = ({ licences: ids }: Pick<AccountScope, 'licences'>) =>
    ids === 'all'
      ? t('admin.licences.all')
      : ids.map((id) => catalogue.licences.get(id)?.shortName[lang] ?? id).join(', ');
  const scope = (one: AccountScope) => `${agency(one)}: ${areas(one)}, ${licences(one)}`;
  const validity = ({ validFrom, validTo }: Pick<Entitlement, 'validFrom' | 'validTo'>) =>
    validTo === undefined
      ? t('admin.validity.open', { from: formatDate(validFrom, lang) })
      : t('admin.validity.closed', { from: formatDate(validFrom, lang), to: formatDate(validTo, lang) });
  return { roles, agency, areas, licences, scope, validity };
}

/** An area by its official code: subdistrict, district or province. */
export function areaName(code: string, lang: Lang): string {
  const subdistrict = code.length === 6 ? subdistrictOf(code) : undefined;
  const district = code.length === 4 ? districts(code.slice(0, 2)).find((area) => area.code === code) : undefined;
  const province = code.length === 2 ? provinces().find((area) => area.code === code) : undefined;
  return (subdistrict ?? district ?? province)?.name[lang] ?? code;
}

const tags = { invited: 'todo', active: 'done', suspended: 'ended' } as const satisfies Record<AccountStatus, TagState>;

/** Whether the account can be used, in words. */
export function AccountTag({ state }: { readonly state: Pick<AccountState, 'status'> }): Markup {
  const { t } = useText();
  return <Tag state={tags[state.status]}>{t(`admin.status.${state.status}`)}</Tag>;
}

/** The day of an instant, as text. */
export function useDayText() {
  const { lang } = useText();
  return (instant: Parameters<typeof bangkokDate>[0]) => formatDate(bangkokDate(instant), lang);
}
