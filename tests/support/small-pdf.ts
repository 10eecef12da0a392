import { PDFDocument } from 'pdf-lib';

/** A one-page PDF with nothing active in it; the note makes its bytes differ from those of others. */
export async function smallPdf(note: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(note);
  pdf.addPage([300, 200]);
  return pdf.save();
}
