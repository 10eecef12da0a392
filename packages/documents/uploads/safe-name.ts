import { printable } from '../printable.ts';

const LONGEST = 80;
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/**
 * A file name that is safe to store, show and download: no folders, no control or direction characters, no leading dot, none
 * of the names that Windows keeps for devices, at most 80 letters as readers count them, and the extension of its content.
 */
export function safeName(raw: string, extension: string): string {
  const base = printable(raw).split(/[/\\]/).pop() ?? '';
  const stem = (extensionOf(base) === undefined ? base : base.slice(0, base.lastIndexOf('.')))
    .replace(/[<>:"|?*\n%]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const short = [...graphemes.segment(stem)].slice(0, LONGEST).map((part) => part.segment);
  const name = short.join('').trim() || 'file';
  return `${/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? '_' : ''}${name}.${extension}`;
}

/** The extension in small letters, when the name has something that looks like one. */
export function extensionOf(name: string): string | undefined {
  return /\.([a-z][a-z0-9]{1,9})\s*$/i.exec(name)?.[1]?.toLowerCase();
}
