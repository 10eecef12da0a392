import type { Catalogue } from '@biz/catalogue/model.ts';
import { takenHere } from '@biz/catalogue/operation.ts';
import type { FinishedCases, StatisticsFilter } from '@biz/licensing/statistics/statistics-of.ts';

/** Finished applications of the fixtures: the first two licences at the first agency, one of them too rare to be told. */
export function sampleFinished(catalogue: Catalogue, filter: StatisticsFilter): readonly FinishedCases[] {
  const [agency] = catalogue.agencies.keys();
  const [often, rarely] = takenHere(catalogue).map(({ id }) => id);
  if (!agency || !often || !rarely) throw new Error('the catalogue has too little for statistics');
  const common = { agency, licence: often, operation: 'new' as const, rounds: 0, noticesOwed: 0, noticesMissed: 0 };
  const cases: FinishedCases[] = [
    { ...common, outcome: 'licensed', daysUsed: 4, isOnTime: true, total: 12 },
    { ...common, outcome: 'licensed', daysUsed: 9, isOnTime: false, rounds: 1, noticesOwed: 1, total: 6 },
    { ...common, outcome: 'refused', daysUsed: 6, isOnTime: true, refusalReason: 'premises', total: 5 },
    { ...common, outcome: 'refused', daysUsed: 6, isOnTime: true, refusalReason: 'place', total: 1 },
    { ...common, outcome: 'returned', noticesMissed: 1, total: 2 },
    { ...common, licence: rarely, outcome: 'licensed', daysUsed: 77, isOnTime: false, total: 3 },
  ];
  const isOfYear = filter.from.startsWith('2026') && filter.to >= '2026-10-01';
  return cases.filter(
    (some) =>
      isOfYear &&
      (filter.agency === undefined || filter.agency === some.agency) &&
      (filter.licence === undefined || filter.licence === some.licence),
  );
}
