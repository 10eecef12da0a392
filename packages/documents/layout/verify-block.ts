import { TEXTS } from '../texts.ts';
import { drawQr } from './codes.ts';
import { drawLines, linesOf, type Sheet, tagged } from './sheet.ts';
import { leading, mm, STYLES } from './styles.ts';

/** Side of the check code with its quiet zone; the symbol itself is 27 mm, which reads from a print of 150 dots per inch. */
export const VERIFY_QR_SIDE = mm(34);

/** The check code, what it is for and its address in letters; `signed` tells of the digital signature. Returns the height. */
export function verifyBlock(
  sheet: Sheet,
  code: { readonly url: string; readonly signed: boolean },
  box: { readonly x: number; readonly y: number; readonly width: number },
): number {
  const text = TEXTS[sheet.lang];
  drawQr(sheet, code.url, { x: box.x - 9, y: box.y, width: VERIFY_QR_SIDE, alt: text.verifyQrAlt });
  const [x, width] = [box.x + VERIFY_QR_SIDE + 2, box.width - VERIFY_QR_SIDE - 2];
  let y = box.y + 7;
  for (const [line, style] of [
    [text.verifyTitle, STYLES.smallStrong],
    [code.signed ? `${text.verifyText} ${text.verifySigned}` : text.verifyText, STYLES.small],
    [code.url, STYLES.small],
  ] as const) {
    const lines = linesOf(sheet, line, width, style);
    tagged(sheet, 'P', () => drawLines(sheet, lines, { x, y, width }, style));
    y += lines.length * leading(style) + 1;
  }
  return Math.max(VERIFY_QR_SIDE, y - box.y);
}
