import { unescaped } from '@biz/web/testing/unescaped.ts';
import type { WebApp } from '@biz/web/web-app.ts';

/** What came back for one request. */
export type TestResponse = {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
};

/** A file to upload. */
export type TestFile = {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser without script: keeps cookies, sends the hidden fields of the form it was shown. */
export type TestBrowser = {
  get(path: string): Promise<TestResponse>;
  /** Fetches the page, fills in its form and sends it, hidden fields included. */
  submit(path: string, fields: Fields, options?: { readonly from?: string }): Promise<TestResponse>;
  /** Sends exactly these fields with a valid form token. */
  post(path: string, fields: Fields): Promise<TestResponse>;
  upload(path: string, file: TestFile): Promise<TestResponse>;
  /** As `upload`, with several files or none. */
  uploadAll(path: string, files: readonly TestFile[]): Promise<TestResponse>;
  readonly cookies: Map<string, string>;
};

/** Any app of the kit: the browser does not look inside its types. */
type AnyApp = Pick<WebApp<unknown, unknown>, 'inject'>;

type Request = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly payload?: string | Buffer;
};

/** A test browser at this app, with these cookies to begin with. */
export function browserOf(app: AnyApp, cookies: Readonly<Record<string, string>> = {}): TestBrowser {
  const jar = new Map(Object.entries(cookies));
  const send = (request: Request) => sendWith(app, jar, request);
  const get = (url: string) => send({ method: 'GET', url });
  const sendForm = (url: string, fields: Fields) => send(formRequest(url, fields));
  return {
    get,
    async submit(path, fields, { from = path } = {}) {
      return sendForm(path, { ...hiddenFields((await get(from)).body), ...fields });
    },
    async post(path, fields) {
      return sendForm(path, { form_token: await formToken(get), ...fields });
    },
    async upload(path, file) {
      return send(await uploadRequest(path, hiddenFields((await get(path)).body), [file]));
    },
    async uploadAll(path, files) {
      return send(await uploadRequest(path, hiddenFields((await get(path)).body), files));
    },
    cookies: jar,
  };
}

/** Sends a request with the jar's cookies and keeps what comes back. */
async function sendWith(app: AnyApp, jar: Map<string, string>, request: Request): Promise<TestResponse> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { ...request.headers, ...(cookie === '' ? {} : { cookie }) };
  const response = await app.inject({ ...request, headers });
  for (const { name, value, maxAge, expires } of response.cookies) {
    const isGone = maxAge === 0 || (expires !== undefined && expires.getTime() <= 0);
    if (isGone) jar.delete(name);
    else jar.set(name, value);
  }
  const { location } = response.headers;
  return {
    status: response.statusCode,
    location: typeof location === 'string' ? location : undefined,
    body: response.body,
    headers: response.headers,
  };
}

/** Signed in, every page has the form to sign out; a visitor finds one on the page for signing in. */
async function formToken(get: TestBrowser['get']): Promise<string> {
  for (const path of ['/help', '/sign-in']) {
    const found = / name="form_token" value="([^"]*)"/.exec((await get(path)).body)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('no page gave a form token');
}

function formRequest(url: string, fields: Fields): Request {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', url, headers, payload: body.toString() };
}

async function uploadRequest(
  url: string,
  hidden: Record<string, string>,
  files: readonly TestFile[],
): Promise<Request> {
  const form = new FormData();
  for (const [name, value] of Object.entries(hidden)) form.append(name, value);
  for (const file of files) {
    form.append(file.field, new Blob([Buffer.from(file.bytes)], { type: file.type }), file.name);
  }
  const encoded = new Response(form);
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
  return { method: 'POST', url, headers, payload: Buffer.from(await encoded.arrayBuffer()) };
}

/** The hidden fields of a page's main form (the last value of each name). */
export function hiddenFields(body: string): Record<string, string> {
  const main = body.slice(body.indexOf('<main'));
  const fields: Record<string, string> = {};
  for (const [input] of main.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(input)?.[1];
    const value = / value="([^"]*)"/.exec(input)?.[1] ?? '';
    if (name !== undefined) fields[unescaped(name)] = unescaped(value);
  }
  return fields;
}
