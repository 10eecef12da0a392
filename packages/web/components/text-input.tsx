import type { Content, Markup } from '../markup/markup.ts';
import { describedBy, type FieldProps, FormGroup, idOf, LabelBlock } from './field.tsx';

/** A line of text. `width` is in characters. */
export type TextInputProps = FieldProps & {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'search' | 'email' | 'tel' | 'password';
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email';
  /** WCAG 1.3.5: what the browser may fill in, `off` when nothing. */
  readonly autocomplete?: string;
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** A unit before or after the input; read out with it. */
  readonly prefix?: Content;
  readonly suffix?: Content;
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
  /** False for names, ids and addresses. */
  readonly spellcheck?: boolean;
  /** Wide-spaced large digits for one-time codes. */
  readonly isOneTimeCode?: boolean;
};

/** Input with label, hint, error, prefix and suffix. */
export function TextInput(props: TextInputProps): Markup {
  const id = idOf(props);
  const hasAffix = props.prefix !== undefined || props.suffix !== undefined;
  return (
    <FormGroup error={props.error}>
      <LabelBlock field={props} />
      {hasAffix ? (
        <div class="govuk-input__wrapper">
          {props.prefix === undefined ? null : (
            <div class="govuk-input__prefix" id={`${id}-prefix`}>
              {props.prefix}
            </div>
          )}
          <Input {...props} />
          {props.suffix === undefined ? null : (
            <div class="govuk-input__suffix" id={`${id}-suffix`}>
              {props.suffix}
            </div>
          )}
        </div>
      ) : (
        <Input {...props} />
      )}
    </FormGroup>
  );
}

function Input(props: TextInputProps): Markup {
  const id = idOf(props);
  const prefixId = props.prefix === undefined ? undefined : `${id}-prefix`;
  const suffixId = props.suffix === undefined ? undefined : `${id}-suffix`;
  const { type = 'text' } = props;
  const attributes = {
    class: inputClass(props),
    id,
    name: props.name,
    value: props.value,
    inputmode: props.inputMode,
    autocomplete: props.autocomplete,
    spellcheck: props.spellcheck,
    maxlength: props.maxLength,
    disabled: props.isDisabled,
    required: props.isRequired,
    'aria-invalid': props.error === undefined ? undefined : ('true' as const),
    'aria-describedby': describedBy(props, prefixId, suffixId),
  };
  return type === 'password' ? (
    <input type="password" {...attributes} />
  ) : (
    <input type={type} list={undefined} {...attributes} />
  );
}

function inputClass({ width, error, isOneTimeCode }: TextInputProps): string {
  return [
    'govuk-input',
    width === undefined ? '' : `govuk-input--width-${width}`,
    error === undefined ? '' : 'govuk-input--error',
    isOneTimeCode ? 'govuk-input--extra-letter-spacing bp-otp' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}
