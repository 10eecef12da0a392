import { hasCheckDigit, parseMobileNumber } from '@biz/kernel/identifiers.ts';
import { type LocalDate, parseLocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { graphemeCount, normaliseThai } from '@biz/kernel/thai-text.ts';
import type { ValueProblem } from './answer-problem.ts';
import { subdistrictOf } from './areas.ts';
import type { GroupField } from './model.ts';
import { normalise } from './normalise.ts';

/** A field type that holds one value. */
export type ScalarType = GroupField['type'];
/** One value. */
export type Scalar = string | number | boolean;
/** The fields of a submitted form. */
export type RawFields = { readonly [field: string]: string | readonly string[] | undefined };

const BUDDHIST_OFFSET = 543;
const EMAIL = /^[^\s@<>"(),:;]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}$/i;

/** Reads one value from the fields of a form; undefined when left blank. Thai digits, thousands commas and stray blanks are fine. */
export function readScalar(
  type: ScalarType,
  fields: RawFields,
  name: string,
): Result<Scalar | undefined, ValueProblem> {
  const read = type.kind === 'date' ? readDate(fields, name) : parseText(type, firstOf(fields[name]));
  if (!read.ok || read.value === undefined) return read;
  const problem = checkScalar(type, read.value);
  return problem === undefined ? read : err(problem);
}

/** What is wrong with a stored value of that type, or undefined. */
export function checkScalar(type: ScalarType, value: unknown): ValueProblem | undefined {
  switch (type.kind) {
    case 'text':
      return checkText(type.maxLength, value);
    case 'integer':
      return Number.isInteger(value) || typeof value !== 'number' ? checkNumber(type, value) : { kind: 'NotWhole' };
    case 'decimal':
      return checkDecimals(type.decimals, value) ?? checkNumber(type, value);
    case 'choice':
      return type.choices.some((choice) => choice.value === value) ? undefined : { kind: 'NotAChoice' };
    case 'yes-no':
      if (typeof value !== 'boolean') return { kind: 'NotAChoice' };
      return type.mustBeYes === true && !value ? { kind: 'MustBeYes' } : undefined;
    case 'date':
      return checkDate(type, value);
    case 'mobile':
      return typeof value === 'string' && parseMobileNumber(value).ok ? undefined : { kind: 'BadPhone' };
    case 'email':
      return typeof value === 'string' && value.length <= 254 && EMAIL.test(value) ? undefined : { kind: 'BadEmail' };
    case 'house-code':
      return typeof value === 'string' && /^\d{11}$/.test(value) ? undefined : { kind: 'BadHouseCode' };
    case 'tax-id':
      if (typeof value !== 'string' || !/^\d{13}$/.test(value)) return { kind: 'BadTaxId' };
      return hasCheckDigit(value) ? undefined : { kind: 'BadCheckDigit' };
    case 'subdistrict':
      return typeof value === 'string' && subdistrictOf(value) ? undefined : { kind: 'UnknownSubdistrict' };
  }
}

/** A value as the fields that would give it: a date is three fields with the year of the Buddhist Era. */
export function scalarFields(type: ScalarType, value: Scalar, name: string): { readonly [field: string]: string } {
  if (type.kind === 'yes-no') return { [name]: value === true ? 'yes' : 'no' };
  if (type.kind !== 'date' || typeof value !== 'string') return { [name]: String(value) };
  const [year = '', month = '', day = ''] = value.split('-');
  return {
    [`${name}.day`]: String(Number(day)),
    [`${name}.month`]: String(Number(month)),
    [`${name}.year`]: String(Number(year) + BUDDHIST_OFFSET),
  };
}

/** The fields by which one value is sent. */
export function fieldNames(type: ScalarType, name: string): readonly string[] {
  return type.kind === 'date' ? [name, `${name}.day`, `${name}.month`, `${name}.year`] : [name];
}

/** The first value of a field that may be sent several times. */
export function firstOf(raw: string | readonly string[] | undefined): string {
  return normaliseThai((typeof raw === 'string' ? raw : raw?.[0]) ?? '');
}

function parseText(type: ScalarType, typed: string): Result<Scalar | undefined, ValueProblem> {
  if (typed === '') return ok(undefined);
  const text = normalise(type, typed);
  switch (type.kind) {
    case 'integer':
    case 'decimal':
      return parseNumber(text);
    case 'yes-no':
      return text === 'yes' || text === 'no' ? ok(text === 'yes') : err({ kind: 'NotAChoice' });
    case 'mobile': {
      const mobile = parseMobileNumber(text);
      return mobile.ok ? mobile : err({ kind: 'BadPhone' });
    }
    case 'house-code':
    case 'tax-id':
    case 'text':
    case 'choice':
    case 'email':
    case 'subdistrict':
    case 'date':
      return ok(text);
  }
}

function parseNumber(text: string): Result<number, ValueProblem> {
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(text) ? ok(Number(text)) : err({ kind: 'NotANumber' });
}

/** Three fields (`.day`, `.month`, `.year`; years from 2400 are of the Buddhist Era) or one machine date. */
function readDate(fields: RawFields, name: string): Result<string | undefined, ValueProblem> {
  const whole = firstOf(fields[name]);
  if (whole !== '') return ok(whole);
  const parts = ['day', 'month', 'year'].map((part) => firstOf(fields[`${name}.${part}`]));
  if (parts.every((part) => part === '')) return ok(undefined);
  const [day = '', month = '', year = ''] = parts;
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return err({ kind: 'BadDate' });
  const common = Number(year) >= 2400 ? Number(year) - BUDDHIST_OFFSET : Number(year);
  const date = parseLocalDate(`${common}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date.ok ? date : err({ kind: 'BadDate' });
}

function checkText(max: number, value: unknown): ValueProblem | undefined {
  if (typeof value !== 'string' || value.trim() === '') return { kind: 'Required' };
  return value.length > max && graphemeCount(value) > max ? { kind: 'TooLong', max } : undefined;
}

function checkNumber(range: { min: number; max: number }, value: unknown): ValueProblem | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { kind: 'NotANumber' };
  return value < range.min || value > range.max ? { kind: 'OutOfRange', min: range.min, max: range.max } : undefined;
}

function checkDecimals(decimals: number, value: unknown): ValueProblem | undefined {
  return typeof value === 'number' && Number(value.toFixed(decimals)) !== value
    ? { kind: 'TooManyDecimals', decimals }
    : undefined;
}

function checkDate(type: { earliest?: LocalDate; latest?: LocalDate }, value: unknown): ValueProblem | undefined {
  if (typeof value !== 'string' || !parseLocalDate(value).ok) return { kind: 'BadDate' };
  if (Number(value.slice(0, 4)) >= 2400) return { kind: 'YearLooksBuddhist' };
  const { earliest, latest } = type;
  const isOutside = (earliest !== undefined && value < earliest) || (latest !== undefined && value > latest);
  return isOutside
    ? { kind: 'DateOutOfRange', ...(earliest ? { earliest } : {}), ...(latest ? { latest } : {}) }
    : undefined;
}
