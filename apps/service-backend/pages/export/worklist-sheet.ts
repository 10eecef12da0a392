import type { WorklistRow } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Sheet } from '@biz/documents/spreadsheet/spreadsheet.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate, formatDateTime } from '@biz/kernel/thai-date.ts';
import { stepOfRow } from '../../case/step-of-row.ts';
import { messages } from '../../messages/messages.ts';

/** The worklist as a sheet: what the list shows, one application a row, days in words of the Buddhist Era. */
export function worklistSheet(
  portions: AsyncIterable<readonly WorklistRow[]>,
  catalogue: Catalogue,
  lang: Lang,
): Sheet {
  const t = messages.t[lang];
  return {
    name: t('worklist.title'),
    columns: [
      { header: t('export.column.number'), width: 18 },
      { header: t('worklist.column.licence'), width: 34 },
      { header: t('export.column.business'), width: 30 },
      { header: t('export.column.applicant'), width: 30 },
      { header: t('export.column.submitted'), width: 20 },
      { header: t('worklist.column.now'), width: 30 },
      { header: t('filter.turn'), width: 14 },
      { header: t('worklist.column.due'), width: 20 },
      { header: t('worklist.column.assignee'), width: 26 },
      { header: t('export.column.updated'), width: 26 },
    ],
    rows: rowsOf(portions, catalogue, lang),
  };
}

async function* rowsOf(portions: AsyncIterable<readonly WorklistRow[]>, catalogue: Catalogue, lang: Lang) {
  const t = messages.t[lang];
  for await (const portion of portions) {
    yield portion.map((row) => [
      row.number,
      catalogue.licences.get(row.licence)?.shortName[lang] ?? row.licence,
      row.businessName,
      row.applicantName,
      formatDate(bangkokDate(row.submittedAt), lang),
      stepOfRow(catalogue, row).label[lang],
      t(`filter.turn.${row.turn}`),
      row.due ? formatDate(row.due, lang) : '',
      row.assignee?.name ?? '',
      formatDateTime(row.updatedAt, lang),
    ]);
  }
}
