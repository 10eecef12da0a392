import type { Colleague } from '@biz/actions/ports/desk.ts';
import type { WorklistRow } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { bangkokDate, type Instant, type LocalDate } from '@biz/kernel/instant.ts';
import { formatShortDate } from '@biz/kernel/thai-date.ts';
import { type Holidays, workingDaysBetween } from '@biz/kernel/working-days.ts';
import { Button } from '@biz/web/components/button.tsx';
import { BatchBar } from '@biz/web/components/filter-bar.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { RowCheckbox } from '@biz/web/components/row-checkbox.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { type Column, Table } from '@biz/web/components/table.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { StatusTag } from '../../case/status-tag.tsx';
import { stepOfRow } from '../../case/step-of-row.ts';
import type { Officer } from '../../officer.ts';
import { casePath, paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { pickOf } from '../assignment/picks.ts';
import { useAssignees } from '../assignment/use-assignees.ts';
import { DueCell } from './due-cell.tsx';
import type { ListState } from './list-state.ts';

type ListProps = {
  readonly state: ListState;
  readonly rows: readonly WorklistRow[];
  readonly officer: Officer;
  readonly colleagues: readonly Colleague[];
  readonly catalogue: Catalogue;
  readonly now: Instant;
  /** The address of the list, to come back to. */
  readonly here: string;
};

/** The rows of a view. Those that are open can be picked and given to somebody; the next page asks before it does so. */
export function ListTable(props: ListProps): Markup {
  const { t } = useText();
  const table = (
    <Table
      caption={t(`worklist.caption.${props.state.view}`)}
      isCaptionHidden
      isDense
      stacks
      rows={props.rows}
      rowKey={(row) => row.id}
      columns={useColumns(props)}
    />
  );
  const assignees = useAssignees(props);
  if (!props.rows.some(isOpen)) return table;
  return (
    <form action={paths.assignment} method="get">
      <input type="hidden" name="back" value={props.here} />
      {table}
      <BatchBar>
        <Select name="to" id="assign-to" label={t('assignment.picked')} options={assignees} value="me" />
        <Button look="secondary">{t('assignment.button')}</Button>
      </BatchBar>
    </form>
  );
}

function useColumns(props: ListProps): readonly Column<WorklistRow>[] {
  const { lang, t, tx } = useText();
  const { catalogue, now } = props;
  const today = bangkokDate(now);
  const workingDaysTo = daysFrom(today, catalogue.holidaysOf(props.officer.agency));
  const when: Column<WorklistRow> =
    props.state.view === 'done'
      ? { header: t('worklist.column.done'), cell: (row) => <Day date={bangkokDate(row.updatedAt)} look="short" /> }
      : {
          header: t('worklist.column.due'),
          cell: (row) => <DueCell row={row} catalogue={catalogue} today={today} workingDaysTo={workingDaysTo} />,
        };
  const pick: Column<WorklistRow> = {
    header: <span class="govuk-visually-hidden">{t('assignment.pick')}</span>,
    isPick: true,
    cell: (row) => (isOpen(row) ? <RowCheckbox name="case" value={pickOf(row)} what={row.number} /> : null),
  };
  return [
    ...(props.rows.some(isOpen) ? [pick] : []),
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
            <Nowrap>{row.number}</Nowrap>
            <br />
            {tx('worklist.submitted', { date: formatShortDate(bangkokDate(row.submittedAt), lang) })}
          </span>
        </>
      ),
    },
    {
      header: t('worklist.column.licence'),
      cell: (row) => (
        <>
          {catalogue.licences.get(row.licence)?.shortName[lang] ?? row.licence}
          {row.operation === 'new' ? null : <span class="bp-dense__sub">{t(`operation.${row.operation}`)}</span>}
        </>
      ),
    },
    { header: t('worklist.column.now'), cell: (row) => <RowStatus row={row} catalogue={catalogue} /> },
    {
      header: t('worklist.column.assignee'),
      label: t('worklist.column.assignee'),
      cell: (row) => row.assignee?.name ?? <span class="bp-muted bp-nowrap">{t('assignee.none')}</span>,
    },
  ];
}

/** Counts each due date once: many rows share one. */
function daysFrom(today: LocalDate, holidays: Holidays): (due: LocalDate) => number {
  const known = new Map<LocalDate, number>();
  return (due) => {
    const days = known.get(due) ?? workingDaysBetween(today, due, holidays);
    known.set(due, days);
    return days;
  };
}

function isOpen(row: WorklistRow): boolean {
  return row.turn !== 'done';
}
function RowStatus(props: { readonly row: WorklistRow; readonly catalogue: Catalogue }): Markup {
  const { row, catalogue } = props;
  return <StatusTag standing={{ phase: row.phase, turn: row.turn, step: stepOfRow(catalogue, row) }} />;
}
