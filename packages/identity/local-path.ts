/**
 * Keeps a return address inside this application: a path with query, or `/` for anything that a browser would read as
 * another site (`//host`, `/\host`, a scheme, control characters).
 */
export function localPath(raw: string): string {
  const base = 'http://here.invalid';
  if (!raw.startsWith('/') || !URL.canParse(raw, base)) return '/';
  const url = new URL(raw, base);
  return url.origin === base ? `${url.pathname}${url.search}` : '/';
}
