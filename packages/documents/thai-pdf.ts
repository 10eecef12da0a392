import { readFileSync } from 'node:fs';
import { type Instant, toEpoch } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import PDFDocument from 'pdfkit';

/** The two weights of Sarabun that papers are set in. */
export type Face = 'regular' | 'semibold';
/** How a line looks. Size in points, colour as `#rrggbb`. */
export type TextStyle = { readonly face: Face; readonly size: number; readonly colour: string };

/** A PDF being written. Every text goes through `drawLine`, or the text layer of the file is corrupt. */
export type ThaiPdf = { readonly doc: PDFKit.PDFDocument; finish(): Promise<Uint8Array> };

const FONTS: Record<Face, Buffer> = {
  regular: readFont('400Regular/Sarabun_400Regular.ttf'),
  semibold: readFont('600SemiBold/Sarabun_600SemiBold.ttf'),
};

/**
 * Opens an A4 document with embedded fonts, tags, language and the marks of PDF/A-3a (ISO 19005-3). Equal content and
 * `createdAt` give equal bytes. Conformance is not claimed: no validator has certified it.
 */
export function openThaiPdf(about: {
  readonly title: string;
  readonly author: string;
  readonly lang: Lang;
  readonly createdAt: Instant;
}): ThaiPdf {
  const created = new Date(toEpoch(about.createdAt));
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    size: 'A4',
    margin: 0,
    font: '', // no default font: an unembedded Helvetica is forbidden in PDF/A
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang: about.lang === 'th' ? 'th-TH' : 'en-GB',
    info: { Title: about.title, Author: about.author, Creator: 'Biz Portal', CreationDate: created, ModDate: created },
  });
  for (const face of ['regular', 'semibold'] as const) doc.registerFont(face, FONTS[face]);
  return { doc, finish: () => collect(doc) };
}

/** Width of a line in points. */
export function widthOf(pdf: ThaiPdf, line: string, style: TextStyle): number {
  return pdf.doc.font(style.face).fontSize(style.size).widthOfString(forShaping(line));
}

/**
 * Draws one line with its baseline at `baseline` points from the top. The line is shaped with SARA AM taken apart, and the
 * exact source text is kept beside it as ActualText for search, copying and screen readers.
 */
export function drawLine(pdf: ThaiPdf, line: string, x: number, baseline: number, style: TextStyle): void {
  if (line === '') return;
  const { doc } = pdf;
  doc.font(style.face).fontSize(style.size).fillColor(style.colour);
  doc.markContent('Span', { actual: line });
  doc.text(forShaping(line), x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  doc.endMarkedContent();
}

/**
 * The font library splits SARA AM into two glyphs and stores wrong characters for both, and overprints a tone mark after
 * Latin text. Split before shaping, neither happens.
 */
function forShaping(line: string): string {
  return line.replace(/\u00a0/g, ' ').replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32');
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.end();
  });
}

function readFont(path: string): Buffer {
  return readFileSync(new URL(import.meta.resolve(`@expo-google-fonts/sarabun/${path}`)));
}
