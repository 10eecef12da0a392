/** Names of an app's cookies. Each app has its own, because ports of one host share cookies. */
export type CookieNames = { readonly session: string; readonly form: string; readonly language: string };

/** Over TLS all carry the `__Host-` prefix, which pins them to the host, to `/` and to TLS (RFC 6265bis, 4.1.3.2). */
export function cookieNames(app: string, isSecure: boolean): CookieNames {
  const prefix = isSecure ? '__Host-' : '';
  return { session: `${prefix}${app}-session`, form: `${prefix}${app}-form`, language: `${prefix}${app}-language` };
}
