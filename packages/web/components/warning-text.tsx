import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';

/** Warns of a consequence, such as what cannot be undone. */
export function WarningText({ children }: { readonly children: Content }): Markup {
  const { t } = useKitText();
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{t('warning')}</span>
        {children}
      </strong>
    </div>
  );
}
