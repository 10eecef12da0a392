import type { Markup } from '../markup/markup.ts';
import { type Choice, ChoiceItem } from './choice-item.tsx';
import { describedBy, type FieldProps, FormGroup, HintAndError, RequiredMark } from './field.tsx';
import { QuestionFieldset } from './fieldset.tsx';

/** Any number of several. */
export function Checkboxes(
  props: FieldProps & {
    readonly choices: readonly Choice[];
    readonly values?: readonly string[];
    readonly isSmall?: boolean;
  },
): Markup {
  return (
    <FormGroup error={props.error}>
      <QuestionFieldset field={props}>
        <div class={props.isSmall ? 'govuk-checkboxes govuk-checkboxes--small' : 'govuk-checkboxes'}>
          {props.choices.map((choice, index) => (
            <ChoiceItem
              key={choice.value}
              kind="checkboxes"
              field={props}
              choice={choice}
              index={index}
              isChecked={props.values?.includes(choice.value) ?? false}
            />
          ))}
        </div>
      </QuestionFieldset>
    </FormGroup>
  );
}

/** A lone checkbox, such as a declaration: its own label is the question. */
export function Checkbox(
  props: FieldProps & { readonly value?: string; readonly isChecked?: boolean; readonly isSmall?: boolean },
): Markup {
  const choice: Choice = {
    value: props.value ?? 'yes',
    label: (
      <>
        {props.label}
        <RequiredMark field={props} />
      </>
    ),
  };
  return (
    <FormGroup error={props.error}>
      <HintAndError field={props} />
      <div class={props.isSmall ? 'govuk-checkboxes govuk-checkboxes--small' : 'govuk-checkboxes'}>
        <ChoiceItem
          kind="checkboxes"
          field={props}
          choice={choice}
          index={0}
          isChecked={props.isChecked ?? false}
          describedBy={describedBy(props)}
        />
      </div>
    </FormGroup>
  );
}
