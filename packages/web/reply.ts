import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Markup } from './markup/markup.ts';

/** What a handler answers. Made by the constructors below; the web app turns it into HTTP. */
export type Reply =
  | { readonly kind: 'html'; readonly body: Markup; readonly status: number }
  | { readonly kind: 'redirect'; readonly location: string; readonly status: 303 }
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly mediaType: string;
      readonly inline: boolean;
    }
  | { readonly kind: 'json'; readonly value: unknown; readonly status: number; readonly mediaType: string }
  | { readonly kind: 'empty'; readonly status: number }
  | { readonly kind: 'refusal'; readonly refusal: string; readonly data: RefusalData }
  | { readonly kind: 'raw'; readonly serve: (request: IncomingMessage, response: ServerResponse) => void };

/** Values a refusal's text may mention. Never personal data: they are logged. */
export type RefusalData = Readonly<Record<string, string | number>>;

/** A page, 200 unless said otherwise. The page element must be one of the kit's layouts. */
export function html(body: Markup, options: { readonly status?: number } = {}): Reply {
  return { kind: 'html', body, status: options.status ?? 200 };
}

/** 303 See Other to a path of this app. Throws on anything that would leave it. */
export function redirect(path: string): Reply {
  if (!isLocalPath(path)) throw new Error('redirect leaves the app: use redirectOut');
  return { kind: 'redirect', location: path, status: 303 };
}

/** 303 to another origin, such as the identity provider. The caller vouches for the URL; never build it from input. */
export function redirectOut(url: URL): Reply {
  return { kind: 'redirect', location: url.href, status: 303 };
}

/** A file to download, or to show when `inline`; always with `nosniff` and its own sandboxing policy. */
export function file(
  bytes: Uint8Array,
  options: { readonly name: string; readonly mediaType: string; readonly inline?: boolean },
): Reply {
  return { kind: 'file', bytes, name: options.name, mediaType: options.mediaType, inline: options.inline ?? false };
}

/** JSON for machines. */
export function json(value: unknown, options: { readonly status?: number; readonly mediaType?: string } = {}): Reply {
  return {
    kind: 'json',
    value,
    status: options.status ?? 200,
    mediaType: options.mediaType ?? 'application/json; charset=utf-8',
  };
}

/** No content, 204 unless said otherwise. */
export function empty(status = 204): Reply {
  return { kind: 'empty', status };
}

/** Hands the connection to another HTTP handler, such as an OpenID provider. Only on routes with `body: 'untouched'`. */
export function raw(serve: (request: IncomingMessage, response: ServerResponse) => void): Reply {
  return { kind: 'raw', serve };
}

/** True for a path with query that stays on this origin: begins with one `/`, no backslash, no control character. */
export function isLocalPath(path: string): boolean {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\');
}
