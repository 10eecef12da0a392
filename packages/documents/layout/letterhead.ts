import { drawEmblemPlace } from './codes.ts';
import { drawLines, linesOf, type Sheet, tagged } from './sheet.ts';
import { leading, STYLES } from './styles.ts';
import { rule } from './text-blocks.ts';

const EMBLEM = 46;

/** Top of a paper of daily business: its name, who issues it, the emblem's place at the right, a strong rule below. */
export function letterhead(sheet: Sheet, name: string, issuerLines: readonly string[], corner?: string): void {
  const top = sheet.y;
  const width = sheet.width - EMBLEM - 24;
  drawEmblemPlace(sheet, { x: sheet.left + sheet.width - EMBLEM, y: top + 2, side: EMBLEM });
  tagged(sheet, 'H1', () => {
    const lines = linesOf(sheet, name, width, STYLES.title);
    sheet.y += drawLines(sheet, lines, { x: sheet.left, y: sheet.y, width }, STYLES.title);
  });
  tagged(sheet, 'P', () => {
    for (const text of issuerLines.filter((line) => line !== '')) {
      const lines = linesOf(sheet, text, width, STYLES.label);
      sheet.y += drawLines(sheet, lines, { x: sheet.left, y: sheet.y, width }, STYLES.label);
    }
  });
  sheet.y = Math.max(sheet.y, top + EMBLEM + (corner ? leading(STYLES.small) : 0)) + 10;
  if (corner) {
    const box = { x: sheet.left, y: sheet.y - leading(STYLES.small) - 4, width: sheet.width, align: 'right' } as const;
    tagged(sheet, 'P', () => drawLines(sheet, [corner], box, STYLES.small));
  }
  rule(sheet, 'strong');
  sheet.y += 8;
}
