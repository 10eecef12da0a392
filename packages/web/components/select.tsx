import type { JSX } from 'preact';
import { describedBy, type FieldProps, FormGroup, idOf, LabelBlock } from './field.tsx';

/** One option of a select. */
export type SelectOption = { readonly value: string; readonly label: string; readonly isDisabled?: boolean };

/** A drop-down list with label, hint and error. For up to about seven answers prefer radios. */
export function Select(
  props: FieldProps & {
    readonly options: readonly SelectOption[];
    readonly value?: string | undefined;
    readonly autocomplete?: string;
  },
): JSX.Element {
  return (
    <FormGroup error={props.error}>
      <LabelBlock field={props} />
      <select
        class={props.error === undefined ? 'govuk-select' : 'govuk-select govuk-select--error'}
        id={idOf(props)}
        name={props.name}
        autocomplete={props.autocomplete}
        required={props.isRequired}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
      >
        <Options options={props.options} value={props.value} />
      </select>
    </FormGroup>
  );
}

/** The options of a select, with the chosen one marked. */
export function Options(props: {
  readonly options: readonly SelectOption[];
  readonly value: string | undefined;
}): JSX.Element {
  return (
    <>
      {props.options.map(({ value, label, isDisabled }) => (
        <option key={value} value={value} selected={value === props.value} disabled={isDisabled}>
          {label}
        </option>
      ))}
    </>
  );
}
