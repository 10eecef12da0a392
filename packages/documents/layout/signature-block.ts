import type { Instant } from '@biz/kernel/instant.ts';
import { formatDateTime } from '@biz/kernel/thai-date.ts';
import { TEXTS } from '../texts.ts';
import type { TextStyle } from '../thai-pdf.ts';
import { decoration, drawLines, linesOf, type Sheet, tagged } from './sheet.ts';
import { COLOURS, leading, STYLES } from './styles.ts';

/**
 * Who signs or answers for a paper, as printed; an empty name leaves a dotted place. `signedAt` is when this person acted;
 * on a licence its absence says that the signature is awaited.
 */
export type Signatory = { readonly name: string; readonly title: string; readonly signedAt?: Instant };

const RULE_GAP = 11;

/** Height of the block in points. */
export function signatureHeight(sheet: Sheet, who: Signatory, width: number, label?: string): number {
  const { above, below } = blockLines(sheet, who, width, label);
  return [...above, ...below].reduce((sum, part) => sum + part.height, RULE_GAP);
}

/**
 * Draws the visible signature block: how it is signed, the name in parentheses, the office. Drawn before signing, because a
 * signed page cannot be changed. `label` replaces the words about the digital signature.
 */
export function signatureBlock(
  sheet: Sheet,
  who: Signatory,
  box: { readonly x: number; readonly y: number; readonly width: number },
  label?: string,
): void {
  const { above, below } = blockLines(sheet, who, box.width, label);
  let { y } = box;
  const draw = (parts: typeof above) => {
    for (const { lines, style, height } of parts) {
      tagged(sheet, 'P', () => drawLines(sheet, lines, { ...box, y, align: 'center' }, style));
      y += height;
    }
  };
  draw(above);
  decoration(sheet, () => {
    sheet.pdf.doc.lineWidth(0.5).strokeColor(COLOURS.hairline);
    sheet.pdf.doc
      .moveTo(box.x + 12, y + 7)
      .lineTo(box.x + box.width - 12, y + 7)
      .stroke();
  });
  y += RULE_GAP;
  draw(below);
}

function blockLines(sheet: Sheet, who: Signatory, width: number, label: string | undefined) {
  const text = TEXTS[sheet.lang];
  const how = label ?? (who.signedAt ? text.signedDigitally : text.waitingForSignature);
  const part = (line: string, style: TextStyle) => {
    const lines = linesOf(sheet, line, width, style);
    return { lines, style, height: lines.length * leading(style) };
  };
  const when = who.signedAt && text.signedAt(formatDateTime(who.signedAt, sheet.lang));
  return {
    above: [part(how, { ...STYLES.smallStrong, colour: COLOURS.accent }), ...(when ? [part(when, STYLES.small)] : [])],
    below: [part(`(${who.name || '.'.repeat(40)})`, STYLES.body), part(who.title, STYLES.body)],
  };
}
