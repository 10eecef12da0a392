import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';
import { isJsonFile } from './pdf-attached-json.ts';

/** Entries that act or carry something, wherever they stand (ISO 32000-2). */
const ACTIVE_KEYS = new Set(['JS', 'JavaScript', 'AA', 'RichMediaContent', 'RichMediaSettings', 'XFA']);
/** Kinds of action, annotation or object that act or carry something. */
const ACTIVE_VALUES = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'GoToE',
  'Rendition',
  'Movie',
  'Sound',
  'RichMedia',
  'RichMediaExecute',
  'GoTo3DView',
  '3D',
  'Screen',
  'FileAttachment',
]);
const KIND_KEYS = new Set(['S', 'Subtype', 'Type']);

/**
 * Names of everything active in a PDF: walks all objects, also those unpacked from object streams, because a search of the
 * bytes finds none of them. Opening at a page (a destination or GoTo) is harmless and common, and
 * passes. So does attached JSON, because licences carry their own facts; any other attached file does not.
 */
export function activeFeatures(document: PDFDocument): string[] {
  const found = new Set<string>();
  for (const [, object] of document.context.enumerateIndirectObjects()) collect(object, document, found);
  return [...found].sort();
}

function collect(object: PDFObject, document: PDFDocument, found: Set<string>): void {
  if (object instanceof PDFStream) collectStream(object, document, found);
  if (object instanceof PDFArray) for (const item of object.asArray()) collect(item, document, found);
  if (!(object instanceof PDFDict)) return;
  for (const [key, value] of object.entries()) {
    const name = key.decodeText();
    if (ACTIVE_KEYS.has(name)) found.add(name);
    if (name === 'OpenAction' && !opensPage(document.context.lookup(value))) found.add(name);
    if (name === 'EF' && !carriesJson(document.context.lookup(value), document)) found.add('EmbeddedFile');
    if (KIND_KEYS.has(name)) collectKind(document.context.lookup(value), found);
    if (!(value instanceof PDFRef)) collect(value, document, found);
  }
}

function collectStream(stream: PDFStream, document: PDFDocument, found: Set<string>): void {
  const type = stream.dict.lookup(PDFName.of('Type'));
  const isFile = type instanceof PDFName && type.decodeText() === 'EmbeddedFile';
  if (isFile && !isJsonFile(stream)) found.add('EmbeddedFile');
  collect(stream.dict, document, found);
}

/** True when every file of a file specification is JSON. */
function carriesJson(files: PDFObject | undefined, document: PDFDocument): boolean {
  return files instanceof PDFDict && files.values().every((file) => isJsonFile(document.context.lookup(file)));
}

function collectKind(value: PDFObject | undefined, found: Set<string>): void {
  if (value instanceof PDFName && ACTIVE_VALUES.has(value.decodeText())) found.add(value.decodeText());
}

function opensPage(action: PDFObject | undefined): boolean {
  if (action instanceof PDFArray) return true;
  const kind = action instanceof PDFDict ? action.lookup(PDFName.of('S')) : undefined;
  return (
    kind instanceof PDFName &&
    kind.decodeText() === 'GoTo' &&
    action instanceof PDFDict &&
    !action.has(PDFName.of('Next'))
  );
}
