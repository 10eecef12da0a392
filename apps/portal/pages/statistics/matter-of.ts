import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { StatisticsRow } from '@biz/licensing/statistics/statistics-of.ts';
import { operationMessages } from '../../messages/operations.ts';

/** What a row counts: a licence by its short name, and what was asked about one that existed. */
export function matterOf(
  catalogue: Catalogue,
  { licence, operation }: Pick<StatisticsRow, 'licence' | 'operation'>,
  lang: Lang,
): string {
  const name = catalogue.licences.get(licence)?.shortName[lang] ?? licence;
  return operation === 'new' ? name : `${name} (${operationMessages.t[lang](`name.${operation}`)})`;
}
