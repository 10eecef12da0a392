import { err, ok, type Result } from '@biz/kernel/result.ts';
import { holdsForeignFile } from './foreign-content.ts';
import type { UploadRefusal } from './upload-refusal.ts';

/** Largest image taken. A camera of 48 megapixels fits; a small file that unpacks to more is a bomb. */
export const MAX_PIXELS = 50_000_000;

const MAX_SEGMENTS = 2000;

/** A marker and where its segment ends; `SOS` is followed by image data. */
type Segment = { readonly marker: number; readonly at: number; readonly end: number };

/**
 * Copies a JPEG without metadata: place, device, comments and previews go, image data stay bit for bit, and so do colour
 * profile and orientation. What stands behind the image is cut off. Refuses images over 50 megapixels, broken ones, and
 * files with another file behind them.
 */
export function cleanJpeg(bytes: Uint8Array): Result<Uint8Array, UploadRefusal> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments = readSegments(data);
  const last = segments?.at(-1);
  if (!segments || last?.marker !== 0xd9) return err({ kind: 'UploadUnreadable' });
  if (holdsForeignFile(data.subarray(last.end))) return err({ kind: 'UploadDisguised' });
  const frames = segments.filter((segment) => isFrame(segment.marker));
  const pixels = frames.map(({ at }) => data.readUInt16BE(at + 5) * data.readUInt16BE(at + 7));
  if (pixels.length === 0 || pixels.includes(0)) return err({ kind: 'UploadUnreadable' });
  if (pixels.some((count) => count > MAX_PIXELS))
    return err({ kind: 'UploadTooLarge', what: 'pixels', limit: MAX_PIXELS });
  const orientation = segments.map((segment) => readOrientation(data, segment)).find((value) => value !== undefined);
  const kept = segments.filter((segment) => isKept(data, segment)).map(({ at, end }) => data.subarray(at, end));
  const turned = orientation === undefined || orientation === 1 ? [] : [orientationSegment(orientation)];
  return ok(new Uint8Array(Buffer.concat([data.subarray(0, 2), ...turned, ...kept])));
}

/** All segments up to the end-of-image marker; nothing when the structure breaks. */
function readSegments(data: Buffer): Segment[] | undefined {
  const segments: Segment[] = [];
  for (let at = 2; at + 2 <= data.length && segments.length < MAX_SEGMENTS; ) {
    if (data[at] !== 0xff) return undefined;
    const marker = data[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    const end = segmentEnd(data, at, marker);
    if (end === undefined) return undefined;
    segments.push({ marker, at, end });
    if (marker === 0xd9) return segments;
    at = end;
  }
  return undefined;
}

function segmentEnd(data: Buffer, at: number, marker: number): number | undefined {
  if (marker === 0xd9) return at + 2;
  if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || at + 4 > data.length) return undefined;
  const end = at + 2 + data.readUInt16BE(at + 2);
  if (end < at + 4 || end > data.length || (isFrame(marker) && end < at + 9)) return undefined;
  return marker === 0xda ? scanEnd(data, end) : end;
}

/** Image data end at a marker that is neither a stuffed zero nor a restart. */
function scanEnd(data: Buffer, from: number): number | undefined {
  for (let at = data.indexOf(0xff, from); at >= 0 && at + 1 < data.length; at = data.indexOf(0xff, at + 1)) {
    const next = data[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return undefined;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Tables and image data, the JFIF head, the colour profile and Adobe's colour transform; no other application data, no comments. */
function isKept(data: Buffer, { marker, at, end }: Segment): boolean {
  const starts = (mark: string) => data.subarray(at + 4, end).toString('latin1', 0, mark.length) === mark;
  if (marker === 0xe0) return starts('JFIF\0') && end - at === 18;
  if (marker === 0xe2) return starts('ICC_PROFILE\0');
  if (marker === 0xee) return starts('Adobe') && end - at === 16;
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe;
}

/** Orientation (1-8) from the Exif segment (tag 0x0112 of the first directory). */
function readOrientation(data: Buffer, { marker, at, end }: Segment): number | undefined {
  const tiff = data.subarray(at + 10, end);
  if (marker !== 0xe1 || data.toString('latin1', at + 4, at + 10) !== 'Exif\0\0' || tiff.length < 14) return undefined;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (offset: number) => (little ? tiff.readUInt16LE(offset) : tiff.readUInt16BE(offset));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const count = u16(directory);
  for (let entry = directory + 2, index = 0; index < count && entry + 12 <= tiff.length; entry += 12, index += 1) {
    const value = u16(entry + 8);
    if (u16(entry) === 0x0112) return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that says nothing but how to turn the image. */
function orientationSegment(orientation: number): Buffer {
  const [marker, name, header] = ['ffe10022', '457869660000', '4d4d002a00000008'];
  const entry = `0112000300000001000${orientation}0000`;
  return Buffer.from(`${marker}${name}${header}0001${entry}00000000`, 'hex');
}
