import type { RawFields } from '@biz/catalogue/answers.ts';
import { allTyped } from '@biz/web/forms/typed-fields.ts';
import type { Form } from '@biz/web/http/form.ts';

/** The fields of a submitted form as the catalogue reads them: several values of one name come as a list. */
export function fieldsOfForm(form: Form): RawFields {
  return Object.fromEntries(form.names.map((name) => [name, form.all(name)]));
}

/** The parameters of a query as the catalogue reads them. */
export function fieldsOfQuery(query: URLSearchParams): RawFields {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}

/** Fields as a query, in a stable order, so that equal answers have equal addresses. */
export function queryFrom(...sets: readonly RawFields[]): URLSearchParams {
  const query = new URLSearchParams();
  for (const fields of sets) {
    for (const name of Object.keys(fields)) for (const value of allTyped(fields, name)) query.append(name, value);
  }
  return query;
}
