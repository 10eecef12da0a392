import { err, ok, type Result } from '@biz/kernel/result.ts';
import { fileTypeFromBuffer } from 'file-type';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { extensionOf, safeName } from './safe-name.ts';
import type { UploadKind, UploadRefusal } from './upload-refusal.ts';

/** A file that may be stored: what it is, how it may be called, and its bytes without metadata of cameras and programs. */
export type InspectedUpload = {
  readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  /** Pages of a PDF. */
  readonly pages?: number;
  readonly safeName: string;
  readonly bytes: Uint8Array;
};

const MEDIA_TYPES = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;
const EXTENSIONS: Record<UploadKind, readonly string[]> = { pdf: ['pdf'], jpeg: ['jpg', 'jpeg', 'jpe'], png: ['png'] };

/**
 * Decides whether a file may be stored (ตรวจแฟ้มที่ส่ง). Goes by content, never by name or declared type: an allow-list by
 * signature, the whole structure walked, nothing before or behind it. Images come back without metadata but upright; a PDF
 * comes back as it was. No substitute for a virus scanner.
 */
export async function inspectUpload(
  bytes: Uint8Array,
  fileName: string,
  accept: readonly UploadKind[],
  maxBytes: number,
): Promise<Result<InspectedUpload, UploadRefusal>> {
  if (bytes.length === 0) return err({ kind: 'UploadEmpty' });
  if (bytes.length > maxBytes) return err({ kind: 'UploadTooLarge', what: 'bytes', limit: maxBytes });
  const kind = await detectKind(bytes);
  const claimed = extensionOf(fileName);
  const claims = (kinds: readonly UploadKind[]) => kinds.some((one) => EXTENSIONS[one].includes(claimed ?? ''));
  if (!kind) return err(claims(['pdf', 'jpeg', 'png']) ? { kind: 'UploadDisguised' } : wrongKind(accept));
  if (!accept.includes(kind)) return err(wrongKind(accept));
  if (claimed !== undefined && !claims(['pdf', 'jpeg', 'png'])) return err({ kind: 'UploadDisguised' });
  const named = { mediaType: MEDIA_TYPES[kind], safeName: safeName(fileName, EXTENSIONS[kind][0] ?? kind) };
  if (kind === 'pdf') {
    // The library that reads PDFs is large: loaded with the first one.
    const { inspectPdf } = await import('./inspect-pdf.ts');
    const pdf = await inspectPdf(bytes);
    return pdf.ok ? ok({ ...named, pages: pdf.value.pages, bytes }) : pdf;
  }
  const image = kind === 'jpeg' ? cleanJpeg(bytes) : cleanPng(bytes);
  return image.ok ? ok({ ...named, bytes: image.value }) : image;
}

async function detectKind(bytes: Uint8Array): Promise<UploadKind | undefined> {
  const detected = await fileTypeFromBuffer(bytes);
  if (detected?.mime === 'application/pdf') return 'pdf';
  if (detected?.mime === 'image/jpeg') return 'jpeg';
  return detected?.mime === 'image/png' || detected?.mime === 'image/apng' ? 'png' : undefined;
}

function wrongKind(accept: readonly UploadKind[]): UploadRefusal {
  return { kind: 'UploadWrongKind', accept };
}
