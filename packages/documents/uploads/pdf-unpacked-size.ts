import { inflateSync } from 'node:zlib';

/** Most bytes that the packed objects of one PDF may become: real files stay below a few megabytes. */
export const MAX_UNPACKED = 32 * 1024 * 1024;

/** Longest dictionary that is read, and all of them together as a multiple of the file. */
const MAX_DICTIONARY = 1024 * 1024;
const MAX_WORK = 4;

/**
 * How many bytes the parser would unpack to read the objects of a PDF (object streams and cross-reference streams), counted
 * with a limit before the parser is let near: it has none. Images and page contents are not unpacked and do not count.
 * `unreadable`: packed in a way that no usual program writes, or built to make readers work for ever.
 */
export function unpackedSize(text: string): number | 'unreadable' {
  let [total, work] = [0, 0];
  for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', at + 3)) {
    const dictionary = readDictionary(text, at + 3);
    if (dictionary === 'too-long') return 'unreadable';
    if (!dictionary) continue;
    work += dictionary.end - at;
    if (work > MAX_WORK * text.length + MAX_DICTIONARY) return 'unreadable';
    const data = streamStart(text, dictionary.end);
    if (data === undefined) continue;
    if (/\/Type\s*\d/.test(dictionary.names)) return 'unreadable'; // a stream that hides what it is
    if (!/\/(ObjStm|XRef)(?!\w)/.test(dictionary.names)) continue;
    const size = sizeOf(text, data, dictionary.names);
    if (size === 'unreadable') return size;
    total += size;
    if (total > MAX_UNPACKED) return total;
  }
  return total;
}

/** Where the data of a stream begin, when a stream follows. */
function streamStart(text: string, at: number): number | undefined {
  const keyword = skipBlank(text, at);
  if (!text.startsWith('stream', keyword)) return undefined;
  const start = keyword + 6;
  return text[start] === '\r' && text[start + 1] === '\n' ? start + 2 : start + 1;
}

function sizeOf(text: string, data: number, names: string): number | 'unreadable' {
  if (!names.includes('/Filter')) return 0;
  const filters = names.match(/\/(\w+Decode|Fl|LZW|AHx|A85|RL)(?!\w)/g) ?? [];
  if (filters.length !== 1 || !['/FlateDecode', '/Fl'].includes(filters[0] ?? '')) return 'unreadable';
  const end = text.indexOf('endstream', data);
  if (end < 0) return 'unreadable';
  try {
    return inflateSync(Buffer.from(text.slice(data, end), 'latin1'), { maxOutputLength: MAX_UNPACKED + 1 }).length;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? MAX_UNPACKED + 1 : 'unreadable';
  }
}

/** The dictionary after `obj` without its strings, `#xx` in names undone; nothing when there is none. */
function readDictionary(text: string, from: number): { names: string; end: number } | 'too-long' | undefined {
  let at = skipBlank(text, from);
  if (!text.startsWith('<<', at)) return undefined;
  const start = at;
  let [depth, names] = [0, ''];
  do {
    if (at - start > MAX_DICTIONARY) return 'too-long';
    if (at >= text.length) return undefined;
    if (text.startsWith('<<', at) || text.startsWith('>>', at)) {
      depth += text[at] === '<' ? 1 : -1;
      at += 2;
    } else if (text[at] === '(') at = skipString(text, at);
    else if (text[at] === '%') at = skipBlank(text, at);
    else {
      names += text[at];
      at += 1;
    }
  } while (depth > 0);
  const decoded = names.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return { names: decoded, end: at };
}

/** Behind a literal string with its nested and escaped brackets. */
function skipString(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Behind blanks and comments. */
function skipBlank(text: string, from: number): number {
  const blank = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
  blank.lastIndex = from;
  blank.test(text);
  return blank.lastIndex;
}
