import bwipjs from 'bwip-js/node';
import QRCode from 'qrcode';
import { decoration, type Sheet, tagged } from './sheet.ts';

/** Where a code stands and what a screen reader says about it. Points. */
export type CodeBox = { readonly x: number; readonly y: number; readonly width: number; readonly alt: string };

/** Draws a QR code as shapes, so that it prints sharp at any size. The quiet zone of four modules lies inside the box. */
export function drawQr(sheet: Sheet, text: string, box: CodeBox, errorCorrection: 'M' | 'Q' = 'M'): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: errorCorrection });
  const side = box.width / (modules.size + 8);
  tagged(
    sheet,
    'Figure',
    () => {
      const { doc } = sheet.pdf;
      for (let row = 0; row < modules.size; row += 1) {
        for (let column = 0; column < modules.size; ) {
          let run = 0;
          while (column + run < modules.size && modules.get(row, column + run)) run += 1;
          if (run > 0) doc.rect(box.x + (column + 4) * side, box.y + (row + 4) * side, run * side, side);
          column += Math.max(run, 1);
        }
      }
      doc.fillColor('#000000').fill();
    },
    { alt: box.alt },
  );
}

/** Draws a Code 128 barcode as shapes. The quiet zone of ten modules on either side lies inside the box. */
export function drawCode128(sheet: Sheet, text: string, box: CodeBox & { readonly height: number }): void {
  const bars = code128Bars(text);
  const module = box.width / (bars.reduce((sum, bar) => sum + bar, 0) + 20);
  tagged(
    sheet,
    'Figure',
    () => {
      let x = box.x + 10 * module;
      bars.forEach((bar, index) => {
        if (index % 2 === 0) sheet.pdf.doc.rect(x, box.y, bar * module, box.height);
        x += bar * module;
      });
      sheet.pdf.doc.fillColor('#000000').fill();
    },
    { alt: box.alt },
  );
}

/** Draws the place of the emblem: an empty dashed ring, because a state emblem is the operator's to add. */
export function drawEmblemPlace(
  sheet: Sheet,
  box: { readonly x: number; readonly y: number; readonly side: number },
): void {
  decoration(sheet, () => {
    const radius = box.side / 2;
    const { doc } = sheet.pdf;
    doc.save().lineWidth(0.8).strokeColor('#8b918d').dash(2.4, { space: 2.2 });
    doc.circle(box.x + radius, box.y + radius, radius - 0.5).stroke();
    doc.undash().restore();
  });
}

/** Widths of bars and spaces in modules, a bar first. */
function code128Bars(text: string): readonly number[] {
  const [symbol] = bwipjs.raw('code128', text, {});
  if (!symbol || !('sbs' in symbol)) throw new Error('the barcode library drew no bars');
  return symbol.sbs;
}
