import type { AgencyKind, Catalogue, Licence } from '@biz/catalogue/model.ts';
import { isTakenHere } from '@biz/catalogue/operation.ts';
import { FilterBar } from '@biz/web/components/filter-bar.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Rows } from '@biz/web/components/rows.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { manualMessages } from '../../messages/manuals.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

/** Names of the fields of the filter. */
export const SEARCH_FIELD = 'q';
export const OFFICE_FIELD = 'office';

/** The manuals of all licences, narrowed by a search and by the office in charge. */
export function ManualsPage(props: {
  readonly shell: Shell;
  readonly catalogue: Catalogue;
  readonly licences: readonly Licence[];
  readonly offices: readonly AgencyKind[];
  readonly search: string;
  readonly office: string;
}): Markup {
  const { t, tx, lang } = useTexts(manualMessages);
  const { licences, catalogue } = props;
  return (
    <PortalPage
      shell={props.shell}
      title={t('list.title')}
      place="guide"
      back={{ href: paths.landing, label: t('list.landing') }}
    >
      <PageHeading>{t('list.title')}</PageHeading>
      <p class="govuk-body">{t('list.lead')}</p>
      <FilterBar action={paths.manuals} button={t('list.filter')}>
        <TextInput
          name={SEARCH_FIELD}
          label={t('list.search')}
          value={props.search}
          autocomplete="off"
          spellcheck={false}
        />
        <Select
          name={OFFICE_FIELD}
          label={t('list.office')}
          options={[
            { value: '', label: t('list.allOffices') },
            ...props.offices.map(({ id, name }) => ({ value: id, label: name[lang] })),
          ]}
          value={props.office}
        />
      </FilterBar>
      <h2 class="govuk-heading-m">{tx('list.count', { count: licences.length })}</h2>
      {licences.length === 0 ? <p class="govuk-body">{t('list.none')}</p> : null}
      <Rows
        rows={licences.map((licence) => ({
          title: licence.name[lang],
          href: paths.manual(licence.id),
          meta: catalogue.agencyKinds.get(licence.agencyKind)?.name[lang] ?? '',
          tag: isTakenHere(licence) ? (
            <Tag state="done">{t('list.online')}</Tag>
          ) : (
            <Tag state="todo">{t('list.atAgency')}</Tag>
          ),
        }))}
      />
    </PortalPage>
  );
}
