import type { Lang } from '@biz/kernel/localised.ts';
import type { JSX } from 'preact';
import { Bars } from '../components/bars.tsx';
import { Button } from '../components/button.tsx';
import { CaseHeader, NextStep } from '../components/case-header.tsx';
import { cellsBetween, DayShare, DayStrip } from '../components/day-strip.tsx';
import { ClockBox, DocumentList, ReviewColumns, Viewer } from '../components/document-review.tsx';
import { Figures } from '../components/figures.tsx';
import { BatchBar, FilterBar } from '../components/filter-bar.tsx';
import { Form } from '../components/form.tsx';
import { Link } from '../components/link.tsx';
import { Pagination } from '../components/pagination.tsx';
import { Radios } from '../components/radios.tsx';
import { RowCheckbox } from '../components/row-checkbox.tsx';
import { Select } from '../components/select.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Table } from '../components/table.tsx';
import { Tabs } from '../components/tabs.tsx';
import { Tag } from '../components/tag.tsx';
import { TextInput } from '../components/text-input.tsx';
import { Day } from '../components/when.tsx';
import { patternTexts } from './pattern-texts.ts';
import { day } from './sample-days.ts';

/** What officers work with. */
export function OfficePatterns({ lang }: { readonly lang: Lang }): JSX.Element {
  const { t, tx } = { t: patternTexts.t[lang], tx: patternTexts.tx[lang] };
  return (
    <>
      <CaseHeader
        caption={`BP69-004833-1 ${t('food')}`}
        title={t('shop')}
        subtitle={t('person')}
        end={<NextStep tag={<Tag state="officer">{t('check')}</Tag>}>{t('plan')}</NextStep>}
      />
      <Figures
        look="small"
        figures={[
          { number: '93%', label: t('time') },
          { number: 3, unit: t('case'), label: t('due'), isBad: true },
        ]}
      />
      <Tabs
        label={t('views')}
        tabs={[
          { href: '/?v=all', label: t('all', { count: 48 }), isCurrent: true },
          { href: '/?v=check', label: t('check') },
        ]}
      />
      <FilterBar action="/" button={t('filter')}>
        <TextInput name="find" label={t('name')} type="search" autocomplete="off" />
        <Select name="status" label={t('status')} options={[{ value: '', label: t('all', { count: 48 }) }]} />
      </FilterBar>
      <Form>
        <Worklist lang={lang} />
        <BatchBar>
          <Select name="to" label={t('who')} options={[{ value: '1', label: t('person') }]} />
          <Button look="secondary">{t('assign')}</Button>
        </BatchBar>
      </Form>
      <Pagination previous="/?before=1" next="/?after=2" />
      <ReviewColumns
        list={
          <DocumentList
            title={t('documents')}
            documents={[
              { href: '/d/1', name: t('plan'), tag: <Tag state="officer">{t('doing')}</Tag>, isCurrent: true },
              { href: '/d/2', name: t('slip'), tag: <Tag state="done">{t('passed')}</Tag> },
            ]}
          />
        }
        viewer={
          <Viewer
            title={t('plan')}
            open={<Link href="/f/1">{t('look')}</Link>}
            page={<p class="govuk-body">{t('clip')}</p>}
            file="plan.pdf"
          >
            <SummaryList look="tight" rows={[{ key: t('area'), value: '120' }]} />
          </Viewer>
        }
        verdict={
          <>
            <ClockBox title={t('clock')}>
              <DayStrip
                cells={cellsBetween({
                  start: day('2026-11-12'),
                  due: day('2026-11-19'),
                  today: day('2026-11-18'),
                  holidays: new Set(),
                })}
              >
                {tx('daysLate', { days: 0 })}
              </DayStrip>
            </ClockBox>
            <Form class="bp-verdict">
              <Radios
                name="verdict"
                label={t('plan')}
                labelSize="s"
                choices={[
                  { value: 'pass', label: t('passed') },
                  { value: 'wrong', label: t('correct') },
                ]}
                value="pass"
                isSmall
              />
              <Button>{t('save')}</Button>
            </Form>
          </>
        }
      />
      <h2 class="govuk-heading-m">{t('report')}</h2>
      <Bars
        legend={{ value: t('spent'), rest: t('rest'), limit: t('limit') }}
        bars={[
          { label: t('food'), value: 5, limit: 7, text: t('ofDays', { value: 5, limit: 7 }) },
          { label: t('liquor'), value: 33, limit: 30, text: t('ofDays', { value: 33, limit: 30 }) },
        ]}
      />
    </>
  );
}

function Worklist({ lang }: { readonly lang: Lang }): JSX.Element {
  const { t, tx } = { t: patternTexts.t[lang], tx: patternTexts.tx[lang] };
  const rows = [
    { number: 'BP69-004702-1', used: 9, allowed: 7 },
    { number: 'BP69-004821-1', used: 1, allowed: 7 },
    { number: 'BP69-004902-1', used: 0, allowed: 30 },
  ];
  return (
    <Table
      caption={t('cases')}
      isCaptionHidden
      isDense
      stacks
      rows={rows}
      rowKey={(row) => row.number}
      columns={[
        {
          header: <span class="govuk-visually-hidden">{t('pick')}</span>,
          cell: (row) => <RowCheckbox name="case" value={row.number} what={row.number} />,
          isPick: true,
        },
        {
          header: t('due'),
          cell: (row) => (
            <>
              {row.used > row.allowed ? <span class="bp-late">{tx('overdue')}</span> : null}
              <span class="bp-dense__sub">
                <Day date={day('2026-11-27')} look="short" />
              </span>
              <DayShare used={row.used} allowed={row.allowed} isRunning={row.used > 0} />
            </>
          ),
        },
        {
          header: t('case'),
          isRowHeader: true,
          cell: (row) => (
            <>
              <Link href={`/c/${row.number}`}>{t('shop')}</Link>
              <span class="bp-dense__sub">{row.number}</span>
            </>
          ),
        },
        { header: t('licences'), cell: () => t('food') },
        { header: t('status'), cell: () => <Tag state="officer">{t('check')}</Tag> },
        { header: t('who'), cell: () => t('person'), label: t('who') },
      ]}
    />
  );
}
