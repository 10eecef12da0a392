import { deflateSync } from 'node:zlib';
import { PDFDocument, rgb } from 'pdf-lib';

/** A one-page PDF with a drawn plan: walls and tables, no text. */
export async function samplePdf(seed: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setCreationDate(new Date('2026-11-12T02:00:00Z'));
  pdf.setModificationDate(new Date('2026-11-12T02:00:00Z'));
  const page = pdf.addPage([595, 842]);
  page.drawRectangle({ x: 60, y: 420, width: 475, height: 340, borderColor: rgb(0, 0, 0), borderWidth: 3 });
  page.drawLine({ start: { x: 220, y: 420 }, end: { x: 220, y: 760 }, thickness: 3 });
  for (let table = 0; table < 4 + (seed % 3); table += 1) {
    page.drawRectangle({
      x: 260 + (table % 3) * 85,
      y: 640 - Math.floor(table / 3) * 90,
      width: 50,
      height: 34,
      borderColor: rgb(0.4, 0.4, 0.4),
      borderWidth: 1,
    });
  }
  return pdf.save({ useObjectStreams: false });
}

/** A PNG of a plan: white ground, dark walls; another seed gives other bytes. */
export function samplePng(seed: number): Uint8Array {
  const [width, height] = [640, 420];
  const rows = Buffer.alloc((width + 1) * height, 255);
  const paint = (x: number, y: number, w: number, h: number) => {
    for (let row = y; row < y + h; row += 1) rows.fill(40, row * (width + 1) + 1 + x, row * (width + 1) + 1 + x + w);
  };
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  for (const [x, y, w, h] of [
    [40, 40, 560, 5],
    [40, 375, 560, 5],
    [40, 40, 5, 340],
    [595, 40, 5, 340],
    [210 + (seed % 40), 40, 5, 200],
    [40, 240, 175, 5],
  ] as const) {
    paint(x, y, w, h);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
