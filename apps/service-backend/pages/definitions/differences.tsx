import type { DefinitionDifference } from '@biz/catalogue/compare-definitions.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { Table } from '@biz/web/components/table.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../../use-text.ts';
import { AsWritten } from './as-written.tsx';
import { useDefinitionWords } from './use-definition-words.ts';

/** What two definitions say differently: where, before and after. */
export function Differences(props: {
  readonly catalogue: Catalogue;
  readonly differences: readonly DefinitionDifference[] | undefined;
}): Markup {
  const { t } = useText();
  const words = useDefinitionWords(props.catalogue);
  const { differences } = props;
  if (differences === undefined) return <p class="govuk-body">{t('revision.unreadable')}</p>;
  if (differences.length === 0) return <p class="govuk-body">{t('revision.noDifferences')}</p>;
  return (
    <Table
      caption={t('revision.differences')}
      isCaptionHidden
      isDense
      stacks
      rows={differences}
      rowKey={({ path }) => path.join('.')}
      columns={[
        { header: t('revision.column.where'), isRowHeader: true, cell: ({ path }) => words.path(path) },
        {
          header: t('revision.column.before'),
          label: t('revision.column.before'),
          cell: ({ before }) => <AsWritten text={words.value(before)} />,
        },
        {
          header: t('revision.column.after'),
          label: t('revision.column.after'),
          cell: ({ after }) => <AsWritten text={words.value(after)} />,
        },
      ]}
    />
  );
}
