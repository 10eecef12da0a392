import type { ServiceTimes } from '@biz/actions/ports/desk.ts';
import { Link } from '@biz/web/components/link.tsx';
import { type Column, Table } from '@biz/web/components/table.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { hasDesk } from '../../officer.ts';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import type { ServiceTimesProps } from './service-times-page.tsx';

type TimesTableProps = ServiceTimesProps & { readonly rows: readonly ServiceTimes[]; readonly total: ServiceTimes };

/** How many of the finished ones were in time, in per cent. */
export function share({ finished, onTime }: Pick<ServiceTimes, 'finished' | 'onTime'>): string {
  return finished === 0 ? '–' : `${Math.round((onTime / finished) * 100)}%`;
}

/** Every licence of an agency, or every agency, with the sum; numbers lead to the cases that they count. */
export function TimesTable(props: TimesTableProps): Markup {
  const { t } = useText();
  const columns = useColumns(props);
  return (
    <Table
      caption={props.agency ? t('times.byLicence') : t('times.byUnit')}
      isDense
      stacks
      rows={props.rows}
      rowKey={({ agency, licence, operation }) => `${agency} ${licence} ${operation}`}
      columns={columns}
      totals={[[t('times.total'), ...columns.slice(1).map(({ cell }) => cell(props.total))]]}
    />
  );
}

function useColumns(props: TimesTableProps): readonly Column<ServiceTimes>[] {
  const { t } = useText();
  const names: Column<ServiceTimes> = {
    header: props.agency ? t('worklist.column.licence') : t('times.unit'),
    isRowHeader: true,
    cell: (row) => <RowName {...props} row={row} />,
  };
  const number = (header: string, cell: (row: ServiceTimes) => Content): Column<ServiceTimes> => ({
    header,
    label: header,
    isNumeric: true,
    cell,
  });
  return [
    names,
    number(t('times.column.open'), ({ open }) => open),
    number(t('times.column.near'), (row) => <Counted {...props} row={row} view="near" />),
    number(t('times.column.late'), (row) => <Counted {...props} row={row} view="late" />),
    number(t('times.column.owed'), ({ reasonsOwed }) => (reasonsOwed > 0 ? <Bad>{reasonsOwed}</Bad> : 0)),
    number(t('times.column.finished'), ({ finished }) => finished),
    number(t('times.column.onTime'), share),
    number(t('times.column.median'), ({ medianDays }) => medianDays ?? '–'),
    ...(props.agency ? [number(t('times.column.limit'), (row) => promisedDays(props, row))] : []),
    number(t('times.column.rounds'), ({ rounds, finished }) => (finished === 0 ? '–' : (rounds / finished).toFixed(1))),
  ];
}

function RowName(props: TimesTableProps & { readonly row: ServiceTimes }): Markup {
  const { lang, t } = useText();
  const { row, catalogue, year } = props;
  if (row.licence === undefined) {
    const name = row.agency ? (catalogue.agencies.get(row.agency)?.name[lang] ?? row.agency) : '';
    const query = new URLSearchParams({ year: String(year), agency: row.agency ?? '' });
    return <Link href={`${paths.serviceTimes}?${query.toString()}`}>{name}</Link>;
  }
  const known = catalogue.licences.get(row.licence)?.shortName[lang] ?? row.licence;
  const { operation = 'new' } = row;
  const name = operation === 'new' ? known : `${known} (${t(`operation.${operation}`)})`;
  if (!hasDesk(props.officer)) return <>{name}</>;
  return <Link href={`${paths.worklist}?tab=all&licence=${row.licence}`}>{name}</Link>;
}

/** A number that leads to its cases, for those who work on them; late ones stand out. */
function Counted(props: TimesTableProps & { readonly row: ServiceTimes; readonly view: 'near' | 'late' }): Markup {
  const { row, view, officer } = props;
  const count = row[view];
  if (count === 0) return <>0</>;
  const licence = row.licence ? `&licence=${row.licence}` : '';
  const shown = hasDesk(officer) ? <Link href={`${paths.worklist}?tab=${view}${licence}`}>{count}</Link> : <>{count}</>;
  return view === 'late' ? <Bad>{shown}</Bad> : shown;
}

function Bad({ children }: { readonly children: Content }): Markup {
  return <span class="bp-late">{children}</span>;
}

function promisedDays({ catalogue }: TimesTableProps, { licence, operation }: ServiceTimes): Content {
  return (licence && operation && catalogue.licences.get(licence)?.operations[operation]?.days) ?? '–';
}
