import type { InjectOptions, LightMyRequestResponse } from 'fastify';

/** Anything that answers injected requests. */
type Answers = { inject(request: InjectOptions): Promise<LightMyRequestResponse> };

/** A file to upload. */
export type VisitorFile = {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

/** A visitor who keeps cookies and the form token of the last page, as a browser does. */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Sends a form; the token of the last page goes along unless the fields name one. */
  post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** The same with files, as a form for uploads. */
  upload(
    path: string,
    fields: Readonly<Record<string, string>>,
    files: readonly VisitorFile[],
  ): Promise<LightMyRequestResponse>;
  /** Cookies by name. */
  readonly cookies: ReadonlyMap<string, string>;
  /** The form token of the last page that had one. */
  token(): string;
};

/** A fresh visitor without cookies. */
export function visitorOf(app: Answers): Visitor {
  const cookies = new Map<string, string>();
  let token = '';
  async function send(request: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.inject({
      ...request,
      headers: { ...(cookie === '' ? {} : { cookie }), ...request.headers },
    });
    for (const { name, value, maxAge, expires } of answer.cookies) {
      if (value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() === 0)) cookies.delete(name);
      else cookies.set(name, value);
    }
    token = /name="form_token" value="([^"]+)"/.exec(answer.body)?.[1] ?? token;
    return answer;
  }
  return {
    get: (path, headers = {}) => send({ method: 'GET', url: path, headers }),
    post(path, fields, headers = {}) {
      const pairs = Object.entries({ form_token: token, ...fields }).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      );
      const payload = new URLSearchParams(pairs).toString();
      return send({
        method: 'POST',
        url: path,
        payload,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
    },
    async upload(path, fields, files) {
      const form = new FormData();
      for (const [name, value] of Object.entries({ form_token: token, ...fields })) form.append(name, value);
      for (const { field, name, type, bytes } of files) {
        form.append(field, new Blob([Buffer.from(bytes)], { type }), name);
      }
      const encoded = new Response(form);
      const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
      return send({ method: 'POST', url: path, payload: Buffer.from(await encoded.arrayBuffer()), headers });
    },
    cookies,
    token: () => token,
  };
}
