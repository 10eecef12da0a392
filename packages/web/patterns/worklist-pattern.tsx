import type { Lang } from '@biz/kernel/localised.ts';
import { DayShare } from '../components/day-strip.tsx';
import { Link } from '../components/link.tsx';
import { RowCheckbox } from '../components/row-checkbox.tsx';
import { type Column, Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { Day } from '../components/when.tsx';
import type { Markup } from '../markup/markup.ts';
import { patternTexts } from './pattern-texts.ts';
import { day } from './sample-days.ts';

type Case = { readonly number: string; readonly used: number; readonly allowed: number };

const cases: readonly Case[] = [
  { number: 'BP69-004702-1', used: 9, allowed: 7 },
  { number: 'BP69-004821-1', used: 1, allowed: 7 },
  { number: 'BP69-004902-1', used: 0, allowed: 30 },
];

/** A dense table that becomes a list of records on a phone. */
export function WorklistPattern({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  const columns: readonly Column<Case>[] = [
    {
      header: <span class="govuk-visually-hidden">{t('pick')}</span>,
      cell: ({ number }) => <RowCheckbox name="case" value={number} what={number} />,
      isPick: true,
    },
    { header: t('due'), cell: (row) => <Due lang={lang} row={row} /> },
    { header: t('case'), isRowHeader: true, cell: ({ number }) => <Name lang={lang} number={number} /> },
    { header: t('licences'), cell: () => t('food') },
    { header: t('status'), cell: () => <Tag state="officer">{t('check')}</Tag> },
    { header: t('who'), cell: () => t('person'), label: t('who') },
  ];
  const caption = { caption: t('cases'), isCaptionHidden: true };
  return <Table {...caption} isDense stacks columns={columns} rows={cases} rowKey={({ number }) => number} />;
}

function Due({ lang, row }: { readonly lang: Lang; readonly row: Case }): Markup {
  return (
    <>
      {row.used > row.allowed ? <span class="bp-late">{patternTexts.tx[lang]('overdue')}</span> : null}
      <span class="bp-dense__sub">
        <Day date={day('2026-11-27')} look="short" />
      </span>
      <DayShare used={row.used} allowed={row.allowed} isRunning={row.used > 0} />
    </>
  );
}

function Name({ lang, number }: { readonly lang: Lang; readonly number: string }): Markup {
  return (
    <>
      <Link href={`/c/${number}`}>{patternTexts.t[lang]('shop')}</Link>
      <span class="bp-dense__sub">{number}</span>
    </>
  );
}
