import type { Markup } from '../markup/markup.ts';
import { type Choice, ChoiceItem } from './choice-item.tsx';
import { type FieldProps, FormGroup } from './field.tsx';
import { QuestionFieldset } from './fieldset.tsx';

/** One of several. Radios are never pre-chosen for consent, declaration or signature. */
export function Radios(
  props: FieldProps & {
    readonly choices: readonly Choice[];
    readonly value?: string | undefined;
    readonly isSmall?: boolean;
    readonly isInline?: boolean;
  },
): Markup {
  const modifiers = `${props.isInline ? ' govuk-radios--inline' : ''}${props.isSmall ? ' govuk-radios--small' : ''}`;
  return (
    <FormGroup error={props.error}>
      <QuestionFieldset field={props}>
        <div class={`govuk-radios${modifiers}`}>
          {props.choices.map((choice, index) => (
            <ChoiceItem
              key={choice.value}
              kind="radios"
              field={props}
              choice={choice}
              index={index}
              isChecked={choice.value === props.value}
            />
          ))}
        </div>
      </QuestionFieldset>
    </FormGroup>
  );
}
