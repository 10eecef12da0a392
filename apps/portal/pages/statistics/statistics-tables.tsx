import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Figures, ReasonCount, Statistics, StatisticsRow } from '@biz/licensing/statistics/statistics-of.ts';
import { Bars } from '@biz/web/components/bars.tsx';
import { type Column, Table } from '@biz/web/components/table.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { statisticsMessages } from '../../messages/statistics.ts';
import { useTexts } from '../../use-texts.ts';
import { matterOf } from './matter-of.ts';
import { percent } from './percent.ts';

type TablesProps = { readonly statistics: Statistics; readonly catalogue: Catalogue };

/** Times, then results, a row for each licence at each agency; the bars say the times once more. */
export function StatisticsTables(props: TablesProps): Markup {
  const { t } = useTexts(statisticsMessages);
  const { rows } = props.statistics;
  const named = useNameColumns(props.catalogue);
  const number = useNumberColumn();
  return (
    <>
      <Table
        caption={t('times.title')}
        stacks
        rows={rows}
        rowKey={keyOf}
        columns={[
          ...named,
          number('column.finished', ({ finished }) => finished),
          number('column.median', ({ medianDays }) => medianDays),
          number('column.allowed', (_figures, row) => allowedDays(props.catalogue, row)),
          number('column.onTime', ({ onTime }) => (onTime === undefined ? undefined : percent(onTime))),
          number('column.owed', ({ noticesOwed }) => noticesOwed),
          number('column.missed', ({ noticesMissed }) => noticesMissed),
        ]}
      />
      <TimeBars {...props} />
      <Table
        caption={t('results.title')}
        stacks
        rows={rows.filter(({ figures }) => figures)}
        rowKey={keyOf}
        columns={[
          ...named,
          number('column.licensed', ({ licensed }) => licensed),
          number('column.refused', ({ refused }) => refused),
          number('column.otherwise', ({ otherwise }) => otherwise),
          number('column.rounds', ({ medianRounds }) => medianRounds),
        ]}
      />
    </>
  );
}

/** Why applications were refused, by kind of reason. */
export function ReasonsTable({ reasons }: { readonly reasons: readonly ReasonCount[] }): Markup | null {
  const { t } = useTexts(statisticsMessages);
  if (reasons.length === 0) return null;
  return (
    <Table
      caption={t('reasons.title')}
      rows={reasons}
      rowKey={({ reason }) => reason}
      columns={[
        { header: t('column.reason'), isRowHeader: true, cell: ({ reason }) => t(`reason.${reason}`) },
        { header: t('column.refused'), isNumeric: true, cell: ({ count }) => count ?? t('few.short') },
      ]}
    />
  );
}

function useNameColumns(catalogue: Catalogue): readonly Column<StatisticsRow>[] {
  const { lang, t } = useTexts(statisticsMessages);
  return [
    {
      header: t('column.licence'),
      isRowHeader: true,
      cell: (row) => matterOf(catalogue, row, lang),
    },
    {
      header: t('column.agency'),
      label: t('column.agency'),
      cell: ({ agency }) => catalogue.agencies.get(agency)?.name[lang] ?? agency,
    },
  ];
}

type NumberKey =
  | 'column.finished'
  | 'column.licensed'
  | 'column.refused'
  | 'column.otherwise'
  | 'column.median'
  | 'column.allowed'
  | 'column.onTime'
  | 'column.rounds'
  | 'column.owed'
  | 'column.missed';

/** A column of figures; a dash where there is nothing to count, and in a row that may not be told but for how many there are. */
function useNumberColumn() {
  const { t } = useTexts(statisticsMessages);
  return (
    key: NumberKey,
    of: (figures: Figures, row: StatisticsRow) => number | string | undefined,
  ): Column<StatisticsRow> => ({
    header: t(key),
    label: t(key),
    isNumeric: true,
    cell: (row) => {
      if (row.figures) return of(row.figures, row) ?? t('nothing');
      return key === 'column.finished' ? t('few.short') : t('nothing');
    },
  });
}

function TimeBars({ statistics, catalogue }: TablesProps): Markup | null {
  const { lang, t } = useTexts(statisticsMessages);
  const bars = statistics.rows.flatMap((row) => {
    const limit = allowedDays(catalogue, row);
    const value = row.figures?.medianDays;
    if (value === undefined || limit === undefined) return [];
    const licence = matterOf(catalogue, row, lang);
    const agency = catalogue.agencies.get(row.agency)?.name[lang] ?? row.agency;
    return [{ label: `${licence} ${agency}`, value, limit, text: t('bars.of', { value, limit }) }];
  });
  if (bars.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('bars.title')}</h2>
      <Bars bars={bars} legend={{ value: t('bars.value'), rest: t('bars.rest'), limit: t('bars.limit') }} />
    </>
  );
}

function allowedDays(catalogue: Catalogue, { licence, operation }: StatisticsRow): number | undefined {
  return catalogue.licences.get(licence)?.operations[operation]?.days;
}

function keyOf({ agency, licence, operation }: StatisticsRow): string {
  return `${agency} ${licence} ${operation}`;
}
