import { fieldId } from '../forms/field-error.ts';
import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';

/** Size of a label or legend; `l` and `xl` usually with `isHeading`. */
export type LabelSize = 's' | 'm' | 'l' | 'xl';

/** What every form field may be given. */
export type FieldProps = {
  readonly name: string;
  /** Defaults to the name in a form fit for an id; errors link to it. */
  readonly id?: string | undefined;
  readonly label: Content;
  readonly labelSize?: LabelSize | undefined;
  /** The label is the page's h1: for pages that ask one thing. */
  readonly isHeading?: boolean | undefined;
  /** Small line above the heading, such as section and question number. */
  readonly caption?: Content;
  readonly hint?: Content;
  /** The message of what is wrong; shown with the error look. */
  readonly error?: string | undefined;
  /** Marked with `*` and said in words to screen readers. */
  readonly isRequired?: boolean | undefined;
  /** Marked with "(optional)". */
  readonly isOptional?: boolean | undefined;
};

/** Ids of a field's hint and error for `aria-describedby`; `undefined` when there is nothing to describe it. */
export function describedBy(field: FieldProps, ...more: readonly (string | undefined)[]): string | undefined {
  const id = idOf(field);
  const ids = [
    field.hint === undefined ? undefined : `${id}-hint`,
    field.error === undefined ? undefined : `${id}-error`,
    ...more,
  ].filter((one) => one !== undefined);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The id of the field's input. */
export function idOf({ id, name }: FieldProps): string {
  return id ?? fieldId(name);
}

/** A form group: the red edge when there is an error. */
export function FormGroup(props: {
  readonly error?: string | undefined;
  readonly class?: string;
  readonly children: Content;
}): Markup {
  const names = ['govuk-form-group', props.error === undefined ? '' : 'govuk-form-group--error', props.class ?? ''];
  return <div class={names.filter((name) => name !== '').join(' ')}>{props.children}</div>;
}

/** Label, hint and error of a single input, in this order. */
export function LabelBlock({ field }: { readonly field: FieldProps }): Markup {
  const label = (
    <label class={sized('govuk-label', field.labelSize)} for={idOf(field)}>
      {field.label}
      <RequiredMark field={field} />
    </label>
  );
  return (
    <>
      {field.caption === undefined ? null : <span class="govuk-caption-l">{field.caption}</span>}
      {field.isHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label}
      <HintAndError field={field} />
    </>
  );
}

/** Hint and error message with the ids that `describedBy` names. */
export function HintAndError({ field }: { readonly field: FieldProps }): Markup {
  const { t } = useKitText();
  const id = idOf(field);
  return (
    <>
      {field.hint === undefined ? null : (
        <div id={`${id}-hint`} class="govuk-hint">
          {field.hint}
        </div>
      )}
      {field.error === undefined ? null : (
        <p id={`${id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{t('error.prefix')}</span> {field.error}
        </p>
      )}
    </>
  );
}

/** `*` with its meaning in words, or "(optional)". */
export function RequiredMark({
  field,
}: {
  readonly field: Pick<FieldProps, 'isRequired' | 'isOptional'>;
}): Markup | null {
  const { t } = useKitText();
  if (field.isRequired) {
    return (
      <>
        {' '}
        <span class="bp-req" aria-hidden="true">
          *
        </span>
        <span class="govuk-visually-hidden"> {t('form.required')}</span>
      </>
    );
  }
  return field.isOptional ? <> {t('form.optional')}</> : null;
}

/** A class name with its size modifier. */
export function sized(base: string, size: LabelSize | undefined): string {
  return size === undefined ? base : `${base} ${base}--${size}`;
}
