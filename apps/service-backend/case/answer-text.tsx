import { subdistrictOf } from '@biz/catalogue/areas.ts';
import type { AnswerValue, Choice, Concept, FieldType, GroupField } from '@biz/catalogue/model.ts';
import { parseLocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import type { ComponentChildren, JSX } from 'preact';
import { LinesOfText } from '../components/lines-of-text.tsx';
import { useText } from '../use-text.ts';

/** An answer as a person reads it: choices by their label, numbers with their unit, areas and dates in words. */
export function AnswerText(props: { readonly concept: Concept; readonly value: AnswerValue | undefined }): JSX.Element {
  const { lang, t } = useText();
  const { concept, value } = props;
  if (value === undefined || value === '') return <span class="bp-muted">{t('word.unanswered')}</span>;
  if (concept.type.kind === 'group') {
    return <GroupAnswer fields={concept.type.fields} rows={rowsOf(value)} />;
  }
  return <>{plainAnswer(concept.type, value, lang, { yes: t('word.yes'), no: t('word.no') })}</>;
}

type Words = { readonly yes: string; readonly no: string };
type PlainType = Exclude<FieldType, { kind: 'group' }>;

function GroupAnswer(props: {
  readonly fields: readonly GroupField[];
  readonly rows: readonly Readonly<Record<string, AnswerValue>>[];
}): JSX.Element {
  const { lang, t } = useText();
  const words = { yes: t('word.yes'), no: t('word.no') };
  return (
    <ol class="govuk-list govuk-list--number">
      {props.rows.map((row, index) => (
        <li key={index}>
          {props.fields
            .filter((field) => row[field.name] !== undefined && row[field.name] !== '')
            .map((field, place) => (
              <span key={field.name}>
                {place > 0 ? ', ' : ''}
                {field.label[lang]} {plainAnswer(field.type, row[field.name] ?? '', lang, words)}
              </span>
            ))}
        </li>
      ))}
    </ol>
  );
}

function plainAnswer(type: PlainType, value: AnswerValue, lang: Lang, words: Words): ComponentChildren {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
      return (
        <Nowrap>
          {typeof value === 'number' ? value.toLocaleString('en-GB') : String(value)}
          {type.unit ? `\u00a0${type.unit[lang]}` : ''}
        </Nowrap>
      );
    case 'choice':
      return labelOf(type.choices, String(value), lang);
    case 'choices':
      return (Array.isArray(value) ? value : [value]).map((one) => labelOf(type.choices, String(one), lang)).join(', ');
    case 'yes-no':
      return value === true ? words.yes : words.no;
    case 'date': {
      const date = parseLocalDate(String(value));
      return <Nowrap>{date.ok ? formatDate(date.value, lang) : String(value)}</Nowrap>;
    }
    case 'subdistrict':
      return placeName(String(value), lang);
    case 'text':
      return <LinesOfText text={String(value)} />;
    case 'mobile':
    case 'email':
    case 'house-code':
    case 'tax-id':
      return <span class="bp-id">{String(value)}</span>;
    default:
      return assertNever(type);
  }
}

function labelOf(choices: readonly Choice[], value: string, lang: Lang): string {
  return choices.find((choice) => choice.value === value)?.label[lang] ?? value;
}

function placeName(code: string, lang: Lang): string {
  const place = subdistrictOf(code);
  if (!place) return code;
  return lang === 'th' ? place.addressTh : `${place.name.en}, ${place.district.name.en}, ${place.province.name.en}`;
}

function rowsOf(value: AnswerValue): readonly Readonly<Record<string, AnswerValue>>[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is Readonly<Record<string, AnswerValue>> => typeof row === 'object' && row !== null);
}
