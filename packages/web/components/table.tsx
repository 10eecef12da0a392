import type { Content, Markup } from '../markup/markup.ts';

/** One column of a table: its head and how a row fills it. */
export type Column<Row> = {
  readonly header: Content;
  readonly cell: (row: Row) => Content;
  /** The cell that names the row. */
  readonly isRowHeader?: boolean;
  readonly isNumeric?: boolean;
  /** Holds the box to select the row. */
  readonly isPick?: boolean;
  /** Said before the value when rows become records on a phone. */
  readonly label?: string;
};

/** Rows under heads. `isDense` for officers; `stacks` turns rows into records below 641 px. */
export type TableProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly caption?: Content;
  readonly isCaptionHidden?: boolean;
  readonly isDense?: boolean;
  readonly stacks?: boolean;
  /** Rows at the foot, such as a total; one cell per column. */
  readonly totals?: readonly (readonly Content[])[];
};

/** A table with hairlines, a strong head rule and aligned figures. */
export function Table<Row>(props: TableProps<Row>): Markup {
  return (
    <table class={`govuk-table${props.isDense ? ' bp-dense' : ''}${props.stacks ? ' bp-stack' : ''}`}>
      {props.caption === undefined ? null : (
        <caption
          class={`govuk-table__caption ${props.isCaptionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m'}`}
        >
          {props.caption}
        </caption>
      )}
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {props.columns.map(({ header, isNumeric }, index) => (
            <th key={index} scope="col" class={cellClass('header', isNumeric)}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)} class={props.isDense ? undefined : 'govuk-table__row'}>
            {props.columns.map((column, index) => (
              <Cell key={index} column={column} isDense={props.isDense}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      <Totals columns={props.columns} totals={props.totals ?? []} />
    </table>
  );
}

function Totals<Row>(props: {
  readonly columns: readonly Column<Row>[];
  readonly totals: readonly (readonly Content[])[];
}): Markup | null {
  if (props.totals.length === 0) return null;
  return (
    <tfoot>
      {props.totals.map((total, index) => (
        <tr key={index} class="govuk-table__row bp-total">
          {props.columns.map((column, at) => (
            <Cell key={at} column={column} isTotal>
              {total[at]}
            </Cell>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}

/** Cells of a dense table have no class of their own: a list has hundreds, and their table says what they look like. */
function Cell<Row>(props: {
  readonly column: Column<Row>;
  readonly isDense?: boolean | undefined;
  readonly isTotal?: boolean;
  readonly children: Content;
}): Markup {
  const { isRowHeader, isNumeric, isPick, label } = props.column;
  if (isRowHeader) {
    const look = props.isTotal ? 'govuk-table__header' : 'govuk-table__header bp-plain';
    return (
      <th scope="row" class={props.isDense ? undefined : look}>
        {props.children}
      </th>
    );
  }
  const isBare = props.isDense && !isNumeric;
  return (
    <td class={isPick ? 'bp-pick' : isBare ? undefined : cellClass('cell', isNumeric)} data-label={label}>
      {props.children}
    </td>
  );
}

function cellClass(part: 'header' | 'cell', isNumeric = false): string {
  return isNumeric ? `govuk-table__${part} govuk-table__${part}--numeric` : `govuk-table__${part}`;
}
