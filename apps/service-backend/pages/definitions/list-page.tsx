import type { KeptRevision } from '@biz/actions/ports/definitions.ts';
import type { Definition, DefinitionKind } from '@biz/catalogue/definition.ts';
import type { DefinitionContent } from '@biz/catalogue/definition-content.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { unverifiedFacts } from '@biz/catalogue/unverified-facts.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { SearchBox } from '@biz/web/components/search-box.tsx';
import { type Column, Table } from '@biz/web/components/table.tsx';
import { Tabs } from '@biz/web/components/tabs.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Shell } from '../../office-page.tsx';
import { definitionPath, definitionPaths, revisionPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { AdminPage } from '../administration/admin-page.tsx';
import { GROUPS } from './list-routes.tsx';
import { StandingTag } from './revision-frame.tsx';
import { standingOf } from './revision-view.ts';

/** One definition of the list, with what was published of it and what is open. */
export type ListedDefinition = {
  readonly definition: Definition;
  readonly content: DefinitionContent;
  /** Questions or documents in it that the search has found. */
  readonly matches: readonly Localised[];
  readonly inEffect?: KeptRevision;
  readonly open: readonly KeptRevision[];
};

type Props = {
  readonly shell: Shell;
  readonly catalogue: Catalogue;
  /** Of all groups. */
  readonly found: readonly ListedDefinition[];
  readonly group: DefinitionKind;
  readonly q: string;
  readonly today: LocalDate;
};

/** The definitions within reach by what they are about: since when they hold, how sure they are, what is open. */
export function DefinitionsPage(props: Props): Markup {
  const { t } = useText();
  const { shell, found, group, q } = props;
  const rows = found.filter(({ definition }) => definition.kind === group);
  const columns = useColumns(props);
  return (
    <AdminPage shell={shell} entry="definitions" title={t('definition.title')}>
      <p class="govuk-body">{t('definition.lead')}</p>
      <SearchBox
        action={definitionPaths.list}
        name="q"
        label={t('definition.search')}
        hint={t('definition.searchHint')}
        value={q}
      />
      <Groups {...props} />
      {rows.length === 0 ? (
        <InsetText>{t('definition.notFound')}</InsetText>
      ) : (
        <Table
          caption={t(`definition.group.${group}`)}
          isCaptionHidden
          isDense
          stacks
          rows={rows}
          rowKey={({ definition }) => definition.id}
          columns={columns}
        />
      )}
    </AdminPage>
  );
}

function Groups({ found, group, q }: Props): Markup {
  const { t } = useText();
  return (
    <Tabs
      label={t('definition.groups')}
      tabs={GROUPS.map((one) => ({
        href: `${definitionPaths.list}?${new URLSearchParams({ group: one, ...(q === '' ? {} : { q }) })}`,
        label: t('definition.groupCount', {
          group: t(`definition.group.${one}`),
          count: found.filter(({ definition }) => definition.kind === one).length,
        }),
        isCurrent: one === group,
      }))}
    />
  );
}

function useColumns({ catalogue, group, today }: Props): readonly Column<ListedDefinition>[] {
  const { lang, t, tx } = useText();
  return [
    {
      header: t('definition.column.definition'),
      isRowHeader: true,
      cell: ({ definition: { id, title }, matches }) => (
        <>
          <Link href={definitionPath('definition', id)}>{title[lang]}</Link>
          {matches.map((label) => (
            <span key={label.th} class="bp-dense__sub">
              {label[lang]}
            </span>
          ))}
        </>
      ),
    },
    {
      header: t(`definition.column.holds.${group}`),
      label: t(`definition.column.holds.${group}`),
      cell: ({ content: { kind, says } }) => {
        if (kind === 'licence') return catalogue.agencyKinds.get(says.agencyKind)?.name[lang];
        if (kind === 'agency') return catalogue.agencyKinds.get(says.kind)?.name[lang];
        return tx(`definition.count.${kind}`, { count: Object.keys(says).length });
      },
    },
    {
      header: t('definition.column.inEffect'),
      label: t('definition.column.inEffect'),
      cell: ({ inEffect }) => {
        const from = inEffect?.revision.proposal?.from;
        return from ? formatDate(from, lang) : t('definition.shipped');
      },
    },
    {
      header: t('definition.column.unverified'),
      label: t('definition.column.unverified'),
      cell: ({ content }) => tx('definition.unverifiedCount', { count: unverifiedFacts(content.says).length }),
    },
    {
      header: t('definition.column.open'),
      label: t('definition.column.open'),
      cell: ({ definition, open }) =>
        open.length === 0
          ? t('definition.none')
          : open.map((kept) => (
              <div key={kept.id}>
                <StandingTag standing={standingOf(kept, today)} />{' '}
                <Link href={revisionPath('revision', kept.id)} what={definition.title[lang]}>
                  {t('definition.open')}
                </Link>
              </div>
            )),
    },
  ];
}
