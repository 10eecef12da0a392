import { ensureRoom, type Sheet, tagged } from './sheet.ts';
import { heading } from './text-blocks.ts';

/** A JPEG or PNG, and what a screen reader says about it. */
export type Photo = { readonly bytes: Uint8Array; readonly alt: string };

const GUTTER = 12;
const SHAPE = 3 / 4;

const HEADING = 60;

/** Sets photos two in a row below a heading, each fitted into a box of the same size; a row stays on one page. */
export function photoRows(sheet: Sheet, title: string, photos: readonly Photo[]): void {
  const width = (sheet.width - GUTTER) / 2;
  const height = width * SHAPE;
  ensureRoom(sheet, HEADING + height + GUTTER);
  heading(sheet, title);
  for (let first = 0; first < photos.length; first += 2) {
    ensureRoom(sheet, height + GUTTER);
    photos.slice(first, first + 2).forEach((photo, column) => {
      const x = sheet.left + column * (width + GUTTER);
      const place = { fit: [width, height] as [number, number], align: 'center' as const, valign: 'center' as const };
      tagged(sheet, 'Figure', () => sheet.pdf.doc.image(Buffer.from(photo.bytes), x, sheet.y, place), {
        alt: photo.alt,
      });
    });
    sheet.y += height + GUTTER;
  }
}
