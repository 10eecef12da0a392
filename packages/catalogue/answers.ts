import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { AnswerProblem, ValueProblem } from './answer-problem.ts';
import type { SingleForm } from './compose-form.ts';
import type { Answers, AnswerValue, Concept, FieldType, GroupField } from './model.ts';
import {
  checkScalar,
  fieldNames,
  firstOf,
  type RawFields,
  readScalar,
  type Scalar,
  scalarFields,
} from './scalar-answers.ts';

export type { AnswerProblem } from './answer-problem.ts';
export type { RawFields } from './scalar-answers.ts';

type Group = Extract<FieldType, { kind: 'group' }>;
type GroupRow = { readonly [field: string]: Scalar };

/** Everything read for one question: the value when there is one and it is sound, and all that is wrong. */
export type ReadAnswer = { readonly value: AnswerValue | undefined; readonly problems: readonly AnswerProblem[] };

/**
 * Reads one question from the fields of a form, named by the concept's id; a date has `.day`, `.month` and `.year`, a row of a
 * group `[0].field`. `undefined` = left blank, which only the form can refuse. The refusal is the first problem.
 */
export function coerceAnswer(concept: Concept, fields: RawFields): Result<AnswerValue | undefined, AnswerProblem> {
  const { value, problems } = readAnswer(concept, fields);
  const [first] = problems;
  return first === undefined ? ok(value) : err(first);
}

/** As `coerceAnswer`, with every problem: a row of a group can have several. Rows left blank are not counted. */
export function readAnswer(concept: Concept, fields: RawFields): ReadAnswer {
  const { id, type } = concept;
  if (type.kind === 'group') return readGroup(concept, type, fields);
  if (type.kind === 'choices') return readChoices(concept, type.choices, fields);
  const read = readScalar(type, fields, id);
  return read.ok ? { value: read.value, problems: [] } : { value: undefined, problems: [at(concept, id, read.error)] };
}

/** The fields that would give this value, to show it again. */
export function formFieldsOf(
  concept: Concept,
  value: AnswerValue | undefined,
): { readonly [field: string]: string | readonly string[] } {
  const { id, type } = concept;
  if (value === undefined) return {};
  if (type.kind === 'group') {
    const rows = rowsOf(value).map((row, index) => rowFields(type, row, `${id}[${index}]`));
    return Object.assign({}, ...rows);
  }
  if (type.kind === 'choices') return { [id]: Array.isArray(value) ? value.map(String) : [String(value)] };
  return isScalar(value) ? scalarFields(type, value, id) : {};
}

/**
 * What keeps a form from being complete: required questions without an answer, and stored answers that their question no
 * longer takes. Empty = complete. Answers to questions that are not shown are not looked at.
 */
export function validateAnswers(form: Pick<SingleForm, 'sections'>, answers: Answers): readonly AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  for (const section of form.sections) {
    for (const { concept, required } of section.questions) {
      const value = answers[concept.id];
      if (isBlank(value)) {
        if (required) problems.push(at(concept, concept.id, { kind: 'Required' }));
      } else {
        checkAnswer(concept, value, problems);
      }
    }
  }
  return problems;
}

function checkAnswer(concept: Concept, value: AnswerValue | undefined, problems: AnswerProblem[]): void {
  const { id, type } = concept;
  if (type.kind === 'group') checkRows(concept, type, value, problems);
  else if (type.kind === 'choices') {
    const known = type.choices.map((choice) => choice.value);
    const isKnown = Array.isArray(value) && value.every((item) => typeof item === 'string' && known.includes(item));
    if (!isKnown) problems.push(at(concept, id, { kind: 'NotAChoice' }));
  } else {
    const problem = checkScalar(type, value);
    if (problem) problems.push(at(concept, id, problem));
  }
}

function checkRows(concept: Concept, group: Group, value: AnswerValue | undefined, problems: AnswerProblem[]): void {
  const rows = rowsOf(value);
  if (rows.length < group.min) problems.push(at(concept, concept.id, { kind: 'TooFew', min: group.min }));
  if (rows.length > group.max) problems.push(at(concept, concept.id, { kind: 'TooMany', max: group.max }));
  for (const [index, row] of rows.entries()) {
    for (const field of group.fields) {
      const problem = checkField(field, row[field.name]);
      if (problem) problems.push(at(concept, `${concept.id}[${index}].${field.name}`, problem));
    }
  }
}

function checkField(field: GroupField, value: Scalar | undefined): ValueProblem | undefined {
  if (value === undefined || value === '') return field.required ? { kind: 'Required' } : undefined;
  return checkScalar(field.type, value);
}

function readChoices(concept: Concept, choices: readonly { value: string }[], fields: RawFields): ReadAnswer {
  const raw = fields[concept.id];
  const picked = (typeof raw === 'string' ? [raw] : (raw ?? [])).map((item) => firstOf(item)).filter(Boolean);
  if (picked.length === 0) return { value: undefined, problems: [] };
  const isKnown = picked.every((item) => choices.some((choice) => choice.value === item));
  return isKnown
    ? { value: [...new Set(picked)], problems: [] }
    : { value: undefined, problems: [at(concept, concept.id, { kind: 'NotAChoice' })] };
}

function readGroup(concept: Concept, group: Group, fields: RawFields): ReadAnswer {
  const problems: AnswerProblem[] = [];
  const rows: GroupRow[] = [];
  const indices = rowIndices(concept.id, fields);
  if (indices.length > group.max) problems.push(at(concept, concept.id, { kind: 'TooMany', max: group.max }));
  for (const index of indices.slice(0, group.max)) {
    const prefix = `${concept.id}[${index}]`;
    if (isRowBlank(group, fields, prefix)) continue;
    rows.push(readRow(concept, group, fields, { prefix, problems }));
  }
  if (problems.length > 0) return { value: undefined, problems };
  return { value: rows.length === 0 ? undefined : rows, problems };
}

function readRow(
  concept: Concept,
  group: Group,
  fields: RawFields,
  into: { readonly prefix: string; readonly problems: AnswerProblem[] },
): GroupRow {
  const row: Record<string, Scalar> = {};
  for (const field of group.fields) {
    const name = `${into.prefix}.${field.name}`;
    const read = readScalar(field.type, fields, name);
    if (!read.ok) into.problems.push(at(concept, name, read.error));
    else if (read.value !== undefined) row[field.name] = read.value;
    else if (field.required) into.problems.push(at(concept, name, { kind: 'Required' }));
  }
  return row;
}

function isRowBlank(group: Group, fields: RawFields, prefix: string): boolean {
  return group.fields.every((field) =>
    fieldNames(field.type, `${prefix}.${field.name}`).every((name) => firstOf(fields[name]) === ''),
  );
}

function rowIndices(id: string, fields: RawFields): readonly number[] {
  const start = `${id}[`;
  const found = new Set<number>();
  for (const name of Object.keys(fields)) {
    const index = name.startsWith(start) ? /^(\d{1,4})\]\./.exec(name.slice(start.length))?.[1] : undefined;
    if (index !== undefined) found.add(Number(index));
  }
  return [...found].sort((a, b) => a - b);
}

function rowFields(group: Group, row: GroupRow, prefix: string): { readonly [field: string]: string } {
  const fields = group.fields.map((field) => {
    const value = row[field.name];
    return value === undefined ? {} : scalarFields(field.type, value, `${prefix}.${field.name}`);
  });
  return Object.assign({}, ...fields);
}

function rowsOf(value: AnswerValue | undefined): readonly GroupRow[] {
  return Array.isArray(value) ? value.filter((row): row is GroupRow => typeof row === 'object' && row !== null) : [];
}

function isBlank(value: AnswerValue | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function isScalar(value: AnswerValue): value is Scalar {
  return typeof value !== 'object';
}

function at(concept: Concept, field: string, problem: ValueProblem): AnswerProblem {
  return { ...problem, concept: concept.id, field };
}
