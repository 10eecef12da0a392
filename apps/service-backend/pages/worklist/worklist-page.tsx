import { COUNTED_TO, type DeskOverview, type WorklistView } from '@biz/actions/ports/desk.ts';
import type { Page, WorklistRow } from '@biz/actions/ports/queries.ts';
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

const VIEWS = ['mine', 'todo', 'waiting', 'near', 'late', 'sign', 'done'] as const satisfies readonly WorklistView[];

type Tab = (typeof VIEWS)[number];

/** Reads the view from the address; a signer who does nothing else begins with what waits for a signature. */
export function viewOf(raw: string | null, roles: readonly OfficerRole[]): Tab {
  return VIEWS.find((view) => view === raw) ?? (roles.includes('officer') ? 'todo' : 'sign');
}

/** O2: what the agency has to do, by due date; tabs with counts, dense on a desk, records on a phone. */
export function WorklistPage(props: {
  readonly shell: Shell;
  readonly view: Tab;
  readonly list: Page<WorklistRow>;
  readonly counts: DeskOverview['counts'];
  readonly catalogue: Catalogue;
  readonly now: Instant;
}): JSX.Element {
  const { lang, t, tx } = useText();
  const { view, list, counts } = props;
  const today = bangkokDate(props.now);
  const href = (at: string | undefined) =>
    at === undefined ? undefined : `${paths.worklist}?tab=${view}&at=${encodeURIComponent(at)}`;
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
            {tx('worklist.today', { date: formatWeekdayDate(today, lang) })}{' '}
            {t(view === 'done' ? 'worklist.order.done' : 'worklist.order.open')}
          </>
        }
      />
      <Tabs
        label={t('worklist.views')}
        tabs={VIEWS.map((one) => ({
          href: `${paths.worklist}?tab=${one}`,
          label: t(`worklist.tab.${one}`, { count: countText(one, counts[one]) }),
          isCurrent: one === view,
        }))}
      />
      {list.rows.length === 0 ? (
        <InsetText>{t(`worklist.empty.${view}`)}</InsetText>
      ) : (
        <Table
          caption={t(`worklist.caption.${view}`)}
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

/** Views that depend on the day are counted along an index and not to their end. */
function countText(view: Tab, count: number): string {
  const isCut = (view === 'mine' || view === 'near' || view === 'late') && count >= COUNTED_TO;
  return isCut ? `${COUNTED_TO - 1}+` : String(count);
}

function useColumns(props: {
  readonly view: Tab;
  readonly catalogue: Catalogue;
  readonly now: Instant;
}): readonly Column<WorklistRow>[] {
  const { lang, t, tx } = useText();
  const { catalogue, now } = props;
  const today = bangkokDate(now);
  const when: Column<WorklistRow> =
    props.view === 'done'
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
    {
      header: t('worklist.column.assignee'),
      label: t('worklist.column.assignee'),
      cell: (row) => row.assignee?.name ?? <span class="bp-muted">{t('assignee.none')}</span>,
    },
  ];
}

function RowStatus(props: { readonly row: WorklistRow; readonly catalogue: Catalogue }): JSX.Element {
  const { row, catalogue } = props;
  const licence = catalogue.licences.get(row.licence);
  const step = licence && catalogue.processes.get(licence.operations.new.process)?.steps[row.step];
  if (!step) throw new Error(`the catalogue does not explain ${row.number}`);
  return <StatusTag standing={{ phase: row.phase, turn: row.turn, step }} />;
}
