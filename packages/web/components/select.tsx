import type { Markup } from '../markup/markup.ts';
import { describedBy, type FieldProps, FormGroup, idOf, LabelBlock } from './field.tsx';

/** One option of a select. */
export type SelectOption = { readonly value: string; readonly label: string; readonly isDisabled?: boolean };

/** Options of a long list that belong together, under a label that cannot be chosen. */
export type OptionGroup = { readonly group: string; readonly options: readonly SelectOption[] };

/** A drop-down list with label, hint and error. For up to about seven answers prefer radios. */
export function Select(
  props: FieldProps & {
    readonly options: readonly (SelectOption | OptionGroup)[];
    readonly value?: string | undefined;
    readonly autocomplete?: string;
  },
): Markup {
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
  readonly options: readonly (SelectOption | OptionGroup)[];
  readonly value: string | undefined;
}): Markup {
  return (
    <>
      {props.options.map((option) =>
        'group' in option ? (
          <optgroup key={option.group} label={option.group}>
            <Options options={option.options} value={props.value} />
          </optgroup>
        ) : (
          <option
            key={option.value}
            value={option.value}
            selected={option.value === props.value}
            disabled={option.isDisabled}
          >
            {option.label}
          </option>
        ),
      )}
    </>
  );
}
