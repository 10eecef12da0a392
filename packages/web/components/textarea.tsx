import type { Markup } from '../markup/markup.ts';
import { describedBy, type FieldProps, FormGroup, idOf, LabelBlock } from './field.tsx';

/** Several lines of text with label, hint and error. */
export function Textarea(
  props: FieldProps & {
    readonly value?: string | undefined;
    readonly rows?: number;
    readonly maxLength?: number;
    readonly autocomplete?: string;
    readonly spellcheck?: boolean;
  },
): Markup {
  return (
    <FormGroup error={props.error}>
      <LabelBlock field={props} />
      <textarea
        class={props.error === undefined ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
        id={idOf(props)}
        name={props.name}
        rows={props.rows ?? 5}
        maxlength={props.maxLength}
        autocomplete={props.autocomplete}
        spellcheck={props.spellcheck}
        required={props.isRequired}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
      >
        {asTyped(props.value)}
      </textarea>
    </FormGroup>
  );
}

/** HTML drops one line break at the start of a text area; giving one more keeps what was typed. */
function asTyped(value: string | undefined): string | undefined {
  return value?.startsWith('\n') ? `\n${value}` : value;
}
