import formbody from '@fastify/formbody';
import multipart, { type Multipart } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { emptyForm, type Form, formFrom, MAX_FIELDS, type UploadedFile } from './form.ts';

/** What a route that takes files allows. A file above `maxBytes` is cut and marked, not refused. */
export type UploadLimits = { readonly maxBytes: number; readonly maxFiles: number };

const FORM_BYTES = 1_048_576;
const PAIRS = Symbol('pairs');
type ParsedForm = { readonly [PAIRS]: readonly (readonly [string, string])[] };

/** Lets the routes of this Fastify scope read forms: url-encoded on all, multipart where the route has `upload`. */
export async function acceptForms(scope: FastifyInstance): Promise<void> {
  await scope.register(formbody, { bodyLimit: FORM_BYTES, parser: (text) => pairsOf(text) });
  await scope.register(multipart, { throwFileSizeLimit: false });
}

/** The form of a request. With `upload` files are read into memory up to its limits. Throws a 4xx error on junk. */
export async function readForm(request: FastifyRequest, upload: UploadLimits | undefined): Promise<Form> {
  if (request.isMultipart?.()) {
    if (!upload) throw statusError(415, 'multipart on a route without upload');
    return readMultipart(request, upload).catch(asBrokenBody);
  }
  return isParsedForm(request.body) ? formFrom(request.body[PAIRS]) : emptyForm;
}

async function readMultipart(request: FastifyRequest, upload: UploadLimits): Promise<Form> {
  const pairs: [string, string][] = [];
  const files: UploadedFile[] = [];
  const limits = {
    fileSize: upload.maxBytes,
    files: upload.maxFiles,
    fields: MAX_FIELDS,
    fieldSize: FORM_BYTES,
    parts: MAX_FIELDS + upload.maxFiles,
  };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') pairs.push(checkedPair([part.fieldname, String(part.value ?? '')]));
    else {
      const file = await readFile(part);
      if (file) files.push(file);
    }
  }
  return formFrom(pairs, files);
}

/** A body that ends too soon or is malformed is the sender's fault, not ours: the parser's own errors carry no status. */
function asBrokenBody(error: unknown): never {
  if (error instanceof Error && 'statusCode' in error) throw error;
  throw statusError(400, 'the multipart body is broken');
}

async function readFile(part: Extract<Multipart, { type: 'file' }>): Promise<UploadedFile | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of part.file) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (part.filename === '' || part.filename === undefined) return undefined;
  return {
    field: part.fieldname,
    name: part.filename.split(/[/\\]/).at(-1) ?? '',
    mediaType: part.mimetype,
    bytes,
    isTooLarge: part.file.truncated,
  };
}

function pairsOf(text: string): ParsedForm & Record<string, unknown> {
  const pairs = [...new URLSearchParams(text)].map(checkedPair);
  if (pairs.length > MAX_FIELDS) throw statusError(413, 'too many fields');
  return { [PAIRS]: pairs };
}

/** No form of ours sends a NUL character, and no database column takes one. */
function checkedPair(pair: [string, string]): [string, string] {
  if (pair.some((text) => text.includes('\0'))) throw statusError(400, 'a field holds a NUL character');
  return pair;
}

function isParsedForm(body: unknown): body is ParsedForm {
  return typeof body === 'object' && body !== null && PAIRS in body;
}

function statusError(statusCode: number, message: string): Error & { statusCode: number } {
  return Object.assign(new Error(message), { statusCode });
}
