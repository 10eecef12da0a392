import { ensureRoom, gap, type Sheet } from './sheet.ts';
import { type Signatory, signatureBlock } from './signature-block.ts';
import { VERIFY_QR_SIDE, verifyBlock } from './verify-block.ts';

/**
 * The last block of a paper: the check code at the left, the signature at the right, never parted. `atBottom` sets it on the
 * foot of the page. `unsignedLabel` replaces the words about the digital signature when the paper carries none.
 */
export function paperFoot(
  sheet: Sheet,
  foot: {
    readonly signatory: Signatory;
    readonly verifyUrl?: string;
    readonly unsignedLabel?: string;
    readonly atBottom?: boolean;
  },
): void {
  gap(sheet, 10);
  ensureRoom(sheet, VERIFY_QR_SIDE);
  const y = foot.atBottom ? Math.max(sheet.y, sheet.bottom - VERIFY_QR_SIDE) : sheet.y;
  const verifyWidth = sheet.width * 0.58;
  const signed = foot.signatory.signedAt !== undefined || foot.unsignedLabel === undefined;
  if (foot.verifyUrl) verifyBlock(sheet, { url: foot.verifyUrl, signed }, { x: sheet.left, y, width: verifyWidth });
  const box = { x: sheet.left + verifyWidth + 14, y: y + 7, width: sheet.width - verifyWidth - 14 };
  signatureBlock(sheet, foot.signatory, box, signed ? undefined : foot.unsignedLabel);
  sheet.y = y + VERIFY_QR_SIDE;
}
