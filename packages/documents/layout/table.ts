import type { TextStyle } from '../thai-pdf.ts';
import { type Align, drawLines, ensureRoom, linesOf, openTag, type Sheet, type TagNode, tagged } from './sheet.ts';
import { leading, STYLES } from './styles.ts';
import { rule } from './text-blocks.ts';

/** A column: its name, its share of the width (shares add up to 1) and where its cells stand. */
export type Column = { readonly label: string; readonly share: number; readonly align?: Align };

const PADDING = 5;
const GUTTER = 10;

/** A table with a heading that is repeated on every page; rows never split over pages. Cells are set by column. */
export function table(
  sheet: Sheet,
  columns: readonly Column[],
  body: readonly (readonly string[])[],
  style: TextStyle = STYLES.body,
): void {
  const node = openTag(sheet, 'Table');
  const head = () => {
    drawCells(
      sheet,
      node,
      columns,
      columns.map((column) => column.label),
      { style: STYLES.label, tag: 'TH' },
    );
    rule(sheet, 'strong');
  };
  ensureRoom(sheet, 70);
  head();
  for (const cells of body) {
    const before = sheet.y;
    ensureRoom(sheet, rowHeight(sheet, columns, cells, style));
    if (sheet.y < before) head();
    drawCells(sheet, node, columns, cells, { style, tag: 'TD' });
    rule(sheet);
  }
  node.end();
}

/** The last line of a table of money: what it is, the amount in words below it, and the amount. */
export function totalLine(
  sheet: Sheet,
  total: { readonly label: string; readonly words?: string; readonly amount: string },
): void {
  ensureRoom(sheet, 60);
  const node = openTag(sheet, 'Table');
  const row = openTag(sheet, 'TR', node);
  const top = sheet.y + PADDING + 2;
  tagged(
    sheet,
    'TH',
    () => {
      sheet.y = top + drawLines(sheet, [total.label], { x: sheet.left, y: top, width: sheet.width }, STYLES.strong);
      const words =
        total.words === undefined ? [] : linesOf(sheet, `(${total.words})`, sheet.width * 0.68, STYLES.body);
      sheet.y += drawLines(sheet, words, { x: sheet.left, y: sheet.y, width: sheet.width }, STYLES.body);
    },
    { parent: row, scope: 'Row' },
  );
  const box = { x: sheet.left, y: top - 1, width: sheet.width, align: 'right' } as const;
  tagged(sheet, 'TD', () => drawLines(sheet, [total.amount], box, STYLES.sum), { parent: row });
  row.end();
  node.end();
  sheet.y += PADDING;
  rule(sheet, 'strong');
}

function drawCells(
  sheet: Sheet,
  parent: TagNode,
  columns: readonly Column[],
  cells: readonly string[],
  how: { readonly style: TextStyle; readonly tag: 'TH' | 'TD' },
): void {
  const row = openTag(sheet, 'TR', parent);
  const top = sheet.y + PADDING;
  let x = sheet.left;
  columns.forEach((column, index) => {
    const width = column.share * sheet.width - (index === columns.length - 1 ? 0 : GUTTER);
    const lines = linesOf(sheet, cells[index] ?? '', width, how.style);
    const box = { x, y: top, width, align: column.align ?? 'left' };
    const scope = how.tag === 'TH' ? ({ scope: 'Column' } as const) : {};
    tagged(sheet, how.tag, () => drawLines(sheet, lines, box, how.style), { parent: row, ...scope });
    x += column.share * sheet.width;
  });
  row.end();
  sheet.y += rowHeight(sheet, columns, cells, how.style);
}

function rowHeight(sheet: Sheet, columns: readonly Column[], cells: readonly string[], style: TextStyle): number {
  const counts = columns.map((column, index) => {
    const width = column.share * sheet.width - (index === columns.length - 1 ? 0 : GUTTER);
    return linesOf(sheet, cells[index] ?? '', width, style).length;
  });
  return Math.max(...counts) * leading(style) + 2 * PADDING;
}
