/**
 * The path as the router should see it: zero-width spaces and a doubled `/ws` removed (both occur in published paths),
 * query untouched. Letter case, doubled and trailing slashes are the router's matter.
 */
export function tolerateUrl(url: string): string {
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  const clean = path.replace(/%E2%80%8B|\u200b|\u00e2\u0080\u008b/gi, '').replace(/^\/+(?:ws\/+)+/i, '/ws/');
  return at < 0 ? clean : clean + url.slice(at);
}

/** Query by lower-case name; the first value of a repeated name wins. */
export function parseQuery(text: string): Record<string, string> {
  const query: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) query[name.trim().toLowerCase()] ??= value;
  return query;
}

/** Parses JSON after skipping a byte order mark; `undefined` for anything else. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
