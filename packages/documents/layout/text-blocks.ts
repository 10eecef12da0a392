import type { Lang } from '@biz/kernel/localised.ts';
import { TEXTS } from '../texts.ts';
import type { TextStyle } from '../thai-pdf.ts';
import { type Align, decoration, drawLines, ensureRoom, linesOf, type Sheet, tagged } from './sheet.ts';
import { COLOURS, leading, STYLES } from './styles.ts';

/** Sets a text across the sheet, line by line over as many pages as it needs. */
export function paragraph(
  sheet: Sheet,
  text: string,
  options: {
    readonly style?: TextStyle;
    readonly align?: Align;
    readonly tag?: 'P' | 'H1' | 'H2';
    readonly width?: number;
  } = {},
): void {
  const { style = STYLES.body, align = 'left', tag = 'P', width = sheet.width } = options;
  const x = align === 'center' ? sheet.left + (sheet.width - width) / 2 : sheet.left;
  ensureRoom(sheet, leading(style) * (tag === 'P' ? 1 : 3));
  tagged(sheet, tag, () => {
    for (const line of linesOf(sheet, text, width, style)) {
      ensureRoom(sheet, leading(style));
      sheet.y += drawLines(sheet, [line], { x, y: sheet.y, width, align }, style);
    }
  });
}

/** The name of the paper. */
export function title(sheet: Sheet, text: string, align: Align = 'left'): void {
  paragraph(sheet, text, {
    style: STYLES.title,
    align,
    tag: 'H1',
    width: align === 'center' ? sheet.width * 0.86 : sheet.width,
  });
}

/** The name of a part, never left alone at the foot of a page. */
export function heading(sheet: Sheet, text: string): void {
  ensureRoom(sheet, 60);
  sheet.y += 14;
  paragraph(sheet, text, { style: STYLES.heading, tag: 'H2' });
  sheet.y += 4;
}

/** Numbered points, each with its number in the margin of its text. */
export function numberedList(sheet: Sheet, items: readonly string[], style: TextStyle = STYLES.body): void {
  const indent = style.size * 1.8;
  items.forEach((item, index) => {
    const lines = linesOf(sheet, item, sheet.width - indent, style);
    ensureRoom(sheet, leading(style));
    tagged(sheet, 'P', () => {
      drawLines(sheet, [`${index + 1}.`], { x: sheet.left, y: sheet.y, width: indent }, style);
      for (const line of lines) {
        ensureRoom(sheet, leading(style));
        sheet.y += drawLines(sheet, [line], { x: sheet.left + indent, y: sheet.y, width: sheet.width - indent }, style);
      }
    });
  });
}

/** A rule across the sheet: a strong one begins or ends a part, a hairline divides. */
export function rule(sheet: Sheet, weight: 'strong' | 'hairline' = 'hairline'): void {
  decoration(sheet, () => {
    const { doc } = sheet.pdf;
    doc.lineWidth(weight === 'strong' ? 1.1 : 0.5).strokeColor(weight === 'strong' ? COLOURS.ink : COLOURS.hairline);
    doc
      .moveTo(sheet.left, sheet.y)
      .lineTo(sheet.left + sheet.width, sheet.y)
      .stroke();
  });
}

/** ใบแทน across the face, in a frame, above the name of the paper. */
export function replacementMark(sheet: Sheet, lang: Lang): void {
  const text = TEXTS[lang].replacement;
  const width = 130;
  const x = sheet.left + (sheet.width - width) / 2;
  const height = leading(STYLES.mark) + 6;
  decoration(sheet, () => {
    sheet.pdf.doc.lineWidth(1.4).strokeColor(COLOURS.mark).rect(x, sheet.y, width, height).stroke();
  });
  tagged(sheet, 'P', () => drawLines(sheet, [text], { x, y: sheet.y + 3, width, align: 'center' }, STYLES.mark));
  sheet.y += height + 8;
}
