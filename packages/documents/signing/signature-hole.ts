import { type Instant, toEpoch } from '@biz/kernel/instant.ts';
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfString } from '@libpdf/core';

/** A PDF with an empty place for one signature. The hole runs from `<` (at `start`) to after `>` (at `end`). */
export type HoledPdf = { readonly bytes: Uint8Array; readonly start: number; readonly end: number };

const WIDE = 9_999_999_999;
/** Print and Locked: ISO 32000-1, table 165. */
const FLAGS = 132;

/**
 * Appends a signature field with an empty hole of `room` bytes to a PDF and fixes its ByteRange to everything but the hole.
 * The field has no visible area: what people see is drawn before signing. Throws when the file is not a PDF with pages.
 */
export async function makeSignatureHole(
  pdf: Uint8Array,
  about: { readonly name: string; readonly reason: string; readonly at: Instant; readonly room: number },
): Promise<HoledPdf> {
  const document = await PDF.load(pdf);
  const pageRef = document.context.pages.getPage(0);
  const page = pageRef && document.context.resolve(pageRef);
  if (!pageRef || !(page instanceof PdfDict)) throw new Error('a PDF without pages cannot be signed');
  const signature = PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: new PdfArray([0, WIDE, WIDE, WIDE].map((value) => PdfNumber.of(value))),
    Contents: PdfString.fromBytes(new Uint8Array(about.room)),
    M: PdfString.fromString(pdfDate(about.at)),
    Name: PdfString.fromString(about.name),
    Reason: PdfString.fromString(about.reason),
  });
  addField(document, { page, pageRef, signatureRef: document.context.register(signature) });
  return fixByteRange(await document.save({ incremental: true }), about.room);
}

/** Puts the signature into the hole, padded with zeros. Throws when it does not fit. */
export function fillSignatureHole(holed: HoledPdf, signature: Uint8Array): Uint8Array {
  const room = holed.end - holed.start - 2;
  const hex = Buffer.from(signature).toString('hex');
  if (hex.length > room) throw new Error(`signature of ${signature.length} bytes does not fit into ${room / 2}`);
  const bytes = holed.bytes.slice();
  bytes.set(Buffer.from(hex.padEnd(room, '0'), 'latin1'), holed.start + 1);
  return bytes;
}

/** The bytes that a signature covers: all but the hole. */
export function coveredBytes(holed: HoledPdf): Uint8Array {
  return Buffer.concat([holed.bytes.subarray(0, holed.start), holed.bytes.subarray(holed.end)]);
}

/** The library would also add fonts that are not embedded to the form, which PDF/A forbids; so the form is made here. */
function addField(
  document: PDF,
  at: { readonly page: PdfDict; readonly pageRef: PdfRef; readonly signatureRef: PdfRef },
): void {
  const { context } = document;
  const resolve = (ref: PdfRef) => context.resolve(ref);
  const catalog = context.catalog.getDict();
  const form = catalog.getDict('AcroForm', resolve) ?? PdfDict.of({ Fields: new PdfArray([]) });
  if (!catalog.has('AcroForm')) catalog.set('AcroForm', context.register(form));
  const fields = form.getArray('Fields', resolve) ?? new PdfArray([]);
  const field = PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('Widget'),
    FT: PdfName.of('Sig'),
    T: PdfString.fromString(`Signature_${fields.length + 1}`),
    V: at.signatureRef,
    F: PdfNumber.of(FLAGS),
    P: at.pageRef,
    Rect: new PdfArray([0, 0, 0, 0].map((value) => PdfNumber.of(value))),
  });
  const fieldRef = context.register(field);
  form.set('Fields', new PdfArray([...fields, fieldRef]));
  form.set('SigFlags', PdfNumber.of(3));
  const annotations = at.page.getArray('Annots', resolve);
  at.page.set('Annots', new PdfArray([...(annotations ?? []), fieldRef]));
}

function fixByteRange(saved: Uint8Array, room: number): HoledPdf {
  const bytes = Buffer.from(saved);
  const placeholder = `[0 ${WIDE} ${WIDE} ${WIDE}]`;
  const at = bytes.lastIndexOf(placeholder);
  const hole = `<${'0'.repeat(room * 2)}>`;
  const start = bytes.indexOf(hole, at);
  if (at < 0 || start < 0) throw new Error('the PDF library wrote the signature placeholder in another form');
  const end = start + hole.length;
  const range = `[0 ${start} ${end} ${bytes.length - end}]`.padEnd(placeholder.length, ' ');
  bytes.write(range, at, 'latin1');
  return { bytes, start, end };
}

/** `D:20261120021200Z`: ISO 32000-1, 7.9.4. */
function pdfDate(at: Instant): string {
  return `D:${new Date(toEpoch(at)).toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}
