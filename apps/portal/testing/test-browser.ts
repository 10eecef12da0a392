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

// biome-ignore lint/suspicious/noExplicitAny: the browser does not look inside the app's types.
type AnyApp = Pick<WebApp<any, any, any, any>, 'inject'>;

/** A test browser at this app, with these cookies to begin with. */
export function browserOf(app: AnyApp, cookies: Readonly<Record<string, string>> = {}): TestBrowser {
  const jar = new Map(Object.entries(cookies));

  async function send(request: {
    method: 'GET' | 'POST';
    url: string;
    headers?: Record<string, string>;
    payload?: string | Buffer;
  }): Promise<TestResponse> {
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

  const get = (url: string) => send({ method: 'GET', url });

  function sendForm(url: string, fields: Fields): Promise<TestResponse> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return send({ method: 'POST', url, headers, payload: body.toString() });
  }

  /** Signed in, every page has the form to sign out; a visitor finds one on the page for signing in. */
  async function token(): Promise<string> {
    for (const path of ['/help', '/sign-in']) {
      const found = / name="form_token" value="([^"]*)"/.exec((await get(path)).body)?.[1];
      if (found !== undefined) return found;
    }
    throw new Error('no page gave a form token');
  }

  return {
    get,
    async submit(path, fields, { from = path } = {}) {
      return sendForm(path, { ...hiddenFields((await get(from)).body), ...fields });
    },
    async post(path, fields) {
      return sendForm(path, { form_token: await token(), ...fields });
    },
    upload: (path, file) => sendFiles(path, [file]),
    uploadAll: sendFiles,
    cookies: jar,
  };

  async function sendFiles(path: string, files: readonly TestFile[]): Promise<TestResponse> {
    const hidden = hiddenFields((await get(path)).body);
    const form = new FormData();
    for (const [name, value] of Object.entries(hidden)) form.append(name, value);
    for (const file of files) {
      form.append(file.field, new Blob([Buffer.from(file.bytes)], { type: file.type }), file.name);
    }
    const request = new Request('http://form.invalid', { method: 'POST', body: form });
    const type = request.headers.get('content-type') ?? '';
    const payload = Buffer.from(await request.arrayBuffer());
    return send({ method: 'POST', url: path, headers: { 'content-type': type }, payload });
  }
}

/** The hidden fields of a page's main form (the last value of each name). */
export function hiddenFields(body: string): Record<string, string> {
  const main = body.slice(body.indexOf('<main'));
  const fields: Record<string, string> = {};
  for (const [input] of main.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(input)?.[1];
    const value = / value="([^"]*)"/.exec(input)?.[1] ?? '';
    if (name !== undefined) fields[decode(name)] = decode(value);
  }
  return fields;
}

function decode(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
