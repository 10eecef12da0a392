/** Printable ASCII: nothing in it is written in two ways, and every character is one. */
const PLAIN = /^[ -~]*$/;
/** Made once: making it takes longer than counting a page of text. */
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/**
 * Makes typed Thai comparable: nikhahit + aa becomes sara am, doubled sara e becomes sara ae, zero-width characters and
 * outer blanks go, Thai digits become Arabic, Unicode NFC. Inner line breaks stay.
 */
export function normaliseThai(raw: string): string {
  if (PLAIN.test(raw)) return raw.trim();
  return raw
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/\u0e40\u0e40/g, '\u0e41')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/\r\n?/g, '\n')
    .trim();
}

/**
 * What a text is found by, however it is typed: normalised Thai in lower case with nothing but letters, their marks and
 * digits, so that blanks, dashes and full stops make no difference.
 */
export function searchKey(raw: string): string {
  return normaliseThai(raw)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Length as a reader counts it (grapheme clusters), not in code units. */
export function graphemeCount(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** Thai digits, for documents that the law wants in them. */
export function toThaiDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}
