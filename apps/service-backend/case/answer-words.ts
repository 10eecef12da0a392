import { subdistrictOf } from '@biz/catalogue/areas.ts';
import type { AnswerValue, Choice, Concept, FieldType } from '@biz/catalogue/model.ts';
import { parseLocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';

/** Words that answers need besides their own. */
export type AnswerWords = { readonly yes: string; readonly no: string; readonly unanswered: string };
/** A type of one value. */
export type PlainType = Exclude<FieldType, { kind: 'group' }>;

/** An answer in words, on one line a row of a group: for files; pages set the same words with their own marks. */
export function answerInWords(
  concept: Concept,
  value: AnswerValue | undefined,
  lang: Lang,
  words: AnswerWords,
): string {
  const { type } = concept;
  if (value === undefined || value === '') return words.unanswered;
  if (type.kind !== 'group') return plainAnswer(type, value, lang, words);
  return rowsOf(value)
    .map((row, index) => {
      const given = type.fields.filter((field) => row[field.name] !== undefined && row[field.name] !== '');
      const parts = given.map(
        (field) => `${field.label[lang]} ${plainAnswer(field.type, row[field.name] ?? '', lang, words)}`,
      );
      return `${index + 1}. ${parts.join(', ')}`;
    })
    .join('\n');
}

/** One value: choices by their label, numbers with their unit, areas and dates in words. */
export function plainAnswer(type: PlainType, value: AnswerValue, lang: Lang, words: AnswerWords): string {
  switch (type.kind) {
    case 'integer':
    case 'decimal': {
      const number = typeof value === 'number' ? value.toLocaleString('en-GB') : String(value);
      return type.unit ? `${number}\u00a0${type.unit[lang]}` : number;
    }
    case 'choice':
      return labelOf(type.choices, String(value), lang);
    case 'choices':
      return (Array.isArray(value) ? value : [value]).map((one) => labelOf(type.choices, String(one), lang)).join(', ');
    case 'yes-no':
      return value === true ? words.yes : words.no;
    case 'date': {
      const date = parseLocalDate(String(value));
      return date.ok ? formatDate(date.value, lang) : String(value);
    }
    case 'subdistrict':
      return placeName(String(value), lang);
    case 'text':
    case 'mobile':
    case 'email':
    case 'house-code':
    case 'tax-id':
      return String(value);
    default:
      return assertNever(type);
  }
}

/** The rows of a group. */
export function rowsOf(value: AnswerValue): readonly Readonly<Record<string, AnswerValue>>[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is Readonly<Record<string, AnswerValue>> => typeof row === 'object' && row !== null);
}

function labelOf(choices: readonly Choice[], value: string, lang: Lang): string {
  return choices.find((choice) => choice.value === value)?.label[lang] ?? value;
}

function placeName(code: string, lang: Lang): string {
  const place = subdistrictOf(code);
  if (!place) return code;
  return lang === 'th' ? place.addressTh : `${place.name.en}, ${place.district.name.en}, ${place.province.name.en}`;
}
