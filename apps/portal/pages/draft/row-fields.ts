import { type AnswerProblem, formFieldsOf, type RawFields } from '@biz/catalogue/answers.ts';
import type { AnswerValue, Concept } from '@biz/catalogue/model.ts';
import type { FormPage } from './form-pages.ts';
import type { RowsQuestion, RowValue } from './rows-pages.tsx';

/** The repeating group that a page asks, if it is one. */
export function rowsQuestion(page: FormPage): RowsQuestion | undefined {
  const concept = page.questions[0]?.concept;
  return concept?.type.kind === 'group' ? { concept, group: concept.type } : undefined;
}

/** The rows of a stored answer. */
export function rowsOf(value: AnswerValue | undefined): readonly RowValue[] {
  return Array.isArray(value) ? value.filter((row): row is RowValue => typeof row === 'object' && row !== null) : [];
}

/** The name before the fields of a row. */
export function rowPrefix(concept: Concept, index: number): string {
  return `${concept.id}[${index}]`;
}

/** The fields of all rows but one. */
export function fieldsOfOthers(concept: Concept, rows: readonly RowValue[], index: number): RawFields {
  const own = `${rowPrefix(concept, index)}.`;
  return Object.fromEntries(Object.entries(formFieldsOf(concept, [...rows])).filter(([name]) => !name.startsWith(own)));
}

/** The fields of the one row that a form sent, as fields of the row at `index`, wherever it stood when the form was shown. */
export function sentRow(fields: RawFields, concept: Concept, index: number): RawFields {
  const start = `${concept.id}[`;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const field = name.startsWith(start) ? /^\d{1,4}\]\.(.+)$/.exec(name.slice(start.length))?.[1] : undefined;
      return field === undefined ? [] : [[`${rowPrefix(concept, index)}.${field}`, value]];
    }),
  );
}

/** What to say about a row that was left blank: every required field of it. */
export function blankRowProblems({ concept, group }: RowsQuestion, index: number): readonly AnswerProblem[] {
  return group.fields
    .filter(({ required }) => required)
    .map(({ name }) => ({ kind: 'Required', concept: concept.id, field: `${rowPrefix(concept, index)}.${name}` }));
}
