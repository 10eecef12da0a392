import { Textarea } from '@biz/web/components/textarea.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';

/** The texts of an order (facts, law, reasons), all required (Administrative Procedure Act B.E. 2539, s. 37). */
export function ReasonedTexts<Name extends string>(props: {
  readonly names: readonly Name[];
  readonly labelOf: (name: Name) => string;
  readonly hintOf: (name: Name) => string;
  readonly values: Readonly<Record<Name, string>>;
  readonly errors: readonly FieldError[];
}): Markup {
  return (
    <>
      {props.names.map((name) => (
        <Textarea
          key={name}
          name={name}
          label={props.labelOf(name)}
          labelSize="m"
          hint={props.hintOf(name)}
          rows={name === 'law' ? 3 : 5}
          value={props.values[name]}
          error={errorOf(props.errors, name)}
          isRequired
        />
      ))}
    </>
  );
}
