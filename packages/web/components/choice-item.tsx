import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';
import { type FieldProps, idOf } from './field.tsx';

/** One answer of radios or checkboxes. */
export type Choice = {
  readonly value: string;
  readonly label: Content;
  readonly hint?: Content;
  readonly isDisabled?: boolean;
  /** Stands before this choice as the heading of it and those that follow, in a long list. */
  readonly groupHeading?: Content;
  /** A divider such as "or" before this choice. */
  readonly isAfterDivider?: boolean;
  /** Fields that belong to this choice; always visible, so that they work without script. */
  readonly reveals?: Content;
};

/** What one radio or checkbox needs to know. */
export type ChoiceItemProps = {
  readonly kind: 'radios' | 'checkboxes';
  readonly field: FieldProps;
  readonly choice: Choice;
  readonly index: number;
  readonly isChecked: boolean;
  /** Ids that describe a lone checkbox. */
  readonly describedBy?: string | undefined;
};

/** One radio or checkbox. The first takes the field's own id, so that the error summary can link to it. */
export function ChoiceItem(props: ChoiceItemProps): Markup {
  const { t } = useKitText();
  const { kind, field, choice } = props;
  const id = props.index === 0 ? idOf(field) : `${idOf(field)}-${props.index + 1}`;
  const hintId = choice.hint === undefined ? undefined : `${id}-item-hint`;
  const described = [props.describedBy, hintId].filter((one) => one !== undefined).join(' ');
  return (
    <>
      {choice.groupHeading === undefined ? null : <p class="govuk-body-s bp-group-heading">{choice.groupHeading}</p>}
      {choice.isAfterDivider ? <div class={`govuk-${kind}__divider`}>{t('form.or')}</div> : null}
      <div class={`govuk-${kind}__item`}>
        <ChoiceInput {...props} id={id} describedBy={described === '' ? undefined : described} />
        <label class={`govuk-label govuk-${kind}__label`} for={id}>
          {choice.label}
        </label>
        {hintId === undefined ? null : (
          <div id={hintId} class={`govuk-hint govuk-${kind}__hint`}>
            {choice.hint}
          </div>
        )}
      </div>
      {choice.reveals === undefined ? null : (
        <div class={`govuk-${kind}__conditional`} id={`conditional-${id}`}>
          {choice.reveals}
        </div>
      )}
    </>
  );
}

function ChoiceInput(props: ChoiceItemProps & { readonly id: string }): Markup {
  const { kind, choice } = props;
  return (
    <input
      class={`govuk-${kind}__input`}
      id={props.id}
      name={props.field.name}
      type={kind === 'radios' ? 'radio' : 'checkbox'}
      value={choice.value}
      checked={props.isChecked}
      disabled={choice.isDisabled}
      aria-describedby={props.describedBy}
    />
  );
}
