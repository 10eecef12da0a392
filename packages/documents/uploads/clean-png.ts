import { crc32 } from 'node:zlib';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { MAX_PIXELS } from './clean-jpeg.ts';
import { holdsForeignFile } from './foreign-content.ts';
import type { UploadRefusal } from './upload-refusal.ts';

/** Chunks that make up the picture and its colours. Text, time, camera data, animation and packed profiles are left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'bKGD']);
const HEAD = 8;

type Chunk = { readonly type: string; readonly at: number; readonly end: number };

/**
 * Copies a PNG without metadata; image data stay bit for bit, and what stands behind the image is cut off. Refuses images
 * over 50 megapixels, broken ones (every chunk's checksum counts), and files with another file behind them.
 */
export function cleanPng(bytes: Uint8Array): Result<Uint8Array, UploadRefusal> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = readChunks(data);
  const last = chunks?.at(-1);
  if (!chunks || last?.type !== 'IEND' || chunks[0]?.type !== 'IHDR') return err({ kind: 'UploadUnreadable' });
  if (holdsForeignFile(data.subarray(last.end))) return err({ kind: 'UploadDisguised' });
  const pixels = data.readUInt32BE(HEAD + 8) * data.readUInt32BE(HEAD + 12);
  if (pixels === 0 || !chunks.some((chunk) => chunk.type === 'IDAT')) return err({ kind: 'UploadUnreadable' });
  if (pixels > MAX_PIXELS) return err({ kind: 'UploadTooLarge', what: 'pixels', limit: MAX_PIXELS });
  const kept = chunks.filter((chunk) => KEPT.has(chunk.type)).map(({ at, end }) => data.subarray(at, end));
  return ok(new Uint8Array(Buffer.concat([data.subarray(0, HEAD), ...kept])));
}

function readChunks(data: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  for (let at = HEAD; at + 12 <= data.length; ) {
    const end = at + 12 + data.readUInt32BE(at);
    if (end > data.length || crc32(data.subarray(at + 4, end - 4)) !== data.readUInt32BE(end - 4)) return undefined;
    const type = data.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR' && end - at !== 25) return undefined;
    chunks.push({ type, at, end });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}
