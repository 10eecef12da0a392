import { graphemeCount, normaliseThai } from '@biz/kernel/thai-text.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Page } from '../backend-app.ts';
import type { Typed } from './task-routes.tsx';

/** Longest text an officer may write into one field, in characters as a reader counts them. */
export const TEXT_LENGTH = 4000;

/**
 * Reads fields of free text, normalised. `missing` gives the message of a field that must not be empty; every field has a
 * limit.
 */
export function readTexts<Name extends string>(
  page: Page,
  names: readonly Name[],
  missing: { readonly [N in Name]?: string },
): Typed<Readonly<Record<Name, string>>> {
  const errors: FieldError[] = [];
  const values = {} as Record<Name, string>;
  for (const name of names) {
    const text = normaliseThai(page.form.one(name));
    values[name] = text;
    const message = missing[name];
    const count = graphemeCount(text);
    if (message !== undefined && text === '') errors.push({ field: name, message });
    else if (count > TEXT_LENGTH) {
      errors.push({ field: name, message: page.t('error.tooLong', { max: TEXT_LENGTH, count }) });
    }
  }
  return { values, errors };
}
