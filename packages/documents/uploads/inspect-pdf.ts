import { err, ok, type Result } from '@biz/kernel/result.ts';
import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import { holdsForeignFile } from './foreign-content.ts';
import { activeFeatures } from './pdf-active-features.ts';
import { MAX_UNPACKED, unpackedSize } from './pdf-unpacked-size.ts';
import type { UploadRefusal } from './upload-refusal.ts';

const HEAD = 1024;
/** A ZIP archive ends within this many bytes of the end of its file. */
const ARCHIVE_END = 66_000;

/**
 * Reads a PDF as a suspicious reader: from its first byte to its last nothing but PDF, not locked, not built to unpack to
 * more than it may, and no object in it - also inside object streams - that acts. Answers its pages.
 */
export async function inspectPdf(bytes: Uint8Array): Promise<Result<{ readonly pages: number }, UploadRefusal>> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const end = text.lastIndexOf('%%EOF');
  if (!/^%PDF-[12]\.\d/.test(text) || end < 0) return err({ kind: 'UploadUnreadable' });
  if (!/^[\s\0]*$/.test(text.slice(end + 5)) || text.slice(-ARCHIVE_END).includes('PK\x05\x06')) {
    return err({ kind: 'UploadDisguised' });
  }
  if (holdsForeignFile(bytes.subarray(5, HEAD))) return err({ kind: 'UploadDisguised' });
  if (/\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(text)) return err({ kind: 'UploadEncrypted' });
  const size = unpackedSize(text);
  if (size === 'unreadable') return err({ kind: 'UploadUnreadable' });
  if (size > MAX_UNPACKED) return err({ kind: 'UploadTooLarge', what: 'unpacked', limit: MAX_UNPACKED });
  return readObjects(bytes);
}

async function readObjects(bytes: Uint8Array): Promise<Result<{ readonly pages: number }, UploadRefusal>> {
  try {
    const document = await PDFDocument.load(bytes, {
      throwOnInvalidObject: true,
      updateMetadata: false,
      ignoreEncryption: true,
      parseSpeed: ParseSpeeds.Fast,
    });
    if (document.isEncrypted) return err({ kind: 'UploadEncrypted' });
    const features = activeFeatures(document);
    if (features.length > 0) return err({ kind: 'UploadActive', features });
    const pages = document.getPageCount();
    return pages > 0 ? ok({ pages }) : err({ kind: 'UploadUnreadable' });
  } catch (error) {
    if (error instanceof Error) return err({ kind: 'UploadUnreadable' }); // the parser refuses malformed input by throwing
    throw error;
  }
}
