import { inflateSync } from 'node:zlib';
import { PDFName, type PDFObject, PDFRawStream } from 'pdf-lib';

const LARGEST = 1024 * 1024;

/** True for a stream of at most one megabyte that is JSON from its first byte to its last: data that no program runs. */
export function isJsonFile(stream: PDFObject | undefined): boolean {
  if (!(stream instanceof PDFRawStream)) return false;
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const isFlate = filter instanceof PDFName && filter.decodeText() === 'FlateDecode';
  if ((filter !== undefined && !isFlate) || stream.contents.length > LARGEST) return false;
  try {
    const bytes = isFlate ? inflateSync(stream.contents, { maxOutputLength: LARGEST }) : Buffer.from(stream.contents);
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return true;
  } catch (error) {
    if (error instanceof Error) return false; // not Flate, too large, not UTF-8 or not JSON
    throw error;
  }
}
