import type { TextStyle } from '../thai-pdf.ts';
import {
  type Align,
  decoration,
  drawLines,
  ensureRoom,
  linesOf,
  openTag,
  type Sheet,
  type TagNode,
  tagged,
} from './sheet.ts';
import { COLOURS, leading, STYLES } from './styles.ts';

/** A label and what it is. */
export type Row = { readonly label: string; readonly value: string; readonly strong?: boolean };

const PADDING = 4.5;

/** Label and value side by side with a hairline below each row; a row stays on one page unless it is taller than a page. */
export function rows(
  sheet: Sheet,
  items: readonly Row[],
  options: { readonly labelWidth?: number; readonly x?: number; readonly width?: number; readonly align?: Align } = {},
): void {
  const table = openTag(sheet, 'Table');
  const { x = sheet.left, width = sheet.width, labelWidth = width * 0.3, align = 'left' } = options;
  for (const item of items) drawRow(sheet, table, item, { x, width, labelWidth, align });
  table.end();
}

function drawRow(
  sheet: Sheet,
  table: TagNode,
  item: Row,
  box: { readonly x: number; readonly width: number; readonly labelWidth: number; readonly align: Align },
): void {
  const style: TextStyle = item.strong ? STYLES.strong : STYLES.body;
  const valueWidth = box.width - box.labelWidth - 10;
  const [labels, values] = [
    linesOf(sheet, item.label, box.labelWidth - 8, STYLES.label),
    linesOf(sheet, item.value, valueWidth, style),
  ];
  const [labelHeight, valueHeight] = [labels.length * leading(STYLES.label), values.length * leading(style)];
  ensureRoom(sheet, Math.min(Math.max(labelHeight, valueHeight) + PADDING, 200));
  const row = openTag(sheet, 'TR', table);
  const top = sheet.y;
  tagged(sheet, 'TH', () => drawLines(sheet, labels, { x: box.x, y: top + 1, width: box.labelWidth }, STYLES.label), {
    parent: row,
    scope: 'Row',
  });
  tagged(
    sheet,
    'TD',
    () => drawValue(sheet, values, { x: box.x + box.labelWidth + 10, width: valueWidth, align: box.align }, style),
    {
      parent: row,
    },
  );
  row.end();
  const onSamePage = sheet.y >= top;
  sheet.y = (onSamePage ? Math.max(sheet.y, top + labelHeight) : sheet.y) + PADDING - 1;
  drawHairline(sheet, box.x, box.width);
  sheet.y += PADDING - 1;
}

function drawValue(
  sheet: Sheet,
  lines: readonly string[],
  box: { readonly x: number; readonly width: number; readonly align: Align },
  style: TextStyle,
): void {
  for (const line of lines) {
    ensureRoom(sheet, leading(style));
    sheet.y += drawLines(sheet, [line], { ...box, y: sheet.y }, style);
  }
}

function drawHairline(sheet: Sheet, x: number, width: number): void {
  decoration(sheet, () => {
    sheet.pdf.doc.lineWidth(0.5).strokeColor(COLOURS.hairline);
    sheet.pdf.doc
      .moveTo(x, sheet.y)
      .lineTo(x + width, sheet.y)
      .stroke();
  });
}
