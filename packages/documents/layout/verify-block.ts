import { TEXTS } from '../texts.ts';
import { drawQr } from './codes.ts';
import { drawLines, linesOf, type Sheet, tagged } from './sheet.ts';
import { leading, mm, STYLES } from './styles.ts';

/** The address of the check page, and whether the paper carries a digital signature. */
export type VerifyCode = { readonly url: string; readonly signed: boolean };

/** Side of the check code with its quiet zone; the symbol itself is 27 mm, which reads from a print of 150 dots per inch. */
const QR_SIDE = mm(34);
const TOP = 7;

/** Height of the block in points. */
export function verifyHeight(sheet: Sheet, code: VerifyCode, width: number): number {
  const text = blockLines(sheet, code, width).reduce((sum, part) => sum + part.height, TOP);
  return Math.max(QR_SIDE, text);
}

/** Draws the check code, what it is for and its address in letters. */
export function verifyBlock(
  sheet: Sheet,
  code: VerifyCode,
  box: { readonly x: number; readonly y: number; readonly width: number },
): void {
  drawQr(sheet, code.url, { x: box.x - 9, y: box.y, width: QR_SIDE, alt: TEXTS[sheet.lang].verifyQrAlt });
  let y = box.y + TOP;
  for (const { lines, style, height } of blockLines(sheet, code, box.width)) {
    const at = { x: box.x + QR_SIDE + 2, y, width: box.width - QR_SIDE - 2 };
    tagged(sheet, 'P', () => drawLines(sheet, lines, at, style));
    y += height;
  }
}

function blockLines(sheet: Sheet, code: VerifyCode, width: number) {
  const text = TEXTS[sheet.lang];
  const why = code.signed ? `${text.verifyText} ${text.verifySigned}` : text.verifyText;
  return (
    [
      [text.verifyTitle, STYLES.smallStrong],
      [why, STYLES.small],
      [code.url, STYLES.small],
    ] as const
  ).map(([line, style]) => {
    const lines = linesOf(sheet, line, width - QR_SIDE - 2, style);
    return { lines, style, height: lines.length * leading(style) + 1 };
  });
}
