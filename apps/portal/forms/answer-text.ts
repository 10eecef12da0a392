import { subdistrictOf } from '@biz/catalogue/areas.ts';
import type { AnswerValue, FieldType } from '@biz/catalogue/model.ts';
import { formatThirteenDigits, parseJuristicId, parseNationalId } from '@biz/kernel/identifiers.ts';
import { parseLocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { answerMessages } from '../messages/answers.ts';

/** A stored answer as people read it: the label of a choice, a date by name, a number with its unit, an address. */
export function answerText(type: FieldType, value: AnswerValue | undefined, lang: Lang): string {
  const t = answerMessages.t[lang];
  if (value === undefined || value === '') return t('notAnswered');
  switch (type.kind) {
    case 'choice':
      return type.choices.find((choice) => choice.value === value)?.label[lang] ?? String(value);
    case 'choices':
      return Array.isArray(value)
        ? type.choices
            .filter((choice) => value.some((one) => one === choice.value))
            .map((choice) => choice.label[lang])
            .join(t('separator'))
        : String(value);
    case 'yes-no':
      return value === true ? t(type.mustBeYes ? 'declare' : 'yes') : t('no');
    case 'integer':
    case 'decimal':
      return typeof value === 'number' ? withUnit(type, value, lang) : String(value);
    case 'date': {
      const date = parseLocalDate(String(value));
      return date.ok ? formatDate(date.value, lang) : String(value);
    }
    case 'subdistrict': {
      const place = subdistrictOf(String(value));
      return (lang === 'th' ? place?.addressTh : place?.addressEn) ?? String(value);
    }
    case 'tax-id':
      return thirteenDigits(String(value));
    case 'mobile':
      return String(value).replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
    case 'group':
      return t('rows', { count: Array.isArray(value) ? value.length : 0 });
    case 'text':
    case 'email':
    case 'house-code':
      return String(value);
  }
}

/** A 13-digit number with the dashes of the card; anything else as it is. */
export function thirteenDigits(raw: string): string {
  const national = parseNationalId(raw);
  if (national.ok) return formatThirteenDigits(national.value);
  const juristic = parseJuristicId(raw);
  return juristic.ok ? formatThirteenDigits(juristic.value) : raw;
}

function withUnit(type: Extract<FieldType, { kind: 'integer' | 'decimal' }>, value: number, lang: Lang): string {
  // A year is no quantity: without a unit there is no comma.
  if (!type.unit) return String(value);
  return `${value.toLocaleString('en-US', { maximumFractionDigits: 10 })}\u00a0${type.unit[lang]}`;
}
