import type { Content, Markup } from '../markup/markup.ts';
import { describedBy, type FieldProps, HintAndError, type LabelSize, RequiredMark, sized } from './field.tsx';

/** Groups fields under a legend. */
export function Fieldset(props: {
  readonly legend: Content;
  readonly legendSize?: LabelSize | undefined;
  readonly isHeading?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly children?: Content;
}): Markup {
  return (
    <fieldset class="govuk-fieldset" aria-describedby={props.describedBy}>
      <legend class={sized('govuk-fieldset__legend', props.legendSize)}>
        {props.isHeading ? <h1 class="govuk-fieldset__heading">{props.legend}</h1> : props.legend}
      </legend>
      {props.children}
    </fieldset>
  );
}

/** The fieldset of one question with several inputs: legend, hint, error, then the inputs. */
export function QuestionFieldset(props: { readonly field: FieldProps; readonly children: Content }): Markup {
  const { field } = props;
  const legend = (
    <>
      {field.label}
      <RequiredMark field={field} />
    </>
  );
  return (
    <>
      {field.caption === undefined ? null : <span class="govuk-caption-l">{field.caption}</span>}
      <Fieldset
        legend={legend}
        legendSize={field.labelSize}
        isHeading={field.isHeading}
        describedBy={describedBy(field)}
      >
        <HintAndError field={field} />
        {props.children}
      </Fieldset>
    </>
  );
}
