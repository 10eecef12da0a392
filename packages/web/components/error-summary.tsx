import { type FieldError, fieldId } from '../forms/field-error.ts';
import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';

/** Everything to correct, on top of the page, each linked to its field. Nothing when there are no errors. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }): Markup | null {
  const { t } = useKitText();
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" data-focus tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{t('error.summary', { count: errors.length })}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ field, message }) => (
              <li key={field}>
                <a href={`#${fieldId(field)}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
