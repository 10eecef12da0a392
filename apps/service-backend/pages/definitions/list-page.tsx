import type { KeptRevision } from '@biz/actions/ports/definitions.ts';
import type { Catalogue, Licence } from '@biz/catalogue/model.ts';
import { unverifiedFacts } from '@biz/catalogue/unverified-facts.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { Link } from '@biz/web/components/link.tsx';
import { Table } from '@biz/web/components/table.tsx';
import type { JSX } from 'preact';
import type { Shell } from '../../office-page.tsx';
import { definitionPath, revisionPath } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { AdminPage } from '../administration/admin-page.tsx';
import { StandingTag } from './revision-frame.tsx';
import { standingOf } from './revision-view.ts';

/** One definition of the list, with what was published of it and what is open. */
export type ListedDefinition = {
  readonly licence: Licence;
  readonly inEffect?: KeptRevision;
  readonly open: readonly KeptRevision[];
};

/** The definitions within reach: since when they hold, how sure they are, what is open. */
export function DefinitionsPage(props: {
  readonly shell: Shell;
  readonly catalogue: Catalogue;
  readonly definitions: readonly ListedDefinition[];
  readonly today: LocalDate;
}): JSX.Element {
  const { lang, t, tx } = useText();
  const { shell, catalogue, definitions, today } = props;
  return (
    <AdminPage shell={shell} entry="definitions" title={t('definition.title')}>
      <p class="govuk-body">{t('definition.lead')}</p>
      <Table
        caption={t('definition.title')}
        isCaptionHidden
        isDense
        stacks
        rows={definitions}
        rowKey={({ licence }) => licence.id}
        columns={[
          {
            header: t('definition.column.licence'),
            isRowHeader: true,
            cell: ({ licence }) => (
              <Link href={definitionPath('definition', licence.id)}>{licence.shortName[lang]}</Link>
            ),
          },
          {
            header: t('definition.column.kind'),
            label: t('definition.column.kind'),
            cell: ({ licence }) => catalogue.agencyKinds.get(licence.agencyKind)?.name[lang],
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
            cell: ({ licence }) => tx('definition.unverifiedCount', { count: unverifiedFacts(licence).length }),
          },
          {
            header: t('definition.column.open'),
            label: t('definition.column.open'),
            cell: ({ licence, open }) =>
              open.length === 0
                ? t('definition.none')
                : open.map((kept) => (
                    <div key={kept.id}>
                      <StandingTag standing={standingOf(kept, today)} />{' '}
                      <Link href={revisionPath('revision', kept.id)} what={licence.shortName[lang]}>
                        {t('definition.open')}
                      </Link>
                    </div>
                  )),
          },
        ]}
      />
    </AdminPage>
  );
}
