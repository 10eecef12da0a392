import type { Localised } from '@biz/kernel/localised.ts';
import { formatBaht, type Satang } from '@biz/kernel/satang.ts';
import { Table } from '@biz/web/components/table.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { useText } from '../use-text.ts';

type Line = { readonly label: Localised; readonly amount: Satang; readonly clause: Localised };

/** The lines of a fee, each with its clause, and their total. */
export function FeeTable(props: {
  readonly lines: readonly Line[];
  readonly total: Satang;
  readonly caption: string;
  readonly totalLabel: string;
}): Markup {
  const { lang, t } = useText();
  const rows = props.lines.map((line, index) => ({ ...line, key: String(index) }));
  return (
    <Table
      caption={props.caption}
      isCaptionHidden
      isDense
      stacks
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { header: t('fee.column.item'), isRowHeader: true, cell: (row) => row.label[lang] },
        { header: t('fee.column.clause'), cell: (row) => row.clause[lang], label: t('fee.column.clause') },
        {
          header: t('fee.column.amount'),
          isNumeric: true,
          cell: (row) => formatBaht(row.amount),
          label: t('fee.column.amount'),
        },
      ]}
      totals={[[props.totalLabel, '', formatBaht(props.total)]]}
    />
  );
}
