/** Fields as they were typed; several values of one name come as a list. */
export type TypedFields = { readonly [field: string]: string | readonly string[] | undefined };

/** The first value of a field as it was typed, or the empty text. */
export function typed(fields: TypedFields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** Every value of a field as it was typed. */
export function allTyped(fields: TypedFields, name: string): readonly string[] {
  const value = fields[name];
  return typeof value === 'string' ? [value] : (value ?? []);
}
