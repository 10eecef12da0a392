/** Something to correct: the name of the field and a message that says how. */
export type FieldError = { readonly field: string; readonly message: string };

/** The message of a field, if it has one. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** The element id of a field's first input: where its error links to. Dots and brackets of names become dashes. */
export function fieldId(name: string): string {
  return name.replace(/[^\w-]+/g, '-').replace(/-$/, '');
}
