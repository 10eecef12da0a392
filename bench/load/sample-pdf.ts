/** Bytes of a measured document. */
export const DOCUMENT_BYTES = 100 * 1024;

const MARK_LENGTH = 100;

/**
 * A document of 100 KB as a scanner makes it: one page that is one picture. `mark` makes it a document of its own, because
 * a file that is stored already would not be written again. The picture is printable noise, which does not compress.
 */
export function samplePdf(mark: string): Buffer {
  const document = Buffer.from(template);
  document.write(mark.slice(0, MARK_LENGTH), MARK_AT, 'latin1');
  return document;
}

const PICTURE_MARK = '#'.repeat(MARK_LENGTH);
const template = Buffer.from(onePage(PICTURE_MARK + noise(DOCUMENT_BYTES - 1_000)), 'latin1');
const MARK_AT = template.indexOf(PICTURE_MARK);

function onePage(picture: string): string {
  const draw = 'q 500 0 0 700 50 50 cm /Im1 Do Q';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im1 5 0 R >> >> >>',
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width 800 /Height 1120 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>\nstream\n${picture}\nendstream`,
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** The same every time (xorshift), so that both sides get the same bytes. */
function noise(length: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
  let state = 88_675_123;
  let text = '';
  while (text.length < length) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    text += letters.charAt(state & 63);
  }
  return text;
}
