import type { RawFields } from '@biz/catalogue/answers.ts';
import type { AnswerValue, Concept, FieldType } from '@biz/catalogue/model.ts';
import { AnswerField } from '@biz/web/components/answer-field.tsx';
import { Checkbox } from '@biz/web/components/checkboxes.tsx';
import { FileUpload } from '@biz/web/components/file-upload.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { Textarea } from '@biz/web/components/textarea.tsx';
import { FileSize } from '@biz/web/components/when.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import { typed } from '@biz/web/forms/typed-fields.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { answerText } from '../../forms/answer-text.ts';
import { correctionMessages } from '../../messages/corrections.ts';
import { paths } from '../../paths.ts';
import { useTexts } from '../../use-texts.ts';
import { kindsOf, limitOf } from '../documents/upload-errors.ts';
import { rowsOf } from '../draft/row-fields.ts';
import { RowFacts } from '../draft/rows-pages.tsx';
import type { ItemPageProps } from './item-page.tsx';
import type { FileRule } from './request-context.ts';

type Group = Extract<FieldType, { kind: 'group' }>;

/** Names of the controls that do not belong to a question. */
export const FILE_FIELD = 'file';
export const WORDS_FIELD = 'words';
export const removalField = (index: number): string => `remove.${index}`;

const ENDINGS = { pdf: ['.pdf'], jpeg: ['.jpg', '.jpeg'], png: ['.png'] } as const;

/** An answer as it was sent. */
export function OldAnswer(props: { readonly concept: Concept; readonly value: AnswerValue | undefined }): Markup {
  const { t, lang } = useTexts(correctionMessages);
  const { concept, value } = props;
  const { type } = concept;
  return (
    <>
      <h2 class="govuk-heading-s">{t('answer.old')}</h2>
      {type.kind === 'group' ? (
        rowsOf(value).map((row, index) => <RowFacts key={index} group={type} row={row} />)
      ) : (
        <p class="govuk-body">{answerText(type, value, lang)}</p>
      )}
    </>
  );
}

/** The question again, with the same inputs as in the form. */
export function AnswerInput(
  props: ItemPageProps & { readonly concept: Concept; readonly required: boolean },
): Markup | null {
  const { t } = useTexts(correctionMessages);
  const { concept, required, fields, errors } = props;
  const { type, id, label, hint } = concept;
  if (type.kind === 'subdistrict') return null;
  return (
    <>
      <h2 class="govuk-heading-s">{t('answer.new')}</h2>
      {type.kind === 'group' ? (
        <GroupInput {...props} group={type} />
      ) : (
        <AnswerField
          asked={{ name: id, label, type, required, ...(hint ? { hint } : {}) }}
          fields={fields}
          errors={errors}
        />
      )}
    </>
  );
}

/** Every row with its fields, a way to drop it, and one blank row more. */
function GroupInput(props: ItemPageProps & { readonly concept: Concept; readonly group: Group }): Markup {
  const { t } = useTexts(correctionMessages);
  const { concept, group, fields } = props;
  const count = rowCount(concept, fields);
  const shown = Array.from({ length: Math.min(group.max, count + 1) }, (_, index) => index);
  return (
    <>
      {shown.map((index) => (
        <fieldset key={index} class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
            {index < count ? t('answer.row', { number: index + 1 }) : t('answer.newRow')}
          </legend>
          {group.fields.map((field) => {
            if (field.type.kind === 'subdistrict') return null;
            const asked = {
              ...field,
              type: field.type,
              required: field.required && index < count,
              name: `${concept.id}[${index}].${field.name}`,
            };
            return <AnswerField key={field.name} asked={asked} fields={fields} errors={props.errors} />;
          })}
          {index < count ? <Checkbox name={removalField(index)} label={t('answer.removeRow')} isSmall /> : null}
        </fieldset>
      ))}
    </>
  );
}

/** The place for a file, with what was chosen before. */
export function FileInput(props: ItemPageProps & { readonly rule: FileRule; readonly isOptional?: boolean }): Markup {
  const { t, tx, lang } = useTexts(correctionMessages);
  const { context, entry, errors, rule } = props;
  const file = context.work.held.get(entry.key)?.file;
  const error = errorOf(errors, FILE_FIELD);
  const name = entry.name[lang];
  return (
    <>
      {props.isOptional ? null : <h2 class="govuk-heading-s">{t('item.new')}</h2>}
      {file ? (
        <>
          <p class="govuk-body">
            <Tag state="done">{t('item.held')}</Tag>
          </p>
          <p class="govuk-body">
            <Link href={paths.filingFile(context.filing.id, file.file)}>{file.name}</Link>{' '}
            <FileSize bytes={file.bytes} />
          </p>
        </>
      ) : null}
      <FileUpload
        name={FILE_FIELD}
        label={t(file ? 'item.replace' : props.isOptional ? 'reply.file' : 'item.choose', { document: name })}
        hint={tx('item.limits', { kinds: kindsOf(rule, lang), size: limitOf(rule) })}
        accept={rule.accept.flatMap((kind) => ENDINGS[kind])}
        isFramed
        {...(error === undefined ? {} : { error })}
      />
    </>
  );
}

/** A reply in words, with a file where one helps. */
export function ReplyInput(props: ItemPageProps & { readonly rule: FileRule }): Markup {
  const { t } = useTexts(correctionMessages);
  const error = errorOf(props.errors, WORDS_FIELD);
  return (
    <>
      <Textarea
        name={WORDS_FIELD}
        label={t('reply.words')}
        hint={t('reply.wordsHint')}
        rows={5}
        value={typed(props.fields, WORDS_FIELD)}
        {...(error === undefined ? {} : { error })}
      />
      <FileInput {...props} isOptional />
    </>
  );
}

function rowCount(concept: Concept, fields: RawFields): number {
  const start = `${concept.id}[`;
  const indices = Object.keys(fields).flatMap((name) => {
    const index = name.startsWith(start) ? /^(\d{1,4})\]\./.exec(name.slice(start.length))?.[1] : undefined;
    const isBlank = typed(fields, name) === '';
    return index === undefined || isBlank ? [] : [Number(index)];
  });
  return indices.length === 0 ? 0 : Math.max(...indices) + 1;
}
