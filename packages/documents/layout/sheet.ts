import type { Instant } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { breakLines } from '../break-lines.ts';
import { TEXTS } from '../texts.ts';
import { drawLine, openThaiPdf, type TextStyle, type ThaiPdf, widthOf } from '../thai-pdf.ts';
import { COLOURS, leading, mm, STYLES } from './styles.ts';

/** A node of the tag tree that a screen reader walks. */
export type TagNode = ReturnType<PDFKit.PDFDocument['struct']>;
/** Standard structure types (ISO 32000-1, 14.8.4) that papers use. */
export type Tag = 'P' | 'H1' | 'H2' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';

/** A paper being set: a cursor `y` (points from the top) that blocks move down, on as many A4 pages as they need. */
export type Sheet = {
  readonly pdf: ThaiPdf;
  readonly lang: Lang;
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  readonly root: TagNode;
  y: number;
};

/** What every paper says about itself. `footer` stands at the foot of each page. */
export type PaperAbout = {
  readonly title: string;
  readonly issuer: string;
  readonly footer: string;
  readonly lang: Lang;
  readonly createdAt: Instant;
  /** True: every page says that the paper is for training and has no legal effect. */
  readonly training?: boolean;
  /** Stands at the top of each page, e.g. that this is a draft. */
  readonly notice?: string;
};

export type Align = 'left' | 'center' | 'right';

const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = { side: mm(22), top: mm(19), bottom: mm(20) };

/** Opens the first page of a paper. */
export function openSheet(about: PaperAbout): Sheet {
  const pdf = openThaiPdf({ title: about.title, author: about.issuer, lang: about.lang, createdAt: about.createdAt });
  pdf.doc.addPage();
  const root = pdf.doc.struct('Document');
  pdf.doc.addStructure(root);
  return {
    pdf,
    lang: about.lang,
    left: MARGIN.side,
    width: PAGE.width - 2 * MARGIN.side,
    bottom: PAGE.height - MARGIN.bottom,
    root,
    y: MARGIN.top,
  };
}

/** Writes the foot of every page and gives the bytes. */
export function closeSheet(sheet: Sheet, about: PaperAbout): Promise<Uint8Array> {
  const { count } = sheet.pdf.doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    sheet.pdf.doc.switchToPage(index);
    drawFoot(sheet, about, `${TEXTS[sheet.lang].page} ${index + 1}/${count}`);
  }
  sheet.root.end();
  return sheet.pdf.finish();
}

/** Begins a new page when fewer than `height` points are left on this one. */
export function ensureRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height <= sheet.bottom) return;
  sheet.pdf.doc.continueOnNewPage();
  sheet.y = MARGIN.top;
}

/** Moves the cursor down. */
export function gap(sheet: Sheet, points: number): void {
  sheet.y += points;
}

/** Draws content that readers are told about, as a new element below `parent`. */
export function tagged(
  sheet: Sheet,
  tag: Tag,
  draw: () => void,
  options: { readonly parent?: TagNode; readonly alt?: string; readonly scope?: 'Row' | 'Column' } = {},
): void {
  const { doc } = sheet.pdf;
  const content = doc.markStructureContent(tag);
  draw();
  doc.endMarkedContent();
  const { parent = sheet.root, ...about } = options;
  parent.add(doc.struct(tag, about, [content]));
}

/** Opens an element that holds others; end it when they are in. */
export function openTag(sheet: Sheet, tag: Tag, parent: TagNode = sheet.root): TagNode {
  const node = sheet.pdf.doc.struct(tag);
  parent.add(node);
  return node;
}

/** Draws decoration that readers are not told about. Not inside `tagged`. */
export function decoration(sheet: Sheet, draw: () => void): void {
  sheet.pdf.doc.markContent('Artifact', { type: 'Layout' });
  draw();
  sheet.pdf.doc.endMarkedContent();
}

/** Draws lines from `y` down inside a box and says how tall they were. */
export function drawLines(
  sheet: Sheet,
  lines: readonly string[],
  box: { readonly x: number; readonly y: number; readonly width: number; readonly align?: Align },
  style: TextStyle,
): number {
  lines.forEach((line, index) => {
    const room = box.align === undefined || box.align === 'left' ? 0 : box.width - widthOf(sheet.pdf, line, style);
    const x = box.x + (box.align === 'center' ? room / 2 : room);
    drawLine(sheet.pdf, line, x, box.y + leading(style) * index + style.size * 1.1, style);
  });
  return leading(style) * lines.length;
}

/** Lines of a text in a box of that width. */
export function linesOf(sheet: Sheet, text: string, width: number, style: TextStyle): string[] {
  return breakLines(sheet.pdf, text, width, style);
}

function drawFoot(sheet: Sheet, about: PaperAbout, pages: string): void {
  const { left, width, pdf } = sheet;
  const y = PAGE.height - mm(17);
  decoration(sheet, () => {
    pdf.doc.lineWidth(0.5).strokeColor(COLOURS.hairline);
    pdf.doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke();
    const [line = ''] = linesOf(sheet, about.footer, width - 70, STYLES.small);
    drawLines(sheet, [line], { x: left, y: y + 5, width }, STYLES.small);
    drawLines(sheet, [pages], { x: left, y: y + 5, width, align: 'right' }, STYLES.small);
    const notices = [about.notice, about.training && TEXTS[sheet.lang].training].filter(
      (text) => typeof text === 'string',
    );
    drawLines(sheet, [notices.join(' · ')], { x: left, y: mm(8), width, align: 'center' }, STYLES.notice);
  });
}
