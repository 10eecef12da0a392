import type { Page, WorklistRow, WorklistTab } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { formatShortDate, formatWeekdayDate } from '@biz/kernel/thai-date.ts';
import { CaseHeader } from '@biz/web/components/case-header.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { Pagination } from '@biz/web/components/pagination.tsx';
import { type Column, Table } from '@biz/web/components/table.tsx';
import { Tabs } from '@biz/web/components/tabs.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { JSX } from 'preact';
import { StatusTag } from '../../case/status-tag.tsx';
import { OfficePage, type Shell } from '../../office-page.tsx';
import type { OfficerRole } from '../../officer.ts';
import { casePath, paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { DueCell } from './due-cell.tsx';

const TABS = ['todo', 'waiting', 'sign', 'done'] as const satisfies readonly WorklistTab[];

/** Reads the tab from the address; a signer who does nothing else begins with what waits for a signature. */
export function tabOf(raw: string | null, roles: readonly OfficerRole[]): WorklistTab {
  return TABS.find((tab) => tab === raw) ?? (roles.includes('officer') ? 'todo' : 'sign');
}

/** O2: what the agency has to do, by due date; tabs with counts, dense on a desk, records on a phone. */
export function WorklistPage(props: {
  readonly shell: Shell;
  readonly tab: WorklistTab;
  readonly list: Page<WorklistRow>;
  readonly counts: { readonly [tab in WorklistTab]: number };
  readonly catalogue: Catalogue;
  readonly now: Instant;
}): JSX.Element {
  const { lang, t, tx } = useText();
  const { tab, list, counts } = props;
  const today = bangkokDate(props.now);
  const href = (at: string | undefined) =>
    at === undefined ? undefined : `${paths.worklist}?tab=${tab}&at=${encodeURIComponent(at)}`;
  return (
    <OfficePage
      shell={props.shell}
      title={t('worklist.title')}
      menu={{ entry: 'worklist', counts: { worklist: counts.todo + counts.waiting + counts.sign } }}
    >
      <CaseHeader
        title={t('worklist.title')}
        subtitle={
          <>
            {tx('worklist.today', { date: formatWeekdayDate(today, lang) })} {t(`worklist.order.${tab}`)}
          </>
        }
      />
      <Tabs
        label={t('worklist.views')}
        tabs={TABS.map((one) => ({
          href: `${paths.worklist}?tab=${one}`,
          label: t(`worklist.tab.${one}`, { count: counts[one] }),
          isCurrent: one === tab,
        }))}
      />
      {list.rows.length === 0 ? (
        <InsetText>{t(`worklist.empty.${tab}`)}</InsetText>
      ) : (
        <Table
          caption={t(`worklist.caption.${tab}`)}
          isCaptionHidden
          isDense
          stacks
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={useColumns(props)}
        />
      )}
      <Pagination previous={href(list.previous)} next={href(list.next)} />
    </OfficePage>
  );
}

function useColumns(props: {
  readonly tab: WorklistTab;
  readonly catalogue: Catalogue;
  readonly now: Instant;
}): readonly Column<WorklistRow>[] {
  const { lang, t, tx } = useText();
  const { catalogue, now } = props;
  const today = bangkokDate(now);
  const when: Column<WorklistRow> =
    props.tab === 'done'
      ? { header: t('worklist.column.done'), cell: (row) => <Day date={bangkokDate(row.updatedAt)} look="short" /> }
      : {
          header: t('worklist.column.due'),
          cell: (row) => <DueCell row={row} catalogue={catalogue} today={today} />,
        };
  return [
    when,
    {
      header: t('worklist.column.application'),
      isRowHeader: true,
      cell: (row) => (
        <>
          <Link href={casePath('application', row.id)}>{row.businessName}</Link>
          <span class="bp-dense__sub">
            {row.applicantName}
            <br />
            <Nowrap>{row.number}</Nowrap>{' '}
            {tx('worklist.submitted', { date: formatShortDate(bangkokDate(row.submittedAt), lang) })}
          </span>
        </>
      ),
    },
    {
      header: t('worklist.column.licence'),
      cell: (row) => catalogue.licences.get(row.licence)?.shortName[lang] ?? row.licence,
    },
    { header: t('worklist.column.now'), cell: (row) => <RowStatus row={row} catalogue={catalogue} /> },
  ];
}

function RowStatus(props: { readonly row: WorklistRow; readonly catalogue: Catalogue }): JSX.Element {
  const { row, catalogue } = props;
  const licence = catalogue.licences.get(row.licence);
  const step = licence && catalogue.processes.get(licence.operations.new.process)?.steps[row.step];
  if (!step) throw new Error(`the catalogue does not explain ${row.number}`);
  return <StatusTag standing={{ phase: row.phase, turn: row.turn, step }} />;
}
