import { printable } from './printable.ts';
import { type TextStyle, type ThaiPdf, widthOf } from './thai-pdf.ts';

const words = new Intl.Segmenter('th', { granularity: 'word' });
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/**
 * Breaks text into lines of at most `width` points, between Thai words and at blanks; a number stays with its unit, ๆ and
 * closing marks stay with the word before. A piece wider than a line is broken between letters. Line breaks in the text count.
 */
export function breakLines(pdf: ThaiPdf, text: string, width: number, style: TextStyle): string[] {
  const measure = (piece: string) => widthOf(pdf, piece, style);
  return printable(text)
    .split('\n')
    .flatMap((line) => fill(unbreakablePieces(line), width, measure));
}

/** Text cut where a line may end; blanks belong to the piece before them. */
export function unbreakablePieces(line: string): string[] {
  const tokens = [...words.segment(line)].map((part) => part.segment);
  const pieces: string[] = [];
  let current = '';
  tokens.forEach((token, index) => {
    if (current !== '' && mayBreak(current, token, tokens[index - 2] ?? '')) {
      pieces.push(current);
      current = '';
    }
    current += token;
  });
  return current === '' ? pieces : [...pieces, current];
}

/** May a line end between what stands so far and the next token? `before` is the token before a trailing blank. */
function mayBreak(soFar: string, next: string, before: string): boolean {
  if (/^\s/.test(next)) return false;
  if (/^[ๆฯ)\]}”’.,:;!?%]/.test(next)) return false;
  if (/^ที่/.test(next) && /(วัน|เลข|หมู่|ประเภท|ฉบับ)$/.test(soFar)) return false;
  if (/[([{“‘]$/.test(soFar) || /\u00a0$/.test(soFar)) return false;
  if (/\s$/.test(soFar))
    return (
      !(/\d$/.test(before) && startsThai(next)) && !(/\.$|^มาตรา$|^ที่$|(คม|ยน|พันธ์)$/.test(before) && /^\d/.test(next))
    );
  return /[\p{L}\p{M}]$/u.test(soFar) && /^\p{L}/u.test(next) && (startsThai(next) || /[\u0e00-\u0e7f]$/.test(soFar));
}

function startsThai(token: string): boolean {
  return /^[\u0e01-\u0e4e]/.test(token);
}

function fill(pieces: readonly string[], width: number, measure: (piece: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces.flatMap((whole) => fit(whole, width, measure))) {
    if (line !== '' && used + measure(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += piece;
    used += measure(piece);
  }
  return [...lines, line.trimEnd()];
}

/** A piece as it is, or cut into parts that fit a line. */
function fit(piece: string, width: number, measure: (piece: string) => number): string[] {
  if (measure(piece.trimEnd()) <= width) return [piece];
  for (const seam of [/(?<=\s)(?=\S)/, /(?<=[/?&])(?=[^/?&])/]) {
    const seams = piece.split(seam);
    if (seams.length > 1) return seams.flatMap((part) => fit(part, width, measure));
  }
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(piece)) {
    if (part !== '' && measure(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return part === '' ? parts : [...parts, part];
}
