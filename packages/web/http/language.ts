import { isLang, type Lang } from '@biz/kernel/localised.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';

const A_YEAR_IN_SECONDS = 31_536_000;

/** The language of a request: `?lang=` (then remembered in the cookie), else the cookie, else Thai. */
export function languageOf(
  request: FastifyRequest,
  reply: FastifyReply,
  cookie: { readonly name: string; readonly isSecure: boolean },
): Lang {
  const asked = queryOf(request.url).get('lang');
  if (isLang(asked)) {
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: cookie.isSecure } as const;
    reply.setCookie(cookie.name, asked, { ...options, maxAge: A_YEAR_IN_SECONDS });
    return asked;
  }
  const remembered = request.cookies[cookie.name];
  return isLang(remembered) ? remembered : 'th';
}

/** Path and query of a URL without `lang`: what a link back to this page should be. */
export function withoutLanguage(url: string): string {
  const query = queryOf(url);
  query.delete('lang');
  const path = url.split('?')[0] ?? '/';
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The same page in a language; other query parameters stay. */
export function inLanguage(url: string, lang: Lang): string {
  const query = queryOf(url);
  query.set('lang', lang);
  return `${url.split('?')[0]}?${query}`;
}

/** The query parameters of a request URL. */
export function queryOf(url: string): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
}
