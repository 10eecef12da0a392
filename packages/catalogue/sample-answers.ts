import type { ConceptId } from '@biz/kernel/ids.ts';
import type { Answers, AnswerValue, Catalogue, FieldType, GroupField } from './model.ts';

/** More combinations than this are thinned out evenly. */
const MOST = 1_000;

/**
 * Every combination of telling answers to these questions: all choices, both yes and no, and of numbers the ends of the range
 * and what lies at and on either side of each of `numbers` (the limits that rules compare with). Same input, same samples.
 */
export function sampleAnswers(
  { concepts: known }: Pick<Catalogue, 'concepts'>,
  concepts: readonly ConceptId[],
  numbers: readonly number[],
): readonly Answers[] {
  let samples: readonly Answers[] = [{}];
  for (const id of concepts) {
    const type = known.get(id)?.type;
    const values = type === undefined ? [] : valuesOf(type, numbers);
    samples = thinned(samples.flatMap((sample) => values.map((value) => ({ ...sample, [id]: value }))));
  }
  return samples;
}

function valuesOf(type: FieldType, numbers: readonly number[]): readonly AnswerValue[] {
  if (type.kind === 'choices')
    return [[], ...type.choices.map(({ value }) => [value]), type.choices.map((it) => it.value)];
  if (type.kind !== 'group') return scalarsOf(type, numbers);
  const rows = rowsOf(type.fields, numbers);
  return [...rows.map((row) => [row]), rows.slice(0, 2), rows.slice(-3)];
}

type SampleRow = { readonly [field: string]: string | number | boolean };

function rowsOf(fields: readonly GroupField[], numbers: readonly number[]): readonly SampleRow[] {
  let rows: readonly SampleRow[] = [{}];
  for (const { name, type } of fields) {
    const values = scalarsOf(type, numbers);
    rows = thinned(rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))));
  }
  return rows;
}

function scalarsOf(type: GroupField['type'], numbers: readonly number[]): readonly (string | number | boolean)[] {
  switch (type.kind) {
    case 'integer':
      return around(numbers.map(Math.round), 1, type);
    case 'decimal':
      return around(numbers, 10 ** -type.decimals, type);
    case 'choice':
      return type.choices.map((choice) => choice.value);
    case 'yes-no':
      return [true, false];
    case 'text':
      return ['ตัวอย่าง'];
    case 'date':
      return [type.earliest ?? '2026-01-01'];
    case 'mobile':
      return ['0800000001'];
    case 'email':
      return ['a@example.invalid'];
    case 'house-code':
      return ['70010000015'];
    case 'tax-id':
      return ['0105599999997'];
    case 'subdistrict':
      return ['700101'];
  }
}

function around(
  numbers: readonly number[],
  step: number,
  { min, max }: { min: number; max: number },
): readonly number[] {
  const digits = Math.round(-Math.log10(step));
  const values = [min, max, ...numbers.flatMap((limit) => [limit - step, limit, limit + step])];
  const inside = values.map((value) => Number(value.toFixed(digits))).filter((value) => value >= min && value <= max);
  return [...new Set(inside)].sort((a, b) => a - b);
}

function thinned<T>(samples: readonly T[]): readonly T[] {
  if (samples.length <= MOST) return samples;
  const step = samples.length / MOST;
  return Array.from({ length: MOST }, (_, index) => samples[Math.floor(index * step)]).flatMap((it) =>
    it === undefined ? [] : [it],
  );
}
