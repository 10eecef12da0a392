import type { AnswerValue, Concept, GroupField } from '@biz/catalogue/model.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { LinesOfText } from '../components/lines-of-text.tsx';
import { useText } from '../use-text.ts';
import { type AnswerWords, type PlainType, plainAnswer, rowsOf } from './answer-words.ts';

/** An answer as a person reads it: choices by their label, numbers with their unit, areas and dates in words. */
export function AnswerText(props: { readonly concept: Concept; readonly value: AnswerValue | undefined }): Markup {
  const { t } = useText();
  const { concept, value } = props;
  if (value === undefined || value === '') return <span class="bp-muted">{t('word.unanswered')}</span>;
  if (concept.type.kind === 'group') {
    return <GroupAnswer fields={concept.type.fields} rows={rowsOf(value)} />;
  }
  return <PlainAnswer type={concept.type} value={value} />;
}

/** The words that answers need besides their own. */
function useAnswerWords(): AnswerWords {
  const { t } = useText();
  return { yes: t('word.yes'), no: t('word.no'), unanswered: t('word.unanswered') };
}

function GroupAnswer(props: {
  readonly fields: readonly GroupField[];
  readonly rows: readonly Readonly<Record<string, AnswerValue>>[];
}): Markup {
  const { lang } = useText();
  return (
    <ol class="govuk-list govuk-list--number">
      {props.rows.map((row, index) => (
        <li key={index}>
          {props.fields
            .filter((field) => row[field.name] !== undefined && row[field.name] !== '')
            .map((field, place) => (
              <span key={field.name}>
                {place > 0 ? ', ' : ''}
                {field.label[lang]} <PlainAnswer type={field.type} value={row[field.name] ?? ''} />
              </span>
            ))}
        </li>
      ))}
    </ol>
  );
}

function PlainAnswer({ type, value }: { readonly type: PlainType; readonly value: AnswerValue }): Markup {
  const { lang } = useText();
  const text = plainAnswer(type, value, lang, useAnswerWords());
  switch (type.kind) {
    case 'integer':
    case 'decimal':
    case 'date':
      return <Nowrap>{text}</Nowrap>;
    case 'text':
      return <LinesOfText text={text} />;
    case 'mobile':
    case 'email':
    case 'house-code':
    case 'tax-id':
      return <span class="bp-id">{text}</span>;
    case 'choice':
    case 'choices':
    case 'yes-no':
    case 'subdistrict':
      return <>{text}</>;
    default:
      return assertNever(type);
  }
}
