/** One page or redirect as a browser would see it. */
export type Visited = {
  readonly url: string;
  readonly status: number;
  readonly location: string | undefined;
  readonly headers: Headers;
  readonly text: string;
};

/** A browser without a screen: keeps cookies, fills forms, follows redirects as far as an origin. */
export type WebClient = {
  /** One request, no redirect followed. */
  visit(
    url: string,
    init?: { readonly method?: string; readonly form?: Readonly<Record<string, string>> },
  ): Promise<Visited>;
  /** Follows redirects while they stay at the origin; the last answer. */
  follow(first: Visited): Promise<Visited>;
  /** Posts the form of a page whose action ends in `action`, with its hidden fields. */
  submit(page: Visited, action: string, fields?: Readonly<Record<string, string>>): Promise<Visited>;
  readonly cookies: ReadonlyMap<string, string>;
};

/** A client for the pages of one origin. */
export function webClient(origin: string): WebClient {
  const jar: Jar = new Map();
  const client: WebClient = {
    async visit(url, init = {}) {
      const response = await fetch(url, {
        method: init.method ?? (init.form ? 'POST' : 'GET'),
        redirect: 'manual',
        headers: {
          accept: 'text/html',
          cookie: cookieHeader(jar, new URL(url).pathname),
          ...(init.form ? { 'content-type': 'application/x-www-form-urlencoded', origin } : {}),
        },
        ...(init.form ? { body: new URLSearchParams(init.form) } : {}),
      });
      keepCookies(jar, response.headers.getSetCookie());
      const location = response.headers.get('location');
      return {
        url,
        status: response.status,
        location: location === null ? undefined : new URL(location, url).href,
        headers: response.headers,
        text: await response.text(),
      };
    },
    async follow(first) {
      let seen = first;
      while (seen.location?.startsWith(`${origin}/`)) seen = await client.visit(seen.location);
      return seen;
    },
    async submit(page, action, fields = {}) {
      const form = formOf(page.text, action);
      if (!form) throw new Error(`no form ending in ${action} at ${page.url} (${page.status})`);
      return client.visit(new URL(form.action || page.url, page.url).href, { form: { ...form.hidden, ...fields } });
    },
    get cookies() {
      return new Map([...jar.values()].map(({ name, value }) => [name, value]));
    },
  };
  return client;
}

function formOf(page: string, action: string): { action: string; hidden: Record<string, string> } | undefined {
  for (const [form, attributes = '', content = ''] of page.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)) {
    const target = attribute(attributes, 'action') ?? '';
    if (form && target.endsWith(action)) return { action: target, hidden: hiddenFields(content) };
  }
  return undefined;
}

function hiddenFields(content: string): Record<string, string> {
  const inputs = [...content.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? '']));
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
}

/** By name and path: the provider keeps one of the same name for each step. */
type Jar = Map<string, { readonly name: string; readonly value: string; readonly path: string }>;

function cookieHeader(jar: Jar, path: string): string {
  return [...jar.values()]
    .filter((cookie) => path === cookie.path || path.startsWith(cookie.path.replace(/\/?$/, '/')))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
}

function keepCookies(jar: Jar, lines: readonly string[]): void {
  for (const line of lines) {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((item) => /^path=/i.test(item))?.slice(5) ?? '/';
    const isGone =
      value === '' || attributes.some((item) => /^expires=.*1970/i.test(item) || /^max-age=0$/i.test(item));
    if (isGone) jar.delete(`${name} ${path}`);
    else jar.set(`${name} ${path}`, { name, value, path });
  }
}
