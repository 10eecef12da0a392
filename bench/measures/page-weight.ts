import { get, type IncomingMessage } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

/** Bytes on the wire. `html` as Brotli would send it, because a proxy compresses pages; the rest as served. */
export type PageWeight = {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
  readonly total: number;
};

/** Weighs a page with everything that a browser without a cache fetches for it: style sheet, its fonts, all modules. */
export async function weighPage(origin: string, path: string): Promise<PageWeight> {
  const page = (await fetchBytes(origin, path)).toString('utf8');
  const linked = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].flatMap(([, url]) => (url ? [url] : []));
  const weights = { css: 0, js: 0, fonts: 0 };
  const left = [...new Set(linked)];
  const seen = new Set(left);
  for (let url = left.pop(); url; url = left.pop()) {
    const bytes = await fetchBytes(origin, url, 'br');
    const kind = url.endsWith('.css')
      ? 'css'
      : url.endsWith('.js')
        ? 'js'
        : url.endsWith('.woff2')
          ? 'fonts'
          : undefined;
    if (kind) weights[kind] += bytes.length;
    if (kind !== 'css' && kind !== 'js') continue;
    for (const next of assetsNamedIn((await fetchBytes(origin, url)).toString('utf8'))) {
      if (seen.has(next)) continue;
      seen.add(next);
      left.push(next);
    }
  }
  const html = brotliCompressSync(page).length;
  return { html, ...weights, total: html + weights.css + weights.js + weights.fonts };
}

function assetsNamedIn(text: string): readonly string[] {
  const names = text.matchAll(/["'(](?:\.\/|\/assets\/)?([\w-]+\.[0-9a-f]{12}\.(?:js|woff2))/g);
  return [...names].map(([, name]) => `/assets/${name}`);
}

/** The body as it came over the wire. */
export function fetchBytes(origin: string, path: string, encoding = 'identity'): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = get(origin + path, { headers: { 'accept-encoding': encoding } }, (answer: IncomingMessage) => {
      const chunks: Uint8Array[] = [];
      answer.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(chunks));
        else reject(new Error(`${path} answered ${answer.statusCode}`));
      });
    });
    sent.on('error', reject);
  });
}
