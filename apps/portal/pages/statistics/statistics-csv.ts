import type { Catalogue } from '@biz/catalogue/model.ts';
import { csvText } from '@biz/kernel/csv.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate, formatDateTime } from '@biz/kernel/thai-date.ts';
import type { Figures, Statistics, StatisticsFilter } from '@biz/licensing/statistics/statistics-of.ts';
import { statisticsMessages } from '../../messages/statistics.ts';
import { matterOf } from './matter-of.ts';

/** The tables of the page as one file: first what it is and of when, then a row a licence, then the reasons. */
export function statisticsCsv(given: {
  readonly statistics: Statistics;
  readonly filter: StatisticsFilter;
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  readonly now: Instant;
}): string {
  const { statistics, filter, catalogue, lang } = given;
  const t = statisticsMessages.t[lang];
  const few = t('few.short');
  const rows = statistics.rows.map(({ agency, figures, ...matter }) => [
    catalogue.agencies.get(agency)?.name[lang] ?? agency,
    matterOf(catalogue, matter, lang),
    ...(figures ? cellsOf(figures) : [few]),
  ]);
  return csvText([
    [t('title')],
    [t('csv.period'), formatDate(filter.from, lang), formatDate(filter.to, lang)],
    [t('csv.asOf'), formatDateTime(given.now, lang)],
    [t('few.text')],
    [],
    [
      t('column.agency'),
      t('column.licence'),
      t('column.finished'),
      t('column.licensed'),
      t('column.refused'),
      t('column.otherwise'),
      t('column.median'),
      t('column.onTime'),
      t('column.rounds'),
      t('column.owed'),
      t('column.missed'),
    ],
    ...rows,
    [],
    [t('reasons.title'), t('column.refused')],
    ...statistics.reasons.map(({ reason, count }) => [t(`reason.${reason}`), count ?? few]),
  ]);
}

function cellsOf(figures: Figures): readonly (string | number)[] {
  return [
    figures.finished,
    figures.licensed,
    figures.refused,
    figures.otherwise,
    figures.medianDays ?? '',
    figures.onTime === undefined ? '' : Math.round(figures.onTime * 1000) / 10,
    figures.medianRounds,
    figures.noticesOwed,
    figures.noticesMissed,
  ];
}
