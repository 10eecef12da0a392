import type { Markup } from '../markup/markup.ts';
import { describedBy, type FieldProps, FormGroup, idOf, LabelBlock } from './field.tsx';

/** The browser's own file control. Say types and size in `hint`; `accept` only narrows the browser's dialog. */
export function FileUpload(
  props: FieldProps & {
    /** Endings with the dot, such as `.pdf`. */
    readonly accept?: readonly string[];
    readonly isMultiple?: boolean;
    /** Dashed frame around the control. */
    readonly isFramed?: boolean;
  },
): Markup {
  return (
    <FormGroup error={props.error} {...(props.isFramed ? { class: 'bp-drop' } : {})}>
      <LabelBlock field={props} />
      <input
        class={props.error === undefined ? 'govuk-file-upload' : 'govuk-file-upload govuk-file-upload--error'}
        id={idOf(props)}
        name={props.name}
        type="file"
        accept={props.accept?.join(',')}
        multiple={props.isMultiple}
        required={props.isRequired}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
      />
    </FormGroup>
  );
}
