/** First bytes of programs and scripts. */
const BEGINNINGS = ['MZ', '\x7fELF', '#!', '\xcf\xfa\xed\xfe', '\xfe\xed\xfa', '\xca\xfe\xba\xbe'];
/** Marks of other files that count wherever they stand: archives, pages, scripts, programs, documents. */
const MARKS = [
  'PK\x03\x04',
  'PK\x05\x06',
  'Rar!\x1a\x07',
  '7z\xbc\xaf\x27\x1c',
  '%PDF-',
  'This program cannot be run in DOS mode',
];
const MARKUP = /<(script|html|svg|iframe|\?php|!doctype)/i;

/** True when bytes that should not be there are the beginning of a program, or hold another file or active markup. */
export function holdsForeignFile(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const begin = text.slice(0, 1024).replace(/^[\s\0]+/, '');
  return (
    BEGINNINGS.some((mark) => begin.startsWith(mark)) || MARKS.some((mark) => text.includes(mark)) || MARKUP.test(text)
  );
}
