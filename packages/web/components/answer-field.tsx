import type { Localised } from '@biz/kernel/localised.ts';
import { errorOf, type FieldError, fieldId } from '../forms/field-error.ts';
import { allTyped, type TypedFields, typed } from '../forms/typed-fields.ts';
import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';
import { Checkbox, Checkboxes } from './checkboxes.tsx';
import { DateInput } from './date-input.tsx';
import type { FieldProps } from './field.tsx';
import { Radios } from './radios.tsx';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';
import { Textarea } from './textarea.tsx';

type Choice = { readonly value: string; readonly label: Localised };

/** The shape of a question's input. */
export type InputType =
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'yes-no'; readonly mustBeYes?: true }
  | { readonly kind: 'date' }
  | { readonly kind: 'mobile' | 'email' | 'house-code' | 'tax-id' }
  | { readonly kind: 'text'; readonly maxLength: number; readonly multiline?: boolean }
  | { readonly kind: 'integer' | 'decimal'; readonly unit?: Localised };

/** A question as a form shows it: a shared question of the catalogue, or one field of a repeating group. */
export type Asked = {
  /** Name of the form field, as the catalogue reads it. */
  readonly name: string;
  readonly label: Localised;
  readonly hint?: Localised;
  readonly type: InputType;
  readonly required: boolean;
};

/** More choices than this become a list to open instead of radios. */
const MOST_RADIOS = 10;

type Props = {
  readonly asked: Asked;
  /** What was typed or is stored, as form fields. */
  readonly fields: TypedFields;
  readonly errors: readonly FieldError[];
  /** The question is the page's h1. */
  readonly isHeading?: boolean;
  readonly caption?: string;
};

/** The inputs for one question, in the shape its type needs, with what was typed, and its error. */
export function AnswerField(props: Props): Markup {
  const { lang } = useKitText();
  const { asked, fields } = props;
  const { type, name } = asked;
  const field = fieldProps(props, asked.label[lang], asked.hint?.[lang]);
  switch (type.kind) {
    case 'choice':
      return <OneOf field={field} choices={type.choices} value={typed(fields, name)} />;
    case 'choices':
      return <Checkboxes {...field} choices={labelled(type.choices, lang)} values={allTyped(fields, name)} />;
    case 'yes-no':
      return <YesNo field={field} mustBeYes={type.mustBeYes === true} value={typed(fields, name)} />;
    case 'date': {
      const part = (key: string) => typed(fields, `${name}.${key}`);
      const value = { day: part('day'), month: part('month'), year: part('year') };
      return <DateInput {...field} id={`${fieldId(name)}-day`} value={value} />;
    }
    case 'text':
    case 'integer':
    case 'decimal':
    case 'mobile':
    case 'email':
    case 'house-code':
    case 'tax-id':
      return <Line field={field} type={type} value={typed(fields, name)} />;
  }
}

type LineType = Exclude<InputType, { kind: 'choice' | 'choices' | 'yes-no' | 'date' }>;

/** What is typed on one line, or on a few. */
function Line(props: { readonly field: FieldProps; readonly type: LineType; readonly value: string }): Markup {
  const { lang } = useKitText();
  const { type } = props;
  const input = { ...props.field, value: props.value };
  const plain = { autocomplete: 'off', spellcheck: false } as const;
  switch (type.kind) {
    case 'text':
      return type.multiline ? <Textarea {...input} rows={3} /> : <TextInput {...input} {...widthOf(type.maxLength)} />;
    case 'integer':
    case 'decimal': {
      const inputMode = type.kind === 'integer' ? 'numeric' : 'decimal';
      const unit = type.unit ? { suffix: type.unit[lang] } : {};
      return <TextInput {...input} {...plain} {...unit} inputMode={inputMode} width={10} />;
    }
    case 'mobile':
      return <TextInput {...input} type="tel" autocomplete="tel" width={20} />;
    case 'email':
      return <TextInput {...input} type="email" autocomplete="email" spellcheck={false} />;
    case 'house-code':
    case 'tax-id':
      return <TextInput {...input} {...plain} inputMode="numeric" width={20} />;
  }
}

function YesNo(props: { readonly field: FieldProps; readonly mustBeYes: boolean; readonly value: string }): Markup {
  const { t } = useKitText();
  if (props.mustBeYes) return <Declaration field={props.field} isChecked={props.value === 'yes'} />;
  const choices = [
    { value: 'yes', label: t('answer.yes') },
    { value: 'no', label: t('answer.no') },
  ];
  return <Radios {...props.field} choices={choices} value={props.value} isInline />;
}

function fieldProps(props: Props, label: string, hint: string | undefined): FieldProps {
  const { asked, errors, isHeading = false, caption } = props;
  const errorField = asked.type.kind === 'date' ? `${asked.name}.day` : asked.name;
  const error = errorOf(errors, errorField);
  return {
    name: asked.name,
    label,
    labelSize: isHeading ? 'l' : 's',
    isHeading,
    ...(caption === undefined ? {} : { caption }),
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
    isRequired: asked.required,
    isOptional: !asked.required,
  };
}

function OneOf(props: {
  readonly field: FieldProps;
  readonly choices: readonly Choice[];
  readonly value: string;
}): Markup {
  const { lang } = useKitText();
  const choices = labelled(props.choices, lang);
  if (choices.length <= MOST_RADIOS) return <Radios {...props.field} choices={choices} value={props.value} />;
  return <Select {...props.field} options={[{ value: '', label: '–' }, ...choices]} value={props.value} />;
}

/** What must be declared stands as text; the box beside it is never ticked beforehand. */
function Declaration({ field, isChecked }: { readonly field: FieldProps; readonly isChecked: boolean }): Markup {
  const { t } = useKitText();
  const { isHeading, caption, label, labelSize: _, ...rest } = field;
  return (
    <>
      {caption === undefined ? null : <span class="govuk-caption-l">{caption}</span>}
      {isHeading ? <h1 class="govuk-heading-l">{label}</h1> : <p class="govuk-body">{label}</p>}
      <Checkbox {...rest} label={t('answer.declare')} isChecked={isChecked} />
    </>
  );
}

function labelled(choices: readonly Choice[], lang: 'th' | 'en') {
  return choices.map(({ value, label }) => ({ value, label: label[lang] }));
}

function widthOf(maxLength: number): { width?: 5 | 10 | 20 } {
  if (maxLength <= 10) return { width: 5 };
  if (maxLength <= 20) return { width: 10 };
  return maxLength <= 30 ? { width: 20 } : {};
}
