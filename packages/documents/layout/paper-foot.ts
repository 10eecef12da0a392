import { ensureRoom, gap, type Sheet } from './sheet.ts';
import { type Signatory, signatureBlock, signatureHeight } from './signature-block.ts';
import { verifyBlock, verifyHeight } from './verify-block.ts';

/**
 * The last block of a paper: the check code at the left, the signature at the right, never parted. `atBottom` sets it on the
 * foot of the page. `role` stands for the words about the digital signature on papers that carry none.
 */
export function paperFoot(
  sheet: Sheet,
  foot: {
    readonly signatory: Signatory;
    readonly verifyUrl?: string;
    readonly role?: string;
    readonly atBottom?: boolean;
  },
): void {
  const verifyWidth = sheet.width * 0.58;
  const signWidth = sheet.width - verifyWidth - 14;
  const signed = foot.role === undefined && foot.signatory.signedAt !== undefined;
  const code = foot.verifyUrl === undefined ? undefined : { url: foot.verifyUrl, signed };
  const signHeight = signatureHeight(sheet, foot.signatory, signWidth, foot.role) + 7;
  const height = Math.max(signHeight, code ? verifyHeight(sheet, code, verifyWidth) : 0);
  gap(sheet, 10);
  ensureRoom(sheet, height);
  const y = foot.atBottom ? Math.max(sheet.y, sheet.bottom - height) : sheet.y;
  if (code) verifyBlock(sheet, code, { x: sheet.left, y, width: verifyWidth });
  signatureBlock(sheet, foot.signatory, { x: sheet.left + verifyWidth + 14, y: y + 7, width: signWidth }, foot.role);
  sheet.y = y + height;
}
