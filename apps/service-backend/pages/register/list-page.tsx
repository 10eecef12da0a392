import type { Page, RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatDate, formatShortDate } from '@biz/kernel/thai-date.ts';
import { soonDaysOf, standingOf } from '@biz/licensing/register/standing.ts';
import { FilterBar } from '@biz/web/components/filter-bar.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Pagination } from '@biz/web/components/pagination.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { type Column, Table } from '@biz/web/components/table.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { OfficePage, type Shell } from '../../office-page.tsx';
import { entryPath, paths } from '../../paths.ts';
import { StandingTag } from '../../register/standing-tag.tsx';
import { useText } from '../../use-text.ts';
import { REGISTER_STATES, type RegisterAddress } from './list-routes.tsx';

/** The agency's licences by number, and how each stands today. */
export function RegisterPage(props: {
  readonly shell: Shell;
  readonly catalogue: Catalogue;
  readonly list: Page<RegisteredLicence>;
  readonly address: RegisterAddress;
  readonly today: LocalDate;
}): Markup {
  const { lang, t } = useText();
  const { shell, list, address, today } = props;
  const isNarrowed = address.q !== '' || address.state !== '';
  const href = (at: string | undefined) =>
    at === undefined ? undefined : `${paths.register}?${new URLSearchParams({ ...address, at })}`;
  return (
    <OfficePage shell={shell} title={t('register.title')} menu={{ entry: 'register' }}>
      <PageHeading size="l">{t('register.title')}</PageHeading>
      <p class="govuk-body">{t('register.subtitle', { date: formatDate(today, lang) })}</p>
      <Filters address={address} />
      {list.rows.length === 0 ? (
        <InsetText>{t(isNarrowed ? 'register.empty.filtered' : 'register.empty')}</InsetText>
      ) : (
        <Table
          caption={t('register.caption')}
          isCaptionHidden
          isDense
          stacks
          rows={list.rows}
          rowKey={({ id }) => id}
          columns={useColumns(props.catalogue, today)}
        />
      )}
      <Pagination previous={href(list.previous)} next={href(list.next)} />
    </OfficePage>
  );
}

function Filters({ address }: { readonly address: RegisterAddress }): Markup {
  const { t } = useText();
  return (
    <FilterBar action={paths.register} button={t('register.find')}>
      <TextInput name="q" label={t('register.search')} value={address.q} autocomplete="off" spellcheck={false} />
      <Select
        name="state"
        label={t('register.state')}
        value={address.state}
        options={[
          { value: '', label: t('register.state.any') },
          ...REGISTER_STATES.map((value) => ({
            value,
            label: value === 'order' ? t('register.state.order') : t(`register.standing.${value}`),
          })),
        ]}
      />
    </FilterBar>
  );
}

function useColumns(catalogue: Catalogue, today: LocalDate): readonly Column<RegisteredLicence>[] {
  const { lang, t } = useText();
  return [
    {
      header: t('register.column.number'),
      isRowHeader: true,
      cell: ({ id, number, businessName }) => (
        <>
          <Link href={entryPath('entry', id)}>{number}</Link>
          <span class="bp-dense__sub">{businessName}</span>
        </>
      ),
    },
    {
      header: t('register.column.licence'),
      cell: ({ licence }) => catalogue.licences.get(licence)?.shortName[lang] ?? licence,
    },
    { header: t('register.column.holder'), cell: ({ holderName }) => holderName },
    { header: t('register.column.until'), label: t('register.column.until'), cell: (row) => <Until row={row} /> },
    {
      header: t('register.column.state'),
      cell: ({ entry, licence }) => (
        <StandingTag entry={entry} standing={standingOf(entry, today, soonDaysOf(catalogue.licences.get(licence)))} />
      ),
    },
  ];
}

function Until({ row }: { readonly row: RegisteredLicence }): Markup {
  const { lang, t } = useText();
  const { feePaidUntil } = row.entry;
  return (
    <>
      {row.expiresOn ? <Day date={row.expiresOn} look="short" /> : t('register.forever')}
      {feePaidUntil ? (
        <span class="bp-dense__sub">{t('register.paidUntil', { date: formatShortDate(feePaidUntil, lang) })}</span>
      ) : null}
    </>
  );
}
