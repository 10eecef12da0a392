import type { JSX } from 'preact';
import { fieldId } from '../forms/field-error.ts';
import { useKitText } from '../i18n/use-kit-text.ts';

/** The box that selects one row of a table; its hidden label names the row. */
export function RowCheckbox(props: {
  readonly name: string;
  readonly value: string;
  readonly what: string;
}): JSX.Element {
  const { t } = useKitText();
  const id = fieldId(`${props.name}-${props.value}`);
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={id} name={props.name} type="checkbox" value={props.value} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">
            {t('table.select')} {props.what}
          </span>
        </label>
      </div>
    </div>
  );
}
