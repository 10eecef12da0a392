import type { Instant } from '@biz/kernel/instant.ts';
import { formatDateTime } from '@biz/kernel/thai-date.ts';
import { TEXTS } from '../texts.ts';
import type { TextStyle } from '../thai-pdf.ts';
import { decoration, drawLines, linesOf, type Sheet, tagged } from './sheet.ts';
import { COLOURS, leading, STYLES } from './styles.ts';

/** Who signs, as printed. `signedAt` absent: the block says that the signature is inside the file. */
export type Signatory = { readonly name: string; readonly title: string; readonly signedAt?: Instant };

/**
 * Draws the visible signature block: how it is signed, the name in parentheses, the office. Drawn before signing, because a
 * signed page cannot be changed. Returns its height in points.
 */
export function signatureBlock(
  sheet: Sheet,
  who: Signatory,
  box: { readonly x: number; readonly y: number; readonly width: number },
  label?: string,
): number {
  const text = TEXTS[sheet.lang];
  const how = label ?? (who.signedAt ? text.signedDigitally : text.waitingForSignature);
  let y = box.y;
  const centred = (line: string, style: TextStyle) => {
    const lines = linesOf(sheet, line, box.width, style);
    tagged(sheet, 'P', () => drawLines(sheet, lines, { ...box, y, align: 'center' }, style));
    y += lines.length * leading(style);
  };
  centred(how, { ...STYLES.smallStrong, colour: COLOURS.accent });
  if (who.signedAt) centred(text.signedAt(formatDateTime(who.signedAt, sheet.lang)), STYLES.small);
  y += 7;
  const ruleY = y;
  decoration(sheet, () => {
    sheet.pdf.doc.lineWidth(0.5).strokeColor(COLOURS.hairline);
    sheet.pdf.doc
      .moveTo(box.x + 12, ruleY)
      .lineTo(box.x + box.width - 12, ruleY)
      .stroke();
  });
  y += 4;
  centred(`(${who.name})`, STYLES.body);
  centred(who.title, STYLES.body);
  return y - box.y;
}
