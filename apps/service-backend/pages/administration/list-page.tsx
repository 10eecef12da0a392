import type { AccountFilter, OfficerAccountRow, OpenWork } from '@biz/actions/ports/officer-register.ts';
import type { Page } from '@biz/actions/ports/queries.ts';
import type { Agency, Catalogue } from '@biz/catalogue/model.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { agenciesOf } from '@biz/licensing/officers/officer-account.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Details } from '@biz/web/components/details.tsx';
import { FilterBar } from '@biz/web/components/filter-bar.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Pagination } from '@biz/web/components/pagination.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { type Column, Table } from '@biz/web/components/table.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Shell } from '../../office-page.tsx';
import { accountPath, paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { AdminPage } from './admin-page.tsx';
import { AccountTag, areaName, useEntitlementText } from './entitlement-text.tsx';

/** What the address of the list says: as typed, to be shown again. */
export type ListAddress = {
  readonly q: string;
  readonly agency: string;
  readonly status: string;
  readonly review: string;
};

/** Work that nobody at an agency has in their scope. */
export type Uncovered = { readonly agency: Agency; readonly work: readonly OpenWork[] };

/** A1: the accounts within reach, by name; who has not signed in, and whose rights are due to be looked at. */
export function OfficersPage(props: {
  readonly shell: Shell;
  readonly catalogue: Catalogue;
  readonly list: Page<OfficerAccountRow>;
  readonly address: ListAddress;
  readonly filter: AccountFilter;
  readonly agencies: readonly Agency[];
  readonly uncovered: readonly Uncovered[];
  readonly reviewDays: number;
}): Markup {
  const { t } = useText();
  const { shell, list, address, uncovered } = props;
  const isNarrowed = Object.values(address).some((value) => value !== '');
  const href = (at: string | undefined) =>
    at === undefined ? undefined : `${paths.officers}?${new URLSearchParams({ ...address, at })}`;
  return (
    <AdminPage shell={shell} entry="officers" title={t('admin.officers.title')}>
      <p class="govuk-body">{t('admin.officers.lead', { days: props.reviewDays })}</p>
      <ButtonLink href={paths.newOfficer}>{t('admin.officers.new')}</ButtonLink>
      {uncovered.map((one) => (
        <UncoveredWork key={one.agency.id} {...one} catalogue={props.catalogue} />
      ))}
      <Filters {...props} />
      {list.rows.length === 0 ? (
        <InsetText>{t(isNarrowed ? 'admin.officers.noneFound' : 'admin.officers.none')}</InsetText>
      ) : (
        <Table
          caption={t('admin.officers.title')}
          isCaptionHidden
          isDense
          stacks
          rows={list.rows}
          rowKey={({ id }) => id}
          columns={useColumns(props.catalogue)}
        />
      )}
      <Pagination previous={href(list.previous)} next={href(list.next)} />
    </AdminPage>
  );
}

function Filters(props: { readonly address: ListAddress; readonly agencies: readonly Agency[] }): Markup {
  const { lang, t } = useText();
  const { address, agencies } = props;
  return (
    <FilterBar action={paths.officers} button={t('admin.filter.button')}>
      <TextInput name="q" label={t('admin.filter.text')} value={address.q} autocomplete="off" spellcheck={false} />
      {agencies.length > 1 ? (
        <Select
          name="agency"
          label={t('admin.filter.agency')}
          value={address.agency}
          options={[
            { value: '', label: t('admin.filter.all') },
            ...agencies.map(({ id, name }) => ({ value: id, label: name[lang] })),
          ]}
        />
      ) : null}
      <Select
        name="status"
        label={t('admin.filter.status')}
        value={address.status}
        options={[
          { value: '', label: t('admin.filter.all') },
          ...(['invited', 'active', 'suspended'] as const).map((value) => ({
            value,
            label: t(`admin.status.${value}`),
          })),
        ]}
      />
      <Select
        name="review"
        label={t('admin.filter.review')}
        value={address.review}
        options={[
          { value: '', label: t('admin.filter.all') },
          { value: 'due', label: t('admin.filter.due') },
        ]}
      />
    </FilterBar>
  );
}

function useColumns(catalogue: Catalogue): readonly Column<OfficerAccountRow>[] {
  const { t } = useText();
  const text = useEntitlementText(catalogue);
  const day = (instant: Instant | undefined) =>
    instant === undefined ? t('admin.never') : <Day date={bangkokDate(instant)} look="short" />;
  return [
    {
      header: t('admin.column.officer'),
      isRowHeader: true,
      cell: ({ id, state }) => (
        <>
          <Link href={accountPath('account', id)}>{state.entitlement.name}</Link>
          <span class="bp-dense__sub">{state.entitlement.position}</span>
        </>
      ),
    },
    {
      header: t('admin.column.where'),
      cell: ({ state }) => (
        <>
          {agenciesOf(state.entitlement)
            .map((agency) => text.agency({ agency }))
            .join(', ') || t('admin.central')}
          <span class="bp-dense__sub">{text.roles(state.entitlement)}</span>
        </>
      ),
    },
    { header: t('admin.column.status'), cell: ({ state }) => <AccountTag state={state} /> },
    {
      header: t('admin.column.signIn'),
      label: t('admin.column.signIn'),
      cell: ({ lastSignInAt }) => day(lastSignInAt),
    },
    { header: t('admin.column.review'), label: t('admin.column.review'), cell: ({ state }) => day(state.reviewedAt) },
  ];
}

function UncoveredWork(props: Uncovered & { readonly catalogue: Catalogue }): Markup {
  const { lang, t } = useText();
  const { agency, work, catalogue } = props;
  const count = work.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <WarningText>{t('admin.uncovered.text', { agency: agency.name[lang], count })}</WarningText>
      <Details summary={t('admin.uncovered.which')}>
        <ul class="govuk-list govuk-list--bullet">
          {work.map((one) => (
            <li key={`${one.licence}-${one.area}`}>
              {t('admin.uncovered.line', {
                licence: catalogue.licences.get(one.licence)?.shortName[lang] ?? one.licence,
                area: one.area === undefined ? t('admin.uncovered.nowhere') : areaName(one.area, lang),
                count: one.count,
              })}
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}
