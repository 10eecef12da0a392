declare module 'pg/lib/utils.js' {
  /** A value as the text that is sent for a parameter; bytes stay bytes. */
  export function prepareValue(value: unknown): string | Buffer | null;
}
